/** An input that no score, condition or veto depends on: it is collected for nothing, or something was forgotten. */
import type { Fix } from '../../base/diagnostic.ts';
import type { DocumentAnalysis } from '../../analysis/document-analysis.ts';
import { isBroken } from '../../analysis/index-document.ts';
import { freeNames } from '../../expression/names.ts';
import { allCriteria, type Input } from '../../model/scoring.ts';
import { entry, isMap } from '../../syntax/tree.ts';
import { defineRule } from '../define-rule.ts';
import { removeFix } from '../support/fixes.ts';

export default defineRule({
  id: 'input-unused',
  group: 'scoring',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'warning',
  fix: 'unsafe',
  kinds: ['scoring'],
  tags: ['unnecessary'],
  summary: { zh: '声明的输入没有用到。', en: 'An input is declared and never used.' },
  messages: {
    unused: {
      zh: '输入“{name}”没有用在任何评分项、条件或否决项里。',
      en: 'The input “{name}” is used by no criterion, condition or veto.',
    },
  },
  check({ document, report }) {
    const { scoring } = document;
    if (isBroken(document.parsed) || scoring.criteria.length === 0) return;
    const used = usedNames(document);
    const given = new Set(scoring.tests.flatMap((t) => [...t.given.map((g) => g.name.source), ...t.notApplicable]));
    const remove = removals(document);
    for (const input of scoring.inputs) {
      // A required input decides whether a case counts, although no score is made of it.
      if (used.has(input.name) || input.required) continue;
      const fixes = given.has(input.name) ? [] : remove(input);
      report({ message: 'unused', span: input.key.span, data: { name: input.name }, fixes });
    }
  },
});

function usedNames(document: DocumentAnalysis): ReadonlySet<string> {
  const used = new Set(document.expressions.flatMap((site) => freeNames(site.parsed).map((use) => use.name)));
  // Of an expression that could not be read the names may be lost, but not what it says.
  const unread = document.expressions.filter((site) => site.parsed.problems.length > 0).map((site) => site.node.source);
  for (const { name } of document.scoring.inputs) if (unread.some((text) => text.includes(name))) used.add(name);
  for (const criterion of allCriteria(document.scoring)) {
    if (criterion.input !== null) used.add(criterion.input.source);
    for (const check of criterion.checklist ?? []) if (check.input !== null) used.add(check.input.source);
  }
  return used;
}

/** Whole lines of a block map only: elsewhere commas and brackets would have to be mended. */
function removals({ parsed, text }: DocumentAnalysis): (input: Input) => Fix[] {
  const inputs = entry(parsed.root, 'inputs')?.value;
  if (!isMap(inputs) || inputs.flow || inputs.origin === 'table' || inputs.origin === 'joined' || inputs.entries.length < 2) return () => [];
  const entries = new Map(inputs.entries.map((e) => [e.key, e]));
  return (input) => {
    const found = entries.get(input.key);
    if (found === undefined) return [];
    const start = text.lastIndexOf('\n', found.span.start - 1) + 1;
    const lineEnd = text.indexOf('\n', Math.max(found.span.end - 1, found.span.start));
    if (text.slice(start, found.span.start).trim() !== '' || lineEnd < 0) return [];
    return [removeFix({ start, end: lineEnd + 1 }, { zh: `删去输入“${input.name}”`, en: `Remove the input “${input.name}”` }, 'unsafe')];
  };
}
