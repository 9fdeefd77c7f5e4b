/** The twin of a document in the other form, YAML or Markdown: it says the same, has the same findings, and loses no word or comment. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { parseFileName } from '../../server/src/core/base/document-kind.ts';
import { codeActions, type OfferedAction } from '../../server/src/core/features/code-actions/code-actions.ts';
import { readTokens } from '../../server/src/core/features/formatting/yaml-tokens.ts';
import { toValue } from '../../server/src/core/schema/to-value.ts';
import { chosen, HEAD, lines, MD, SAMPLES, titles } from '../support/actions.ts';
import { contextOf } from '../support/features.ts';
import { checkFiles, type Files } from '../support/project.ts';

describe('the twin of a document', () => {
  const KEPT = new Map([
    ['customer-service-regulation.standard.md', /chapters and articles/],
    ['after-sales-draft.standard.md', /chapters and articles/],
    ['handbook.standard.md', /chapters and articles/],
  ]);
  const folders = readdirSync(SAMPLES, { withFileTypes: true }).filter((e) => e.isDirectory()).map((e) => e.name).sort();

  for (const folder of folders) {
    it(`says the same and has the same findings: ${folder}`, () => {
      const at = new URL(`${folder}/`, SAMPLES);
      const names = readdirSync(at).filter((n) => parseFileName(n) !== undefined || n.endsWith('.csv'));
      const files = new Map(names.map((n) => [n, readFileSync(new URL(n, at), 'utf8')]));
      for (const name of names.filter((n) => (parseFileName(n)?.kind ?? 'config') !== 'config')) roundTrip(files, name);
    });
  }

  function twinOf(files: Files, name: string): { readonly action: OfferedAction | undefined; readonly other: string } {
    const [action] = codeActions(contextOf(files, name), { start: 0, end: 0 }, (k) => k === 'source.convert.plumbline');
    return { action, other: name.replace(/\.[a-z]+$/, name.endsWith('.md') ? '.yaml' : '.md') };
  }

  const findings = (files: Files, name: string, shown: string): string[] =>
    checkFiles(files).map((f) => `${f.file === name ? shown : f.file} ${f.rule} ${f.message.zh.replaceAll(name, shown)}`).sort();

  function roundTrip(files: Files, name: string): void {
    const { action, other } = twinOf(files, name);
    assert.ok(action, name);
    const why = KEPT.get(name);
    if (why !== undefined) {
      assert.match(action.disabled?.en ?? '', why);
      return;
    }
    assert.equal(action.disabled, null, `${name}: ${action.disabled?.en ?? ''}`);
    const text = action.change().creates[0]?.text ?? '';
    const replaced = new Map([...files].map(([n, t]): [string, string] => (n === name ? [other, text] : [n, t])));
    // That values agree is what the action itself makes sure of; what it cannot see is what the rules make of them.
    assert.deepEqual(findings(replaced, other, name), findings(files, name, name), text);
    const source = files.get(name) ?? '';
    const tokens = name.endsWith('.yaml') ? readTokens(source, 0, source.length, contextOf(files, name).document.parsed.root) : [];
    assert.ok(tokens, name);
    for (const { kind, start, end } of tokens) if (kind === 'comment') assert.ok(text.includes(source.slice(start, end)), `${name} has lost “${source.slice(start, end)}”`);
    const back = twinOf(replaced, other).action;
    assert.equal(back?.disabled, null, `${other}: ${back?.disabled?.en ?? 'nothing is offered'}`);
    const again = new Map([...files].map(([n, t]): [string, string] => (n === name ? [n, back.change().creates[0]?.text ?? ''] : [n, t])));
    if (name.endsWith('.yaml')) assert.deepEqual(findings(again, name, name), findings(files, name, name));
  }

  it('is refused where it exists already, and where the text cannot be read', () => {
    assert.match(titles({ 'x.standard.yaml': `$0${HEAD}`, 'x.standard.md': MD }).join('\n'), /x\.standard\.md.*\[x\.standard\.md exists already/);
    assert.match(titles({ 'x.standard.yaml': '$0kind: standard\nid: [\n' }).join('\n'), /cannot be read/);
  });

  it('loses no comment to a table', () => {
    const text = (...of: string[]): string => lines('kind: scoring', 'id: x', 'title: T', 'grades:', ...of);
    const [a, b] = ['  - { id: a, label: 好, when: ">= 3" }', '  - { id: b, label: 差, when: "< 3" }'];
    for (const of of [['  # 1', a, b], [a, '  # 1', b], [`${a} # 1`, b], [a, b, '  # 1'], [a, b, '# 1']]) {
      assert.match(chosen({ 'x.scoring.yaml': text(...of) }, 'Markdown form').get('x.scoring.md') ?? '', /# 1/);
    }
    assert.match(chosen({ 'x.scoring.yaml': text(a, b) }, 'Markdown form').get('x.scoring.md') ?? '', /\| b \| 差 \|/);
  });

  it('carries every word over, whatever marks it is made of', () => {
    const word = fc.oneof(fc.string({ minLength: 1, maxLength: 8 }), fc.array(fc.constantFrom('a', '|', '\\', '*', '_', '`', '~', '<b>', '&amp;', '[x](y)', '#', ': ', '- ', '"', "'", '1', '是', ' ', '{', ',', '<!-- ', '\n'), { minLength: 1, maxLength: 6 }).map((p) => p.join('')));
    const valueOf = (files: Files, name: string): unknown => JSON.parse(JSON.stringify(toValue(contextOf(files, name).document.parsed.root)));
    let converted = 0;
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 3 }), (words) => {
        const files = new Map([['x.scoring.yaml', `kind: scoring\nid: x\ntitle: T\ngrades:\n${words.map((w, i) => `  - { id: g${String(i)}, label: ${JSON.stringify(w)}, when: "< 3" }\n`).join('')}`]]);
        const { action } = twinOf(files, 'x.scoring.yaml');
        if (action === undefined || action.disabled !== null) return;
        converted++;
        const twin = new Map([['x.scoring.md', action.change().creates[0]?.text ?? '']]);
        assert.deepEqual(valueOf(twin, 'x.scoring.md'), valueOf(files, 'x.scoring.yaml'));
        const back = twinOf(twin, 'x.scoring.md').action;
        if (back === undefined || back.disabled !== null) return;
        assert.deepEqual(valueOf(new Map([['x.scoring.yaml', back.change().creates[0]?.text ?? '']]), 'x.scoring.yaml'), valueOf(files, 'x.scoring.yaml'));
      }),
      { numRuns: 400 },
    );
    assert.ok(converted > 300, `only ${String(converted)} were converted`);
  });

  it('keeps a table a table where its words can be escaped', () => {
    const files = chosen({ 'x.scoring.yaml': lines('kind: scoring', 'id: x', 'title: T', 'grades:', '  - { id: a, label: "甲|乙 *好* \\\\ `x`", when: "< 3" }') }, 'Markdown form');
    assert.match(files.get('x.scoring.md') ?? '', /\| a \| 甲\\\|乙 \\\*好\\\* \\\\ \\`x\\` \| < 3 \|/);
  });

  it('reads well: headings, tables for flat lists, blocks for the rest, comments in place', () => {
    const yaml = lines('# 电话评分，每年修订', 'kind: scoring', 'id: x', 'title: 电话评分', 'scale: { min: 0, max: 5 }', 'inputs:', '  wait: { type: duration } # 等待', 'criteria:', '  # 只看等待', '  - id: wait', '    input: wait', '    bands:', '      - { when: "< 1h", score: 5 }', '      - { when: ">= 1h", score: 1 }', 'grades:', '  - { id: a, label: 好, when: ">= 3" }', '  - { id: b, label: 差, when: "< 3" }');
    const md = lines('---', '# 电话评分，每年修订', 'kind: scoring', 'id: x', 'title: 电话评分', 'scale: { min: 0, max: 5 }', '---', '', '# 电话评分', '', '## 输入', '', '```yaml inputs', 'wait: { type: duration } # 等待', '```', '', '## 评分项', '', '```yaml criteria', '# 只看等待', '- id: wait', '  input: wait', '  bands:', '    - { when: "< 1h", score: 5 }', '    - { when: ">= 1h", score: 1 }', '```', '', '## 等级', '', '<!-- plumbline: grades -->', '', '| 编号 | 名称 | 条件 |', '| --- | --- | --- |', '| a | 好 | >= 3 |', '| b | 差 | < 3 |');
    assert.equal(chosen({ 'x.scoring.yaml': yaml }, 'Markdown form').get('x.scoring.md'), md);
    assert.equal(chosen({ 'x.scoring.md': `${md}\n另见内部说明。\n` }, 'YAML form').get('x.scoring.yaml'), `${yaml.replace('  # 只看', '  # 只看')}# 另见内部说明。\n`);
  });
});
