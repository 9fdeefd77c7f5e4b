/** The kinds of document of the language, and the configuration file, which is checked like one. */
export const DOCUMENT_KINDS = ['catalog', 'standard', 'scoring', 'survey', 'dataset'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];
export type FileKind = DocumentKind | 'config';

export const CONFIG_FILE = 'plumbline.config.yaml';

export const isDocumentKind = (s: string): s is DocumentKind => (DOCUMENT_KINDS as readonly string[]).includes(s);

export interface FileName {
  readonly kind: FileKind;
  /** What stands before `.<kind>.yaml`; empty for the configuration. */
  readonly id: string;
  readonly language: 'yaml' | 'markdown';
}

const NAME = /^(.+)\.([a-z]+)\.(yaml|yml|md)$/s;

/** Reads `<id>.<kind>.yaml|yml|md` from the last segment of a path; undefined for other files. */
export function parseFileName(path: string): FileName | undefined {
  const base = path.slice(path.lastIndexOf('/') + 1);
  if (base === CONFIG_FILE) return { kind: 'config', id: '', language: 'yaml' };
  const match = NAME.exec(base);
  const [, id, kind, extension] = match ?? [];
  if (id === undefined || kind === undefined || !isDocumentKind(kind)) return undefined;
  return { kind, id, language: extension === 'md' ? 'markdown' : 'yaml' };
}

/** The language of a file by its extension alone, for files that a configuration or a person names a document. */
export function languageOf(path: string): 'yaml' | 'markdown' | undefined {
  if (/\.ya?ml$/.test(path)) return 'yaml';
  return /\.md$/.test(path) ? 'markdown' : undefined;
}
