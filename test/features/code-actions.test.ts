/** What each code action makes of a text: its title is looked up, its change applied, the whole outcome compared. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { applyEdits } from '../../server/src/core/base/apply-fixes.ts';
import { EditChain } from '../../server/src/core/base/compose-edits.ts';
import { parseFileName } from '../../server/src/core/base/document-kind.ts';
import { codeActions, type OfferedAction } from '../../server/src/core/features/code-actions/code-actions.ts';
import { missingKeysEdit } from '../../server/src/core/rules/support/missing-keys.ts';
import { schemaFindings } from '../../server/src/core/rules/support/schema-findings.ts';
import { rootSchema, SCHEMA_KINDS, type ResolvedSchema, type SchemaKind } from '../../server/src/core/schema/resolved-schema.ts';
import { ask, chosen, HEAD, lines, MD, one, SAMPLES, titles } from '../support/actions.ts';
import { contextOf, readFixture } from '../support/features.ts';
import { checkFiles, fixAll, type Files } from '../support/project.ts';
import { readSuite } from '../support/suite.ts';

describe('quick fixes', () => {
  it('are the fixes of the findings at the cursor; the one safe fix is preferred, proposals say that they are', () => {
    const { actions } = ask({ 'x.standard.yaml': `${HEAD}targets:\n  - { id: a, metric: m, objective: "<= 2 h", dimension: servqual.$0empathie }\n` });
    assert.deepEqual(actions.filter((a) => a.preferred).map((a) => a.title.en), []);
    const safe = ask({ 'x.standard.yaml': `${HEAD}targets:\n  - { id: a, metric: m, objective: "<= 2h", dimension: 同理$0心 }\n` }).actions.filter((a) => a.preferred);
    assert.deepEqual(safe.map((a) => [a.kind, a.diagnostics[0]?.rule]), [['quickfix', 'dimension-alias']]);
    const missing = titles({ 'x.standard.yaml': 'kin$0d: standard\nid: x\n' });
    assert.ok(missing.includes('quickfix Insert “title” (to be filled in)'), missing.join('\n'));
    const unitless = titles({ 'x.standard.yaml': `${HEAD}targets:\n  - { id: a, metric: m, objective: "<= 2$04" }\n` });
    assert.ok(unitless.includes('quickfix Change to “24h” (to be checked)') && unitless.includes('quickfix Give the target a unit (to be filled in)'), unitless.join('\n'));
  });

  it('put a listed value in the place of its name, in either language and form, quoted or in a cell', () => {
    const outcome = (file: string, text: string) => ask({ [file]: text }).actions.filter((a) => a.diagnostics[0]?.rule === 'wrong-value' && a.title.zh.startsWith('改为')).map((a) => [a.title.en, a.preferred, applyEdits(text.replace('$0', ''), a.change().edits)]);
    const yaml = (line: string): string => `kind: standard\nid: x\ntitle: X\n${line}\n`;
    assert.deepEqual(outcome('x.standard.yaml', yaml('status: 现$0行')), [['Change to “active”', true, yaml('status: active')]]);
    assert.deepEqual(outcome('x.standard.yaml', yaml('status: "现$0行" # 今年')), [['Change to “active”', true, yaml('status: active # 今年')]]);
    const row = (cell: string): string => `---\nkind: survey\nid: x\ntitle: X\n---\n\n<!-- plumbline: items -->\n\n| id | type | text |\n| --- | --- | --- |\n| a | ${cell} | 好吗？ |\n`;
    assert.deepEqual(outcome('x.survey.md', row('单$0选题')), [['Change to “single”', true, row('single')]]);
    const input = (type: string): string => `kind: scoring\nid: x\ntitle: X\nscale: { min: 0, max: 5 }\naggregate: mean\ninputs:\n  a: { type: ${type} }\n`;
    assert.deepEqual(outcome('x.scoring.yaml', input('时$0长')), [['Change to “duration”', true, input('duration')]]);
    assert.deepEqual(outcome('x.standard.yaml', yaml('status: 天$0气')), []);
    // A slip of the pen is for the rule to mend, and is offered once.
    assert.deepEqual(outcome('x.standard.yaml', yaml('status: activ$0')).map(([title]) => title), ['Change to “active”']);
  });

  it('write the id of a dimension into the address of a link that leads to its name', () => {
    const catalog = lines('kind: catalog', 'id: desk', 'title: 柜面', 'dimensions:', '  - { id: quick, label: { zh: 快捷, en: Speed } }');
    const standard = (address: string): string => `---\nkind: standard\nid: x\ntitle: 办法\nuses: [desk]\n---\n\n<!-- plumbline: targets -->\n\n| id | metric | objective | dimension |\n| --- | --- | --- | --- |\n| a | m | <= 2h | [快捷](${address}) |\n`;
    const { actions } = ask({ 'desk.catalog.yaml': catalog, 'x.standard.md': standard('./desk.catalog.yaml#sp$0eed') });
    const fix = actions.find((a) => a.diagnostics[0]?.rule === 'dimension-alias' && a.preferred);
    assert.equal(applyEdits(standard('./desk.catalog.yaml#speed'), fix?.change().edits ?? []), standard('./desk.catalog.yaml#quick'));
  });

  it('reach into other files where the fix does', () => {
    const { actions } = ask({ 'y.standard.yaml': 'kind: standard\nid: y\ntitle: $0Y\n' });
    assert.deepEqual(actions.filter((a) => a.kind === 'quickfix'), []);
  });
});

describe('fixing all', () => {
  const FOLDER = new URL('../rules/', import.meta.url);
  const suites = readdirSync(FOLDER).filter((n) => n.endsWith('.md'));

  it('makes of one file what `check --fix` makes of it, in one change', () => {
    let fixed = 0;
    for (const suite of suites) {
      for (const { files } of readSuite(readFileSync(new URL(suite, FOLDER), 'utf8'))) {
        const documents = [...files.keys()].filter((n) => parseFileName(n) !== undefined);
        if (documents.length !== 1) continue;
        const [file = ''] = documents;
        const found = codeActions(contextOf(files, file), { start: 0, end: 0 }, (k) => k === 'source.fixAll.plumbline')[0];
        const after = fixAll(files).get(file) ?? '';
        if (found === undefined) {
          assert.equal(after, files.get(file));
          continue;
        }
        const { edits } = found.change();
        assert.equal(applyEdits(files.get(file) ?? '', edits), after, suite);
        fixed++;
      }
    }
    assert.ok(fixed > 20, `only ${String(fixed)} files had something to fix`);
  });

  it('takes all findings of one rule', () => {
    const text = (a: string, b: string): string => `${HEAD}targets:\n  - { id: a, metric: m, objective: "< 1s", dimension: ${a} }\n  - { id: b, metric: m, objective: "< 1s", dimension: ${b} }\n`;
    assert.equal(one('x.standard.yaml', text('$0同理心', '感知性'), 'Fix all 2 findings of dimension-alias'), text('servqual.empathy', 'servqual.tangibles'));
  });
});

describe('edits one after another', () => {
  it('come out as edits of the first text', () => {
    const edit = fc.record({ start: fc.nat(30), length: fc.nat(6), newText: fc.string({ maxLength: 4 }) });
    fc.assert(fc.property(fc.string({ minLength: 5, maxLength: 30 }), fc.array(fc.array(edit, { maxLength: 3 }), { maxLength: 4 }), (text, rounds) => {
      const chain = new EditChain(text);
      let current = text;
      for (const round of rounds) {
        let done = 0;
        const edits = [...round].sort((a, b) => a.start - b.start).flatMap(({ start, length, newText }) => {
          if (start < done || start > current.length) return [];
          done = Math.min(current.length, start + length) + 1;
          return [{ span: { start, end: done - 1 }, newText }];
        });
        chain.add(edits);
        current = applyEdits(current, edits);
      }
      assert.equal(applyEdits(text, chain.edits), current);
    }));
  });
});

describe('suppressing', () => {
  const yaml = (...of: string[]): string => HEAD + lines('targets:', ...of);

  it('writes a comment in the column of what the finding is in, with a place for the reason', () => {
    assert.equal(
      one('x.standard.yaml', yaml('  - id: a$0', '    metric: m', '    objective: "< 1s"'), 'Suppress target-without-dimension', true),
      yaml('  # plumbline-ignore target-without-dimension: $1', '  - id: a', '    metric: m', '    objective: "< 1s"'),
    );
  });

  it('goes before the line where the finding is between brackets', () => {
    assert.equal(one('x.standard.yaml', yaml('  - { id: a, metric: m, objective: "< $01" }'), 'Suppress'), yaml('  # plumbline-ignore target-without-unit:', '  - { id: a, metric: m, objective: "< 1" }'));
  });

  it('goes before the block in Markdown, and into the YAML of front matter and blocks', () => {
    assert.equal(one('x.standard.md', `${MD}第一条　甲。\n\n第三$0条　乙。\n`, 'Suppress article', true), `${MD}第一条　甲。\n\n<!-- plumbline-ignore article-number-gap: $1 -->\n第三条　乙。\n`);
    assert.equal(
      one('x.standard.md', `${MD}<!-- plumbline: targets -->\n\n| id | metric | objective |\n|---|---|---|\n| a | m | < $01 |\n`, 'Suppress target-without-unit'),
      `${MD}<!-- plumbline: targets -->\n\n<!-- plumbline-ignore target-without-unit: -->\n| id | metric | objective |\n|---|---|---|\n| a | m | < 1 |\n`,
    );
    assert.equal(
      one('x.standard.md', `${MD}1. 甲\n\n   \`\`\`yaml targets\n   - id: a\n     metric: m\n     objective: "< $01"\n   \`\`\`\n`, 'Suppress target-without-unit'),
      `${MD}1. 甲\n\n   \`\`\`yaml targets\n   - id: a\n     metric: m\n     # plumbline-ignore target-without-unit:\n     objective: "< 1"\n   \`\`\`\n`,
    );
    assert.equal(one('x.standard.md', `${MD}- 第一条　甲。\n- 见第$0九条，\n  乙。\n`, 'Suppress unknown-article'), `${MD}- 第一条　甲。\n- 见第九条， <!-- plumbline-ignore unknown-article: -->\n  乙。\n`);
  });

  it('is not offered for what cannot be suppressed', () => {
    assert.deepEqual(titles({ 'x.standard.yaml': 'kind: standard\nid: [$0\n' }).filter((t) => t.includes('Suppress')), []);
  });

  it('silences the finding it was chosen for, and nothing but a missing reason is new, wherever that finding is', () => {
    const FOLDER = new URL('../rules/', import.meta.url);
    let offered = 0;
    for (const suite of readdirSync(FOLDER).filter((n) => n.endsWith('.md'))) {
      for (const { files } of readSuite(readFileSync(new URL(suite, FOLDER), 'utf8')).slice(0, 6)) {
        for (const finding of checkFiles(files).slice(0, 4)) {
          const context = contextOf(files, finding.file);
          for (const a of codeActions(context, finding.span, (k) => k === 'quickfix').filter((x) => x.key.startsWith('suppress'))) {
            const [d] = a.diagnostics;
            const after = new Map([...files].map(([n, t]): [string, string] => [n, n === finding.file ? applyEdits(t, a.change().edits) : t]));
            const count = (fs: Files): number => checkFiles(fs).filter((f) => f.file === finding.file && f.rule === d?.rule).length;
            assert.ok(count(after) < count(files), `${suite}: ${d?.rule ?? ''} is still there\n${after.get(finding.file) ?? ''}`);
            const fresh = checkFiles(after).filter((f) => !checkFiles(files).some((o) => o.rule === f.rule && o.file === f.file));
            assert.deepEqual([...new Set(fresh.map((f) => f.rule))].filter((r) => r !== 'suppression-without-reason'), [], suite);
            offered++;
          }
        }
      }
    }
    assert.ok(offered > 100, `only ${String(offered)} were offered`);
  }).timeout(120_000);
});

/** A document for each place of a schema where an object can stand that must have keys: with nothing in it, and of each kind that it can be. */
function emptyObjects(kind: SchemaKind): { path: string; text: string }[] {
  const found: { path: string; text: string }[] = [];
  const visit = (schema: ResolvedSchema, path: readonly (string | number)[], write: (value: string) => string, above: readonly string[]): void => {
    const { union, items } = schema;
    if (above.filter((p) => p === schema.pointer).length > 1) return;
    const within = [...above, schema.pointer];
    if (schema.types.includes('object') && path.length > 0) {
      found.push({ path: path.join(), text: write('{}') });
      for (const tag of union?.branches.keys() ?? []) found.push({ path: path.join(), text: write(`{ ${union?.property ?? ''}: ${tag} }`) });
    }
    if (items) visit(items, [...path, 0], (value) => write(`[${value}]`), within);
    for (const [key, own] of schema.properties) visit(own, [...path, key], (value) => (path.length === 0 ? `${key}: ${value}\n` : write(`{ ${key}: ${value} }`)), within);
    const open = schema.additional('any');
    if (open) visit(open, [...path, 'any'], (value) => write(`{ any: ${value} }`), within);
  };
  visit(rootSchema(kind), [], (value) => value, []);
  return [{ path: '', text: 'tags: []\n' }, ...found];
}

