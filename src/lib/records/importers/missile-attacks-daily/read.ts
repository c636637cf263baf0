/**
 * `missile_attacks_daily.csv`, the public data set "Massive Missile Attacks on Ukraine": one row a weapon and a
 * wave since 28 September 2022, digitised from the bulletins of the Ukrainian Air Force and others.
 * https://www.kaggle.com/datasets/piterfm/massive-missile-attacks-on-ukraine
 *
 * Its rows are not ours to ship (its copies name different licences); whoever has the file can import it.
 */
import type { Delimiter } from '../../ledger/records';
import type { IsoDay, Source } from '../../ledger/types';
import { createImportProblem } from '../problems';
import { between, type OnPart } from '../progress';
import { createSourceReader } from '../source-names';
import type { ReadFile, Vocabulary } from '../types';
import { createWeaponReader } from '../weapon-names';
import { describeColumns } from './columns';
import { readRows } from './rows';
import { createStatements } from './statements';

/** Where its figures are read: every report names it as `via`. */
export const MISSILE_ATTACKS_DAILY: Source = {
	source_id: 'massive-missile-attacks',
	name_en: 'Massive Missile Attacks on Ukraine (data set)',
	name_uk: 'Massive Missile Attacks on Ukraine (набір даних)',
	party: 'independent',
	kind: 'other',
	rank_strikes: 6,
	rank_casualties: 4,
	url: 'https://www.kaggle.com/datasets/piterfm/massive-missile-attacks-on-ukraine'
};

/**
 * Reads the file's text into statements. Rows in = rows of statements + rows kept out. Figures of national
 * posts are for the whole country whatever they were aimed at; those of regional ones are local, so that no
 * total takes them. Nothing is dated after `today`.
 */
export function readMissileAttacksDaily(
	file: string,
	text: string,
	vocabulary: Vocabulary,
	today: IsoDay,
	onPart?: OnPart,
	delimiter?: Delimiter
): ReadFile {
	const sources = createSourceReader(vocabulary.sources);
	const weapons = createWeaponReader(vocabulary.weapons);
	const read = readRows(file, text, sources, today, between(0, 0.5, onPart), delimiter);
	const { statements, places, problems } = createStatements(
		file,
		read.rows,
		weapons,
		between(0.5, 1, onPart)
	);
	const all = [...read.problems, ...problems];
	if (read.rowsIn === 0) all.push(createImportProblem('no-rows', { file }));
	else if (read.rows.length === 0)
		all.push(createImportProblem('no-usable-row', { file }, String(read.rowsIn)));
	const days = statements.map((statement) => statement.day).sort();
	const from = days[0];
	const to = days.at(-1);
	return {
		rowsIn: read.rowsIn,
		statements,
		keptOut: read.keptOut,
		unread: read.unread,
		span: from !== undefined && to !== undefined ? { from, to } : null,
		columns: describeColumns(read.header),
		weapons: weapons.weapons,
		places,
		problems: all.sort((a, b) => a.row - b.row)
	};
}
