/** What is shown in and over the text: semantic tokens, inlay hints, code lenses. */
import assert from 'node:assert/strict';
import { codeLenses, resolveLens, type LensSubject } from '../../server/src/core/features/lenses/code-lenses.ts';
import { inlayHints } from '../../server/src/core/features/inlay-hints.ts';
import { semanticTokens } from '../../server/src/core/features/tokens/semantic-tokens.ts';
import { contextOf } from '../support/features.ts';
import type { Files } from '../support/project.ts';

const SCORING = `kind: scoring
id: hall
title: 大厅
uses: [servqual]
scale: { min: 0, max: 5 }
inputs:
  wait: { type: duration, domain: ">= 0s" }
  smile: { type: number, domain: "[0..5]" }
criteria:
  - id: speed
    dimension: "servqual.responsiveness"
    weight: 2
    input: wait
    bands:
      - { when: "< 1h30min", score: 5 }
      - { when: ">= 1h30min", score: 1 }
  - { id: warmth, weight: 3, input: smile }
vetoes:
  - { id: rude, when: "not(smile > 0) and wait in [1h..2h]", score: 0 }
tests:
  - { name: 快, given: { wait: 5min, smile: 5 }, expect: { total: 5 } }
  - { name: 慢, given: { wait: 2h, smile: 5 }, expect: { total: 5 } }
`;
const REGULATION = `---
kind: standard
id: rule
uses: [servqual, old]
---

第一条　见[可靠性](servqual.catalog.yaml#reliability)和第二条，不同于《民法典》第二条。

第二条　目标如下：

<!-- plumbline: targets -->

| id | metric | objective | unit | dimension |
| --- | --- | --- | --- | --- |
| answer | answer_time | <= 30 | min | servqual.empathy |
| greet | greeting | >= 3 | 次 | old.gone |
`;
const OLD = 'kind: catalog\nid: old\ndimensions:\n  - { id: gone, label: 旧, status: retired }\n';
const DATASET = 'kind: dataset\nid: june\nof: hall\nsource: june.csv\n';
const ALL: Files = new Map([
  ['hall.scoring.yaml', SCORING],
  ['rule.standard.md', REGULATION],
  ['old.catalog.yaml', OLD],
  ['june.dataset.yaml', DATASET],
  ['june.csv', 'wait,smile\n5min,5\n2h,2\n'],
]);

describe('semantic tokens', () => {
  const tokensOf = (file: string): string[] => {
    const text = ALL.get(file) ?? '';
    return semanticTokens(contextOf(ALL, file)).map(({ span, type, modifiers }) => `${text.slice(span.start, span.end)}:${[type, ...modifiers].join('.')}`);
  };

  it('of YAML: ids, references, FEEL with its units', () => {
    assert.deepEqual(tokensOf('hall.scoring.yaml'), [
      'hall:namespace.declaration', 'servqual:namespace.defaultLibrary',
      'wait:variable.declaration', '>=:operator', '0:number', 's:type',
      'smile:variable.declaration', '0:number', '5:number',
      'speed:property.declaration', 'servqual:namespace.defaultLibrary', 'responsiveness:enumMember.defaultLibrary', 'wait:variable',
      '<:operator', '1:number', 'h:type', '30:number', 'min:type', '>=:operator', '1:number', 'h:type', '30:number', 'min:type',
      'warmth:property.declaration', 'smile:variable',
      'rude:property.declaration', 'not:keyword', 'smile:variable', '>:operator', '0:number', 'and:keyword', 'wait:variable', 'in:keyword', '1:number', 'h:type', '2:number', 'h:type',
      'wait:variable', 'smile:variable', 'wait:variable', 'smile:variable',
    ]);
  });

  it('of Markdown: front matter, articles, links, cells, what is retired', () => {
    assert.deepEqual(tokensOf('rule.standard.md'), [
      'rule:namespace.declaration', 'servqual:namespace.defaultLibrary', 'old:namespace',
      '第一条:label.declaration', 'servqual:namespace.defaultLibrary', 'reliability:enumMember.defaultLibrary', '第二条:label',
      '第二条:label.declaration',
      'answer:property.declaration', 'answer_time:variable', '<=:operator', '30:number', 'min:type', 'servqual:namespace.defaultLibrary', 'empathy:enumMember.defaultLibrary',
      'greet:property.declaration', 'greeting:variable', '>=:operator', '3:number', '次:type', 'old:namespace', 'gone:enumMember.deprecated',
    ]);
  });

  it('of a range are those of the whole that touch it', () => {
    const context = contextOf(ALL, 'hall.scoring.yaml');
    const range = { start: SCORING.indexOf('bands'), end: SCORING.indexOf('vetoes') };
    assert.deepEqual(semanticTokens(context, range), semanticTokens(context).filter(({ span }) => span.start < range.end && range.start < span.end));
  });
});

