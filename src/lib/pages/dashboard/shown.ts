import type { Card } from '../../drawing/cards/card';
import type { CardBack } from '../../drawing/cards/card-back';
import type { Names } from '../../figures/view/catalogue';
import type { Scope } from '../../figures/view/scope';
import type { View } from '../../figures/view/view';

/** So long a window has to stand still before the cards far from it follow. */
export const REST_MS = 120;

/** What a page of a view shows below the choice. */
export interface Shown {
	scope: Scope;
	/** Which tab of each card is open. */
	tabs: View['tabs'];
	names: Names;
	/** Script is running. */
	live: boolean;
	/** The period is being dragged: what is not beside the window follows when it rests. */
	moving?: boolean;
	onchange: (patch: Partial<View>) => void;
	/** What is behind a card, where the server makes the page; otherwise it comes when it is asked for. */
	backOf?: ((card: Card) => CardBack) | null;
}
