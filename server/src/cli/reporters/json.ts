/** The report as `schemas/check-report.schema.json` describes it. */
import { REPORT_VERSION } from '../report.ts';
import type { Reporter } from './reporter.ts';

export const json: Reporter = ({ files, findings, summary }) =>
  `${JSON.stringify({ version: REPORT_VERSION, files: files.length, findings, summary }, null, 2)}\n`;
