/** Surveys written for a test, analysed by the built command line, and their reports asked by analysis, table, row and column. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { CellReport, SurveyReport, TableReport } from '../../server/src/view/survey-report.ts';
import { bundle } from '../cli/run-script.ts';

export interface Document {
  readonly [key: string]: unknown;
}

/** The report of `plumbline analyze`. @param exit what it must say: 0, or 1 where something is wrong with the data or refused */
export function runCli(folder: string, survey: Document, dataset: Document = {}, exit = 0): SurveyReport {
  const id = String(survey['id']);
  writeFileSync(join(folder, `${id}.survey.yaml`), stringify(survey));
  writeFileSync(join(folder, 'answers.dataset.yaml'), stringify({ kind: 'dataset', id: 'answers', title: 'answers', of: id, source: './answers.csv', missing: [''], ...dataset }));
  const { stdout, stderr, status } = spawnSync(process.execPath, [bundle(), 'analyze', `${id}.survey.yaml`, '--data', 'answers.dataset.yaml', '--format', 'json', '--locale', 'en'], { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 29 });
  assert.equal(status, exit, stderr);
  return JSON.parse(stdout) as SurveyReport;
}

/** A report, asked by analysis, table, row and column. */
export class Results {
  readonly report: SurveyReport;

  constructor(report: SurveyReport) {
    this.report = report;
  }

  table(analysis: string, table: string): TableReport {
    const found = this.report.analyses.find((a) => a.id === analysis)?.parts[0]?.tables.find((t) => t.id === table);
    assert.ok(found, `${analysis} has no table ${table}`);
    return found;
  }

  cell(analysis: string, table: string, row: string, column: string): CellReport {
    const found = this.table(analysis, table).rows.find((r) => r.id === row)?.values[column];
    assert.ok(found !== undefined, `${analysis}/${table} has no ${row}, ${column}`);
    return found;
  }

  number(analysis: string, table: string, row: string, column: string): number {
    const cell = this.cell(analysis, table, row, column);
    assert.equal(typeof cell, 'number', `${analysis}/${table}/${row}/${column}: ${JSON.stringify(cell)}`);
    return cell as number;
  }

  code(analysis: string, table: string, row: string, column: string): string {
    const cell = this.cell(analysis, table, row, column);
    assert.ok(typeof cell === 'object' && 'code' in cell, `${analysis}/${table}/${row}/${column}: ${JSON.stringify(cell)}`);
    return cell.code;
  }

  /** What is said of the analysis of all responses. */
  notes(analysis: string): readonly string[] {
    const found = this.report.analyses.find((a) => a.id === analysis)?.parts[0];
    assert.ok(found, `${analysis} has no result`);
    return found.notes;
  }

  /** A setting as printed; empty where it is not. */
  setting(analysis: string, key: string): string {
    return this.report.analyses.find((a) => a.id === analysis)?.settings.find((s) => s.key === key)?.value ?? '';
  }

  /** Why a figure is undefined; empty where it is not. */
  why(analysis: string, table: string, row: string, column: string): string {
    const cell = this.cell(analysis, table, row, column);
    return typeof cell === 'object' && 'undefined' in cell ? cell.undefined : '';
  }
}
