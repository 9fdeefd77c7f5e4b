/** A reference to something that is no longer in force. */
import type { Fix } from '../../base/diagnostic.ts';
import type { FileIndex, Reference } from '../../analysis/file-index.ts';
import type { Project, Target } from '../../analysis/project.ts';
import { defineRule } from '../define-rule.ts';
import { replaceFix } from '../support/fixes.ts';
import { kindName } from '../support/names.ts';

export default defineRule({
  id: 'retired-reference',
  group: 'reference',
  since: '0.1.0',
  status: 'stable',
  level: 'workspace',
  severity: 'warning',
  fix: 'unsafe',
  tags: ['deprecated'],
  summary: { zh: '引用了已经停用的文档或维度。', en: 'A retired document or dimension is referred to.' },
  messages: {
    retired: { zh: '{kind}“{name}”已经停用。', en: 'The {kind} “{name}” is retired.' },
    replaced: { zh: '{kind}“{name}”已经停用，由“{by}”代替。', en: 'The {kind} “{name}” is retired; “{by}” takes its place.' },
  },
  check({ index, project, report }) {
    // What is retired itself may go on naming what was in force in its day.
    if (index.document.status === 'retired') return;
    for (const reference of index.references) {
      if (reference.form === 'feel') continue;
      const resolution = project.resolve(index, reference);
      if (resolution.status !== 'found' || resolution.target.file.uri === index.uri && resolution.target.symbol === null) continue;
      const { file, symbol } = resolution.target;
      // A catalog says where the scores of its retired dimensions go, so that older documents can still be added up.
      if (index.kind === 'catalog' && reference.form === 'key' && file.uri === index.uri) continue;
      const retired = symbol !== null && symbol.kind === 'dimension' ? symbol.status === 'retired' : isDocumentRetired(file, reference);
      if (!retired) continue;
      const by = successor(resolution.target, reference);
      const kind = kindName(symbol?.kind === 'dimension' ? 'dimension' : file.kind);
      report({
        message: by === '' ? 'retired' : 'replaced',
        span: reference.span,
        data: { kind, name: reference.text, by },
        fixes: by === '' ? [] : replacement(index, project, reference, by),
      });
    }
  },
});

/** A part of a retired document is reached through the document's name; names of its own document are no such thing. */
function isDocumentRetired(file: FileIndex, reference: Reference): boolean {
  return file.document.status === 'retired' && reference.scope === null && (reference.text === file.document.id || reference.text.startsWith(`${file.document.id}#`));
}

/** What to write instead, in the form of the reference; empty when nobody said. */
function successor({ file, symbol }: Target, reference: Reference): string {
  if (symbol?.kind === 'dimension') {
    const { replacedBy } = symbol;
    const catalog = reference.text.includes('.') ? reference.text.slice(0, reference.text.indexOf('.') + 1) : '';
    return replacedBy === '' || replacedBy.includes('.') ? replacedBy : catalog + replacedBy;
  }
  const { replacedBy } = file.document;
  const hash = reference.text.indexOf('#');
  return replacedBy === '' || hash < 0 ? replacedBy : replacedBy + reference.text.slice(hash);
}

/** Offered only where the new name leads somewhere. */
function replacement(index: FileIndex, project: Project, reference: Reference, by: string): Fix[] {
  if (!reference.editable || reference.form === 'link') return [];
  const leads = project.resolve(index, { ...reference, text: by }).status;
  return leads === 'found' || leads === 'not-used' ? [replaceFix(reference.span, by, 'unsafe')] : [];
}
