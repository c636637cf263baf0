/** Static hosts look for exactly this file. */
export const trailingSlash = 'never';
