/**
 * `ucrania.json` of the European Observatory of Drone Incidents: drone attacks of both directions since October 2022,
 * each with the post it was read from, and the places hit. https://droneobservatory.eu
 *
 * It is published under CC BY 4.0. The sentences it quotes are not covered by that and are never kept.
 */
import type { IsoDay, Source, Weapon } from '../../ledger/types';
import { createImportProblem } from '../problems';
import { between, everySome, type OnPart } from '../progress';
import { createSourceReader } from '../source-names';
import type { ReadFile, Statement, Vocabulary } from '../types';
import { createWeaponReader } from '../weapon-names';
import { readAttack, stateAttack, withoutParts } from './attacks';
import { stateHits } from './hits';
import { RecordReader } from './records';
import { fieldsOf, listOf } from './values';

/** Where its figures are read: every report names it as `via`. */
export const EODI: Source = {
	source_id: 'eodi',
	name_en: 'European Observatory of Drone Incidents (data set)',
	name_uk: 'European Observatory of Drone Incidents (набір даних)',
	party: 'independent',
	kind: 'other',
	rank_strikes: 6,
	rank_casualties: 4,
	url: 'https://droneobservatory.eu/'
};

/** Characters in which the list of attacks has to begin: some words on the licence may stand before it. */
const HEAD_CHARS = 20_000;
const CHANGED = /"ultima_actualizacion"\s*:\s*\{[^{}]*?"valor"\s*:\s*"([^"]{10,25})"/g;

/** Whether a text is such a file, by the list that it begins with. */
export const isEodi = (text: string): boolean =>
	/^\s*\{/.test(text.slice(0, 200)) && /"ataques"\s*:\s*\[/.test(text.slice(0, HEAD_CHARS));

/** When a copy was last changed, as it says itself; empty where it does not say. */
export function lastChanged(text: string): string {
	let last = '';
	for (const [, moment = ''] of text.matchAll(CHANGED)) if (moment > last) last = moment;
	return last;
}

/**
 * Reads the file's text into statements, one for each attack and each place hit. Records in = statements + records
 * kept out. Nothing is dated after `today`.
 */
export function readEodi(
	file: string,
	text: string,
	vocabulary: Vocabulary,
	today: IsoDay,
	onPart?: OnPart
): ReadFile {
	const reader = new RecordReader(file, text, createSourceReader(vocabulary.sources), today);
	let root: unknown = null;
	try {
		root = JSON.parse(text.replace(/^\ufeff+/, ''));
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		reader.problems.push(createImportProblem('bad-json', { file }, reason.slice(0, 120)));
	}
	onPart?.(0.4);
	const records = fieldsOf(root);
	const [attackRows, hitRows] = [listOf(records?.ataques), listOf(records?.impactos)];
	const tell = everySome(attackRows.length, between(0.4, 0.7, onPart));
	const attacks = attackRows.flatMap((each, index) => {
		tell(index);
		return readAttack(each, reader) ?? [];
	});
	const counted = withoutParts(attacks, reader);
	const statements: Statement[] = counted.map((attack) => stateAttack(attack, reader));
	onPart?.(0.8);
	for (const each of stateHits(hitRows, attacks, new Set(counted), reader)) statements.push(each);
	statements.sort((a, b) => (a.key < b.key ? -1 : 1));

	const rowsIn = attackRows.length + hitRows.length;
	const isParsed = records !== null;
	if (isParsed && rowsIn === 0) reader.problems.push(createImportProblem('no-rows', { file }));
	else if (isParsed && statements.length === 0)
		reader.problems.push(createImportProblem('no-usable-row', { file }, String(rowsIn)));
	const changed = lastChanged(text);
	const days = statements.map((statement) => statement.day).sort();
	const from = days[0];
	const to = days.at(-1);
	return {
		rowsIn,
		statements,
		keptOut: reader.keptOut,
		unread: reader.unread,
		span: from !== undefined && to !== undefined ? { from, to } : null,
		changed: changed || undefined,
		columns: describe(attackRows.length, hitRows.length, changed),
		weapons: weaponsOf(vocabulary.weapons),
		places: reader.places,
		problems: reader.problems.toSorted((a, b) => a.row - b.row)
	};
}

const weaponsOf = (weapons: readonly Weapon[]): ReadonlyMap<string, Weapon> =>
	createWeaponReader(weapons).weapons;

const describe = (attacks: number, hits: number, changed: string): string =>
	`${attacks} attacks and ${hits} places hit${changed === '' ? '' : `, last changed ${changed}`}`;
