/** What `plumbline score` prints, held against its schema, its other formats, and the spreadsheets that will open it. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, it } from 'mocha';
import { csvCell } from '../../server/src/view/table-csv.ts';
import { readDataFile } from '../../server/src/platform/node/data-file.ts';
import { bundle } from './run-script.ts';

const ROOT = join(import.meta.dirname, '../..');

interface Printed {
  readonly status: number | null;
  readonly stdout: string;
}

function score(...args: readonly string[]): Printed {
  const { status, stdout } = spawnSync(process.execPath, [bundle(), 'score', ...args], { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 28 });
  return { status, stdout };
}

interface Report {
  readonly cases: readonly { readonly row: number; readonly status: string; readonly total: number | null; readonly grade: string | null; readonly pass: boolean | null }[];
  readonly summary: { readonly cases: number; readonly total: { readonly n: number; readonly mean: number }; readonly pass: number };
}

describe('plumbline score', () => {
  const mended = ['samples/scoring-mended/ticket-scoring.scoring.yaml', '--data', 'samples/scoring-mended/tickets.dataset.yaml'];

  it('prints JSON as its schema says, for the mended standard, the one as written, and with a trace', () => {
    const validate = new Ajv({ strict: false, allErrors: true }).compile(JSON.parse(readFileSync(join(ROOT, 'schemas/score-report.schema.json'), 'utf8')) as object);
    const written = ['samples/scoring-as-written/service-scoring.scoring.yaml', '--data', 'samples/scoring-as-written/boundary-cases.dataset.yaml'];
    for (const args of [mended, written, [...mended, '--trace', '--by', '客服']]) {
      const { stdout, status } = score(...args, '--format', 'json');
      assert.ok(status === 0 || status === 1, String(status));
      assert.ok(validate(JSON.parse(stdout)), JSON.stringify(validate.errors));
    }
  }).timeout(60_000);

  it('says the same in JSON, NDJSON and CSV', () => {
    const report = JSON.parse(score(...mended, '--format', 'json').stdout) as Report;
    const lines = score(...mended, '--format', 'ndjson').stdout.trim().split('\n').map((l) => JSON.parse(l) as { type: string });
    assert.deepEqual(lines.filter((l) => l.type === 'case'), report.cases.map((c) => ({ type: 'case', ...c })));
    const [, ...rows] = score(...mended, '--format', 'csv').stdout.trimEnd().split('\r\n').map((l) => l.split(','));
    assert.deepEqual(rows.map((r) => [Number(r[0]), r[2], r[3] ?? '']), report.cases.map((c) => [c.row, c.status, c.total === null ? '' : String(c.total)]));
    const totals = report.cases.flatMap((c) => c.total ?? []);
    assert.equal(report.summary.total.n, totals.length);
    assert.ok(Math.abs(report.summary.total.mean - totals.reduce((a, b) => a + b, 0) / totals.length) < 1e-9);
    assert.equal(report.summary.pass, report.cases.filter((c) => c.pass === true).length / totals.length);
  }).timeout(60_000);

  it('shows the one case that is asked for, even beside invalid ones', () => {
    const hostile = ['test/cli/cases/score-html/input/hostile.scoring.yaml', '--data', 'test/cli/cases/score-html/input/d.csv'];
    const rows = (n: number): number[] => (JSON.parse(score(...hostile, '--case', String(n), '--format', 'json').stdout) as Report).cases.map((c) => c.row);
    assert.deepEqual([rows(3), rows(4)], [[3], [4]]);
  }).timeout(60_000);

  it('writes a page of HTML that is well nested, holds the cases of the report, runs nothing and asks for nothing', () => {
    const hostile = ['test/cli/cases/score-html/input/hostile.scoring.yaml', '--data', 'test/cli/cases/score-html/input/d.dataset.yaml'];
    for (const [args, rows] of [[[...mended, '--by', '渠道', '--trace'], 20], [[...hostile, '--trace', '--locale', 'en'], 4]] as const) {
      const page = score(...args, '--format', 'html').stdout;
      assert.match(page, /^<!doctype html>\n<html lang="(?:zh-CN|en)">/);
      const open: string[] = [];
      for (const [tag, close, name = ''] of page.replace(/<!doctype html>|<style>[^]*?<\/style>/g, '').matchAll(/<(\/?)([a-z0-9]+)(?: [a-z-]+="[^"<>]*")*>|[<>]/g)) {
        assert.ok(name !== '', `a bare ${tag}`);
        if (close === '/') assert.equal(open.pop(), name);
        else if (name !== 'meta') open.push(name);
        assert.ok(!['script', 'img', 'svg', 'link', 'iframe', 'object', 'base', 'form'].includes(name), name);
      }
      assert.deepEqual(open, []);
      assert.doesNotMatch(page, /<[^>]* (?:on[a-z]+|src|href)=|url\(|@import/);
      const cases = page.slice(page.search(/<h2>(?:个案|Cases)/));
      assert.equal([...cases.slice(0, cases.indexOf('</table>')).matchAll(/<tr><th scope="row"/g)].length, rows);
    }
  }).timeout(60_000);

  it('finds that exactly 1 h, 3 h and 24 h fall in no band of the standard as written', () => {
    const { stdout, status } = score('samples/scoring-as-written/service-scoring.scoring.yaml', '--data', 'samples/scoring-as-written/boundary-cases.dataset.yaml', '--format', 'json', '--locale', 'en');
    assert.equal(status, 1);
    const found = [...stdout.matchAll(/"line":\d+,[^}]*?: (\d+ h) falls in no band/g)].map((m) => m[1]);
    assert.deepEqual(found, ['1 h', '3 h', '24 h']);
  }).timeout(60_000);
});

describe('memory of plumbline score', () => {
  it('does not grow with the cases of a JSON array, read or written', () => {
    const folder = mkdtempSync(join(tmpdir(), 'plumbline-many-'));
    try {
      writeFileSync(join(folder, 'x.scoring.yaml'), 'kind: scoring\nid: x\ntitle: 评分\nscale: { min: 0, max: 10 }\ninputs: { a: { type: number }, b: { type: number } }\ncriteria: [{ id: a, input: a }, { id: b, input: b }]\n');
      const count = 150_000;
      const note = '客户说'.repeat(40);
      const data = openSync(join(folder, 'x.json'), 'w');
      for (let i = 0; i < count; i += 1_000) {
        writeSync(data, `${i === 0 ? '[' : ','}${Array.from({ length: 1_000 }, (_, k) => JSON.stringify({ a: (i + k) % 11, b: k % 7, note })).join(',\n')}`);
      }
      writeSync(data, ']\n');
      closeSync(data);
      // The file holds some 60 MB, the heap a fifth of that; it is read at once only with several times its size.
      for (const format of ['table', 'json', 'ndjson', 'csv'] as const) {
        const run = spawnSync(process.execPath, ['--max-old-space-size=16', '--max-semi-space-size=1', bundle(), 'score', 'x.scoring.yaml', '--data', 'x.json', '--format', format], { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 });
        assert.equal(run.status, 0, `${format}: ${run.stderr.slice(-500)}`);
        assert.ok(run.stdout.includes('150000'), format);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  }).timeout(120_000);
});

describe('score output', () => {
  it('keeps spreadsheets from running what a cell says, and leaves numbers alone', () => {
    for (const text of ['=1+1', '+cmd', '-2+3', '@x', '\t=1', ' =1', '＝1', '\r=1']) assert.match(csvCell(text), /^"?'/, JSON.stringify(text));
    for (const text of ['-2.5', '+1', '3', 'a=b', '张三', '']) assert.equal(csvCell(text), text);
    assert.equal(csvCell(-2.5), '-2.5');
    assert.equal(csvCell('a "b", c'), '"a ""b"", c"');
    assert.equal(csvCell(null), '');
  });
});

describe('reading data files', () => {
  const decode = (bytes: Buffer): { text: string; encoding: string } => {
    const folder = mkdtempSync(join(tmpdir(), 'plumbline-data-'));
    try {
      const path = join(folder, 'x.csv');
      writeFileSync(path, bytes);
      let text = '';
      const encoding = readDataFile(path, 'x.csv', null, (piece) => { text += piece; return true; });
      return { text, encoding };
    } finally {
      rmSync(folder, { recursive: true });
    }
  };

  it('tells GB18030 from UTF-8 wherever the first Chinese character stands', () => {
    // 等待 in GB18030, put around the end of the first piece so that a character is cut in two.
    const gb = Buffer.from([0xb5, 0xc8, 0xb4, 0xfd]);
    for (const at of [0, 100, 262_141, 262_142, 262_143, 262_144, 300_000]) {
      const found = decode(Buffer.concat([Buffer.alloc(at, 'a'), gb, Buffer.from('\nz')]));
      assert.equal(found.encoding, 'gb18030', String(at));
      assert.equal(found.text, `${'a'.repeat(at)}等待\nz`, String(at));
      const utf8 = decode(Buffer.from(`${'a'.repeat(at)}等待😀\nz`));
      assert.deepEqual([utf8.encoding, utf8.text], ['utf-8', `${'a'.repeat(at)}等待😀\nz`]);
    }
  });
});
