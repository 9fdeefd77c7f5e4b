/** A key that the schema requires and that is not there. */
import type { Fix } from '../../base/diagnostic.ts';
import type { DocumentAnalysis } from '../../analysis/document-analysis.ts';
import type { SchemaProblem } from '../../schema/validate.ts';
import { schemaAt } from '../../schema/walk.ts';
import { findFrontMatter } from '../../syntax/markdown/front-matter.ts';
import { isMap } from '../../syntax/tree.ts';
import { defineRule } from '../define-rule.ts';
import { missingKeysEdit, placeholder } from '../support/missing-keys.ts';
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
    'no-front-matter': {
      zh: '文档开头缺少两行“---”之间的说明，里面必须写{keys}。',
      en: 'The front matter between two lines of --- is missing at the start of this document; the {keys} required in it.',
    },
    rows: { zh: '这张表有 {count} 行缺少必须写的{keys}，这是第一行。', en: 'The required {keys} missing in {count} rows of this table, of which this is the first.' },
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
    const rows = new Map<string, number>();
    for (const [first, ...others] of owners.values()) {
      if (!first) continue;
      const table = tableOf(first, others);
      if (table !== undefined) rows.set(table, (rows.get(table) ?? 0) + 1);
    }
    for (const problems of owners.values()) {
      const [first, ...others] = problems;
      if (!first) continue;
      const table = tableOf(first, others);
      const count = table === undefined ? 1 : (rows.get(table) ?? 0);
      // Told with the first of the rows.
      if (count === 0) continue;
      if (table !== undefined) rows.set(table, 0);
      const names = problems.map((p) => p.property ?? '');
      const list = quotedList(names);
      const keys = { zh: `键${list.zh}`, en: names.length > 1 ? `keys ${list.en} are` : `key ${list.en} is` };
      if (isFrontMatter(document, first)) {
        report({ message: 'no-front-matter', span: first.span, data: { keys }, fixes: [frontMatterFix(document, names)] });
        continue;
      }
      report({
        message: count > 1 ? 'rows' : first.because === undefined ? 'missing' : 'because',
        span: first.span,
        data: { keys, because: first.because ?? '', count },
        fixes: insertFix(document, first, names),
      });
    }
  },
});

/** Which rows of a Markdown table lack the same keys: one column that is missing is one mistake. Undefined elsewhere. */
function tableOf(first: SchemaProblem, others: readonly SchemaProblem[]): string | undefined {
  if (first.node === null || !isMap(first.node) || first.node.origin !== 'table' || first.because !== undefined) return undefined;
  return JSON.stringify([first.path.slice(0, -2), [first, ...others].map((p) => p.property)]);
}

function insertFix(document: DocumentAnalysis, problem: SchemaProblem, names: readonly string[]): Fix[] {
  const edit = missingKeysEdit(document, problem, names);
  const list = quotedList(names);
  return edit ? [{ title: { zh: `插入${list.zh}`, en: `Insert ${list.en}` }, applicability: 'display', edits: [edit] }] : [];
}

/** Whether keys of the document itself are missing from a Markdown document whose root no front matter gave. */
const isFrontMatter = ({ parsed }: DocumentAnalysis, { node, path, because }: SchemaProblem): boolean =>
  parsed.language === 'markdown' && path.length === 1 && because === undefined && isMap(node) && node.origin === 'joined';

/** Writes the front matter with what the file's name and first heading say; keys that were typed without the dashes get those. */
function frontMatterFix({ kind, file, parsed, text }: DocumentAnalysis, names: readonly string[]): Fix {
  const { content, bodyStart } = findFrontMatter(text);
  const schema = schemaAt(kind, [], parsed.root);
  const heading = parsed.prose?.headings.find((h) => h.depth === 1 && h.level === 'heading')?.title;
  const known: Readonly<Record<string, string | undefined>> = { kind, id: file.nameId, title: heading === undefined ? undefined : JSON.stringify(heading) };
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const typed = KEY_LINES.exec(text.slice(bodyStart, bodyStart + MAX_TYPED))?.[0] ?? '';
  const hasTyped = bodyStart === content.start && /^(?:kind|id)[ \t]*:/m.test(typed);
  const missing = names.filter((name) => !hasTyped || !new RegExp(`^${name}[ \\t]*:`, 'm').test(typed));
  const lines = missing.map((name) => `${name}: ${known[name] ?? placeholder(schema?.properties.get(name))}${lineBreak}`).join('');
  const title = { zh: '补上文档开头的说明', en: 'Write the front matter' };
  const insert = (at: number, newText: string) => ({ span: { start: at, end: at }, newText });
  if (bodyStart > content.start) return { title, applicability: 'display', edits: [insert(content.end, lines)] };
  if (!hasTyped) return { title, applicability: 'display', edits: [insert(bodyStart, `---${lineBreak}${lines}---${lineBreak}${lineBreak}`)] };
  const end = bodyStart + typed.length;
  const close = (/[\r\n]$/.test(typed) ? '' : lineBreak) + lines + `---${lineBreak}`;
  return { title, applicability: 'display', edits: [insert(bodyStart, `---${lineBreak}`), insert(end, close)] };
}

/** Lines `key: value` at the very start of a text. */
const KEY_LINES = /^(?:[\w-]+[ \t]*:(?:[ \t][^\r\n]*)?(?:\r?\n|$))+/;

/** So far keys that were typed without dashes are looked for, in UTF-16 code units. */
const MAX_TYPED = 2_000;
