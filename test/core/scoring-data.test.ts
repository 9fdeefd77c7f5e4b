/** Data files of every kind and quality, as the scoring engine reads them; and what holds for every scoring and every case. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { compare, fromInteger, ratio, toExactString, toNumber, type Rational } from '../../server/src/core/base/rational.ts';
import { lowerDataset } from '../../server/src/core/model/dataset.ts';
import { lowerScoring } from '../../server/src/core/model/scoring.ts';
import { compileScoring } from '../../server/src/core/plan/compile-scoring.ts';
import { dataSettings, type DataOverrides } from '../../server/src/core/plan/data/settings.ts';
import { delimitedReader, MAX_ROW_LENGTH, type Row } from '../../server/src/core/plan/data/delimited.ts';
import { jsonReader, MAX_RECORD_LENGTH, type JsonRecord } from '../../server/src/core/plan/data/json-rows.ts';
import { scoreRun, type DataProblem, type ScoreRun } from '../../server/src/core/plan/score-run.ts';
import { emptyCase, VALUE, type CaseResult } from '../../server/src/core/scoring/case.ts';
import { Distribution, wilsonInterval } from '../../server/src/core/scoring/distribution.ts';
import { scoreCase } from '../../server/src/core/scoring/score-case.ts';
import { lookUp, stepTable, within, type Stretch } from '../../server/src/core/scoring/step-table.ts';
import { parse } from '../../server/src/core/syntax/parse.ts';
import { tableBinding } from '../../server/src/core/schema/table-binding.ts';

const read = (text: string, kind: 'scoring' | 'dataset'): ReturnType<typeof parse>['root'] => parse(text, { language: 'yaml', binding: tableBinding(kind) }).root;

const SCORING = `kind: scoring
id: t
scale: { min: 0, max: 5 }
inputs:
  wait: { type: duration, label: 等待, domain: ">= 0s" }
  share: { type: percent }
  mark: { type: number, domain: "[0..5]" }
  channel: { type: enum, values: [{ value: phone, label: 电话 }, chat] }
  rude: { type: boolean }
criteria:
  - { id: wait, input: wait, bands: [{ when: "< 1h", score: 5 }, { when: ">= 1h", score: 2 }] }
  - { id: mark, input: mark }
vetoes: [{ id: v, when: rude, score: 0 }]
pass: ">= 3"
`;

interface Outcome {
  readonly results: readonly CaseResult[];
  readonly problems: readonly DataProblem[];
  readonly run: ScoreRun;
}

function run(data: string, options: { file?: string; dataset?: string; overrides?: DataOverrides; scoring?: string; pieces?: number; by?: readonly string[] } = {}): Outcome {
  const compiled = compileScoring(lowerScoring(read(options.scoring ?? SCORING, 'scoring')));
  assert.ok(compiled.plan, compiled.problems.map((p) => p.message.en).join('\n'));
  const dataset = options.dataset === undefined ? null : lowerDataset(read(options.dataset, 'dataset'));
  const settings = dataSettings(compiled.scoring, dataset, options.file ?? 'x.csv', options.overrides);
  const results: CaseResult[] = [];
  const problems: DataProblem[] = [];
  const made = scoreRun(compiled, compiled.plan, settings, { by: options.by ?? [], onCase: (c) => results.push(c.result), onProblem: (p) => problems.push(p) });
  const size = options.pieces ?? (data.length || 1);
  for (let at = 0; at < data.length; at += size) if (!made.push(data.slice(at, at + size))) break;
  made.end();
  return { results, problems, run: made };
}

const totals = (o: Outcome): (string | null)[] => o.results.map((r) => (r.total ? toExactString(r.total) : null));
const told = (o: Outcome): string[] => o.problems.map((p) => `${String(p.line)}: ${p.message.en} [${p.code}]`);

describe('scoring data: cells', () => {
  it('reads times, percentages, numbers and truth values in the ways people write them', () => {
    const outcome = run('wait,mark,rude\n30min,4,否\n1.5h,4,false\n00:30:00,4,0\nPT30M,4,no\n1小时30分,3,无\n10min,5,是\n');
    assert.deepEqual(totals(outcome), ['4.5', '3', '4.5', '4.5', '2.5', '0']);
    assert.deepEqual(told(outcome), []);
  });

  it('refuses what could mean several things, with line and column', () => {
    const outcome = run('wait,mark,rude\n30,4,no\n1min,"1,234",no\n1min,4,maybe\n1min,0x5,no\n1min,1e999999999,no\n');
    assert.deepEqual(told(outcome), [
      '2: In the column "wait" the value "30" has no unit: write one in the data, or declare it in inputs or units. [unusable-value]',
      '3: In the column "mark" the value "1,234" has thousands separators; write it without commas. [unusable-value]',
      '4: In the column "rude" the value "maybe" is neither true nor false (true/false, yes/no, 1/0, 是/否, 有/无). [unusable-value]',
      '5: In the column "mark" the value "0x5" is not a number. [unusable-value]',
      '6: In the column "mark" the value "1e999999999" is not a number. [unusable-value]',
    ]);
    assert.deepEqual(outcome.results.map((r) => r.status), ['invalid', 'invalid', 'invalid', 'invalid', 'invalid']);
  });

  it('scores the others when one is outside its domain', () => {
    const outcome = run('wait,mark,rude\n-1min,4,no\n1min,5.5,no\n1min,5,no\n');
    assert.deepEqual(outcome.results.map((r) => r.status), ['invalid', 'invalid', 'scored']);
    assert.deepEqual(told(outcome), [
      '2: The value −1 min of "等待" is outside its domain (>= 0s). [case-invalid]',
      '3: The value 5.5 of "mark" is outside its domain ([0..5]). [case-invalid]',
    ]);
  });

  it('takes columns, units, codes and values from a dataset', () => {
    const dataset = `kind: dataset
id: d
of: t
source: ./x.csv
columns: { wait: 首次响应, rude: 言辞 }
units: { wait: min }
values: { rude: { 有: true, 无: false } }
missing: ["-99", 未填]
not-applicable: [不适用]
`;
    const outcome = run('首次响应,mark,言辞\n30,4,无\n-99,4,无\n90,不适用,无\n,未填,无\n10,5,有\n', { dataset });
    assert.deepEqual(totals(outcome), ['4.5', '4', '2', null, '0']);
    assert.deepEqual(told(outcome), []);
    assert.equal(outcome.results[3]?.status, 'incomplete');
  });

  it('reads a decimal comma where it is declared', () => {
    const dataset = 'kind: dataset\nid: d\nof: t\nsource: ./x.csv\ndelimiter: ";"\ndecimal: ","\n';
    assert.deepEqual(totals(run('wait;mark;rude\n1min;4,5;0\n1min;4.5;0\n', { dataset })), ['4.75', null]);
  });

  it('takes the label of an enumeration for its value, and refuses what is in neither', () => {
    const outcome = run('wait,mark,rude,channel\n1min,4,0,电话\n1min,4,0,phone\n1min,4,0,fax\n');
    assert.deepEqual(outcome.results.map((r) => r.status), ['scored', 'scored', 'invalid']);
    assert.match(told(outcome).join('\n'), /outside its domain \(phone, [^、]*\)/);
  });
});

describe('scoring data: files', () => {
  it('says that a column is missing, and which may be meant', () => {
    const outcome = run('wait,marks,rude\n1min,4,0\n');
    assert.deepEqual(told(outcome), ['1: The data have no column "mark"; did you mean "marks"? [missing-column]']);
    assert.deepEqual(totals(outcome), ['5']);
    assert.deepEqual(told(run('wait,,rude\n1min,4,0\n')), ['1: The data have no column "mark". [missing-column]']);
  });

  it('marks ragged rows invalid and goes on, whatever ends the lines', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const outcome = run(['wait,mark,rude', '1min,4', '1min,4,0,9', '1min,4,0', ''].join(end));
      assert.deepEqual(outcome.results.map((r) => r.status), ['invalid', 'invalid', 'scored']);
      assert.deepEqual(told(outcome), ['2: This row has 2 fields and the header 3. [ragged-row]', '3: This row has 4 fields and the header 3. [ragged-row]']);
    }
  });

  it('keeps count of lines over line breaks in quotes and blank lines', () => {
    const outcome = run('wait,mark,rude,note\n1min,4,0,"two\nlines, and ""quotes"""\n\n1min,x,0,n\n');
    assert.deepEqual(outcome.problems.map((p) => p.line), [5]);
    assert.deepEqual(outcome.problems.map((p) => p.row), [2]);
  });

  it('marks rows whose quotation marks do not match', () => {
    const outcome = run('wait,mark,rude\n1min,4,0\n1min,"4"5,0\n');
    assert.deepEqual(outcome.results.map((r) => r.status), ['scored', 'invalid']);
    assert.equal(outcome.problems[0]?.code, 'malformed-row');
  });

  it('drops a byte-order mark, and needs no line break at the end', () => {
    assert.deepEqual(totals(run('\uFEFFwait,mark,rude\n1min,4,0')), ['4.5']);
  });

  it('tells tabs, semicolons and bars from commas', () => {
    for (const d of ['\t', ';', '|', ',']) assert.deepEqual(totals(run(`wait${d}mark${d}rude\n1min${d}4${d}0\n`)), ['4.5']);
  });

  it('treats columns named like members of objects as columns', () => {
    const scoring = SCORING.replaceAll('mark', '__proto__').replaceAll('rude', 'constructor');
    assert.deepEqual(totals(run('wait,__proto__,constructor,toString\n1min,4,0,x\n', { scoring })), ['4.5']);
    assert.deepEqual(totals(run('[{"wait":"1min","__proto__":4,"constructor":false}]', { scoring, file: 'x.json' })), ['4.5']);
  });

  it('takes a field of a million characters, and stops at a row without end', () => {
    assert.deepEqual(totals(run(`wait,mark,rude,note\n1min,4,0,${'x'.repeat(1_000_000)}\n1min,2,0,\n`, { pieces: 65_536 })), ['4.5', '3.5']);
    assert.equal(run(`wait,mark,rude\n1min,${'9'.repeat(1_000_000)},0\n`, { pieces: 65_536 }).results[0]?.status, 'invalid');
    const endless = run(`wait,mark,rude\n1min,"${'x\n'.repeat(MAX_ROW_LENGTH)}`, { pieces: 1_048_576 });
    assert.deepEqual(endless.problems.map((p) => p.code), ['unreadable-data']);
  }).timeout(20_000);

  it('reads JSON arrays and lines of JSON', () => {
    assert.deepEqual(totals(run('[{"wait":"1min","mark":4,"rude":false},{"wait":null,"mark":0.1,"rude":false}]', { file: 'x.json' })), ['4.5', '0.1']);
    const lines = run('{"wait":"1min","mark":4,"rude":false}\n\n[1]\n{"wait":"1min","mark":\n', { file: 'x.ndjson', pieces: 7 });
    assert.deepEqual(lines.results.map((r) => r.status), ['scored', 'invalid', 'invalid']);
    assert.deepEqual(lines.problems.map((p) => p.line), [3, 4]);
    assert.equal(run('{"a":1}', { file: 'x.json' }).problems[0]?.code, 'unreadable-data');
    assert.equal(run('[', { file: 'x.json' }).problems[0]?.code, 'unreadable-data');
  });

  it('reads an array record by record, with the line of each, however the text is cut', () => {
    const json = fc.json({ maxDepth: 3 });
    const member = fc.oneof(json, fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null))).map((o) => JSON.stringify(o)));
    const space = fc.constantFrom('', ' ', '\n', '\r\n\t');
    const text = fc.tuple(fc.array(fc.tuple(space, member, space), { maxLength: 5 }), space, fc.constantFrom('', '', '', '', ',', ']', '{', '"', ' x', '\\'), fc.nat(80)).map(([members, end, stray, at]) => {
      const whole = `[${members.map((m) => m.join('')).join(',')}]${end}`;
      return whole.slice(0, at) + stray + whole.slice(at);
    });
    fc.assert(fc.property(text, fc.integer({ min: 1, max: 9 }), (given, size) => {
      let expected: unknown;
      try { expected = JSON.parse(given); } catch { expected = undefined; }
      const records: JsonRecord[] = [];
      const reader = jsonReader((r) => records.push(r));
      for (let at = 0; at < given.length; at += size) if (reader.push(given.slice(at, at + size)) !== undefined) break;
      const failure = reader.end();
      assert.equal(failure === undefined, Array.isArray(expected), given);
      if (failure !== undefined || !Array.isArray(expected)) return;
      assert.deepEqual(records.map((r) => r.fields && [...r.fields.keys()]), expected.map((v: unknown) => (typeof v === 'object' && v !== null && !Array.isArray(v) ? Object.keys(v) : null)));
      assert.ok(records.every((r, i) => r.line >= (records[i - 1]?.line ?? 1) && r.line <= given.split('\n').length));
    }), { numRuns: 1_000 });
    const lines = run('\n[\n  {"wait": "1min",\n   "mark": 4},\n\n  {"wait": "soon", "mark": 4}, 7\n]\n', { file: 'x.json' });
    assert.deepEqual(lines.problems.map((p) => [p.line, p.row]), [[6, 2], [6, 3], [0, 0]]);
  });

  it('keeps one record of an array at a time, and takes a value of any depth', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    for (const file of ['x.json', 'x.ndjson']) {
      const record = `{"wait":${deep},"mark":4,"rude":false}`;
      assert.deepEqual(run(file === 'x.json' ? `[${record}]` : record, { file }).results.map((r) => r.status), ['invalid']);
    }
    const failure = run(`[{"wait":"1min","mark":4,"rude":false},{"wait":"${'x'.repeat(MAX_RECORD_LENGTH)}`, { file: 'x.json', pieces: 1_048_576 });
    assert.deepEqual(totals(failure), ['4.5']);
    assert.equal(failure.problems.at(-1)?.code, 'unreadable-data');
  });

  it('never passes over an empty file', () => {
    for (const text of ['', 'wait,mark,rude\n', '\n\n']) assert.equal(run(text).problems.at(-1)?.code, 'no-data');
    assert.equal(run('[]', { file: 'x.json' }).problems.at(-1)?.code, 'no-data');
  });

  it('groups by a column and bounds the number of groups', () => {
    const outcome = run('wait,mark,rude,agent\n1min,4,0,张\n1min,3,0,李\n1min,2,0,张\n', { by: ['agent'] });
    assert.deepEqual(outcome.run.groups().map((g) => [g.value, g.summary.cases, g.summary.total.mean]), [['张', 2, 4], ['李', 1, 4]]);
    const many = run(`wait,mark,rude,agent\n${Array.from({ length: 10_050 }, (_, i) => `1min,4,0,${String(i)}\n`).join('')}`, { by: ['agent'] });
    assert.equal(many.run.groups().length, 10_001);
    assert.equal(many.run.groups().at(-1)?.summary.cases, 50);
    assert.deepEqual(many.problems.map((p) => p.code), ['too-many-groups']);
  });

  it('gives the same rows however the text is cut', () => {
    const cell = fc.stringMatching(/^[a-c",\r\n 张😀]{0,6}$/);
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 5 }), fc.integer({ min: 1, max: 9 }), (table, size) => {
        const text = table.map((cells) => cells.map((c) => `"${c.replaceAll('"', '""')}"`).join(',')).join('\n');
        const rows = (cut: number): Row[] => {
          const found: Row[] = [];
          const reader = delimitedReader({ delimiter: ',' }, (r) => found.push(r));
          for (let at = 0; at < text.length; at += cut) reader.push(text.slice(at, at + cut));
          reader.end();
          return found;
        };
        const whole = rows(text.length || 1);
        assert.deepEqual(rows(size), whole);
        assert.deepEqual(whole.map((r) => r.cells), table.map((cells) => cells.map((c) => c.replace(/\r\n?/g, '\n'))));
      }),
      { numRuns: 300 },
    );
  });
});

describe('scoring data: statistics', () => {
  it('agrees with figures worked out by hand', () => {
    const d = new Distribution();
    for (const v of [4, 1, 3, 2]) d.add(v);
    // Type 7: 1 + 0.75, 2.5, 3 + 0.25; variance (2.25 + 0.25 + 0.25 + 2.25) / 3
    assert.deepEqual(d.statistics(), { n: 4, mean: 2.5, sd: Math.sqrt(5 / 3), min: 1, max: 4, quantiles: { '0.25': 1.75, '0.5': 2.5, '0.75': 3.25 } });
    assert.equal(new Distribution().statistics().mean, null);
  });

  it('does not depend on the order of the values', () => {
    fc.assert(fc.property(fc.array(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { minLength: 1, maxLength: 40 }), (values) => {
      const of = (list: readonly number[]): unknown => { const d = new Distribution(); for (const v of list) d.add(v); return d.statistics(); };
      assert.deepEqual(of(values), of([...values].reverse()));
    }));
  });

  it('gives the Wilson interval', () => {
    // 8 of 10: 0.4902–0.9433, as in Brown, Cai and DasGupta's form of the interval
    const interval = wilsonInterval(8, 10);
    assert.equal(interval?.low.toFixed(4), '0.4902');
    assert.equal(interval?.high.toFixed(4), '0.9433');
    assert.deepEqual(wilsonInterval(0, 5)?.low, 0);
    assert.deepEqual(wilsonInterval(5, 5)?.high, 1);
    assert.equal(wilsonInterval(0, 0), null);
  });
});

/** Weights and answers of up to five criteria; answers are tenths of 0…10, or missing. */
const caseArbitrary = fc.array(fc.record({ weight: fc.integer({ min: 1, max: 9 }), answer: fc.option(fc.integer({ min: 0, max: 100 }), { nil: null }) }), { minLength: 1, maxLength: 5 });
type Answers = readonly { readonly weight: number; readonly answer: number | null }[];

