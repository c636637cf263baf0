/**
 * A kind of card is one record: what it shows and what it is called. Nothing else switches on the id of a card;
 * where a room does something for each kind it has a record of its own with the same keys, so that a kind which
 * lacks a part is a type error (what is behind a card: `card-back.ts`; its sentence: `takeaway.ts`; its drawing:
 * `picture/draw-body.ts`; its component: `dashboard/dashboard-cards.ts`, `dashboard/pattern-cards.ts`; its slide:
 * `briefing/pptx/draw-slide.ts`). A page that shows some of the kinds takes their record alone and loads no others.
 */
import type { CardId } from '../../figures/view/view';
import { DASHBOARD_KINDS } from './dashboard-kinds';
import type { KindsOf } from './kind';
import { PATTERN_KINDS } from './pattern-kinds';

export const KINDS: KindsOf<CardId> = { ...DASHBOARD_KINDS, ...PATTERN_KINDS };
