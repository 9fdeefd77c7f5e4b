/** Where the generators find things: paths count from the root of the repository, whatever directory they are run in. */
import { fileURLToPath } from 'node:url';

export const inRepository = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

export const GENERATED = 'server/src/core/schema/generated';

/** First line of a generated file. */
export const banner = (from: string): string => `// Generated from ${from} by \`npm run generate\`. Do not edit.\n`;
