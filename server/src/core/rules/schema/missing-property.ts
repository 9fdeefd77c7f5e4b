/** A key that the schema requires and that is not there. */
import type { Fix } from '../../base/diagnostic.ts';
import type { DocumentAnalysis } from '../../analysis/document-analysis.ts';
import type { ResolvedSchema } from '../../schema/resolved-schema.ts';
import type { SchemaProblem } from '../../schema/validate.ts';
import { schemaAt } from '../../schema/walk.ts';
import { isMap } from '../../syntax/tree.ts';
import { defineRule } from '../define-rule.ts';
import { insertKeys } from '../support/insert-keys.ts';
import { quotedList } from '../support/names.ts';
import { schemaFindings } from '../support/schema-findings.ts';

export default defineRule({
  id: 'missing-property',
  group: 'schema',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'error',
  fix: 'display',
  summary: { zh: '缺少必须写的键。', en: 'A required key is missing.' },
  messages: {
    missing: { zh: '这里缺少必须写的{keys}。', en: 'The required {keys} missing here.' },
    because: { zh: '写了“{because}”，就必须写{keys}。', en: 'Where “{because}” stands, the {keys} required too.' },
  },
  check({ document, report }) {
    const owners = new Map<string, SchemaProblem[]>();
    for (const problem of schemaFindings(document, 'missing-property')) {
      const owner = JSON.stringify([problem.path.slice(0, -1), problem.because]);
      const same = owners.get(owner);
      if (same) same.push(problem);
      else owners.set(owner, [problem]);
    }
    for (const problems of owners.values()) {
      const [first] = problems;
      if (!first) continue;
      const names = problems.map((p) => p.property ?? '');
      const list = quotedList(names);
      const keys = { zh: `键${list.zh}`, en: names.length > 1 ? `keys ${list.en} are` : `key ${list.en} is` };
      report({
        message: first.because === undefined ? 'missing' : 'because',
        span: first.span,
        data: { keys, because: first.because ?? '' },
        fixes: insertFix(document, first, names),
      });
    }
  },
});

function insertFix(document: DocumentAnalysis, { node, path }: SchemaProblem, names: readonly string[]): Fix[] {
  if (!isMap(node)) return [];
  const schema = schemaAt(document.kind, path.slice(0, -1), document.parsed.root);
  const inserted = names.map((name) => [name, placeholder(schema?.properties.get(name))] as const);
  const edit = insertKeys(document.text, node, inserted, [...(schema?.properties.keys() ?? [])]);
  const list = quotedList(names);
  return edit ? [{ title: { zh: `插入${list.zh}`, en: `Insert ${list.en}` }, applicability: 'display', edits: [edit] }] : [];
}

/** Something of the right type to write over. */
function placeholder(schema: ResolvedSchema | undefined): string {
  const [value] = schema?.values ?? [];
  if (value !== undefined && value !== null) return String(value);
  const type = schema?.types[0];
  if (type === 'array') return '[]';
  if (type === 'object') return '{}';
  if (type === 'number' || type === 'integer') return '0';
  return type === 'boolean' ? 'false' : '""';
}
