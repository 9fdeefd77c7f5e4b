/** Suites that ask a great many questions ask a part of them in `npm test` and all of them in `npm run thorough`. */
export const THOROUGH = process.env['PLUMBLINE_THOROUGH'] === '1';

/** Goes before the name of such a suite, so that nobody takes the part for the whole. */
export const share = (part: string): string => (THOROUGH ? 'all' : part);
