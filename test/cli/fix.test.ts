import { describe, it } from 'mocha';
import assert from 'node:assert/strict';
import { applyPatch } from 'diff';
import fc from 'fast-check';
import type { Diagnostic, Fix, TextEdit } from '../../server/src/core/base/diagnostic.ts';
import { unifiedDiff } from '../../server/src/cli/diff.ts';
import { applyEdits, applyFixes } from '../../server/src/core/base/apply-fixes.ts';

const edit = (start: number, end: number, newText: string, uri?: string): TextEdit => ({ span: { start, end }, newText, ...(uri === undefined ? {} : { uri }) });
const text = (words: string) => ({ zh: words, en: words });
const fix = (edits: TextEdit[], applicability: Fix['applicability'] = 'safe'): Fix => ({ title: text('fix'), applicability, edits });
const finding = (...fixes: Fix[]): Diagnostic => ({ rule: 'r', severity: 'error', message: text('m'), span: { start: 0, end: 0 }, related: [], fixes, tags: [] });
const pass = (source: string, ...diagnostics: Diagnostic[]) => applyFixes([{ uri: 'a', text: source, diagnostics }]);

describe('applying fixes', () => {
  it('makes all that do not touch, in any order of the findings', () => {
    const { texts, counts } = pass('one two three', finding(fix([edit(8, 13, '3')])), finding(fix([edit(0, 3, '1')])));
    assert.equal(texts.get('a'), '1 two 3');
    assert.equal(counts.get('a'), 2);
  });

  it('leaves the later of two that overlap or touch for the next pass', () => {
    assert.equal(pass('abcdef', finding(fix([edit(0, 3, 'X')])), finding(fix([edit(2, 4, 'Y')]))).texts.get('a'), 'Xdef');
    assert.equal(pass('abcdef', finding(fix([edit(3, 3, 'X')])), finding(fix([edit(3, 3, 'X')]))).texts.get('a'), 'abcXdef');
    assert.equal(pass('abcdef', finding(fix([edit(0, 3, 'X')])), finding(fix([edit(3, 3, 'Y')]))).texts.get('a'), 'Xdef');
  });

  it('takes a fix whole or not at all', () => {
    const { texts, counts } = pass('abcdef', finding(fix([edit(0, 1, 'X')])), finding(fix([edit(0, 1, 'Y'), edit(5, 6, 'Z')])));
    assert.equal(texts.get('a'), 'Xbcdef');
    assert.equal(counts.get('a'), 1);
  });

  it('takes only safe ones, and of a finding only the first', () => {
    assert.equal(pass('abc', finding(fix([edit(0, 1, 'X')], 'unsafe')), finding(fix([edit(1, 2, 'Y')], 'display'))).texts.size, 0);
    assert.equal(pass('abc', finding(fix([edit(0, 1, 'U')], 'unsafe'), fix([edit(0, 1, 'X')]), fix([edit(2, 3, 'Z')]))).texts.get('a'), 'Xbc');
  });

  it('refuses edits outside the text, that overlap one another, or in files that may not be changed', () => {
    assert.equal(pass('abc', finding(fix([edit(2, 4, 'X')]))).texts.size, 0);
    assert.equal(pass('abc', finding(fix([edit(2, 1, 'X')]))).texts.size, 0);
    assert.equal(pass('abc', finding(fix([edit(0, 2, 'X'), edit(1, 3, 'Y')]))).texts.size, 0);
    const { texts, counts } = pass('abc', finding(fix([edit(0, 1, 'X', 'elsewhere')])));
    assert.deepEqual([texts.size, counts.size], [0, 0]);
  });

  it('changes another file that was asked for', () => {
    const { texts, counts } = applyFixes([
      { uri: 'a', text: 'aaa', diagnostics: [finding(fix([edit(0, 1, 'X'), edit(1, 2, 'Y', 'b')]))] },
      { uri: 'b', text: 'bbb', diagnostics: [] },
    ]);
    assert.deepEqual([...texts], [['a', 'Xaa'], ['b', 'bYb']]);
    assert.equal(counts.get('a'), 1);
  });

  it('keeps every character that no taken fix speaks of', () => {
    const source = 'abcdefghijklmnopqrstuvwxyz';
    const edits = fc.array(fc.record({ start: fc.nat(26), length: fc.nat(4), newText: fc.stringMatching(/^[A-Z]{0,3}$/) }), { maxLength: 12 });
    fc.assert(
      fc.property(edits, (list) => {
        const fixes = list.map(({ start, length, newText }) => fix([edit(start, Math.min(26, start + length), newText)]));
        const { texts, counts } = pass(source, ...fixes.map((f) => finding(f)));
        const result = texts.get('a') ?? source;
        const kept = result.replace(/[A-Z]/g, '');
        // What is left of the source stands in its order, and no more is gone than the fixes may take.
        assert.ok([...kept].every((c, i, all) => i === 0 || c > (all[i - 1] ?? '')));
        const covered = new Set(fixes.flatMap((f) => f.edits.flatMap(({ span }) => [...source.slice(span.start, span.end)])));
        for (const c of source) assert.ok(kept.includes(c) || covered.has(c));
        assert.ok(list.length === 0 || (counts.get('a') ?? 0) >= 1);
      }),
    );
  });

  it('makes edits given in any order', () => {
    assert.equal(applyEdits('abc', [edit(3, 3, '!'), edit(0, 0, '?'), edit(1, 2, '')]), '?ac!');
  });

  it('takes edits of one fix that touch one another, and holds later ones to all of them', () => {
    const both = finding(fix([edit(1, 3, 'X'), edit(3, 5, 'Y')]));
    assert.equal(pass('abcdefgh', both, finding(fix([edit(2, 2, 'Z')])), finding(fix([edit(5, 6, 'Z')])), finding(fix([edit(6, 7, 'W')]))).texts.get('a'), 'aXYfWh');
    assert.equal(pass('abcdefgh', finding(fix([edit(3, 5, 'X'), edit(3, 3, 'Y')])), finding(fix([edit(4, 4, 'Z')]))).texts.get('a'), 'abcYXfgh');
    // Out of order, as edits from another file's findings come.
    assert.equal(pass('abcdefgh', finding(fix([edit(6, 7, 'W')])), finding(fix([edit(0, 1, 'V')])), finding(fix([edit(1, 6, 'U')]))).texts.get('a'), 'VbcdefWh');
  });

  it('takes as long for a fix of many as for one of few', () => {
    const time = (count: number): number => {
      const diagnostics = Array.from({ length: count }, (_, i) => finding(fix([edit(3 * i, 3 * i + 1, 'X')])));
      const file = { uri: 'a', text: 'abc'.repeat(count), diagnostics };
      const start = performance.now();
      assert.equal(applyFixes([file]).counts.get('a'), count);
      return performance.now() - start;
    };
    time(1_000);
    // 64 times as many take 64 times as long, 4,096 times by the square; the bar leaves room for a busy machine.
    assert.ok(time(128_000) < 64 * 10 * Math.max(time(2_000), 1));
  });
});

