/** A table cell with what YAML would read as a map or a list: a cell is always words, so the brackets become part of them. */
import { isBroken } from '../../analysis/index-document.ts';
import { walk } from '../../schema/walk.ts';
import { isScalar } from '../../syntax/tree.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'collection-in-cell',
  group: 'document',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'warning',
  fix: 'none',
  summary: { zh: '单元格里写了 YAML 的映射或列表，只会当作文字。', en: 'A map or list of YAML stands in a table cell, where it is mere words.' },
  messages: {
    map: {
      zh: '单元格里的“{value}”只当作文字，不会读成分语言的写法；要分语言写，请改用 YAML 代码块。',
      en: 'In a cell “{value}” is mere words, not keys and values; use a fenced YAML block to write them.',
    },
    list: {
      zh: '单元格里的“{value}”只当作文字，不会读成列表；要写列表，请改用 YAML 代码块。',
      en: 'In a cell “{value}” is mere words, not a list; use a fenced YAML block to write one.',
    },
  },
  check({ document, report }) {
    if (document.parsed.language !== 'markdown' || isBroken(document.parsed)) return;
    walk(document.kind, document.parsed.root, {
      value(node, schema) {
        if (!isScalar(node) || node.style !== 'cell') return;
        const { source } = node;
        // Only where the language would take a map or a list; an interval such as [1..3] stands in columns of another kind.
        if (schema.types.includes('object') && /^\{[^:]*:/.test(source) && source.endsWith('}')) report({ message: 'map', span: node.span, data: { value: source } });
        else if (schema.types.includes('array') && source.startsWith('[') && source.endsWith(']')) report({ message: 'list', span: node.span, data: { value: source } });
      },
    });
  },
});
