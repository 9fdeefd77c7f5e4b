/** Which sample shows which of the systems that quality teams write down, and by what in it a reader can tell. */
export interface SampleSystem {
  readonly system: string;
  readonly document: string;
  /** Catalogs all of whose dimensions the document refers to. */
  readonly whole: readonly string[];
  /** Catalogs of which it uses some. */
  readonly uses: readonly string[];
  /** By path through the document, lists on the way entered: how many entries stand there, or values that must be among them. */
  readonly says: Readonly<Record<string, number | readonly string[]>>;
}

export const SYSTEMS: readonly SampleSystem[] = [
  { system: 'SEGUE as a survey', document: 'segue/segue-survey.survey.yaml', whole: ['segue'], uses: [], says: { items: 5, 'analyses.type': ['segue-profile', 'csat'] } },
  { system: 'SEGUE as a scoring', document: 'segue/segue-scoring.scoring.yaml', whole: ['segue'], uses: [], says: { criteria: 5, grades: 4 } },
  { system: 'SERVQUAL', document: 'servqual/servqual-hall.survey.yaml', whole: ['servqual'], uses: [], says: { items: 44, sections: 2, 'analyses.type': ['gap', 'reliability'] } },
  { system: 'SERVPERF', document: 'servperf/parcel-servperf.survey.yaml', whole: ['servqual'], uses: [], says: { items: 23, quotas: 3, screening: 1, 'analyses.type': ['drivers', 'reliability'] } },
  { system: 'ten determinants', document: 'determinants/garage-service.standard.yaml', whole: ['pzb-determinants'], uses: [], says: { targets: 10 } },
  { system: 'roll-up of the ten to five', document: 'determinants/garage-survey.survey.yaml', whole: ['pzb-determinants', 'servqual'], uses: [], says: { 'analyses.type': ['rollup'] } },
  { system: 'six characteristics', document: 'restaurant/dining-service.standard.yaml', whole: ['service-characteristics'], uses: [], says: { stages: 4, 'stages.interaction': ['person-person'] } },
  { system: 'numbered handbook', document: 'restaurant/handbook.standard.md', whole: [], uses: ['service-characteristics'], says: { controls: 3, targets: 3, recovery: 3 } },
  { system: 'four indicators and five aspects', document: 'evaluation/window-evaluation.scoring.yaml', whole: ['service-indicators', 'service-aspects'], uses: [], says: { criteria: 2, 'criteria.criteria': 9 } },
  { system: 'ten evaluation criteria', document: 'evaluation/department-evaluation.scoring.yaml', whole: ['evaluation-criteria'], uses: [], says: { criteria: 10, grades: 4 } },
  { system: 'scoring standard as written', document: 'scoring-as-written/service-scoring.scoring.yaml', whole: [], uses: [], says: { criteria: 3, 'criteria.criteria': 3, vetoes: 0, tests: 0 } },
  { system: 'scoring standard mended', document: 'scoring-mended/ticket-scoring.scoring.yaml', whole: [], uses: ['servqual'], says: { criteria: 3, 'criteria.criteria': 3, vetoes: 1, grades: 3, tests: 8 } },
  { system: 'process standard', document: 'process-standard/service-process.standard.yaml', whole: ['servqual'], uses: ['operating-metrics'], says: { principles: 3, stages: 5, 'stages.controls.phase': ['before', 'during'] } },
  { system: 'process standard in Markdown', document: 'process-standard-markdown/service-process.standard.md', whole: ['servqual'], uses: ['operating-metrics'], says: { principles: 3, stages: 5, 'stages.controls.phase': ['before', 'during'] } },
  { system: 'regulation', document: 'regulation/customer-service-regulation.standard.md', whole: [], uses: ['servqual'], says: { roles: 4, targets: 6, controls: 3, recovery: 3, report: 4 } },
  { system: 'satisfaction index C', document: 'satisfaction-index/index-survey.survey.yaml', whole: ['service-indicators'], uses: [], says: { items: 8, 'analyses.type': ['c-index'] } },
  { system: 'five gaps', document: 'five-gaps/gap-closing.standard.yaml', whole: ['five-gaps'], uses: [], says: { targets: 5, roles: 5 } },
  { system: 'Kano model', document: 'kano/hall-features.survey.yaml', whole: [], uses: ['kano'], says: { items: 14, 'analyses.type': ['kano'] } },
  { system: 'satisfaction index model', document: 'csi/ccsi-broadband.survey.yaml', whole: [], uses: ['csi'], says: { 'analyses.type': ['csi'] } },
  { system: 'airline survey', document: 'airline/airline-satisfaction.survey.yaml', whole: ['airline'], uses: [], says: { sections: 10, quotas: 1, screening: 2, 'analyses.type': ['csi', 'drivers'] } },
  { system: 'importance and performance', document: 'importance-performance/restaurant-ipa.survey.yaml', whole: ['service-characteristics'], uses: [], says: { 'analyses.type': ['ipa', 'dual-evaluation', 'drivers'] } },
  { system: 'opinion card', document: 'opinion-card/opinion-card.survey.yaml', whole: ['service-indicators'], uses: ['service-aspects'], says: { items: 9, 'analyses.type': ['box'] } },
  { system: 'sampling plan and ranking question', document: 'sampling-plan/annual-satisfaction.survey.yaml', whole: ['servqual'], uses: [], says: { modes: 6, 'items.type': ['ranking'], 'analyses.type': ['margin', 'stratified'] } },
  { system: 'NPS and why', document: 'nps/nps-why.survey.yaml', whole: [], uses: ['operating-metrics'], says: { 'items.type': ['nps', 'open'], 'analyses.type': ['nps'] } },
  { system: 'operating metrics', document: 'operating-metrics/service-dashboard.standard.yaml', whole: ['operating-metrics'], uses: [], says: { targets: 13 } },
  { system: 'contact types', document: 'control-points/contact-types.standard.yaml', whole: ['interaction-types'], uses: [], says: { stages: 3, 'stages.interaction': ['person-person'] } },
  { system: 'improvement plan, report, promises, recovery', document: 'improvement-plan/service-improvement.standard.yaml', whole: [], uses: ['operating-metrics'], says: { improvement: 6, report: 4, promises: 2, recovery: 1 } },
  { system: 'scorecard with critical categories', document: 'scorecards-zendesk-qa/zendesk-qa.scoring.yaml', whole: [], uses: [], says: { criteria: 7, vetoes: 2 } },
  { system: 'evaluation form with fatal and critical questions', document: 'scorecards-genesys-cloud/genesys-cloud.scoring.yaml', whole: [], uses: [], says: { dimensions: 2, criteria: 3, vetoes: 1 } },
  { system: 'rubric with bonus and auto-fail', document: 'scorecards-maestroqa/total-points.scoring.yaml', whole: [], uses: [], says: { criteria: 5, vetoes: 2 } },
  { system: 'rubric with weighted sections', document: 'scorecards-maestroqa/weighted-sections.scoring.yaml', whole: [], uses: [], says: { criteria: 4 } },
  { system: 'evaluation form with automatic fail by section', document: 'scorecards-amazon-connect/amazon-connect.scoring.yaml', whole: [], uses: [], says: { 'criteria.criteria': 5, vetoes: 1 } },
];

/** Everything that stands at `path` in plain data, lists taken apart. */
export function valuesAt(value: unknown, path: string): unknown[] {
  return path.split('.').reduce<unknown[]>((found, key) => found.flatMap((v) => entryOf(v, key)), [value]);
}

function entryOf(value: unknown, key: string): unknown[] {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return [];
  const entry = (value as Readonly<Record<string, unknown>>)[key];
  return Array.isArray(entry) ? (entry as unknown[]) : [entry];
}
