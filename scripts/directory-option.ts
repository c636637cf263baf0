/** What is wrong with a directory named on the command line before anything is looked up; `''` when nothing is. */
export const faultOfDirectory = (option: string, dir: string | undefined): string =>
	dir?.trim() === '' ? `${option} is empty. Is a variable unset? Name a directory.` : '';
