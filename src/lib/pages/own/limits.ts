/** The most that is read, all files together. A million figures are 60 MB; beyond this a browser tab may fall over. */
export const LARGEST_BYTES = 150_000_000;
/** As people read it. */
export const LARGEST_MB = LARGEST_BYTES / 1_000_000;
/** A zip may unpack to this much. */
export const LARGEST_UNPACKED_BYTES = 300_000_000;
/** Problems of one kind that are shown; the download has all of them. */
export const SHOWN_PROBLEMS = 200;
