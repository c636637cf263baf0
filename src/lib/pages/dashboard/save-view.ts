import { saveTable } from '../../outputs/export/save-table';
import type { Locale, Names } from '../../figures/view/catalogue';
import type { Scope } from '../../figures/view/scope';
import { facetsOf } from '../../figures/view/facets';
import { viewTable } from '../../drawing/cards/view-table';

/** Hands the figures of a view to the visitor as one CSV. */
export const saveView = (scope: Scope, names: Names, locale: Locale): void =>
	saveTable(
		viewTable(scope, names, locale),
		{
			direction: scope.direction,
			what: 'view',
			...facetsOf('launches', scope),
			span: scope.span,
			knownOn: scope.view.asOf ?? scope.series.knownOn
		},
		false
	);
