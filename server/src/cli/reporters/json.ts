/** The report as `schemas/check-report.schema.json` describes it. */
import { REPORT_VERSION } from '../report.ts';
import { jsonPieces } from './json-pieces.ts';
import type { Reporter } from './reporter.ts';

export const json: Reporter = ({ files, findings, summary }) => jsonPieces({ version: REPORT_VERSION, files: files.length, findings: [], summary }, findings, 2);
