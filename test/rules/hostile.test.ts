/** Rules on input made to break them: names of prototypes, findings and duplicates by the thousand, aliases, CRLF. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { quotable } from '../../server/src/core/rules/define-rule.ts';
import { hasKindName } from '../../server/src/core/rules/support/names.ts';
import { formOf } from '../../server/src/core/rules/schema/wrong-value.ts';
import { SCHEMA_TEXTS } from '../../server/src/core/schema/generated/schemas.ts';
import { checkFiles, fixAll, show, type FileFinding } from '../support/project.ts';
import { assertSound } from '../support/fixes.ts';

const HEAD = 'kind: standard\nid: x\ntitle: 标准\n';
const PROTOTYPE_NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];

describe('rules on hostile input', () => {
  it('treat names of prototypes as ordinary names', () => {
    for (const name of PROTOTYPE_NAMES) {
      const files = {
        'x.standard.yaml': `${HEAD}uses: [${name}]\n${name}: 1\ntargets:\n  - { id: ${name}, metric: m, objective: "< 1s", dimension: ${name}, ${name}: 2, unit: ${name} }\n  - { id: a, metric: m, objective: "< 1s", dimension: ${name}.${name} }\n`,
        'x.scoring.yaml': `kind: scoring\nid: ${name}\ntitle: ${name}\ninputs:\n  ${name}: { type: ${name} }\ncriteria: []\n`,
        'plumbline.config.yaml': `rules:\n  ${name}: off\n  wrong-type: { options: { ${name}: 1 } }\n`,
      };
      const found = checkFiles(files);
      assert.deepEqual(found.filter((f) => f.rule === 'internal-error'), []);
      assert.ok(found.some((f) => f.rule === 'unknown-dimension'), show(found));
      assert.ok(found.some((f) => f.rule === 'unknown-rule' || f.rule === 'wrong-value'), show(found));
      assertSound(new Map(Object.entries(files)));
    }
  });

  const thousands = (count: number, line: (i: number) => string): string => Array.from({ length: count }, (_, i) => line(i)).join('');
  const cases: readonly (readonly [title: string, rule: string, text: (n: number) => string])[] = [
    ['parts with one id', 'duplicate-id', (n) => `${HEAD}targets:\n${thousands(n, () => '  - { id: a, metric: m, objective: "0", dimension: d }\n')}`],
    ['unknown dimensions', 'unknown-dimension', (n) => `${HEAD}uses: [servqual]\ntargets:\n${thousands(n, (i) => `  - { id: a${i}, metric: m, objective: "0", dimension: servqual.x${i} }\n`)}`],
    ['dimensions of catalogs that are not listed', 'unknown-dimension', (n) => `${HEAD}targets:\n${thousands(n, (i) => `  - { id: a${i}, metric: m, objective: "0", dimension: servqual.empathy }\n`)}`],
    ['own dimensions, none used', 'unused-dimension', (n) => `${HEAD}dimensions:\n${thousands(n, (i) => `  - { id: d${i}, label: 同名, aliases: [同义] }\n`)}`],
    ['one synonym of all dimensions, and as many that use it', 'ambiguous-reference', (n) =>
      `${HEAD}dimensions:\n${thousands(n, (i) => `  - { id: d${i}, label: l${i}, aliases: [同义] }\n`)}targets:\n${thousands(n, (i) => `  - { id: a${i}, metric: m, objective: "0", dimension: 同义 }\n`)}`],
    ['local names that do not exist', 'unknown-reference', (n) => `${HEAD}targets:\n${thousands(n, (i) => `  - { id: a${i}, metric: m, objective: "0" }\n`)}promises:\n  - { id: p, standard: s, targets: [${thousands(n, (i) => `b${i}, `)}] }\n`],
    ['unknown keys', 'unknown-property', (n) => HEAD + thousands(n, (i) => `titel${i}: x\n`)],
    ['unknown units', 'unknown-unit', (n) => `${HEAD}targets:\n${thousands(n, (i) => `  - { id: a${i}, metric: m, objective: "< 3foo${i}" }\n`)}`],
    ['suppressions', 'unused-suppression', (n) => HEAD + thousands(n, (i) => `# plumbline-ignore wrong-typ${i}, wrong-type: x\n`) + 'owner: a\n'],
  ];
  for (const [title, rule, text] of cases) {
    it(`take time in proportion: ${title}`, function () {
      this.timeout(30_000);
      const time = (n: number): number => {
        const start = process.cpuUsage();
        const found = checkFiles({ 'x.standard.yaml': text(n) });
        assert.ok(found.some((f) => f.rule === rule), show(found.slice(0, 5)));
        assert.ok(!found.some((f) => f.rule === 'internal-error'));
        return process.cpuUsage(start).user / 1_000;
      };
      time(100);
      const small = time(500);
      const large = time(4_000);
      // Eight times as much in a quadratic way would be sixty-four times; the floor keeps noise on tiny figures out.
      assert.ok(large < Math.max(30 * small, 600), `${small.toFixed(0)} ms for 500, ${large.toFixed(0)} ms for 4,000`);
    });
  }

  it('take time in proportion: articles and references to them', function () {
    this.timeout(30_000);
    const text = (n: number): string => `---\n${HEAD}---\n\n${thousands(n, (i) => `第${(i % 90) + 1}条　按照第${(i % 97) + 1}条、第九千条办理。\n\n`)}`;
    const time = (n: number): number => {
      const start = process.cpuUsage();
      const found = checkFiles({ 'x.standard.md': text(n) });
      assert.ok(found.some((f) => f.rule === 'article-number-duplicate'), show(found.slice(0, 5)));
      return process.cpuUsage(start).user / 1_000;
    };
    time(100);
    const small = time(300);
    const large = time(2_400);
    assert.ok(large < Math.max(30 * small, 600), `${small.toFixed(0)} ms for 300, ${large.toFixed(0)} ms for 2,400`);
  });

  it('take time in proportion: documents of one id', function () {
    this.timeout(30_000);
    const files = (n: number): Map<string, string> =>
      new Map(Array.from({ length: n }, (_, i) => [`f${i}/x.standard.yaml`, `${HEAD}stages: [{ id: s, title: t, measured-by: [x] }]\n`]));
    const time = (n: number): number => {
      const start = process.cpuUsage();
      const found = checkFiles(files(n));
      assert.equal(found.filter((f) => f.rule === 'duplicate-id').length, n);
      return process.cpuUsage(start).user / 1_000;
    };
    time(50);
    const small = time(150);
    const large = time(1_200);
    assert.ok(large < Math.max(30 * small, 600), `${small.toFixed(0)} ms for 150, ${large.toFixed(0)} ms for 1,200`);
  });

  it('find the same in files with CRLF, and fix them without mixing line breaks', () => {
    const text = `${HEAD}uses: [servqual]\r\nownr: a\r\nversion: 1.2\r\ntargets:\r\n  - id: a\r\n    metric: m\r\n    dimension: servqual.同理心\r\n# plumbline-ignore wrong-type: x\r\nstatus: active\r\n`.replace(/\r?\n/g, '\r\n');
    const places = (t: string): string[] => checkFiles({ 'x.standard.yaml': t }).map((f) => `${f.rule} ${t.slice(f.span.start, f.span.end)}`);
    assert.deepEqual(places(text), places(text.replaceAll('\r\n', '\n')));
    assert.ok(places(text).length >= 5, places(text).join('\n'));
    const files = new Map([['x.standard.yaml', text]]);
    assertSound(files);
    assert.doesNotMatch(fixAll(files).get('x.standard.yaml') ?? '', /[^\r]\n/);
    for (const finding of checkFiles(files)) {
      for (const fix of finding.fixes) for (const edit of fix.edits) assert.doesNotMatch(edit.newText, /(^|[^\r])\n/, fix.title.en);
    }
  });

  it('do not take an alias of the file for a second definition', () => {
    const found = checkFiles({
      'x.standard.yaml': `${HEAD}stages:\n  - &s { id: a, title: t, owner: o, targets: [{ id: b, metric: m, objective: "< 1s" }] }\n  - *s\n`,
    });
    assert.deepEqual(found.filter((f) => f.rule === 'duplicate-id'), [], show(found));
  });

  it('quote long and broken names on one short line', () => {
    const found = checkFiles({ 'x.standard.yaml': `${HEAD}"${'长'.repeat(500)}\\n\\t": 1\n` });
    for (const { message } of found) assert.ok(message.zh.length < 300 && !/\p{Cc}/u.test(message.zh), message.zh);
    assert.ok(found.some((f: FileFinding) => f.rule === 'unknown-property'));
    assert.equal(quotable('a\u0000\n\u2028b'), 'a b');
    assert.equal(quotable('😀'.repeat(60)).endsWith('😀…'), true);
  });

  it('name every kind and every pattern of the schemas in words', () => {
    const kinds = new Set<string>();
    const patterns = new Set<string>();
    const visit = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      for (const [key, inner] of Object.entries(value)) {
        if (key === 'x-defines' || key === 'x-keys-define') kinds.add(String(inner));
        else if ((key === 'x-refers' || key === 'x-keys-refer') && Array.isArray(inner)) inner.forEach((k) => kinds.add(String(k)));
        else if (key === 'pattern' && typeof inner === 'string' && !inner.includes('|warning|')) patterns.add(inner);
        visit(inner);
      }
    };
    for (const text of Object.values(SCHEMA_TEXTS)) visit(JSON.parse(text));
    assert.ok(kinds.size > 10 && patterns.size > 2);
    assert.deepEqual([...kinds].filter((k) => !hasKindName(k)), []);
    assert.deepEqual([...patterns].filter((p) => formOf(p).en === p), []);
  });
});
