/** How large a deck may become: far above any briefing, and low enough that every way of keeping it works. */
export const MAX_SLIDES = 200;
/** Characters of the notes of one slide. */
export const MAX_NOTES = 20_000;
/** Characters of a title. */
export const MAX_TITLE = 300;
/** Characters and lines of a slide of one's own words: what it has room for in type that is read from the back row. */
export const MAX_TEXT = 800;
export const MAX_TEXT_LINES = 12;
/** Characters of an id or of a view's query. */
export const MAX_QUERY = 4_000;
/** Characters of a deck's file: notes full of signs that JSON writes in six still fit. */
export const MAX_FILE = 30_000_000;
/** Characters of the address of a shared deck: what mail programs and chats leave whole. */
export const MAX_LINK = 8_000;
/** Bytes that a link may unfold to. */
export const MAX_UNFOLDED = 256 * 1024;
/** Characters of the handling line. */
export const MAX_HANDLING = 120;
