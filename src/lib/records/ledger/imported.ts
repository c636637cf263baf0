/** Marks the ids of attacks that an importer made: `ru-2024-06-23.mad-e78nm4vz`. */
const IMPORTED = /\.[a-z]+-[^.]+$/;

/**
 * Whether an attack was made of the rows of a foreign file. Local posts of such a file stand beside the national ones
 * of their hours, or are collected day by day: they tell nothing of a wave that the national posts leave out.
 */
export const isImported = ({ attack_id: id }: { attack_id: string }): boolean => IMPORTED.test(id);
