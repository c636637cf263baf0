const POWERS = [1, 10, 100, 1000] as const;

/** A number as it stands in markup: hundredths of a px or of a per cent are more than any screen shows. */
export const round = (value: number, digits: 0 | 1 | 2 | 3 = 2): number =>
	Math.round(value * POWERS[digits]) / POWERS[digits];
