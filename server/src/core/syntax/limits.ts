/**
 * What a document may be at most, so that reading any text takes bounded time and memory. The figures are far above
 * what people write by hand and far below what would make a reader wait.
 */

/** Most UTF-16 units of one document: some 25,000 lines. */
export const MAX_LENGTH = 1_000_000;

/**
 * Most tokens that are read of a text which only the slower of the two YAML readers accepts, above all a broken one. A
 * text of 10,000 ordinary lines has some 100,000.
 */
export const MAX_TOKENS = 200_000;

/** Most lists and maps inside one another, the outermost counted, aliases followed. */
export const MAX_DEPTH = 100;

/** Most nodes that all aliases of a document may stand for together, each counted as often as it is reached. */
export const MAX_ALIAS_NODES = 100_000;

/** Most syntax problems reported for one text; whatever is beyond them is a consequence or more of the same. */
export const MAX_PROBLEMS = 50;

/** UTF-8 spends at most this many bytes on one UTF-16 unit; UTF-16 itself spends two. */
const MAX_BYTES_PER_UNIT = 3;

/**
 * Whether a file of `byteLength` bytes is over `MAX_LENGTH` in whichever encoding, so that it can be refused before it
 * is read or decoded. False means "not sure": the decoded text is measured again.
 */
export const isTooManyBytes = (byteLength: number): boolean => byteLength > MAX_LENGTH * MAX_BYTES_PER_UNIT + 3;
