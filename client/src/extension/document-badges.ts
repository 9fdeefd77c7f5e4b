/**
 * The mark of documents in Markdown. Those in YAML have a language of their own, and with it an icon; Markdown stays Markdown,
 * with the icon that every theme has for it, and says by a badge beside its name what it is.
 */
import { FileDecoration, l10n, window, type Disposable } from 'vscode';

/** What a kind of document is called, by the second ending of its file. */
const KINDS: ReadonlyMap<string, () => string> = new Map([
  ['catalog', () => l10n.t('Plumbline catalog')],
  ['standard', () => l10n.t('Plumbline standard')],
  ['scoring', () => l10n.t('Plumbline scoring')],
  ['survey', () => l10n.t('Plumbline survey')],
  ['dataset', () => l10n.t('Plumbline dataset')],
]);

export function badgeDocuments(): Disposable {
  return window.registerFileDecorationProvider({
    provideFileDecoration: ({ path }) => {
      const kind = KINDS.get(/\.([a-z]+)\.md$/.exec(path)?.[1] ?? '');
      return kind && new FileDecoration(l10n.t('P'), kind());
    },
  });
}
