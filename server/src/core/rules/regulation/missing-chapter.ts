/** Regulations open with general provisions and close with supplementary ones; readers look there for scope and effect. */
import type { Fix } from '../../base/diagnostic.ts';
import type { DocumentAnalysis } from '../../analysis/document-analysis.ts';
import { MAX_NUMERAL, renumber } from '../../syntax/markdown/numerals.ts';
import type { Heading, Prose } from '../../syntax/tree.ts';
import { defineRule } from '../define-rule.ts';
import { numbered } from '../support/numbering.ts';
import { written } from '../support/regulations.ts';

export default defineRule({
  id: 'missing-chapter',
  group: 'regulation',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'warning',
  fix: 'display',
  kinds: ['standard'],
  summary: { zh: '制度缺少总则、附则等必备的章。', en: 'A regulation lacks a chapter that every regulation has.' },
  messages: {
    missing: { zh: '这份制度没有“{chapter}”一章。', en: 'This regulation has no chapter “{chapter}”.' },
  },
  options: {
    required: {
      type: 'string-list',
      default: ['总则', '附则'],
      description: { zh: '必须有的章，按出现的先后。', en: 'Chapters that there must be, in their order.' },
    },
  },
  check({ document, options, report }) {
    const { prose } = document.parsed;
    const chapters = numbered(prose, 'chapter');
    const [first] = chapters;
    const last = chapters.at(-1);
    // A handbook in chapters without articles is no regulation, and a single chapter is a part of one.
    if (!prose || !first || !last || chapters.length < 2 || numbered(prose, 'article').length === 0) return;
    const required = Array.isArray(options['required']) ? (options['required'] as readonly string[]) : [];
    const titles = chapters.map((h) => h.title.replace(/\s/g, ''));
    const isEnglish = !/\p{Script=Han}/u.test(titles.join(''));
    for (const [i, wanted] of required.entries()) {
      const name = wanted.replace(/\s/g, '');
      const english = isEnglish ? ENGLISH[name] : undefined;
      if (name === '' || titles.some((title) => title.toLowerCase().includes(name.toLowerCase()) || english?.pattern.test(title) === true)) continue;
      const chapter = english?.title ?? wanted;
      const opening = i === 0 && required.length > 1;
      report({
        message: 'missing',
        span: (opening ? first : last).numberSpan,
        data: { chapter },
        fixes: opening ? [] : append(document, prose, last, chapter),
      });
    }
  },
});

/** What the chapters of the usual names are called in English, blanks left out. */
const ENGLISH: Readonly<Record<string, { readonly title: string; readonly pattern: RegExp } | undefined>> = {
  总则: { title: 'General provisions', pattern: /general|purpose|scope|principles/i },
  附则: { title: 'Supplementary provisions', pattern: /supplementary|final|closing|concluding|miscellaneous|entryintoforce|effective/i },
};

/** The chapter with its first article, to be filled in, at the end of the document. */
function append(document: DocumentAnalysis, prose: Prose, last: Heading, title: string): Fix[] {
  const article = numbered(prose, 'article').at(-1);
  if (!article || last.number >= MAX_NUMERAL || article.number >= MAX_NUMERAL) return [];
  const { text } = document;
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const marks = last.depth > 0 ? `${'#'.repeat(last.depth)} ` : '';
  const heading = `${marks}${renumber(written(document, last), last.number + 1)} ${title}`;
  const number = renumber(written(document, article), article.number + 1).replace(/之.*|(?<=\d)[a-z]$/, '');
  const words = number + (number.startsWith('第') ? '　' : ' ');
  const lead = text.endsWith('\n') ? lineBreak : lineBreak + lineBreak;
  return [
    {
      title: { zh: `在末尾加上“${title}”`, en: `Add “${title}” at the end` },
      applicability: 'display',
      edits: [{ span: { start: text.length, end: text.length }, newText: lead + heading + lineBreak + lineBreak + words + lineBreak }],
    },
  ];
}
