/**
 * `npm run bench -- scoring`: a million cases by ten criteria from CSV, beside the bare parse of the same file by uDSV and
 * DuckDB computing the same scores by SQL written by hand. Figures are ratios of whole processes within one run.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { median, runNode, type Run } from './measure.ts';
import { SCORING, writeTable } from './scoring-data.ts';

const CLI = resolve(process.env['PLUMBLINE_BUNDLE'] ?? 'dist/cli.cjs');
const ROWS = 1_000_000;
/** 70 MB of binaries that only this comparison needs: installed beside the project by whoever wants it. */
const HAS_DUCKDB = existsSync('node_modules/@duckdb/node-api');

export async function benchScoring(work: string, quick: boolean): Promise<void> {
  const rule = join(work, 'bench.scoring.yaml');
  const files = { whole: join(work, 'whole.csv'), tenth: join(work, 'tenth.csv'), fine: join(work, 'fine.csv') };
  writeFileSync(rule, SCORING);
  writeTable(files.whole, ROWS);
  writeTable(files.tenth, ROWS / 10);
  writeTable(files.fine, ROWS, true);
  const plumbline = (file: string, ...more: readonly string[]): readonly string[] => [CLI, 'score', rule, '--data', file, '--locale', 'en', '--limit', '1', ...more];
  const contenders = {
    'bare parse by uDSV': ['--input-type=module', '-e', UDSV, files.whole],
    'bare parse by papaparse': ['--input-type=module', '-e', PAPA, files.whole],
    ...(HAS_DUCKDB ? { 'DuckDB, SQL by hand': ['--input-type=module', '-e', DUCKDB, files.whole] } : {}),
    'plumbline score': plumbline(files.whole),
    'plumbline score, 100,000 rows': plumbline(files.tenth),
    'plumbline score, fine durations': plumbline(files.fine),
    'plumbline score --by agent': plumbline(files.whole, '--by', 'agent'),
  } satisfies Record<string, readonly string[]>;
  const runs = new Map<string, Run[]>();
  for (let round = 0; round < (quick ? 1 : 5); round++) {
    for (const [name, args] of Object.entries(contenders)) runs.set(name, [...(runs.get(name) ?? []), await runNode(args, { watchMemory: true })]);
  }
  const base = median((runs.get('bare parse by uDSV') ?? []).map((r) => r.ms));
  console.log(`${String(ROWS)} cases, 10 criteria, 20 columns (median of ${quick ? '1' : '5'}; bars: 2.5 x uDSV, under 250 MiB, flat from 100,000 rows)`);
  for (const [name, list] of runs) {
    const ms = median(list.map((r) => r.ms));
    const failed = list.find((r) => r.status !== 0);
    const peak = Math.max(...list.map((r) => r.peakMiB)).toFixed(0);
    console.log(`  ${name.padEnd(34)}${failed ? `  failed, exit ${String(failed.status)}` : `${ms.toFixed(0).padStart(6)} ms  ${(ms / base).toFixed(2).padStart(5)} x uDSV   peak ${peak.padStart(4)} MiB`}`);
  }
  if (HAS_DUCKDB) agree(runs.get('plumbline score')?.[0]?.stdout ?? '', runs.get('DuckDB, SQL by hand')?.[0]?.stdout ?? '');
  else console.log('  DuckDB is not installed, so nothing was compared with it: npm install --no-save @duckdb/node-api');
}

/** Two programs that give different figures are not compared by speed. */
function agree(ours: string, theirs: string): void {
  const found = /^total +(\d+) +([\d.]+)/m.exec(ours);
  const [n, mean] = theirs.trim().split(' ').map(Number);
  const same = found !== null && Number(found[1]) === n && Math.abs(Number(found[2]) - (mean ?? NaN)) < 0.000_06;
  console.log(`  n and mean total: plumbline ${found?.[1] ?? '?'} ${found?.[2] ?? '?'}, DuckDB ${theirs.trim()}: ${same ? 'the same' : 'DIFFERENT'}`);
}

