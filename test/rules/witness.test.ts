/**
 * Every case that a finding names is scored by the engine and gives what the finding says. Runs over the pages and suites of
 * all rules, and over the samples: wherever a finding comes with a case, the case is put to the test.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { parseFileName } from '../../server/src/core/base/document-kind.ts';
import { openScoring } from '../../server/src/core/plan/scoring-service.ts';
import { dataSettings } from '../../server/src/core/plan/data/settings.ts';
import { readCell } from '../../server/src/core/plan/data/cells.ts';
import type { CompiledScoring } from '../../server/src/core/plan/compile-scoring.ts';
import { emptyCase, NOT_APPLICABLE, VALUE, type CaseResult } from '../../server/src/core/scoring/case.ts';
import { scoreCase } from '../../server/src/core/scoring/score-case.ts';
import { SAMPLES, sampleProjects } from '../../server/tools/sample-projects.ts';
import { filesOf } from '../../server/tools/generate/rule-page.ts';
import { readRules } from '../../server/tools/generate/rules.ts';
import { checkFiles, PROJECT, type FileFinding, type Files } from '../support/project.ts';
import { readSuite } from '../support/suite.ts';

/** What the result of the case must show for a finding of the rule. */
const CLAIMS: Readonly<Record<string, (result: CaseResult, finding: FileFinding, compiled: CompiledScoring) => boolean>> = {
  'band-gap': (r) => r.problems.some((p) => p.code === 'no-band' || p.code === 'unknown-level'),
  'band-overlap': (r) => r.problems.some((p) => p.code === 'several-bands'),
  'score-outside-scale': (r, _f, { plan }) =>
    r.problems.some((p) => p.code === 'outside-scale') || r.criteria.some((c, i) => c.raw !== null && plan !== null && beyond(c.raw, plan.criteria[i])),
  'score-not-monotone': (r, f) => r.criteria.some((c) => c.raw !== null && f.message.en.endsWith(`scores ${Number(c.raw.n) / Number(c.raw.d)}.`)),
  'grade-gap': (r, f) => r.problems.some((p) => p.code === 'no-grade' && says(f, p.value)),
  'grade-overlap': (r, f) => r.problems.some((p) => p.code === 'several-grades' && says(f, p.value)),
  // The case that comes nearest, at an end of the range that is named.
  'grade-unreachable': (r, f) => r.total !== null && endsOf(f).includes(number(r.total)),
  'pass-unreachable': (r, f) => r.pass === false && r.total !== null && endsOf(f).includes(number(r.total)),
  'target-scoring-mismatch': (r, f) => r.criteria.some((c) => c.raw !== null && f.message.en.includes(`its best score ${String(number(c.raw))} `)),
  'veto-always': (r) => r.vetoes.length > 0,
  'zero-denominator': (r) => r.problems.some((p) => p.code === 'no-result' || p.code === 'nothing-scored'),
};

const beyond = (value: { n: bigint; d: bigint; s: bigint }, scale: { min: { n: bigint; d: bigint; s: bigint }; max: { n: bigint; d: bigint; s: bigint } } | undefined): boolean =>
  scale !== undefined && (number(value) > number(scale.max) || number(value) < number(scale.min));
const number = (value: { n: bigint; d: bigint; s: bigint }): number => (Number(value.s) * Number(value.n)) / Number(value.d);
const endsOf = ({ message }: FileFinding): number[] => [...(/lie within (.*?)[.,](?: |$)/.exec(message.en)?.[1] ?? '').matchAll(/-?\d+(?:\.\d+)?/g)].map((m) => Number(m[0]));
const says = (finding: FileFinding, value: { n: bigint; d: bigint; s: bigint }): boolean => finding.message.en.includes(String(number(value)));

/** The case of the finding as `tests:` of the document would give it. */
function replay(files: Files, finding: FileFinding): { result: CaseResult; compiled: CompiledScoring } {
  const named = parseFileName(finding.file);
  assert.ok(named && finding.witness);
  const compiled = openScoring({ uri: 'file:///x', path: `${PROJECT}/${finding.file}`, kind: named.kind, nameId: named.id, language: named.language, text: files.get(finding.file) ?? '', project: PROJECT });
  assert.ok(compiled.plan, 'a case that cannot be scored');
  const settings = dataSettings(compiled.scoring, null, '');
  const values = emptyCase(compiled.plan.inputs.length);
  for (const [name, text] of Object.entries(finding.witness.given)) {
    const slot = compiled.plan.inputs.findIndex((input) => input.name === name);
    const format = settings.inputs[slot]?.format;
    assert.ok(format, `there is no input ${name}`);
    const cell = readCell(text, format);
    assert.equal(cell.state, VALUE, `${name}: ${text} cannot be read`);
    values.states[slot] = cell.state;
    values.values[slot] = cell.value;
  }
  for (const name of finding.witness.notApplicable ?? []) values.states[compiled.plan.inputs.findIndex((input) => input.name === name)] = NOT_APPLICABLE;
  return { result: scoreCase(compiled.plan, values), compiled };
}

const rulesSeen = new Map<string, number>();

function replayAll(files: Files): void {
  for (const finding of checkFiles(files)) {
    if (finding.witness === undefined) continue;
    const claim = CLAIMS[finding.rule];
    assert.ok(claim, `nothing says what the cases of ${finding.rule} show`);
    const { result, compiled } = replay(files, finding);
    assert.ok(claim(result, finding, compiled), `${finding.message.en} ${JSON.stringify(finding.witness)} gives ${JSON.stringify(result.problems, (_, v: unknown) => (typeof v === 'bigint' ? String(v) : v))}`);
    rulesSeen.set(finding.rule, (rulesSeen.get(finding.rule) ?? 0) + 1);
  }
}

describe('cases that findings name', () => {
  it('show what the findings of all pages say', async () => {
    for (const { rule, page } of await readRules()) if (rule.group === 'scoring') replayAll(filesOf(page, 'Example'));
  });

  it('show what the findings of all suites say', () => {
    const folder = new URL('.', import.meta.url);
    for (const name of readdirSync(folder).filter((f) => f.endsWith('.md'))) {
      for (const { files } of readSuite(readFileSync(new URL(name, folder), 'utf8'))) if ([...files.keys()].some((f) => f.includes('.scoring.'))) replayAll(files);
    }
  });

  it('show what the findings of all samples say', () => {
    for (const project of sampleProjects()) {
      const documents = project.files.filter((f) => parseFileName(f)?.kind === 'scoring');
      replayAll(new Map(documents.map((f) => [f, readFileSync(join(SAMPLES, project.name, f), 'utf8')])));
    }
  });

  it('were met for every rule that names cases', () => {
    assert.deepEqual(Object.keys(CLAIMS).filter((rule) => !rulesSeen.has(rule)), []);
  });
});