function total(answers: Answers, options: { aggregate?: string; missing?: string; factor?: number; reversed?: boolean } = {}): Rational | null {
  const list = answers.map((a, i) => ({ ...a, name: `i${String(i)}` }));
  const ordered = options.reversed === true ? [...list].reverse() : list;
  const text = `kind: scoring\nid: t\nscale: { min: 0, max: 10 }\naggregate: ${options.aggregate ?? 'mean'}\nmissing: ${options.missing ?? 'skip'}
inputs: { ${list.map((a) => `${a.name}: { type: number }`).join(', ')} }
criteria:\n${ordered.map((a) => `  - { id: ${a.name}, input: ${a.name}, weight: ${String(a.weight * (options.factor ?? 1))} }`).join('\n')}
round: { digits: 6 }`;
  const { plan } = compileScoring(lowerScoring(read(text, 'scoring')));
  assert.ok(plan);
  const values = emptyCase(plan.inputs.length);
  for (const [slot, { answer }] of list.entries()) {
    if (answer === null) continue;
    values.states[slot] = VALUE;
    values.values[slot] = rational(BigInt(answer), 10n);
  }
  return scoreCase(plan, values).total;
}

function rational(n: bigint, d: bigint): Rational {
  const value = ratio(n, d);
  assert.ok(value);
  return value;
}

