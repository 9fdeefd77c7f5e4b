/** Signature help while a call is being written. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { signatureHelp } from '../../server/src/core/features/signature-help.ts';
import { contextOf, readFixture } from '../support/features.ts';

/** The signature with the parameter at the cursor in brackets `‹›`; empty where there is none. */
function helpIn(name: string, text: string): string {
  const { files, file, offset } = readFixture({ [name]: text });
  const help = signatureHelp(contextOf(files, file), offset);
  if (!help) return '';
  const [start, end] = help.parameters[help.active] ?? [0, 0];
  return help.active < 0 ? help.label : `${help.label.slice(0, start)}‹${help.label.slice(start, end)}›${help.label.slice(end)}`;
}

const formula = (feel: string): string => helpIn('a.scoring.yaml', `kind: scoring\nid: a\ncriteria:\n  - id: c\n    formula: ${feel}\n`);

describe('signature help', () => {
  it('names the function and the parameter at the cursor', () => {
    assert.equal(formula('sqrt($0'), 'sqrt(‹n›)');
    assert.equal(formula('round half up(x, $0)'), 'round half up(n, ‹scale›)');
    assert.equal(formula('floor(x, $0'), 'floor(n, [‹scale›])');
    assert.equal(formula('sum(1, 2, $0'), 'sum(‹values…›)');
    assert.equal(formula('sqrt(1, $0'), 'sqrt(n)');
  });

  it('sees through brackets, texts and calls inside', () => {
    assert.equal(formula('round half up(sum([1, 2], (3)), $0'), 'round half up(n, ‹scale›)');
    assert.equal(formula('\'contains("a, b, (c", $0\''), 'contains(string, ‹match›)');
    assert.equal(formula('"contains(\\"a, b, (c\\", $0"'), 'contains(string, ‹match›)');
    assert.equal(formula('max(abs($0'), 'abs(‹n›)');
    assert.equal(formula('max(abs(1), $0'), 'max(‹values…›)');
  });

  it('is silent elsewhere', () => {
    for (const feel of ['x + $0', '(x$0', 'mysqrt($0', 'sqrt(1)$0']) assert.equal(formula(feel), '', feel);
    assert.equal(helpIn('a.scoring.yaml', 'kind: scoring\ntitle: sqrt($0\n'), '');
  });

  it('works in cells and fences', () => {
    assert.equal(helpIn('s.standard.md', '---\nkind: standard\nid: s\n---\n\n<!-- plumbline: targets -->\n\n| 编号 | 条件 |\n| --- | --- |\n| a | contains(x, $0 |\n'), 'contains(string, ‹match›)');
    assert.equal(helpIn('a.scoring.md', '---\nkind: scoring\nid: a\n---\n\n```yaml criteria\n- id: c\n  formula: sqrt($0\n```\n'), 'sqrt(‹n›)');
  });
});
