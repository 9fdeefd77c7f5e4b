/**
 * The samples are what a reader tries first: each is clean or has exactly the findings that it announces, the twins agree,
 * the data fit their documents, and together they show every catalog and every system that the language was made for.
 * `UPDATE=1` rewrites each `expected.json` that is there.
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { parse as parseYaml } from 'yaml';
import { parseFileName } from '../../server/src/core/base/document-kind.ts';
import { LineIndex } from '../../server/src/core/base/line-index.ts';
import { toNumber } from '../../server/src/core/base/rational.ts';
import { dataSettings, openDataset, openScoring, runTests, scoreRun } from '../../server/src/core/plan/scoring-service.ts';
import { tableBinding } from '../../server/src/core/schema/table-binding.ts';
import { parse } from '../../server/src/core/syntax/parse.ts';
import type { Node, ScalarNode } from '../../server/src/core/syntax/tree.ts';
import { EXPECTED, sampleProjects, SAMPLES, type ExpectedFinding, type SampleProject } from '../../server/tools/sample-projects.ts';
import { generateSamples } from '../../server/tools/samples.ts';
import { checkFiles } from '../support/project.ts';
import { SYSTEMS, valuesAt } from '../support/sample-systems.ts';

const CATALOGS = join(SAMPLES, '../server/src/core/catalog');

/** What the pages invite the reader to try: the words to change, what to write instead, and the rule that must speak. */
const TRIALS: readonly (readonly [document: string, from: string | RegExp, to: string, rule: string])[] = [
  ['airline/airline-satisfaction.survey.yaml', 'airline.punctuality', 'airline.正点率', 'dimension-alias'],
  ['airline/airline-satisfaction.survey.yaml', 'index: airline.satisfaction', 'index: airline.delight', 'unknown-reference'],
  ['branch-months/branch-service.standard.yaml', 'branch.waiting', 'branch.排队', 'dimension-alias'],
  ['control-points/contact-types.standard.yaml', / {4}recovery:\n {6}- \{ id: uncomfortable.*\n/, '', 'person-person-without-recovery'],
  ['determinants/garage-service.standard.yaml', '    dimension: pzb-determinants.access\n', '', 'target-without-dimension'],
  ['evaluation/department-evaluation.scoring.yaml', 'evaluation-criteria.defect-rate', 'evaluation-criteria.缺陷率', 'dimension-alias'],
  ['five-gaps/gap-closing.standard.yaml', 'five-gaps.behaviour', 'five-gaps.执行差距', 'dimension-alias'],
  ['importance-performance/restaurant-ipa.survey.yaml', 'crosshair: mean', 'crosshair: average', 'wrong-value'],
  ['improvement-plan/service-improvement.standard.yaml', 'depends: [assessment]', 'depends: [judgement]', 'unknown-reference'],
  ['improvement-plan/service-improvement.standard.yaml', '    owner: 客服组长\n', '', 'duty-without-owner'],
  ['kano/hall-features.survey.yaml', 'kano.must-be', 'kano.必备质量', 'dimension-alias'],
  ['nps/nps-why.survey.yaml', 'recommend <= 6', 'recommend =< 6', 'expression-syntax'],
  ['operating-metrics/service-dashboard.standard.yaml', '<= 15min', '<= 15', 'target-without-unit'],
  ['operating-metrics/service-dashboard.standard.yaml', '<= 15min', '<= 15 mins', 'unknown-unit'],
  ['opinion-card/opinion-card.survey.yaml', 'uses: [service-indicators, service-aspects]', 'uses: [service-indicators]', 'unknown-dimension'],
  ['process-standard/service-process.standard.yaml', 'servqual.responsiveness', 'servqual.反应性', 'dimension-alias'],
  ['process-standard-markdown/service-process.standard.md', '<= 30s', '<= 30 sec', 'unknown-unit'],
  ['regulation/customer-service-regulation.standard.md', /\*\*第七条\*\*.*\n\n/, '', 'article-number-gap'],
  ['restaurant/dining-service.standard.yaml', / {4}recovery:\n {6}- \{ id: unattended.*\n/, '', 'person-person-without-recovery'],
  ['sampling-plan/annual-satisfaction.survey.yaml', 'servqual.tangibles', 'tangibles', 'unknown-dimension'],
  ['satisfaction-index/index-scoring.scoring.yaml', 'perceived / expected', 'perceived / expected)', 'expression-syntax'],
  ['scorecards-genesys-cloud/genesys-cloud.scoring.yaml', 'when: \'verified = "no"\'', 'when: \'verified = "no" or\'', 'expression-syntax'],
  ['scorecards-genesys-cloud/genesys-cloud.scoring.yaml', 'total: 60, critical: 100', 'total: 60, critical: 40', 'test-fails'],
  ['scorecards-zendesk-qa/zendesk-qa.scoring.yaml', 'criterion: language, below: 50%', 'criterion: language, below: 51%', 'test-fails'],
  ['sampling-plan/annual-satisfaction.survey.yaml', '  margin: 5%', '  margin: 4%', 'sample-too-small'],
  ['sampling-plan/annual-satisfaction.survey.yaml', '  size: 377', '  size: 400', 'sampling-contradiction'],
  ['servperf/parcel-servperf.survey.yaml', 'agree7, reverse: true, label: 不推托', 'agree7, label: 不推托', 'looks-unreversed'],
  ['segue/segue-survey.survey.yaml', 'segue.efficient', 'segue.高效', 'dimension-alias'],
  ['servqual/servqual-hall.survey.yaml', 'servqual.tangibles', 'servqual.感知性', 'dimension-alias'],
];

/** Totals of the cases of each scorecard, row by row, and their mean to two decimals where the vendor publishes one. */
const SCORECARDS: readonly (readonly [folder: string, scoring: string, data: string, totals: readonly number[], mean: string | null])[] = [
  ['scorecards-zendesk-qa', 'zendesk-qa', 'reviews', [100, 9.91, 63.96, 90.99, 0], '52.97'],
  ['scorecards-genesys-cloud', 'genesys-cloud', 'evaluations', [60, 100, 66.67, 50, 0], null],
  ['scorecards-maestroqa', 'total-points', 'tickets', [60, 53.33, 74.29, 114.29, 0], null],
  ['scorecards-amazon-connect', 'amazon-connect', 'contacts', [67.5, 100, 90, 50, 0, 77.5], null],
];

/** Every file that is expected to have a list of findings; anything else is expected to be clean. */
const WITH_FINDINGS = ['regulation-draft', 'scoring-as-written'];

const projects = sampleProjects();

describe('samples', () => {
  for (const project of projects) {
    describe(project.name, () => {
      it('has exactly the findings that it announces', () => {
        const found = findingsOf(project);
        if (process.env['UPDATE'] === '1' && existsSync(join(project.folder, EXPECTED))) {
          writeFileSync(join(project.folder, EXPECTED), `${JSON.stringify(found, null, 2)}\n`);
          return;
        }
        assert.deepEqual(found, project.expected);
      });

      it('is a project of its own with a page in both languages', () => {
        assert.ok(documentsOf(project).length > 0, 'no document');
        const config = parseYaml(read(project, 'plumbline.config.yaml')) as Record<string, unknown>;
        assert.deepEqual(config, { root: true, locale: 'zh' });
        const page = read(project, 'README.md');
        for (const words of ['**试一试**', '**预期**', 'Expected result']) assert.ok(page.includes(words), `README.md does not say ${words}`);
        const named = [...page.matchAll(/`([\w-]+(?:\.[a-z]+)*\.(?:yaml|md|csv|json))`/g)].map((m) => m[1] ?? '');
        assert.ok(named.length > 0);
        assert.deepEqual(named.filter((name) => !project.files.includes(name)), [], 'README.md speaks of what is not there');
      });

      for (const name of documentsOf(project).filter((f) => f.includes('.scoring.'))) {
        it(`${name} passes its own tests`, () => { checkScoring(project, name); });
      }

      for (const name of documentsOf(project).filter((f) => f.includes('.dataset.'))) {
        it(`${name} fits its document and its data`, () => { checkDataset(project, name); });
      }
    });
  }

  it('announces findings where it is meant to, and nowhere else', () => {
    assert.deepEqual(projects.filter((p) => p.files.includes(EXPECTED)).map((p) => p.name), WITH_FINDINGS);
  });

  it('gives the twins of the process standard one tree', () => {
    const yaml = tree('process-standard/service-process.standard.yaml');
    const markdown = tree('process-standard-markdown/service-process.standard.md');
    assert.deepEqual(markdown, yaml);
    assert.equal((yaml as { stages: unknown[] }).stages.length, 5);
  });

  it('uses every built-in catalog', () => {
    const catalogs = readdirSync(CATALOGS).filter((f) => f.endsWith('.catalog.yaml')).map((f) => f.replace('.catalog.yaml', ''));
    const used = new Set(projects.flatMap((p) => documentsOf(p).flatMap((f) => usesOf(`${p.name}/${f}`))));
    assert.ok(catalogs.length >= 13);
    assert.deepEqual(catalogs.filter((c) => !used.has(c)), []);
  });

  for (const { system, document, whole, uses, says } of SYSTEMS) {
    it(`shows the ${system}`, () => {
      assert.deepEqual([...whole, ...uses].filter((c) => !usesOf(document).includes(c)), [], 'not used');
      const content = plainValues(parsed(document));
      const references = JSON.stringify(content);
      for (const catalog of whole) assert.deepEqual(dimensionsOf(catalog).filter((d) => !references.includes(`"${catalog}.${d}"`)), [], catalog);
      for (const [path, wanted] of Object.entries(says)) {
        const found = valuesAt(content, path);
        if (typeof wanted === 'number') assert.equal(found.length, wanted, path);
        else assert.deepEqual(wanted.filter((w) => !found.includes(w)), [], path);
      }
    });
  }

  for (const [document, from, to, rule] of TRIALS) {
    it(`finds what the page of ${document} invites to try: ${rule}`, () => { tryOut(document, from, to, rule); });
  }

  for (const [folder, scoring, data, totals, mean] of SCORECARDS) {
    it(`scores the data of ${folder} as published`, () => { checkTotals(folder, scoring, data, totals, mean); });
  }

  it('lists every folder in its table of contents', () => {
    const listed = [...readFileSync(join(SAMPLES, 'README.md'), 'utf8').matchAll(/\]\(([\w-]+)\/README\.md\)/g)].map((m) => m[1] ?? '');
    assert.deepEqual(listed.sort(), projects.map((p) => p.name));
  });

  it('makes the same data on every run', () => {
    assert.deepEqual([...generateSamples()], [...generateSamples()]);
    for (const [path, content] of generateSamples()) assert.equal(readFileSync(join(SAMPLES, '..', path), 'utf8'), content, path);
  });
});

function documentsOf(project: SampleProject): string[] {
  return project.files.filter((f) => ![undefined, 'config'].includes(parseFileName(f)?.kind));
}

function read(project: SampleProject, file: string): string {
  return readFileSync(join(project.folder, file), 'utf8');
}

function findingsOf(project: SampleProject): ExpectedFinding[] {
  const data = project.files.filter((f) => f.endsWith('.csv'));
  const files = new Map(['plumbline.config.yaml', ...documentsOf(project), ...data].map((f) => [f, read(project, f)]));
  return checkFiles(files).map(({ file, span, rule, severity, message }) => {
    const line = new LineIndex(files.get(file) ?? '').positionAt(span.start).line + 1;
    return { file, line, rule, severity, message: { zh: message.zh, en: message.en } };
  });
}

function parsed(document: string): Node | null {
  const name = parseFileName(document);
  assert.ok(name);
  return parse(readFileSync(join(SAMPLES, document), 'utf8'), { language: name.language, binding: tableBinding(name.kind) }).root;
}

/** What a document says, with the order of keys and the way of writing gone. */
const tree = (document: string): unknown => plain(parsed(document));

function plain(node: Node | null): unknown {
  if (node === null) return null;
  if (node.type === 'seq') return node.items.map(plain);
  if (node.type === 'map') return Object.fromEntries(node.entries.map((e) => [e.key.source, plain(e.value)]));
  return scalar(node);
}

const scalar = (node: ScalarNode): unknown => ({ value: node.value, source: node.source });

function dimensionsOf(catalog: string): string[] {
  const root = parse(readFileSync(join(CATALOGS, `${catalog}.catalog.yaml`), 'utf8'), { language: 'yaml', binding: tableBinding('catalog') }).root;
  const ids = valuesAt(plainValues(root), 'dimensions.id') as string[];
  assert.ok(ids.length > 0);
  return ids;
}

function usesOf(document: string): string[] {
  const { uses } = plainValues(parsed(document)) as { uses?: string[] };
  return uses ?? [];
}

function plainValues(node: Node | null): unknown {
  if (node === null) return null;
  if (node.type === 'seq') return node.items.map(plainValues);
  return node.type === 'map' ? Object.fromEntries(node.entries.map((e) => [e.key.source, plainValues(e.value)])) : node.value;
}

function tryOut(document: string, from: string | RegExp, to: string, rule: string): void {
  const [folder = '', name = ''] = document.split('/');
  const project = projects.find((p) => p.name === folder);
  assert.ok(project);
  const written = read(project, name);
  const changed = written.replace(from, to);
  assert.notEqual(changed, written, 'nothing to change');
  const data = project.files.filter((f) => f.endsWith('.csv'));
  const files = new Map([...documentsOf(project), ...data].map((f) => [f, f === name ? changed : read(project, f)]));
  const rules = checkFiles(files).map((f) => f.rule);
  assert.ok(rules.length > 0 && rules.every((r) => r === rule), `found ${rules.join(', ')}`);
}

function checkScoring(project: SampleProject, name: string): void {
  const path = join(project.folder, name);
  const nameId = name.slice(0, name.indexOf('.'));
  const file = { uri: `file://${path}`, path, kind: 'scoring', nameId, language: 'yaml', text: read(project, name), project: project.folder } as const;
  const compiled = openScoring(file);
  assert.deepEqual(compiled.problems, []);
  assert.ok(compiled.plan);
  const outcomes = runTests(compiled, compiled.plan);
  // A scoring is not a good example without tests; the one that is kept as it was found has none.
  if (project.name !== 'scoring-as-written') assert.ok(outcomes.length >= 2, 'too few tests');
  const deviations = outcomes.flatMap((o) => o.deviations.map((d) => `${o.test.name?.zh ?? ''}: ${d.what} is ${d.got}, not ${d.expected}`));
  assert.deepEqual(deviations, []);
}

function checkTotals(folder: string, scoring: string, data: string, totals: readonly number[], mean: string | null): void {
  const project = projects.find((p) => p.name === folder);
  assert.ok(project);
  const source = (name: string, kind: 'scoring' | 'dataset') => {
    const path = join(project.folder, `${name}.${kind}.yaml`);
    return { uri: `file://${path}`, path, kind, nameId: name, language: 'yaml', text: read(project, `${name}.${kind}.yaml`), project: project.folder } as const;
  };
  const compiled = openScoring(source(scoring, 'scoring'));
  assert.ok(compiled.plan);
  const settings = dataSettings(compiled.scoring, openDataset(source(data, 'dataset')), `${data}.csv`);
  const found: (number | null)[] = [];
  const run = scoreRun(compiled, compiled.plan, settings, { onCase: ({ result }) => { found.push(result.total === null ? null : toNumber(result.total)); } });
  run.push(read(project, `${data}.csv`));
  run.end();
  assert.equal(run.problemCount(), 0);
  assert.deepEqual(found, totals);
  if (mean !== null) assert.equal(run.summary().total.mean?.toFixed(2), mean);
}

interface Dataset {
  readonly of: string;
  readonly source: string;
  readonly columns?: Readonly<Record<string, string>>;
  readonly 'case-id'?: string;
  readonly 'group-by'?: readonly string[];
}

/** Every input or item has its column, every column has its use, and no row is ragged. */
function checkDataset(project: SampleProject, name: string): void {
  const dataset = plainValues(parsed(`${project.name}/${name}`)) as Dataset;
  const source = documentsOf(project).find((f) => f.startsWith(`${dataset.of}.`) && /\.(scoring|survey|standard)\./.test(f));
  assert.ok(source, `${dataset.of} is not in the folder`);
  const names = variablesOf(plainValues(parsed(`${project.name}/${source}`)) as Record<string, unknown>);
  const [header = '', ...rows] = read(project, dataset.source.replace('./', '')).trimEnd().split('\n');
  const columns = header.split(',');
  const wanted = names.map((n) => dataset.columns?.[n] ?? n);
  assert.deepEqual(wanted.filter((c) => !columns.includes(c)), [], 'without a column');
  const known = new Set([...wanted, dataset['case-id'], ...(dataset['group-by'] ?? [])]);
  assert.deepEqual(columns.filter((c) => !known.has(c)), [], 'of no use');
  assert.ok(rows.length > 0);
  for (const row of rows) assert.equal(row.split(',').length, columns.length, row);
}

interface Item {
  readonly id: string;
  readonly type?: string;
  readonly rows?: readonly Item[];
  readonly options?: readonly { readonly value: string }[];
}

function variablesOf(document: Record<string, unknown>): string[] {
  // Metrics of targets, and what their conditions compare.
  if (document['kind'] === 'standard') return [...new Set((document['targets'] as { metric: string; when?: string }[]).flatMap((t) => [t.metric, ...(t.when?.split(' ').slice(0, 1) ?? [])]))];
  if (document['kind'] === 'scoring') return Object.keys(document['inputs'] as object);
  const items = ['screening', 'items', 'profile'].flatMap((key) => (document[key] ?? []) as Item[]);
  return items.flatMap((item) => item.rows?.map((row) => row.id) ?? (item.type === 'points' ? item.options?.map((o) => `${item.id}_${o.value}`) : undefined) ?? [item.id]);
}
