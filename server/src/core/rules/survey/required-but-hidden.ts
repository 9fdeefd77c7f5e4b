/** A required question that appears only once an optional one is answered: whoever skips that one is not asked. */
import type { Expression } from '../../expression/ast.ts';
import { evaluate } from '../../expression/evaluate.ts';
import { freeNames } from '../../expression/names.ts';
import { parseExpression } from '../../expression/parse.ts';
import { allItems } from '../../model/survey.ts';
import { get } from '../../syntax/tree.ts';
import { defineRule } from '../define-rule.ts';
import { itemName, itemSpan, surveyOf } from '../support/surveys.ts';

export default defineRule({
  id: 'required-but-hidden',
  group: 'survey',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'info',
  fix: 'none',
  kinds: ['survey'],
  summary: { zh: '必答题要看一道可以跳过的题才出现。', en: 'A required question depends on one that may be skipped.' },
  messages: {
    skipped: {
      zh: '“{item}”是必答题，却要看“{other}”的答案才出现；“{other}”可以跳过，跳过的人就不会被问到。',
      en: '“{item}” has to be answered, but appears only by the answer to “{other}”, which may be skipped, and then it is not asked.',
    },
  },
  check({ document, report }) {
    const open = surveyOf(document);
    for (const item of open === null ? [] : allItems(open.survey)) {
      if (!item.required || item.visible === null) continue;
      const { ast, problems } = parseExpression(item.visible.source);
      const names = problems.length > 0 ? [] : [...new Set(freeNames(ast).map((use) => use.name))];
      const skipped = names.flatMap((name) => open?.byName.get(name)?.item ?? []).find((asked) => asked !== item && !asked.required && !(asked.part === 'screening' && asked.goOn.length > 0));
      if (skipped === undefined || !isFalseForBlank(ast, names)) continue;
      const related = [{ uri: document.file.uri, span: itemSpan(skipped), message: { zh: `“${itemName(skipped)}”可以跳过。`, en: `“${itemName(skipped)}” may be skipped.` } }];
      report({ message: 'skipped', span: get(item.node, 'required')?.span ?? itemSpan(item), data: { item: itemName(item), other: itemName(skipped) }, related });
    }
  }
});

const isFalseForBlank = (ast: Expression, names: readonly string[]): boolean => evaluate(ast, { variables: new Map(names.map((n) => [n, null])) }) !== true;
