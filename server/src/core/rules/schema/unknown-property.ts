/** A key or a table column that the language does not have at this place. */
import type { Fix } from '../../base/diagnostic.ts';
import type { DocumentAnalysis } from '../../analysis/document-analysis.ts';
import type { SchemaProblem } from '../../schema/validate.ts';
import { defineRule } from '../define-rule.ts';
import { replaceFix } from '../support/fixes.ts';
import { didYouMean, quotedList, suggester } from '../support/names.ts';
import { schemaFindings } from '../support/schema-findings.ts';

export default defineRule({
  id: 'unknown-property',
  group: 'schema',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'error',
  fix: 'safe',
  summary: { zh: '这里没有这个键或这一列。', en: 'There is no such key or column at this place.' },
  messages: {
    unknown: { zh: '这里没有键“{key}”{suggestion}', en: 'There is no key “{key}” here{suggestion}' },
    listed: { zh: '这里没有键“{key}”，可以写的有{allowed}。', en: 'There is no key “{key}” here; allowed are {allowed}.' },
    joined: { zh: '“{key}”后面的冒号要用半角，并且后面加空格：{written}。', en: 'The colon after “{key}” must be an ordinary one with a space behind it: {written}.' },
    column: { zh: '表格没有“{key}”这一列{suggestion}', en: 'The table has no column “{key}”{suggestion}' },
    columns: { zh: '表格没有“{key}”这一列，可以写的有{allowed}。', en: 'The table has no column “{key}”; allowed are {allowed}.' },
  },
  check({ document, report }) {
    for (const problem of schemaFindings(document, 'unknown-property')) {
      const { property = '', suggestion, allowed = [] } = problem;
      const joined = splitKey(problem);
      if (joined !== undefined) {
        report({ message: 'joined', span: problem.span, data: { key: joined.key, written: joined.written }, fixes: [replaceFix(problem.span, joined.written, 'safe')] });
        continue;
      }
      const few = suggestion === undefined && allowed.length > 0 && allowed.length <= 8;
      report({
        message: few ? 'listed' : 'unknown',
        span: problem.span,
        data: { key: property, suggestion: didYouMean(suggestion), allowed: quotedList(allowed.map(String)) },
        fixes: suggestion === undefined ? [] : rename(document, problem, suggestion),
      });
    }
    const guess = suggester();
    for (const { code, span, columns = [] } of document.parsed.problems) {
      if (code !== 'unknown-column') continue;
      const key = document.text.slice(span.start, span.end);
      const meant = guess(key, columns.flatMap((c) => (c.label === null ? [c.key] : [c.key, c.label.zh, c.label.en])));
      const labelled = (language: 'zh' | 'en'): string => quotedList(columns.map((c) => c.label?.[language] ?? c.key))[language];
      report({
        message: meant === undefined && columns.length > 0 ? 'columns' : 'column',
        span,
        data: { key, suggestion: didYouMean(meant), allowed: { zh: labelled('zh'), en: labelled('en') } },
        fixes: meant === undefined ? [] : [replaceFix(span, meant, 'unsafe')],
      });
    }
  },
});

/** `{ score：5 }` and `{ score:5 }` are one key without a value, of which nothing must be lost. */
function splitKey({ entry, suggestion, allowed = [] }: SchemaProblem): { readonly key: string; readonly written: string } | undefined {
  if (entry?.key.style !== 'plain' || entry.value !== null) return undefined;
  const [, key = '', value = ''] = /^([\w-]+)[ \t]*[:：][ \t\u3000]*([\p{L}\p{N}][^:：#]*)$/u.exec(entry.key.source) ?? [];
  return key !== '' && (key === suggestion || allowed.includes(key)) ? { key, written: `${key}: ${value}` } : undefined;
}

/** Only the key is rewritten. Safe where nothing else can have been meant and no second key is to become the same. */
function rename(document: DocumentAnalysis, { entry, sure, path }: SchemaProblem, suggestion: string): Fix[] {
  if (!entry || !isRenamable(entry.key.style)) return [];
  const twice = document.schemaProblems.some((p) => p.entry !== entry && p.suggestion === suggestion && sameOwner(p.path, path));
  return [replaceFix(entry.key.span, suggestion, sure === true && !twice ? 'safe' : 'unsafe')];
}

const isRenamable = (style: string): boolean => style === 'plain' || style === 'single' || style === 'double';

const sameOwner = (a: SchemaProblem['path'], b: SchemaProblem['path']): boolean =>
  a.length === b.length && a.every((segment, i) => i === a.length - 1 || segment === b[i]);
