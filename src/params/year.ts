/** A year in an address: `2024`. */
export const match = (text: string): boolean => /^\d{4}$/.test(text);