describe('adding missing keys', () => {
  it('leaves nothing to add: every object of every schema, and every kind that it can be of', () => {
    let objects = 0;
    for (const kind of SCHEMA_KINDS.filter((k) => k !== 'config')) {
      for (const { path, text } of emptyObjects(kind)) {
        const file = `x.${kind}.yaml`;
        const context = contextOf(new Map([[file, text]]), file);
        const lacking = schemaFindings(context.document, 'missing-property').filter((p) => p.path.slice(0, -1).join() === path);
        const [first] = lacking;
        if (first === undefined) continue;
        objects++;
        const edit = missingKeysEdit(context.document, first, lacking.flatMap((p) => p.property ?? []));
        assert.ok(edit, text);
        const after = applyEdits(text, [edit]);
        const left = schemaFindings(contextOf(new Map([[file, after]]), file).document, 'missing-property').filter((p) => `${p.path.join()},`.startsWith(`${path},`) || path === '');
        assert.deepEqual(left.map((p) => p.path.join('.')), [], after);
      }
    }
    assert.ok(objects > 60, String(objects));
  });

  it('writes all that the object at the cursor lacks', () => {
    assert.equal(one('x.standard.yaml', `${HEAD}targets:\n  - id: a\n    title: $0t\n`, 'Add the missing keys'), `${HEAD}targets:\n  - id: a\n    title: t\n    metric: ""\n    objective: ""\n`);
  });

  it('says why a row of a table is not written to', () => {
    assert.match(titles({ 'x.standard.md': `${MD}<!-- plumbline: targets -->\n\n| id | title |\n|---|---|\n| a | $0t |\n` }).join('\n'), /Add the missing keys .*\[This is a row of a table/);
  });
});

describe('adding a translation', () => {
  it('takes it from the catalogs where they know the thing', () => {
    const text = (label: string): string => lines('kind: catalog', 'id: x', 'title: T', 'dimensions:', '  - id: empathy', `    label: ${label}`);
    assert.equal(one('x.catalog.yaml', text('移$0情性'), 'Add the English text'), text('{ zh: 移情性, en: Empathy }'));
    assert.equal(one('x.catalog.yaml', text('Empa$0thy'), 'Add the Chinese text'), text('{ zh: 移情性, en: Empathy }'));
    assert.equal(one('x.catalog.yaml', text('{ zh: 移$0情性 }'), 'Add the English text'), text('{ zh: 移情性, en: Empathy }'));
  });

  it('takes no name of a dimension for that of what is measured by it', () => {
    const text = (label: string): string => lines('kind: scoring', 'id: x', 'scale: { min: 0, max: 5 }', 'criteria:', '  - id: wait', `    label: ${label}`, '    dimension: servqual.responsiveness');
    assert.equal(one('x.scoring.yaml', text('等$0候'), 'Add the English text'), text('{ zh: 等候, en: "" }'));
    assert.equal(one('x.scoring.yaml', text('响应$0性'), 'Add the English text'), text('{ zh: 响应性, en: Responsiveness }'));
  });

  it('leaves a place where nobody knows, and quotes what needs it', () => {
    const text = (title: string): string => lines('kind: standard', 'id: x', `title: ${title}`);
    assert.equal(one('x.standard.yaml', text('本店[甲]$0的标准, 一'), 'Add the English text', true), text('{ zh: "本店[甲]的标准, 一", en: ${1:""\\} }').replace('""\\}', '""}'));
    assert.deepEqual(titles({ 'x.standard.yaml': text('{ zh: $0甲, en: A }') }).filter((t) => t.includes('text')), []);
  });

  it('says why a cell cannot hold two languages', () => {
    assert.match(titles({ 'x.standard.md': `${MD}<!-- plumbline: targets -->\n\n| 编号 | 标题 | 指标 | 要求 |\n|---|---|---|---|\n| a | 等$0候 | m | < 1s |\n` }).join('\n'), /Add the English text \[A cell of a table/);
  });
});

describe('sorting dimensions', () => {
  const catalog = (...of: string[]): string => lines('kind: catalog', 'id: x', 'title: T', 'dimensions:', ...of);

  it('moves comments with what they stand above, and keeps empty lines in their places', () => {
    assert.equal(
      one('x.catalog.yaml', catalog('  # 关于 b', '  - id: b$0', '    label: B # b', '    # 再说 b', '', '  # 关于 a', '  - { id: a, label: A } # a', 'source: s').replace('dimensions', 'dimensions'), 'Sort by dimension id'),
      catalog('  # 关于 a', '  - { id: a, label: A } # a', '', '  # 关于 b', '  - id: b', '    label: B # b', '    # 再说 b', 'source: s'),
    );
  });

  it('follows the catalogs, in lists, brackets and tables', () => {
    const target = (id: string, dimension: string): string => `{ id: ${id}, metric: m, objective: "< 1s", dimension: servqual.${dimension} }`;
    const [a, b] = [target('a', 'tangibles'), target('b', 'assurance')];
    assert.equal(one('x.standard.yaml', `${HEAD}targets:\n  - $0${b}\n  - ${a}\n`, 'in the order of the catalogs'), `${HEAD}targets:\n  - ${a}\n  - ${b}\n`);
    assert.equal(one('x.standard.yaml', `${HEAD}targets: [$0${b}, ${a}]\n`, 'in the order of the catalogs'), `${HEAD}targets: [${a}, ${b}]\n`);
    const row = (id: string, d: string): string => `| ${id} | m | < 1s | servqual.${d} |`;
    const table = (...rows: string[]): string => MD.replace('title', 'uses: [servqual]\ntitle') + lines('<!-- plumbline: targets -->', '', '| id | metric | objective | dimension |', '|---|---|---|---|', ...rows);
    assert.equal(one('x.standard.md', table(row('$0b', 'tangibles'), row('a', 'assurance')), 'Sort by dimension id'), table(row('a', 'assurance'), row('b', 'tangibles')));
  });

  it('leaves the questions of a survey in the order they are asked', () => {
    assert.deepEqual(titles({ 'x.survey.yaml': lines('kind: survey', 'id: x', 'title: T', 'uses: [servqual]', 'items:', '  - { id: $0b, text: b, type: open, dimension: servqual.tangibles }', '  - { id: a, text: a, type: open, dimension: servqual.assurance }') }).filter((t) => t.includes('Sort')), []);
  });
});

describe('renumbering', () => {
  it('numbers all articles anew, in the style of each, and carries mentions along', () => {
    assert.equal(
      one('x.standard.md', `${MD}第二条　见第五条、第九条。\n\n第5条　见《民法典》第二条。\n\n第五条之一　见第二条。\n\n第五条　重复。\n`, 'Renumber all articles'),
      `${MD}第一条　见第二条、第九条。\n\n第2条　见《民法典》第二条。\n\n第二条之一　见第一条。\n\n第三条　重复。\n`,
    );
    assert.deepEqual(titles({ 'x.standard.md': `${MD}第一条　甲。\n\n第二条　乙。\n` }).filter((t) => t.includes('Renumber')), []);
  });

  it('numbers English articles, sections by chapter, and clauses with all below them', () => {
    assert.equal(one('x.standard.md', `${MD}**Article 2** See Articles 2 and 5.\n\n**Article 5** See Article 5 of the Labour Law.\n`, 'Renumber all articles'), `${MD}**Article 1** See Articles 1 and 2.\n\n**Article 2** See Article 5 of the Labour Law.\n`);
    assert.equal(one('x.standard.md', `${MD}## 第一章 甲\n\n### 第二节 乙\n\n## 第二章 丙\n\n### 第一节 丁\n\n### 第四节 戊\n`, 'Renumber the sections'), `${MD}## 第一章 甲\n\n### 第一节 乙\n\n## 第二章 丙\n\n### 第一节 丁\n\n### 第二节 戊\n`);
    assert.equal(one('x.standard.md', `${MD}1.1 甲，见 1.3.2。\n\n1.3 乙\n\n1.3.1 丙\n\n1.3.2 丁，按 1.3 和 1.4 办理。\n\n1.4 戊，得 1.4 分。\n`, 'Renumber all clauses'), `${MD}1.1 甲，见 1.2.2。\n\n1.2 乙\n\n1.2.1 丙\n\n1.2.2 丁，按 1.2 和 1.3 办理。\n\n1.3 戊，得 1.4 分。\n`);
  });

  it('carries mentions of sections along, chapter by chapter', () => {
    const text = (a: string, b: string, c: string): string => `${MD}## 第一章 甲\n\n### 第${a}节 乙\n\n见第${a}节和第二章第${c}节。\n\n## 第二章 丙\n\n### 第${b}节 丁\n\n### 第${c}节 戊\n\n见本章第${c}节、第一章的第${a}节，以及第九章第${a}节。See Section 2 of Chapter 2.\n`;
    assert.equal(one('x.standard.md', text('二', '一', '四'), 'Renumber the sections'), text('一', '一', '二').replace('第九章第一节', '第九章第二节'));
    const fixed = one('x.standard.md', text('一', '一', '四').replace('### 第四', '### $0第四'), 'Renumber the sections from here');
    assert.equal(fixed, text('一', '一', '二'));
    const on = (...n: string[]): string => `${MD}## 第一章 甲\n\n### 第${n[0] ?? ''}节 乙\n\n### 第${n[1] ?? ''}节 乙\n\n## 第二章 丙\n\n### 第${n[2] ?? ''}节 丁\n\n见第${n[1] ?? ''}节和第${n[2] ?? ''}节。\n`;
    assert.equal(one('x.standard.md', on('一', '三', '四'), 'Renumber the sections'), on('一', '二', '三'));
  });

  it('numbers chapters by themselves', () => {
    assert.equal(one('x.standard.md', `${MD}## 第二章 甲\n\n第一条　见第四章。\n\n## 第四章 乙\n`, 'Renumber all chapters'), `${MD}## 第一章 甲\n\n第一条　见第二章。\n\n## 第二章 乙\n`);
  });
});

describe('extracting a table', () => {
  const doc = (...fence: string[]): string => lines('---', 'kind: scoring', 'id: x', 'title: T', 'scale: { min: 0, max: 5 }', 'inputs: { wait: { type: duration } }', '---', '', '```yaml criteria', ...fence, '```', '', '完。');

  it('moves bands below the block, with headers in the language of the reader', () => {
    assert.equal(
      one('x.scoring.md', doc('- id: wait', '  input: wait', '  ban$0ds:', '    - { when: "< 1h", score: 5 }', '    - { when: ">= 1h", score: 1 }', '  weight: 1'), '分档'),
      doc('- id: wait', '  input: wait', '  weight: 1').replace('```\n\n完', lines('```', '', '<!-- plumbline: criteria.wait.bands -->', '', '| 条件 | 得分 |', '| --- | --- |', '| < 1h | 5 |', '| >= 1h | 1 |', '', '完').trimEnd()),
    );
  });

  it('writes the Markdown form of a YAML document with the table in it', () => {
    const yaml = lines('kind: scoring', 'id: x', 'title: T', 'scale: { min: 0, max: 5 }', 'inputs: { wait: { type: duration } }', 'criteria:', '  - id: wait', '    input: wait', '    ban$0ds:', '      - { when: "< 1h", score: 5 }', '      - { when: ">= 1h", score: 1 }', '');
    const extracted = (files: Readonly<Record<string, string>>): OfferedAction | undefined => {
      const { files: read, file, offset } = readFixture(files);
      return codeActions(contextOf(read, file), { start: offset, end: offset }, (k) => k === 'refactor.extract')[0];
    };
    const made = extracted({ 'x.scoring.yaml': yaml });
    assert.equal(made?.title.zh, '把“分档”写成表格，另建 x.scoring.md（原文件保留，两者只应留一个）');
    const { edits, creates } = made.change();
    assert.deepEqual(edits, []);
    assert.deepEqual(creates.map((c) => c.uri), ['file:///project/x.scoring.md']);
    assert.ok(creates[0]?.text.includes('<!-- plumbline: criteria.wait.bands -->\n\n| 条件 | 得分 |\n| --- | --- |\n| < 1h | 5 |\n'), creates[0]?.text);
    assert.deepEqual(checkFiles({ 'x.scoring.md': creates[0]?.text ?? '' }).map((f) => f.rule), checkFiles({ 'x.scoring.yaml': yaml.replace('$0', '') }).map((f) => f.rule));
    const whole = extracted({ 'x.scoring.yaml': yaml.replace('$0', '').replace('criteria:', 'grades:\n  - { id: A, when: ">= 4" }\n  - { id: B, when: "< 4" }\ncriteria:').replace('grades', 'gra$0des') });
    assert.ok(whole?.change().creates[0]?.text.includes('<!-- plumbline: grades -->\n\n| 编号 | 条件 |'), whole?.change().creates[0]?.text);
    assert.match(extracted({ 'x.scoring.yaml': yaml, 'x.scoring.md': '---\nkind: scoring\nid: x\n---\n' })?.disabled?.en ?? '', /exists already/);
    assert.equal(extracted({ 'x.scoring.yaml': yaml.replace('$0', '').replace('criteria', 'crit$0eria') }), undefined);
  });

  it('puts a table in the place of a block that is the whole list', () => {
    const text = (...block: string[]): string => lines('---', 'kind: standard', 'id: x', 'title: T', '---', '', ...block, '', '完。');
    const block = ['```yaml tar$0gets', '- { id: a, metric: wait, objective: "<= 3min" }', '- { id: b, metric: call, objective: "<= 1d" }', '```'];
    assert.equal(one('x.standard.md', text(...block), 'Extract “Targets”'), text('<!-- plumbline: targets -->', '', '| 编号 | 指标 | 要求 |', '| --- | --- | --- |', '| a | wait | <= 3min |', '| b | call | <= 1d |'));
    assert.match(titles({ 'x.standard.md': text(block[0] ?? '', '# 注意', ...block.slice(1)) }).join('\n'), /There are comments/);
    assert.equal(titles({ 'x.standard.md': text(...block, '', ...block.map((l) => l.replace('$0', '').replace('id: ', 'id: c')), '') }).filter((t) => /^Extract[^[]*$/.test(t)).length, 0);
  });

  it('says why not', () => {
    const why = (...of: string[]): string => titles({ 'x.scoring.md': doc(...of) }).find((t) => t.includes('Extract')) ?? '';
    assert.match(why('- id: wait', '  input: wait', '  $0bands:', '    # 注意', '    - { when: "< 1h", score: 5 }'), /There are comments/);
    assert.match(why('- label: wait', '  input: wait', '  $0bands:', '    - { when: "< 1h", score: 5 }'), /no id/);
    assert.match(why('- { id: wait, input: wait, $0bands: [{ when: "< 1h", score: 5 }] }'), /on one line/);
    assert.match(why('- id: wait', '  input: wait', '  $0bands:', '    - { when: "< 1h", score: 5, label: "a\\nb" }'), /does not fit/);
  });
});

describe('code actions on lines that end in CRLF', () => {
  const documents = [
    { name: 'x.standard.yaml', text: `${HEAD}targets:\n  # b\n  - { id: b, metric: m, objective: "< 1s", dimension: servqual.tangibles }\n\n  - id: a\n    title: 等候\n    metric: m\n    dimension: servqual.assurance\n`, at: ['targets', '- { id: b', '等候', 'metric: m\n    dim'] },
    { name: 'x.standard.md', text: `${MD}第一条　甲。\n\n第三条　见第三条。\n\n\`\`\`yaml targets\n- id: a\n  metric: m\n  objective: "< 1"\n\`\`\`\n`, at: ['第三条', 'id: a', '"< 1"'] },
    { name: 'x.scoring.md', text: '---\nkind: scoring\nid: x\ntitle: T\nscale: { min: 0, max: 5 }\ninputs: { wait: { type: duration } }\n---\n\n```yaml criteria\n- id: wait\n  input: wait\n  bands:\n    - { when: "< 1h", score: 5 }\n    - { when: ">= 1h", score: 1 }\n```\n\n完。\n', at: ['bands', 'kind'] },
  ];
  const results = (name: string, text: string, place: string): string[] => {
    const at = text.indexOf(place) + Math.min(place.length - 1, 3);
    return codeActions(contextOf(new Map([[name, text]]), name), { start: at, end: at }, () => true).map((a) => {
      const { edits, creates } = a.change();
      return [a.title.en, applyEdits(text, edits), ...creates.map((c) => c.text)].join('\n--\n');
    });
  };

  it('write the same as with LF', () => {
    let compared = 0;
    for (const { name, text, at } of documents) {
      for (const place of at) {
        const crlf = results(name, text.replaceAll('\n', '\r\n'), place.replaceAll('\n', '\r\n'));
        assert.deepEqual(crlf.map((r) => r.replaceAll('\r\n', '\n')), results(name, text, place));
        for (const result of crlf) assert.doesNotMatch(result.split('\n--\n').slice(1).join('').replaceAll('\r\n', ''), /[\r\n]/, result);
        compared += crlf.length;
      }
    }
    assert.ok(compared > 20, `only ${String(compared)} were compared`);
  });

  it('sort a table that ends the text, and write it as YAML', () => {
    const [head, b, a] = [`${MD}<!-- plumbline: targets -->\n\n| id | metric | dimension |\n|---|---|---|\n`, '| $0b | m | servqual.tangibles |\n', '| a | m | servqual.assurance |\n'];
    const windows = (action: string, of: string): string | undefined => chosen({ 'x.standard.md': (head + b + a).replaceAll('\n', '\r\n') }, action).get(of);
    assert.equal(windows('Sort by dimension id', 'x.standard.md'), (head + a + b).replace('$0', '').replaceAll('\n', '\r\n'));
    assert.match(windows('YAML form', 'x.standard.yaml') ?? '', /targets:\r\n  - { id: b, metric: m, dimension: servqual.tangibles }\r\n  - { id: a, metric: m, dimension: servqual.assurance }\r\n$/);
  });
});

describe('code actions under edits', () => {
  const samples = readdirSync(SAMPLES, { recursive: true, encoding: 'utf8' }).filter((f) => parseFileName(f) !== undefined).sort().map((f) => ({ name: f.slice(f.lastIndexOf('/') + 1), text: readFileSync(new URL(f, SAMPLES), 'utf8') }));
  const SCRAPS = ['', '\n', '  ', '- ', ': ', '[', ']', '{', '}', '"', '# c', '&a ', '*a', '|', '---\n', '第三条', '：', '\r\n', '```\n', '| a |', '<!-- '];

  it('lie in the text and never fail', () => {
    fc.assert(
      fc.property(fc.constantFrom(...samples), fc.nat(20_000), fc.nat(4), fc.constantFrom(...SCRAPS), fc.nat(20_000), ({ name, text }, at, cut, put, cursor) => {
        const edited = text.slice(0, at % (text.length + 1)) + put + text.slice((at % (text.length + 1)) + cut);
        const offset = cursor % (edited.length + 1);
        for (const a of codeActions(contextOf(new Map([[name, edited]]), name), { start: offset, end: offset }, () => true)) {
          const edits = [...a.change().edits].sort((x, y) => x.span.start - y.span.start);
          edits.forEach(({ span, uri }, i) => {
            if (uri !== undefined) return;
            assert.ok(span.start <= span.end && span.end <= edited.length, `${a.key} lies outside`);
            assert.ok((edits[i - 1]?.span.end ?? 0) <= span.start, `${a.key} overlaps itself`);
          });
          assert.match(a.title.zh, /[\u4e00-\u9fff]/);
          assert.doesNotMatch(a.title.en, /[\u4e00-\u9fff]{8}/);
        }
      }),
      { numRuns: 100 },
    );
  }).timeout(180_000);
});