describe('inlay hints', () => {
  const hintsOf = (files: Files, file: string, locale: 'zh' | 'en' = 'zh'): string[] => {
    const text = files.get(file) ?? '';
    return inlayHints(contextOf(files, file, { locale }), { start: 0, end: text.length }).map(({ offset, label }) => {
      const start = text.lastIndexOf('\n', offset - 1) + 1;
      return `${text.slice(start, offset).trim()}⟨${label}⟩`;
    });
  };

  it('say shares, sums, attainable scores and labels', () => {
    assert.deepEqual(hintsOf(ALL, 'hall.scoring.yaml'), [
      'id: hall⟨得分 0–5⟩',
      'criteria:⟨权重合计 5⟩',
      '- id: speed⟨得分 1–5⟩',
      'dimension: "servqual.responsiveness"⟨响应性⟩',
      'weight: 2⟨= 40%⟩',
      '- { id: warmth⟨得分 0–5⟩',
      '- { id: warmth, weight: 3⟨= 60%⟩',
    ]);
  });

  it('speak English', () => {
    assert.deepEqual(hintsOf(ALL, 'hall.scoring.yaml', 'en').slice(0, 4), [
      'id: hall⟨score 0–5⟩', 'criteria:⟨weights add up to 5⟩', '- id: speed⟨score 1–5⟩', 'weight: 2⟨= 40%⟩',
    ]);
  });

  it('say how many responses a sampling plan takes, in whole and of each stratum', () => {
    const plan = 'kind: survey\nid: x\ntitle: 问卷\nitems: []\nsampling:\n  population: 20000\n  margin: 5%\n  response-rate: 35%\n  strata:\n    - { id: a, population: 3000 }\n    - { id: b, population: 11000 }\n    - { id: c, population: 6000 }\n';
    const of = (text: string, locale: 'zh' | 'en' = 'zh'): string[] => hintsOf(new Map([['x.survey.yaml', text]]), 'x.survey.yaml', locale);
    assert.deepEqual(of(plan), ['margin: 5%⟨需要 377 份，发出 1078 份⟩', '- { id: a, population: 3000⟨需要 57 份⟩', '- { id: b, population: 11000⟨需要 207 份⟩', '- { id: c, population: 6000⟨需要 113 份⟩']);
    assert.deepEqual(of(plan.replace('  population: 20000\n', '').replace('  response-rate: 35%\n', ''), 'en')[0], 'margin: 5%⟨takes 385⟩');
    assert.deepEqual(of(plan.replace('  margin: 5%\n', '')), []);
    assert.deepEqual(of(plan.replace('margin: 5%', 'margin: 0%')), []);
  });

  it('stand in table cells and not in links', () => {
    assert.deepEqual(hintsOf(ALL, 'rule.standard.md'), [
      '| answer | answer_time | <= 30 | min | servqual.empathy⟨移情性⟩',
      '| greet | greeting | >= 3 | 次 | old.gone⟨旧⟩',
    ]);
  });

  it('are silent about weights that are shares already, and where one is missing', () => {
    const weights = (...w: string[]): string[] => {
      const rows = w.map((weight, i) => `  - { id: c${i}, input: a${weight} }\n`).join('');
      const text = `kind: scoring\nid: x\nscale: { min: 0, max: 1 }\ninputs: { a: { type: number, domain: "[0..1]" } }\ncriteria:\n${rows}`;
      return hintsOf(new Map([['x.scoring.yaml', text]]), 'x.scoring.yaml').filter((h) => /权重|=/.test(h.slice(h.indexOf('⟨'))));
    };
    assert.deepEqual(weights(', weight: 40%', ', weight: 60%'), ['criteria:⟨权重合计 100%⟩']);
    assert.deepEqual(weights(', weight: 40%', ''), []);
    assert.deepEqual(weights(', weight: 1', ', weight: 1', ', weight: 1').slice(1), Array.from({ length: 3 }, (_, i) => `- { id: c${i}, input: a, weight: 1⟨= 33.3%⟩`));
  });

  it('keep to the range', () => {
    const start = SCORING.indexOf('weight: 2');
    assert.deepEqual(inlayHints(contextOf(ALL, 'hall.scoring.yaml'), { start, end: start + 10 }).map((h) => h.label), ['= 40%']);
  });
});

