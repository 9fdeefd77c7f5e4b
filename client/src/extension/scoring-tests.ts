/** The Test Explorer's list of the tests in scorings, and their runs; the differences stand beside what was expected. */
import { l10n, Location, TestMessage, tests, TestRunProfileKind, Uri, workspace, type CancellationToken, type Disposable, type TestController, type TestItem, type TestRun, type TestRunRequest } from 'vscode';
import {
  RUN_TESTS, SCORING_TESTS, TESTED_SCORINGS,
  type RunTestsResult, type ScoringTestsParams, type ScoringTestsResult, type TestDeviation, type TestedScoringsResult,
} from '../../../server/src/protocol/scoring-tests.ts';
import { toRange } from './ranges.ts';
import type { ServerConnection } from './server-connection.ts';

/** Documents change with every keystroke; the list follows when typing pauses. */
const PAUSE = 500;

export class ScoringTests implements Disposable {
  readonly controller: TestController;
  readonly #server: ServerConnection;
  readonly #subscriptions: readonly Disposable[];
  /** Where each test stands among those of its scoring. */
  readonly #places = new WeakMap<TestItem, number>();
  #refresh: ReturnType<typeof setTimeout> | undefined;

  constructor(server: ServerConnection) {
    this.#server = server;
    this.controller = tests.createTestController('plumbline.scoringTests', l10n.t('Plumbline scoring tests'));
    this.controller.resolveHandler = async (item) => {
      if (item) await this.#listTests(item);
      else await this.#listScorings();
    };
    this.controller.refreshHandler = async () => this.#listScorings();
    const run = this.controller.createRunProfile(l10n.t('Run'), TestRunProfileKind.Run, (request, token) => this.#run(request, token), true);
    this.#subscriptions = [
      this.controller,
      run,
      server.onDidChangeDocuments(() => { this.#later(); }),
      workspace.onDidOpenTextDocument(({ uri }) => {
        const item = this.controller.items.get(uri.toString());
        if (item) void this.#listTests(item);
      }),
    ];
  }

  /** Runs all tests of one scoring, and shows how they went. */
  async runDocument(uri: Uri): Promise<void> {
    await this.#listScorings();
    const item = this.controller.items.get(uri.toString());
    if (!item) return;
    await this.#run({ include: [item], exclude: undefined, profile: undefined, preserveFocus: true }, undefined);
  }

  dispose(): void {
    clearTimeout(this.#refresh);
    for (const s of this.#subscriptions) s.dispose();
  }

  #later(): void {
    clearTimeout(this.#refresh);
    this.#refresh = setTimeout(() => { void this.#listScorings(); }, PAUSE);
  }

  async #listScorings(): Promise<void> {
    const scorings = await this.#server.request<TestedScoringsResult>(TESTED_SCORINGS, {});
    if (!scorings) return;
    const items = scorings.map(({ uri, label }) => {
      const known = this.controller.items.get(uri);
      const item = known ?? this.controller.createTestItem(uri, label, Uri.parse(uri));
      item.label = label;
      item.canResolveChildren = true;
      return item;
    });
    this.controller.items.replace(items);
    // Only those that somebody has looked at, or has open, are kept current.
    const open = new Set(workspace.textDocuments.map((d) => d.uri.toString()));
    await Promise.all(items.filter((item) => item.children.size > 0 || open.has(item.id)).map((item) => this.#listTests(item)));
  }

  async #listTests(parent: TestItem): Promise<void> {
    const { uri } = parent;
    if (!uri) return;
    const params: ScoringTestsParams = { uri: parent.id };
    const found = await this.#server.request<ScoringTestsResult>(SCORING_TESTS, params);
    if (!found) return;
    const names = new Map<string, number>();
    parent.children.replace(found.map(({ name, range }, index) => {
      // The workbench keeps how a test went by its id, so that goes with the name: another test that comes before it must not take it over.
      const namesakes = names.get(name) ?? 0;
      names.set(name, namesakes + 1);
      const id = `${parent.id}#${namesakes}#${name}`;
      const item = parent.children.get(id) ?? this.controller.createTestItem(id, name, uri);
      item.label = name === '' ? l10n.t('Test {0}', index + 1) : name;
      this.#places.set(item, index);
      item.range = toRange(range);
      item.sortText = String(index).padStart(6, '0');
      return item;
    }));
  }

  async #run(request: TestRunRequest, token: CancellationToken | undefined): Promise<void> {
    const run = this.controller.createTestRun(request);
    try {
      for (const [scoring, wanted] of await this.#wanted(request)) {
        if (token?.isCancellationRequested === true || run.token.isCancellationRequested) break;
        await this.#runScoring(run, scoring, wanted);
      }
    } finally {
      run.end();
    }
  }

  /** The tests to be run, by the scoring that they stand in. */
  async #wanted({ include, exclude }: TestRunRequest): Promise<ReadonlyMap<TestItem, ReadonlySet<TestItem>>> {
    const left = new Set(exclude);
    const wanted = new Map<TestItem, Set<TestItem>>();
    const add = (scoring: TestItem, items: Iterable<TestItem>): void => {
      const set = wanted.get(scoring) ?? new Set();
      for (const item of items) if (!left.has(item) && !left.has(scoring)) set.add(item);
      wanted.set(scoring, set);
    };
    for (const item of include ?? valuesOf(this.controller.items)) {
      // As the text is now, which the list follows only when typing pauses.
      const scoring = item.parent ?? item;
      if (!wanted.has(scoring)) await this.#listTests(scoring);
      const current = item.parent ? scoring.children.get(item.id) : undefined;
      add(scoring, item.parent ? (current ? [current] : []) : valuesOf(scoring.children));
    }
    return wanted;
  }

  async #runScoring(run: TestRun, scoring: TestItem, wanted: ReadonlySet<TestItem>): Promise<void> {
    for (const item of wanted) run.started(item);
    const began = Date.now();
    const params: ScoringTestsParams = { uri: scoring.id };
    const result = await this.#server.request<RunTestsResult>(RUN_TESTS, params, run.token).catch((error: unknown) => error);
    const took = Date.now() - began;
    if (run.token.isCancellationRequested) {
      for (const item of wanted) run.skipped(item);
      return;
    }
    for (const item of wanted) {
      const answer = isResult(result) ? result : undefined;
      const outcome = answer?.outcomes[this.#places.get(item) ?? -1];
      if (outcome === undefined) run.errored(item, new TestMessage(answer?.problem ?? l10n.t('The language server did not answer.')));
      else if (outcome.deviations.length === 0) run.passed(item, took);
      else run.failed(item, outcome.deviations.map((d) => toMessage(item, d)), took);
    }
  }
}

const isResult = (answer: unknown): answer is RunTestsResult => typeof answer === 'object' && answer !== null && 'outcomes' in answer;

function toMessage(item: TestItem, { message, expected, got, range }: TestDeviation): TestMessage {
  const shown = expected === '' && got === '' ? new TestMessage(message) : TestMessage.diff(message, expected, got);
  if (item.uri) shown.location = new Location(item.uri, toRange(range));
  return shown;
}

function valuesOf(items: Iterable<[id: string, item: TestItem]>): TestItem[] {
  return [...items].map(([, item]) => item);
}
