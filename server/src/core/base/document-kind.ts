import type { Text } from './text.ts';

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

/** The kind that a text in YAML says it is, for one that has no name yet. */
export function statedKind(text: string): DocumentKind | undefined {
  const kind = /^kind:[ \t]+["']?([a-z]+)["']?[ \t]*(?:#.*)?\r?$/m.exec(text)?.[1];
  return kind !== undefined && isDocumentKind(kind) ? kind : undefined;
}

/** What is said of a file that somebody takes for a document. */
export const nameWanted = (shown: string): Text => ({
  zh: `${shown} 不是准绳文档：请命名为 <编号>.<类型>.yaml 或 .md（类型为 catalog、standard、scoring、survey、dataset 之一），或在 plumbline.config.yaml 的 documents: 中说明它的类型。`,
  en: `${shown} is not a Plumbline document: name it <id>.<kind>.yaml or .md (kind is one of catalog, standard, scoring, survey, dataset), or give its kind under documents: in plumbline.config.yaml.`,
});

/** The language of a file by its extension alone, for files that a configuration or a person names a document. */
export function languageOf(path: string): 'yaml' | 'markdown' | undefined {
  if (/\.ya?ml$/.test(path)) return 'yaml';
  return /\.md$/.test(path) ? 'markdown' : undefined;
}
