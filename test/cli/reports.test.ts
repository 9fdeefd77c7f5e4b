/** Reports held against what others say they must be: the official SARIF schema, the published report schema, XML itself. */
import { after, before, describe, it } from 'mocha';
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import AjvDraft4 from 'ajv-draft-04';
import { SaxesParser } from 'saxes';
import { LineIndex } from '../../server/src/core/base/line-index.ts';
import type { Report } from '../../server/src/cli/report.ts';
import { piecesOf } from '../../server/src/cli/reporters/reporter.ts';
import { REPORTERS } from '../../server/src/cli/reporters/table.ts';
import { shell } from './run-script.ts';

const DOCUMENT = `kind: standard
id: bad
title: 客户服务标准
ownr: 客户服务部
dimensions:
  - { id: speed, label: 快捷 }
  - { id: speed, label: "\\u0007 ]]> & <b>" }
targets:
  - { id: a, title: 一, metric: m, objective: "<= 30sec", dimension: speed, "\\u0001\\uFFFE<x>": 1 }
  - { id: b, title: 二, metric: m, objective: "<= 30sec", dimension: speed }
`;

interface Sarif {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly SarifRule[] } };
      readonly results: readonly SarifResult[];
    },
  ];
}

interface SarifRule {
  readonly id: string;
  readonly helpUri: string;
  readonly help: { readonly text: string; readonly markdown: string };
}

interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly fixes?: readonly unknown[];
  readonly relatedLocations?: readonly unknown[];
}

describe('reports', () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'plumbline-')));
  before(() => { write(DOCUMENT); });
  after(() => { rmSync(folder, { recursive: true }); });

  const write = (text: string): void => { writeFileSync(join(folder, 'bad.standard.yaml'), text); };
  const report = (format: string): string => shell(`plumbline check --format ${format}`, folder).stdout;
  const sarif = (): Sarif['runs'][0] => (JSON.parse(report('sarif')) as Sarif).runs[0];

  it('are SARIF 2.1.0 by its official schema, with and without findings and after a failure', () => {
    const valid = sarifSchema();
    for (const args of ['', '--severity error', 'missing.yaml', 'bad.standard.yaml missing.yaml', '--locale en']) {
      const log: unknown = JSON.parse(shell(`plumbline check --format sarif ${args}`, folder).stdout);
      assert.ok(valid(log), `${args}: ${JSON.stringify(valid.errors?.slice(0, 3))}`);
    }
    assert.ok(!valid({ version: '2.1.0', runs: [{}] }), 'the schema refuses what is none');
  });

  it('tell in SARIF what every rule is, in both languages, and point from each result to its rule', () => {
    const { tool, results } = sarif();
    assert.ok(results.length >= 4);
    assert.ok(results.some((r) => r.fixes) && results.some((r) => r.relatedLocations), 'the document has findings with fixes and related places');
    for (const { ruleId, ruleIndex } of results) assert.equal(tool.driver.rules[ruleIndex]?.id, ruleId);
    for (const { id, help, helpUri } of tool.driver.rules) {
      assert.match(help.text, /[\u4e00-\u9fff].*\n[\s\S]*[a-z]{3}/, id);
      assert.match(help.markdown, /[\u4e00-\u9fff]/, id);
      assert.ok(helpUri.endsWith(`/${id}.md`));
    }
  });

  it('name a finding by a fingerprint that stays when lines move, and differs between equal lines', () => {
    const prints = (): string[] => sarif().results.map((r) => `${r.ruleId} ${r.partialFingerprints['contextHash/v1'] ?? ''}`);
    const before = prints();
    assert.equal(new Set(before).size, before.length);
    write(DOCUMENT.replace('dimensions:', '# 注释\n\ndescription: 说明\ndimensions:').replaceAll('  - {', '    -   {'));
    assert.deepEqual(prints().sort(), before.sort());
    write(DOCUMENT.replaceAll('30sec', '40sec'));
    assert.notDeepEqual(prints().sort(), before.sort());
    write(DOCUMENT);
  });

  it('are JSON by the published schema', () => {
    const schema: unknown = JSON.parse(readFileSync(join(import.meta.dirname, '../../schemas/check-report.schema.json'), 'utf8'));
    const valid = new Ajv({ strict: false }).compile(schema as object);
    const parsed = JSON.parse(report('json')) as { findings: object[] };
    assert.ok(valid(parsed), JSON.stringify(valid.errors));
    assert.ok(parsed.findings.length >= 4);
    assert.ok(!valid({ ...parsed, findings: [{ ...parsed.findings[0], file: undefined }] }), 'the schema refuses a finding without a file');
  });

  it('are written in pieces where there are many findings, and read as one', async () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
    const finding = { rule: 'yaml-syntax', severity: 'error', message: '一行\n两行'.repeat(50), file: 'a.standard.yaml', range, fixes: [], related: [], url: 'https://x' } as const;
    const of = (count: number): Report => ({
      locale: 'zh', version: '1', baseUri: 'file:///', files: ['a.standard.yaml'], findings: Array.from({ length: count }, () => finding),
      summary: { error: count, warning: 0, info: 0, hint: 0, fixable: 0 }, failures: [], fixed: null, exitCode: 1, source: () => ({ text: 'x', lines: new LineIndex('x') }),
    });
    for (const format of ['json', 'sarif'] as const) {
      let opening = 0;
      const render = async (count: number): Promise<string[]> => [...piecesOf(await (await REPORTERS[format]())(of(count), { color: false, quiet: false }))];
      for (const count of [0, 1, 3_000]) {
        const pieces = await render(count);
        const whole = pieces.join('');
        assert.equal(whole, `${JSON.stringify(JSON.parse(whole), null, 2)}\n`);
        // What a report begins with, all rules among it, is one piece; nothing grows with the findings.
        const largest = Math.max(...pieces.map((p) => p.length));
        if (count === 0) opening = largest;
        assert.ok(largest < opening + 300_000, 'no piece is large');
        assert.equal(pieces.length > 3, count === 3_000);
      }
    }
  });

  it('are well-formed XML whatever the files hold', () => {
    const names: string[] = [];
    const parser = new SaxesParser();
    parser.on('error', (error) => { throw error; });
    parser.on('opentag', (tag) => { names.push(tag.name); });
    parser.write(report('junit')).close();
    assert.ok(names.includes('failure'));
  });
});

function sarifSchema(): ValidateFunction {
  const path = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
  const schema = JSON.parse(readFileSync(path, 'utf8')) as object;
  // Formats are checked for the two that say where a finding is; ajv has none of its own.
  const formats = { uri: /^[a-z][a-z0-9+.-]*:\S+$/i, 'uri-reference': /^[^\s<>"\\^`{|}]*$/, 'date-time': true } as const;
  return new AjvDraft4({ strict: false, formats, unicodeRegExp: false }).compile(schema);
}
