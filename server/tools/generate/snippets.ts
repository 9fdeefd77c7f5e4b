/** Snippets that begin a whole document, made from the texts that `plumbline init` writes, in both languages. */
import { DOCUMENT_KINDS, type DocumentKind } from '../../src/core/base/document-kind.ts';
import type { Locale } from '../../src/core/base/text.ts';
import { KIND_WORDS, starters } from '../../src/core/features/starters.ts';

const PATH = 'client/snippets/generated/documents.code-snippets';

/** An id that stands nowhere else in the texts. */
const ID = 'id-of-the-document';

export function generateSnippets(): ReadonlyMap<string, string> {
  const entries = DOCUMENT_KINDS.flatMap((kind) => [snippet(kind, 'zh'), snippet(kind, 'en')]);
  return new Map([[PATH, `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`]]);
}

function snippet(kind: DocumentKind, locale: Locale): readonly [name: string, snippet: object] {
  const { name: { zh, en } } = KIND_WORDS[kind];
  const text = starters(kind, ID, locale).find((s) => s.name === `${ID}.${kind}.yaml`)?.text ?? '';
  // The file's name says the id, and what `score.scoring.yaml` begins with is `score`.
  const body = text
    .replace(/[\\$}]/g, '\\$&')
    .replaceAll(ID, `\${TM_FILENAME_BASE/\\.[a-z]+$//}`)
    .trimEnd()
    .split('\n');
  const chinese = locale === 'zh';
  return [
    chinese ? `新建：${zh}（中文）` : `New: ${en} (English)`,
    {
      // Not the name of the kind itself: whoever writes it behind `kind:` wants no more than that.
      prefix: chinese ? [`new-${kind}`, `新建${zh}`] : [`new-${kind}`],
      isFileTemplate: true,
      description: chinese ? `一份可以接着写的${zh}` : `${en} to go on from`,
      body,
    },
  ];
}
