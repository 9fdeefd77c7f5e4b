/** One case in full: typed by hand or found in the data it comes to what the run over all data comes to. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { caseAt, caseForm, dataSettings, reportCase, scoreOneCase, scoreRun, type CaseReport } from '../../server/src/core/plan/scoring-service.ts';
import { compiled as open, sampleData, sampleScorings, scoringFile } from '../support/scoring-file.ts';

const SCORING = `kind: scoring
id: t
scale: { min: 0, max: 5 }
inputs:
  time: { type: duration, domain: ">= 0s" }
  rude: { type: boolean }
criteria:
  - id: a
    input: time
    bands: [{ when: "< 1h", score: 5 }, { when: ">= 1h", score: 2 }]
vetoes: [{ id: rudeness, when: rude, cap: 1 }]
grades: [{ id: A, when: ">= 4" }, { id: B, when: "< 4" }]
`;

/** What a case that was typed has no way to know is left out: its row, its id, and the names of columns in problems. */
const untold = ({ status, total, critical, grade, pass, criteria, vetoes }: CaseReport): unknown => ({ status, total, critical, grade, pass, criteria, vetoes });

describe('one case', () => {
  for (const { name, file, dataset, source, data } of sampleData()) {
    it(`of ${name} is the same found by its row, typed again, and in the run`, () => {
      const { compiled, plan } = open(file);
      const settings = dataSettings(compiled.scoring, dataset, source);
      const reports: CaseReport[] = [];
      const run = scoreRun(compiled, plan, settings, { onCase: (c) => reports.push(reportCase(compiled, plan, c, 'zh')) });
      run.push(data);
      run.end();
      assert.ok(reports.length > 0);
      for (const report of reports.filter((_, i) => i < 20 || i % 97 === 0)) {
        for (const form of [data, new TextEncoder().encode(data)]) {
          const found = caseAt(compiled, plan, settings, form, report.row, 'zh');
          assert.ok(found);
          assert.deepEqual(found.report, report);
          assert.deepEqual(untold(scoreOneCase(compiled, plan, found.values, 'zh', found.notApplicable).report), untold(report));
        }
      }
      assert.equal(caseAt(compiled, plan, settings, data, reports.length + 1, 'zh'), null);
    });
  }

  it('leads to the bands, vetoes and grades that it hit, and says what is wrong with each input', () => {
    const { compiled, plan } = open(scoringFile(SCORING));
    const typed = scoreOneCase(compiled, plan, new Map([['time', '90min'], ['rude', '是']]), 'en');
    assert.deepEqual(typed.lights.map((l) => [l.kind, SCORING.slice(l.span.start, l.span.end)]), [['band', '{ when: ">= 1h", score: 2 }'], ['veto', '{ id: rudeness, when: rude, cap: 1 }'], ['grade', '{ id: B, when: "< 4" }']]);
    assert.equal(typed.report.total, 1);
    assert.deepEqual(typed.problems, []);
    const wrong = scoreOneCase(compiled, plan, new Map([['time', '-1h'], ['rude', 'maybe']]), 'en');
    assert.deepEqual(wrong.problems.map((p) => p.input), ['rude', 'time']);
    assert.equal(wrong.report.status, 'invalid');
  });

  for (const [name, file] of sampleScorings()) {
    it(`has a form in ${name} whose first values can be scored`, () => {
      const { compiled, plan } = open(file);
      const form = caseForm(compiled, plan);
      assert.deepEqual(form.map((f) => f.name), plan.inputs.map((i) => i.name));
      for (const { range } of form) assert.ok(range === null || (range.min < range.max && range.step > 0 && range.step <= range.max - range.min), JSON.stringify(range));
      assert.deepEqual(scoreOneCase(compiled, plan, new Map(form.map((f) => [f.name, f.value])), 'en').problems, []);
    });
  }
});
