/** The formats by name; each is loaded only when it is asked for. */
import type { Reporter } from './reporter.ts';

export const FORMATS = ['pretty', 'json', 'github', 'sarif', 'junit', 'markdown'] as const;
export type Format = (typeof FORMATS)[number];

export const REPORTERS: Readonly<Record<Format, () => Promise<Reporter>>> = {
  pretty: async () => (await import('./pretty.ts')).pretty,
  json: async () => (await import('./json.ts')).json,
  github: async () => (await import('./github.ts')).github,
  sarif: async () => (await import('./sarif.ts')).sarif,
  junit: async () => (await import('./junit.ts')).junit,
  markdown: async () => (await import('./markdown.ts')).markdown,
};
