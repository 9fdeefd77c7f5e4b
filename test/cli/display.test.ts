import { describe, it } from 'mocha';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LineIndex } from '../../server/src/core/base/line-index.ts';
import { columns } from '../../server/src/core/base/columns.ts';
import { expandTabs, padColumns, visible } from '../../server/src/core/base/display-text.ts';
import { excerpt } from '../../server/src/cli/excerpt.ts';
import { environmentLocale, flagLocale } from '../../server/src/cli/locale.ts';

describe('text on a terminal', () => {
  it('counts columns', () => {
    const widths: [string, number][] = [['abc', 3], ['电话', 4], ['，。「」', 8], ['ｆｕｌｌ', 8], ['ﾊﾝｶｸ', 4], ['한글', 4], ['e\u0301', 1], ['👩', 2], ['“”…—', 4], ['', 0]];
    for (const [text, width] of widths) assert.equal(columns(text), width, text);
  });

  it('expands tabs to the next stop, after wide characters too', () => {
    assert.equal(expandTabs('a\tb'), 'a   b');
    assert.equal(expandTabs('电话\tb'), '电话    b');
    assert.equal(expandTabs('电\tb\t'), '电  b   ');
    assert.equal(padColumns('电', 4), '电  ');
  });

  it('lets no character through that steers the terminal', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        assert.doesNotMatch(visible(text), /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
      }),
    );
    assert.equal(visible('a\u001b[31m\n'), 'a␛[31m␊');
    assert.equal(visible('服务 👩 é\t'), '服务 👩 é\t');
  });
});

describe('an excerpt', () => {
  const of = (text: string, start: number, end: number) => {
    const lines = new LineIndex(text);
    return excerpt({ text, lines }, { start: lines.positionAt(start), end: lines.positionAt(end) });
  };

  it('puts the marks below what they mean', () => {
    const [line] = of('a: 电话\tx', 3, 5);
    assert.deepEqual(line, { number: 1, text: 'a: 电话 x', marks: '   ^^^^' });
  });

  it('has one mark for an empty range, at the end of a line too', () => {
    assert.equal(of('abc\n', 3, 3)[0]?.marks, '   ^');
    assert.equal(of('', 0, 0)[0]?.marks, '^');
  });

  it('leaves out the line that a range only begins', () => {
    assert.deepEqual(of('ab\ncd\n', 0, 3).map((l) => l.number), [1]);
    assert.deepEqual(of('ab\n  cd\nef', 1, 7).map((l) => [l.text, l.marks]), [['ab', ' ^'], ['  cd', '  ^^']]);
  });

  it('cuts a long line around the place, and through no character', () => {
    for (const shift of ['', 'x']) {
      const [line] = of(shift + '👩'.repeat(1_000), 1_001, 1_003);
      assert.match(line?.text ?? '', /^…👩+…$/u);
      assert.equal(line?.marks.trim(), '^^');
    }
  });

  it('stays short and underlines within its line, whatever the text and the range', () => {
    const wide = fc.string({ unit: fc.constantFrom('a', '电', '\t', '\n', '👩', '\u0301', '\r', '"'), maxLength: 3_000, size: 'max' });
    fc.assert(
      fc.property(wide, fc.nat(3_000), fc.nat(3_000), (text, a, b) => {
        const shown = of(text, Math.min(a, b), Math.max(a, b));
        assert.ok(shown.length >= 1 && shown.length <= 4);
        for (const { text: line, marks } of shown) {
          assert.ok(line.length <= 700 && columns(marks) <= 700);
          assert.match(marks, /^ *\^*$/);
          assert.doesNotMatch(line, /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('the language of a run', () => {
  it('follows LC_ALL, LC_MESSAGES, LANG', () => {
    assert.equal(environmentLocale({}), 'zh');
    assert.equal(environmentLocale({ LANG: 'C.UTF-8' }), 'zh');
    assert.equal(environmentLocale({ LANG: 'POSIX' }), 'zh');
    assert.equal(environmentLocale({ LANG: 'zh_TW.Big5' }), 'zh');
    assert.equal(environmentLocale({ LANG: 'en_GB' }), 'en');
    assert.equal(environmentLocale({ LANG: 'zha_CN' }), 'en');
    assert.equal(environmentLocale({ LANG: 'zh_CN', LC_ALL: 'ja_JP' }), 'en');
    assert.equal(environmentLocale({ LANG: 'en', LC_ALL: '', LC_MESSAGES: 'zh' }), 'zh');
  });

  it('is read from the flags before they are checked', () => {
    assert.equal(flagLocale(['check', '--nonsense', '--locale', 'en']), 'en');
    assert.equal(flagLocale(['--locale=zh', 'x', '--locale=en']), 'en');
    assert.equal(flagLocale(['check', '--', '--locale=en']), undefined);
    assert.equal(flagLocale(['--locale']), undefined);
  });
});