describe('the diff of fixes', () => {
  const changed = (lines: readonly string[]): string[] => lines.map((line, i) => (i > 4 && i < lines.length - 5 ? `${line}!` : line));

  it('is a patch of the text, in bounded time, however many lines differ', () => {
    for (const [count, end] of [[5, '\n'], [30, ''], [6_000, '\n'], [6_000, ''], [50_000, '\n']] as const) {
      const lines = Array.from({ length: count }, (_, i) => `line ${String(i)}`);
      const before = lines.join('\n') + end;
      const after = `${changed(lines).join('\n')}\n`;
      const start = performance.now();
      const patch = unifiedDiff({ file: 'a b', before, after }, false);
      assert.ok(performance.now() - start < 10_000);
      assert.equal(before === after ? before : applyPatch(before, patch, { fuzzFactor: 0 }), after, `${String(count)} ${JSON.stringify(end)}`);
    }
  });

  it('says where lines come and go', () => {
    const before = Array.from({ length: 5_000 }, (_, i) => String(i));
    const after = before.map((line) => (Number(line) > 10 ? `x${line}` : line)).concat('more');
    const patch = unifiedDiff({ file: 'a', before: before.join('\n'), after: after.join('\n') }, false);
    assert.match(patch, /^@@ -9,4992 \+9,4993 @@$/m);
    assert.equal(applyPatch(before.join('\n'), patch), after.join('\n'));
  });
});
