import assert from 'node:assert/strict';
import { TreeFragment } from '@lezer/common';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { collectBlocks } from '../../server/src/core/syntax/markdown/blocks.ts';
import { parseBlocks } from '../../server/src/core/syntax/markdown/markdown-parser.ts';

const shapeOf = (text: string, tree: ReturnType<typeof parseBlocks>['tree']): string => {
  const lines: string[] = [];
  tree.iterate({ enter: (n) => void lines.push(`${n.name} ${n.from}-${n.to} ${JSON.stringify(text.slice(n.from, Math.min(n.to, n.from + 5)))}`) });
  return lines.join('\n');
};

describe('Blocks after an edit', () => {
  const blocks = ['第一条 **甲**，见[乙](a.md)。\n\n', '# 标题\n', '```yaml criteria\n- id: a\n```\n', '| a | b |\n|---|---|\n| 1 | 2 |\n\n', '- x\n- y\n\n', '> q\n\n', '<!-- plumbline: a -->\n'];
  const text = fc.array(fc.constantFrom(...blocks), { minLength: 3, maxLength: 30 }).map((b) => b.join(''));
  const insertions = fc.constantFrom('', 'a', '\n', '\n\n', '```\n', '| ', '> ', '- ', '# ', '-->', '<!--', '**');

  it('are the same whether the earlier tree is used again or not', () => {
    fc.assert(fc.property(text, fc.nat(), fc.nat({ max: 6 }), insertions, (before, place, removed, inserted) => {
      const from = place % (before.length + 1);
      const to = Math.min(before.length, from + removed);
      const after = before.slice(0, from) + inserted + before.slice(to);
      const change = { fromA: from, toA: to, fromB: from, toB: from + inserted.length };
      const fragments = TreeFragment.applyChanges(TreeFragment.addTree(parseBlocks(before).tree), [change]);
      assert.equal(shapeOf(after, parseBlocks(after, fragments).tree), shapeOf(after, parseBlocks(after).tree));
    }), { numRuns: 500 });
  });

  it('are the very nodes of the earlier tree where nothing changed', () => {
    const before = blocks.join('').repeat(30);
    const old = parseBlocks(before).tree;
    const at = before.length >> 1;
    const after = `${before.slice(0, at)}字${before.slice(at)}`;
    const fragments = TreeFragment.applyChanges(TreeFragment.addTree(old), [{ fromA: at, toA: at, fromB: at, toB: at + 1 }]);
    const known = new Set(collectBlocks(old).map((b) => b.node.tree));
    const renewed = collectBlocks(parseBlocks(after, fragments).tree).filter((b) => b.node.tree === null || !known.has(b.node.tree));
    assert.ok(renewed.length >= 1 && renewed.length <= 20, String(renewed.length));
  });
});
