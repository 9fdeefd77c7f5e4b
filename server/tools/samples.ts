/** Makes the data files of the samples, each from a declared random model with a fixed seed, so that they can be made again. */
import { tables, tickets } from './sample-data/records.ts';
import {
  airlineAnswers,
  broadbandAnswers,
  dinerAnswers,
  indexAnswers,
  kanoAnswers,
  npsAnswers,
  segueAnswers,
  servqualAnswers,
  type Row,
} from './sample-data/questionnaires.ts';
import { cardAnswers, garageAnswers, parcelAnswers, yearlyAnswers } from './sample-data/visits.ts';

const FILES: Readonly<Record<string, () => readonly Row[]>> = {
  'airline/passengers.csv': airlineAnswers,
  'csi/broadband-users.csv': broadbandAnswers,
  'determinants/garage-answers.csv': garageAnswers,
  'importance-performance/diners.csv': dinerAnswers,
  'kano/hall-answers.csv': kanoAnswers,
  'nps/nps-answers.csv': npsAnswers,
  'opinion-card/card-answers.csv': cardAnswers,
  'restaurant/tables-week.csv': tables,
  'sampling-plan/annual-answers.csv': yearlyAnswers,
  'satisfaction-index/index-answers.csv': indexAnswers,
  'scoring-mended/tickets.csv': tickets,
  'segue/segue-answers.csv': segueAnswers,
  'servperf/parcel-answers.csv': parcelAnswers,
  'servqual/servqual-answers.csv': servqualAnswers,
};

/** Content of each data file, by path from the root of the repository. The same on every run and every machine. */
export function generateSamples(): ReadonlyMap<string, string> {
  return new Map(Object.entries(FILES).map(([path, make]) => [`samples/${path}`, csv(make())]));
}

/** RFC 4180 with line feeds: fields with a comma, a quotation mark or a line break are quoted. */
function csv(rows: readonly Row[]): string {
  const columns = Object.keys(rows[0] ?? {});
  const line = (fields: readonly string[]): string => fields.map(field).join(',');
  return [line(columns), ...rows.map((row) => line(columns.map((c) => row[c] ?? '')))].join('\n') + '\n';
}

const field = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
