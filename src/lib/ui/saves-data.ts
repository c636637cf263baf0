/** Whether the reader has asked the browser to save data; not every browser tells. */
export const savesData = (navigator: Navigator | WorkerNavigator): boolean =>
	(navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