describe('code lenses', () => {
  const lensesOf = (files: Files, file: string, locale: 'zh' | 'en' = 'zh', previews = false): string[] => {
    const context = contextOf(files, file, { locale });
    const text = files.get(file) ?? '';
    return codeLenses(context, previews).map((lens) => {
      const resolved = resolveLens(context, lens);
      return `${text.slice(lens.span.start, lens.span.end)}: ${resolved?.title ?? '–'} → ${resolved?.command?.name ?? '–'}`;
    });
  };

  /** Names of the documents whose preview lenses open. */
  const leads = (files: Files, file: string): string[] => {
    const context = contextOf(files, file);
    return codeLenses(context, true).flatMap((lens) => {
      const command = resolveLens(context, lens)?.command;
      return command?.name === 'plumbline.openPreview' ? [command.uri.slice(command.uri.lastIndexOf('/') + 1)] : [];
    });
  };

  it('over a scoring: who uses it, its cases, its tests', () => {
    assert.deepEqual(lensesOf(ALL, 'hall.scoring.yaml'), [
      'hall: 被 1 份数据集引用 → plumbline.showReferences',
      'hall: june · 2 例 · 平均 3.3 → –',
      'tests: 运行用例 1/2 → plumbline.runTests',
    ]);
    assert.deepEqual(lensesOf(ALL, 'hall.scoring.yaml', 'en'), [
      'hall: used by 1 dataset → plumbline.showReferences',
      'hall: june · 2 cases · mean 3.3 → –',
      'tests: run tests 1/2 → plumbline.runTests',
    ]);
  });

  it('say of how many cases the mean is where some could not be scored', () => {
    const files: Files = new Map([...ALL, ['june.csv', 'wait,smile\n5min,5\n2h,2\nsoon,5\n']]);
    assert.equal(lensesOf(files, 'hall.scoring.yaml')[1], 'hall: june · 3 例 · 其中 2 例平均 3.3 → –');
    assert.equal(lensesOf(files, 'hall.scoring.yaml', 'en')[1], 'hall: june · 3 cases · mean of 2: 3.3 → –');
  });

  it('over a dataset: its cases; over a catalog: references to each dimension', () => {
    assert.deepEqual(lensesOf(ALL, 'june.dataset.yaml').slice(1), ['june: 2 例 · 平均 3.3 → –']);
    assert.deepEqual(lensesOf(ALL, 'old.catalog.yaml'), [
      'old: 被 1 份服务标准引用 → plumbline.showReferences',
      'gone: 1 处引用 → plumbline.showReferences',
    ]);
  });

  it('lead to the preview of a scoring or a survey, with data and without', () => {
    const survey = 'kind: survey\nid: guests\ntitle: 客人\nscales: { ten: { type: numeric, min: 1, max: 10 } }\nitems:\n  - { id: a, text: 如何？, scale: ten }\n';
    const asked = (name: string): [string, string] => [`${name}.dataset.yaml`, `kind: dataset\nid: ${name}\nof: guests\nsource: ${name}.csv\n`];
    const files: Files = new Map([['guests.survey.yaml', survey], asked('may'), asked('july'), ['may.csv', 'a\n7\n'], ['july.csv', 'a\n7\n8\n'], ['hall.scoring.yaml', SCORING]]);
    assert.deepEqual(lensesOf(ALL, 'hall.scoring.yaml', 'zh', true)[1], 'hall: june · 2 例 · 平均 3.3 · 模拟 → plumbline.openPreview');
    assert.deepEqual(lensesOf(ALL, 'hall.scoring.yaml', 'en', true)[1], 'hall: june · 2 cases · mean 3.3 · simulate → plumbline.openPreview');
    assert.deepEqual(lensesOf(files, 'hall.scoring.yaml', 'zh', true)[1], 'hall: 模拟 → plumbline.openPreview');
    assert.deepEqual(lensesOf(files, 'guests.survey.yaml', 'en', true).slice(1), ['guests: july · 2 responses · preview → plumbline.openPreview', 'guests: may · 1 response · preview → plumbline.openPreview']);
    // The first is what the preview shows by itself; others are led to.
    assert.deepEqual(leads(files, 'guests.survey.yaml'), ['guests.survey.yaml', 'may.dataset.yaml']);
    assert.deepEqual(leads(files, 'may.dataset.yaml'), ['may.dataset.yaml']);
    assert.deepEqual(leads(ALL, 'old.catalog.yaml'), ['old.catalog.yaml']);
    assert.deepEqual(lensesOf(files, 'guests.survey.yaml').slice(1), ['guests: july · 2 份 → –', 'guests: may · 1 份 → –']);
    assert.deepEqual(lensesOf(files, 'july.dataset.yaml').slice(1), ['july: 2 份 → –']);
  });

  it('say where data are not at hand, and what keeps tests from running', () => {
    const unread = contextOf(ALL, 'june.dataset.yaml', { locale: 'en' });
    assert.deepEqual(codeLenses(unread, false).map((lens) => resolveLens({ ...unread, data: new Map() }, lens)?.title).slice(1), ['no data at hand']);
    const alone: Files = new Map([['hall.scoring.yaml', SCORING.replace('input: wait', 'input: weit')]]);
    assert.deepEqual(lensesOf(alone, 'hall.scoring.yaml', 'en'), [
      'hall: not used by other documents → plumbline.showReferences',
      'tests: the scoring has errors; its tests cannot run → –',
    ]);
  });

  it('compute nothing before they are shown', () => {
    const context = contextOf(ALL, 'hall.scoring.yaml');
    const untouched = { ...context, get data(): never { throw new Error('data were asked for'); }, analysis: () => { throw new Error('a text was asked for'); } };
    assert.equal(codeLenses(untouched, true).length, 3);
    assert.throws(() => resolveLens(untouched, codeLenses(untouched, true)[1] as { span: { start: number; end: number }; subject: LensSubject }), /data were asked for/);
  });

  it('answer nothing for what is gone', () => {
    const lens = { span: { start: 0, end: 0 }, subject: { type: 'references', kind: 'dimension', id: 'no-such' } } as const;
    assert.equal(resolveLens(contextOf(ALL, 'old.catalog.yaml'), lens), null);
  });
});
