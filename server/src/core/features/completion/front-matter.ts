/** The head of a Markdown document that has none yet: front matter with the keys that its kind requires, and the title. */
import { rootSchema } from '../../schema/resolved-schema.ts';
import { findFrontMatter } from '../../syntax/markdown/front-matter.ts';
import type { FeatureContext } from '../context.ts';
import type { Proposal } from './candidate.ts';
import { formOf } from './snippets.ts';
import { bilingual, namesOf } from './wording.ts';
import { Stops } from './writing.ts';

export function frontMatterProposals({ document: { kind, text, file }, locale }: FeatureContext, line: { readonly start: number; readonly end: number }, offset: number): readonly Proposal[] {
  const { bodyStart, content } = findFrontMatter(text);
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  if (bodyStart > content.end || !/^-{0,3}$/.test(text.slice(start, offset)) || text.slice(offset, line.end).trim() !== '') return [];
  const root = rootSchema(kind);
  const stops = new Stops();
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  // Lists are written below it, as tables and blocks.
  const lines = [...new Set(['kind', 'id', 'title', ...root.required])].flatMap((key) => {
    const schema = root.properties.get(key);
    return schema === undefined || schema.types.includes('array') ? [] : [`${key}:${formOf(schema, { flow: false, indent: 0, lineBreak }, key === 'id' ? file.nameId : '', stops).text}`];
  });
  return [{
    span: { start, end: offset },
    end: line.end,
    candidates: [{ label: `--- kind: ${kind}`, kind: 'text', names: namesOf(root.label), insert: ['---', ...lines, '---', '', '# $0'].join(lineBreak), snippet: true, detail: bilingual(root.label, locale) }],
  }];
}
