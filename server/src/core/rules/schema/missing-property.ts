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
      if (isFrontMatter(document, first)) {
        report({ message: 'no-front-matter', span: first.span, data: { keys }, fixes: [frontMatterFix(document, names)] });
        continue;
      }
      report({
        message: first.because === undefined ? 'missing' : 'because',
        span: first.span,
        data: { keys, because: first.because ?? '' },
        fixes: insertFix(document, first, names),
      });
    }
  },
});

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
