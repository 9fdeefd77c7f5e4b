import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { LineIndex } from '../../server/src/core/base/line-index.ts';

const text = fc.array(fc.constantFrom('\n', '\r', '\r\n', 'a', '格', '\u{1F600}', '\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n'), { maxLength: 60 }).map((parts) => parts.join(''));

/** Each line with the characters that end it. */
const linesOf = (whole: string): string[] => whole.split(/(?<=\n|\r(?!\n))/);

describe('Lines of a text', () => {
  it('begin behind every line feed, and every return without one', () => {
    fc.assert(fc.property(text, (whole) => {
      const lines = linesOf(whole);
      if (whole === '' || /[\r\n]$/.test(whole)) lines.push('');
      if (whole === '') lines.pop();
      const index = new LineIndex(whole);
      assert.equal(index.lineCount, lines.length);
      let start = 0;
      lines.forEach((line, i) => {
        assert.equal(index.lineStart(i), start);
        assert.equal(index.lineEnd(i), start + line.replace(/[\r\n]+$/, '').length);
        for (let at = start; at < start + line.length; at++) assert.deepEqual(index.positionAt(at), { line: i, character: at - start });
        start += line.length;
      });
      assert.equal(index.lineStart(lines.length), whole.length);
    }), { numRuns: 500 });
  });

  it('are after any edit those of the text that it leaves', () => {
    fc.assert(fc.property(text, text, fc.nat(), fc.nat(), (before, inserted, a, b) => {
      const [from, to] = [a % (before.length + 1), b % (before.length + 1)];
      const span = { start: Math.min(from, to), end: Math.max(from, to) };
      const after = before.slice(0, span.start) + inserted + before.slice(span.end);
      const known = new LineIndex(before).edited(span, after);
      const afresh = new LineIndex(after);
      assert.equal(known.lineCount, afresh.lineCount);
      for (let line = 0; line <= afresh.lineCount; line++) assert.deepEqual([known.lineStart(line), known.lineEnd(line)], [afresh.lineStart(line), afresh.lineEnd(line)]);
    }), { numRuns: 2_000 });
  });

  it('take places beyond them for their ends', () => {
    const index = new LineIndex('ab\r\nc');
    assert.equal(index.offsetAt({ line: 0, character: 9 }), 2);
    assert.equal(index.offsetAt({ line: 7, character: 0 }), 5);
    assert.equal(index.offsetAt({ line: -1, character: 3 }), 0);
    assert.deepEqual([index.positionAt(-1), index.positionAt(99)], [{ line: 0, character: 0 }, { line: 1, character: 1 }]);
  });
});
