/**
 * The form of a rule's page: fixed sections, in each a Chinese paragraph before its English one, and examples that are
 * files of a small project. Read by the generator and by the tests that run the examples.
 */
import type { RuleMeta } from '../../src/core/rules/define-rule.ts';

export const SECTIONS = [
  { zh: '作用', en: 'What it does' },
  { zh: '原因', en: 'Why it matters' },
  { zh: '示例', en: 'Example' },
  { zh: '改为', en: 'Use instead' },
  { zh: '修复', en: 'Fix safety' },
  { zh: '选项', en: 'Options' },
] as const;

export type SectionName = (typeof SECTIONS)[number]['en'];

/** A paragraph, or a file in a fence with the name that stands behind its language. */
export type Block =
  | { readonly type: 'paragraph'; readonly text: string }
  | { readonly type: 'file'; readonly name: string; readonly content: string; readonly text: string };

/** The blocks of each section, by its English name. Sections that are missing are missing. */
export function readPage(page: string): ReadonlyMap<string, readonly Block[]> {
  const sections = new Map<string, Block[]>();
  let current: Block[] | undefined;
  const lines = page.split('\n');
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? '';
    const fence = /^(`{3,})(\w+)(?: (\S+))?$/.exec(line);
    if (fence) {
      const close = lines.indexOf(fence[1] ?? '', i + 1);
      const end = close < 0 ? lines.length : close;
      const content = lines.slice(i + 1, end).map((l) => `${l}\n`).join('');
      current?.push({ type: 'file', name: fence[3] ?? '', content, text: lines.slice(i, end + 1).join('\n') });
      i = end;
    } else if (line.startsWith('## ')) {
      const section = SECTIONS.find((s) => line === `## ${s.zh} ${s.en}`);
      sections.set(section?.en ?? line, (current = []));
    } else if (line.trim() !== '') {
      let end = i;
      while (end + 1 < lines.length && (lines[end + 1] ?? '').trim() !== '' && !/^(`{3}|## )/.test(lines[end + 1] ?? '')) end++;
      current?.push({ type: 'paragraph', text: lines.slice(i, end + 1).join('\n') });
      i = end;
    }
  }
  return sections;
}

/** The files that a section shows, by name. */
export function filesOf(page: string, section: SectionName): ReadonlyMap<string, string> {
  const blocks = readPage(page).get(section) ?? [];
  return new Map(blocks.flatMap((b) => (b.type === 'file' ? [[b.name, b.content] as const] : [])));
}

export function pageProblems(rule: RuleMeta, page: string): string[] {
  const problems: string[] = [];
  if (!page.startsWith(`# ${rule.id}\n`)) problems.push(`the page does not begin with “# ${rule.id}”`);
  const sections = readPage(page);
  const expected = SECTIONS.map((s) => s.en).join(', ');
  if ([...sections.keys()].join(', ') !== expected) problems.push(`the page has the sections ${[...sections.keys()].join(', ')} instead of ${expected}`);
  for (const [name, blocks] of sections) {
    const paragraphs = blocks.filter((b) => b.type === 'paragraph');
    const files = blocks.filter((b) => b.type === 'file');
    const isExample = name === 'Example' || name === 'Use instead';
    if (isExample && files.length === 0) problems.push(`${name} shows no file`);
    if (!isExample && paragraphs.length === 0) problems.push(`${name} is empty`);
    if (files.some((f) => !/\.(ya?ml|md|csv|tsv|json|ndjson)$/.test(f.name))) problems.push(`a fence in ${name} does not name its file`);
    if (paragraphs.length % 2 !== 0) problems.push(`${name} has a paragraph in one language only`);
    paragraphs.forEach((p, i) => {
      if ((hanShare(p.text) > 0.3) !== (i % 2 === 0)) problems.push(`${name}: paragraph ${i + 1} is not ${i % 2 === 0 ? 'Chinese' : 'English'}`);
    });
  }
  if (page.includes('TODO')) problems.push('the page is not written yet');
  for (const option of Object.keys(rule.options ?? {})) {
    if (!(sections.get('Options') ?? []).some((b) => b.text.includes(`\`${option}\``))) problems.push(`the page says nothing about the option ${option}`);
  }
  return problems;
}

function hanShare(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.replace(/`[^`]*`/g, '').match(/[A-Za-z]+/g)?.length ?? 0;
  return han + words === 0 ? 0 : han / (han + words);
}

/** The page in one language, as `explain` prints it: paragraphs of the other language left out, examples kept. */
export function pageIn(rule: RuleMeta, page: string, locale: 'zh' | 'en'): string {
  const parts = [`# ${rule.id}`, rule.summary[locale]];
  for (const [name, blocks] of readPage(page)) {
    const section = SECTIONS.find((s) => s.en === name);
    parts.push(`## ${section?.[locale] ?? name}`);
    let paragraphs = 0;
    for (const block of blocks) {
      if (block.type === 'file') parts.push(block.text);
      else if ((paragraphs++ % 2 === 0) === (locale === 'zh')) parts.push(block.text);
    }
  }
  return `${parts.join('\n\n')}\n`;
}
