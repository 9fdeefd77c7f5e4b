/** One id for two things of a kind: two parts of a document, or two documents of a project. */
import { DOCUMENT_KINDS } from '../../base/document-kind.ts';
import type { FileIndex, SymbolDefinition } from '../../analysis/file-index.ts';
import { defineRule } from '../define-rule.ts';
import { contradictsName } from '../support/documents.ts';
import { kindName } from '../support/names.ts';

export default defineRule({
  id: 'duplicate-id',
  group: 'document',
  since: '0.1.0',
  status: 'stable',
  level: 'workspace',
  severity: 'error',
  fix: 'none',
  kinds: DOCUMENT_KINDS,
  summary: { zh: '两样同类的东西用了同一个编号。', en: 'Two things of one kind have the same id.' },
  messages: {
    part: {
      zh: '编号“{id}”已经是本文档另一个{kind}的编号。',
      en: 'The id “{id}” is already that of another {kind} in this document.',
    },
    document: {
      zh: '编号“{id}”也是本项目另一份{kind}文档（{other}）的编号。',
      en: 'The id “{id}” is also that of another {kind} document of this project ({other}).',
    },
    builtIn: {
      zh: '编号“{id}”是内置目录的编号，请为自己的目录另取一个。',
      en: 'The id “{id}” is that of a built-in catalog; give your own catalog another one.',
    },
  },
  check({ index, project, report }) {
    for (const { symbol, first } of repeatedParts(index)) {
      report({
        message: 'part',
        span: symbol.span,
        data: { id: symbol.id, kind: kindName(symbol.kind) },
        related: [{ uri: index.uri, span: first.span, message: { zh: '先用这个编号的在这里。', en: 'The id is used here first.' } }],
      });
    }
    const { id, span } = index.document;
    // Where the file's name disagrees with the id, the copied or mistyped id is the mistake, and it has a finding of its own.
    if (id === '' || contradictsName(index)) return;
    const other = project.documents(id, [index.kind]).find((f) => f.uri !== index.uri && (f.builtIn || !contradictsName(f)));
    if (!other) return;
    report({
      message: other.builtIn ? 'builtIn' : 'document',
      span,
      data: { id, kind: kindName(index.kind), other: fileName(other) },
      related: other.builtIn ? [] : [{ uri: other.uri, span: other.document.span, message: { zh: '另一份在这里。', en: 'The other one is here.' } }],
    });
  },
});

function repeatedParts(index: FileIndex): { symbol: SymbolDefinition; first: SymbolDefinition }[] {
  const seen = new Map<string, SymbolDefinition>();
  const repeated: { symbol: SymbolDefinition; first: SymbolDefinition }[] = [];
  const ids = new Set<string>();
  const twice = new Set<string>();
  for (const { id } of index.symbols) (ids.has(id) ? twice : ids).add(id);
  for (const symbol of index.symbols) {
    if (!twice.has(symbol.id)) continue;
    const name = `${symbol.kind} ${String(symbol.within?.start ?? '')} ${symbol.id}`;
    const first = seen.get(name);
    // An alias of the YAML file is the very same text reached twice: nothing was written twice.
    if (first && first.span.start !== symbol.span.start) repeated.push({ symbol, first });
    else if (!first) seen.set(name, symbol);
  }
  return repeated;
}

const fileName = (index: FileIndex): string => index.path.slice(index.path.lastIndexOf('/') + 1);