/** In pieces of 64 KiB, which is the quickest that it does; every row is made an array of strings and counted. */
const UDSV = `
import { closeSync, openSync, readSync } from 'node:fs';
import { inferSchema, initParser } from 'udsv';
const fd = openSync(process.argv[1]);
const buffer = Buffer.alloc(65536);
let parser, rows = 0;
for (let n; (n = readSync(fd, buffer, 0, buffer.length, null)) > 0; ) {
  const text = buffer.latin1Slice(0, n);
  parser ??= initParser(inferSchema(text));
  parser.chunk(text, parser.stringArrs, () => { rows++; });
}
parser.end();
closeSync(fd);
if (rows !== ${String(ROWS)}) process.exitCode = 1;
`;

const PAPA = `
import { createReadStream } from 'node:fs';
import Papa from 'papaparse';
let rows = -1;
Papa.parse(createReadStream(process.argv[1], { encoding: 'latin1', highWaterMark: 262144 }), {
  delimiter: ',', skipEmptyLines: true, chunk: ({ data }) => { rows += data.length; }, complete() { if (rows !== ${String(ROWS)}) process.exitCode = 1; },
});
`;

/** In decimals, so that a mean on the edge of rounding falls to the same side. */
const DUCKDB = `
import { DuckDBInstance } from '@duckdb/node-api';
const connection = await (await DuckDBInstance.create()).connect();
const result = await connection.runAndReadAll(\`
with cases as (
  select * from read_csv('\${process.argv[1]}', header = true, columns = {
    ticket: 'VARCHAR', opened: 'VARCHAR', agent: 'VARCHAR', team: 'VARCHAR', channel: 'VARCHAR', product: 'VARCHAR', region: 'VARCHAR', language: 'VARCHAR', priority: 'VARCHAR', note: 'VARCHAR',
    first_response: 'DECIMAL(9,2)', resolution: 'DECIMAL(9,2)', transfers: 'INTEGER', greeting: 'DECIMAL(4,2)', listening: 'DECIMAL(4,2)', accuracy: 'DECIMAL(4,2)', empathy: 'VARCHAR', script: 'INTEGER', satisfaction: 'INTEGER', follow_up: 'DECIMAL(4,2)' })
), scores as (
  select
    case when first_response < 5 then 500 when first_response < 30 then 400 when first_response < 120 then 200 when first_response >= 120 then 0 end as a,
    case when resolution < 4 then 500 when resolution < 24 then 350 when resolution < 72 then 200 when resolution >= 72 then 100 end as b,
    case when transfers = 0 then 500 when transfers = 1 then 400 when transfers <= 3 then 200 when transfers > 3 then 0 end as c,
    (greeting * 100)::integer as d, (listening * 100)::integer as e, (accuracy * 100)::integer as f,
    case empathy when 'poor' then 0 when 'fair' then 200 when 'good' then 400 when 'great' then 500 end as g,
    script * 5 as h,
    case when satisfaction >= 9 then 500 when satisfaction >= 7 then 400 when satisfaction >= 5 then 250 when satisfaction < 5 then 0 end as i,
    (follow_up * 100)::integer as j
  from cases
), sums as (
  select
    coalesce(15*a,0)+coalesce(15*b,0)+coalesce(5*c,0)+coalesce(5*d,0)+coalesce(10*e,0)+coalesce(15*f,0)+coalesce(10*g,0)+coalesce(5*h,0)+coalesce(15*i,0)+coalesce(5*j,0) as n,
    15*(a is not null)::int+15*(b is not null)::int+5*(c is not null)::int+5*(d is not null)::int+10*(e is not null)::int+15*(f is not null)::int+10*(g is not null)::int+5*(h is not null)::int+15*(i is not null)::int+5*(j is not null)::int as w
  from scores
), totals as (select (2*n + 10*w) // (20*w) as total from sums where w > 0)
select count(*), avg(total) / 10, avg((total >= 35)::int), quantile_cont(total, [0.25, 0.5, 0.75]) from totals\`);
const [row] = result.getRows();
console.log(Number(row[0]), Number(row[1]).toFixed(6));
`;
