/** What tests read out of the pages that people read: fenced examples, links, headings and command lines. */

export interface Fence {
  readonly language: string;
  /** What stands behind the language: the name of a file, or a command line. */
  readonly info: string;
  readonly text: string;
  /** Line of the opening mark in the page, from one. */
  readonly line: number;
}

const FENCE = /^(`{3,})([^\n]*)\n([\s\S]*?)^\1[ \t]*$/gm;

export function fencesOf(page: string): Fence[] {
  return [...page.matchAll(FENCE)].map((m) => {
    const [language = '', ...rest] = (m[2] ?? '').trim().split(/\s+/);
    return { language, info: rest.join(' '), text: m[3] ?? '', line: page.slice(0, m.index).split('\n').length };
  });
}

/** The page without fenced blocks; line breaks stay, so that lines keep their numbers. */
export const withoutFences = (page: string): string => page.replace(FENCE, (all) => all.replace(/[^\n]/g, ''));

/** Addresses of links and images outside of code. */
export const linksOf = (page: string): string[] =>
  [...withoutFences(page).replace(/`[^`\n]*`/g, '').matchAll(/\]\(<?([^)\s>]+)>?\)/g)].map((m) => m[1] ?? '');

export interface PageHeading {
  readonly depth: number;
  readonly title: string;
}

export const headingsOf = (page: string): PageHeading[] =>
  [...withoutFences(page).matchAll(/^(#{1,6}) (.+)$/gm)].map((m) => ({ depth: m[1]?.length ?? 0, title: m[2] ?? '' }));

/** The fragments that lead to headings, as GitHub makes them. */
export const anchorsOf = (page: string): string[] =>
  headingsOf(page).map(({ title }) => title.toLowerCase().replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, '').trim().replace(/\s/g, '-'));

/** Command lines of the product in fenced blocks and in code inside paragraphs and tables, each cut at what the shell takes. */
export function commandsOf(page: string): string[][] {
  const inline = [...withoutFences(page).matchAll(/`((?:npx )?plumbline [^`\n]*)`/g)].map((m) => m[1] ?? '');
  const fenced = fencesOf(page).flatMap((f) => [...(f.language === 'text' ? [f.info] : []), ...f.text.split('\n')]);
  return [...inline, ...fenced].flatMap((line) => {
    const at = /(?:^|[\s:])(?:npx )?plumbline (?=\S)/.exec(line);
    return at === null || !/^[\s-]*(?:(?:run|entry|exec|xargs|\$)\b.*)?(?:npx )?plumbline /.test(line) ? [] : [words(line.slice(at.index + at[0].length))];
  });
}

/** Words as a shell splits them, up to a redirection, a pipe or a list operator. */
function words(line: string): string[] {
  const found: string[] = [];
  for (const m of line.matchAll(/"([^"]*)"|'([^']*)'|([^\s"'<>|;&]+)|([<>|;&])/g)) {
    if (m[4] !== undefined) break;
    found.push(m[1] ?? m[2] ?? m[3] ?? '');
  }
  return found;
}
