/** Texts that an editor opens without a file: the language, kind by kind. Their uris are made and read here alone. */
import { LOCALES, type Locale } from '../../base/text.ts';
import { SCHEMA_KINDS, type SchemaKind } from '../../schema/resolved-schema.ts';
import { languagePage } from './language-page.ts';

const FOLDER = 'plumbline-builtin:/language/';

export const languagePageUri = (kind: SchemaKind, locale: Locale): string => `${FOLDER}${kind}.${locale}.md`;

/** The text behind a uri made by `languagePageUri`; undefined for any other. */
export function builtInPage(uri: string): string | undefined {
  const [, kind, locale] = /^plumbline-builtin:\/language\/([a-z-]+)\.([a-z]+)\.md$/.exec(uri) ?? [];
  const known = SCHEMA_KINDS.find((k) => k === kind);
  const language = LOCALES.find((l) => l === locale);
  return known && language ? languagePage(known, language).text : undefined;
}