describe('scoring: what always holds', () => {
  const text = (r: Rational | null): string | null => (r === null ? null : toExactString(r));

  it('does not depend on the order of the criteria', () => {
    fc.assert(fc.property(caseArbitrary, fc.constantFrom('mean', 'sum', 'min', 'max', 'deduct'), (answers, aggregate) => {
      assert.equal(text(total(answers, { aggregate })), text(total(answers, { aggregate, reversed: true })));
    }), { numRuns: 60 });
  });

  it('does not change when all weights of a mean are multiplied', () => {
    fc.assert(fc.property(caseArbitrary, fc.integer({ min: 2, max: 50 }), (answers, factor) => {
      assert.equal(text(total(answers)), text(total(answers, { factor })));
    }), { numRuns: 60 });
  });

  it('skips and zeroes alike where nothing is missing', () => {
    fc.assert(fc.property(caseArbitrary, fc.constantFrom('mean', 'sum', 'min', 'max', 'deduct'), (given, aggregate) => {
      const answers = given.map((a) => ({ ...a, answer: a.answer ?? 3 }));
      assert.equal(text(total(answers, { aggregate, missing: 'skip' })), text(total(answers, { aggregate, missing: 'zero' })));
    }), { numRuns: 60 });
  });

  it('finds the mean that integers of any size find', () => {
    fc.assert(fc.property(caseArbitrary, (answers) => {
      const answered = answers.flatMap((a) => (a.answer === null ? [] : [{ w: BigInt(a.weight), s: BigInt(a.answer) }]));
      const denominator = answered.reduce((sum, a) => sum + a.w, 0n) * 10n;
      const got = total(answers);
      if (denominator === 0n) return assert.equal(got, null);
      const numerator = answered.reduce((sum, a) => sum + a.w * a.s, 0n);
      // Rounded half up to six digits by integers alone.
      const scaled = (numerator * 2_000_000n + denominator) / (denominator * 2n);
      assert.equal(got && (got.n * 1_000_000n) / got.d, scaled);
    }), { numRuns: 200 });
  });

  it('finds the band that a search through all of them finds', () => {
    const end = fc.integer({ min: -4, max: 4 });
    const stretch = fc.tuple(end, end, fc.boolean(), fc.boolean()).map(([a, b, lowOpen, highOpen]): Stretch => ({ low: fromInteger(Math.min(a, b)), lowOpen, high: fromInteger(Math.max(a, b)), highOpen }));
    fc.assert(fc.property(fc.array(fc.array(stretch, { maxLength: 3 }), { maxLength: 4 }), fc.integer({ min: -10, max: 10 }), (sets, halves) => {
      const value = rational(BigInt(halves), 2n);
      const holding = sets.flatMap((set, i) => (set.some((s) => within(s, value)) ? [i] : []));
      const expected = holding.length === 0 ? -1 : holding.length > 1 ? -2 : holding[0];
      assert.equal(lookUp(stepTable(sets), value), expected);
    }), { numRuns: 500 });
  });

  it('keeps a mean between the lowest and the highest answer', () => {
    fc.assert(fc.property(caseArbitrary, (answers) => {
      const numbers = answers.flatMap((a) => a.answer ?? []);
      const got = total(answers);
      if (got === null) return;
      assert.ok(compare(got, fromInteger(0)) >= 0);
      assert.ok(toNumber(got) >= Math.min(...numbers) / 10 - 1e-6 && toNumber(got) <= Math.max(...numbers) / 10 + 1e-6);
    }), { numRuns: 60 });
  });
});
