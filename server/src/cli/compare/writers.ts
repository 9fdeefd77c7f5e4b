/** The formats of `plumbline compare`: the one view model for people, and plain data for programs. */
import type { CaseOutcome, MovedCase, ScoringPlan } from '../../core/service.ts';
import { shownCell } from '../../view/figures.ts';
import type { Block, TableBlock, ViewCell, ViewForm, ViewModel } from '../../view/model.ts';
import { markdownPage, terminalPage, type Page } from '../score/pages.ts';
import type { ComparedRuns, RuleSide } from './compare-run.ts';

export const COMPARE_FORMATS = ['table', 'json', 'markdown', 'html'] as const;
export type CompareFormat = (typeof COMPARE_FORMATS)[number];

export interface Compared extends ComparedRuns {
  readonly sides: readonly [before: RuleSide, after: RuleSide];
  readonly dataset: string;
  readonly model: ViewModel;
}

/** Pieces of the output. Drawing is a large part of the program that no other format needs. */
export const COMPARE_WRITERS: Readonly<Record<CompareFormat, (compared: Compared) => Promise<string> | string>> = {
  table: ({ model }) => pageText(terminalPage(), model),
  markdown: ({ model }) => pageText(markdownPage, model),
  json: (compared) => `${JSON.stringify(reportOf(compared), null, 1)}\n`,
  async html({ model }) {
    const [{ page }, { chartSvg }] = await Promise.all([import('../../view/page.ts'), import('../../view/charts/chart-svg.ts')]);
    return page(model, chartSvg);
  },
};

/** A view model as text; pictures are left out, since the tables beside them have their figures. */
function pageText(page: Page, { title, dataset, sections }: ViewModel): string {
  const [first, ...rest] = sections.map((s) => s.blocks.map((b) => blockText(page, b)).join(''));
  const head = page.heading(dataset === null ? title : `${title} · ${dataset}`);
  // Some forms end a part with an empty line of their own.
  return `${head}${first ?? ''}${rest.map((text, i) => `\n${page.heading(sections[i + 1]?.title ?? '')}${text}`).join('')}`.replace(/\n{3,}/g, '\n\n');
}

function blockText(page: Page, block: Block): string {
  if (block.type === 'notes') return block.texts.map((t) => page.line(t)).join('');
  return block.type === 'table' ? tableText(page, block) : '';
}

function tableText(page: Page, { rowTitle, columns, rows }: TableBlock): string {
  const numeric = new Set(columns.flatMap((c, i) => (c.form === 'word' ? [] : [i + 1])));
  const text = page.table([rowTitle, ...columns.map((c) => c.title)], rows.map((r) => [r.label, ...columns.map((c, i) => cellText(r.cells[i] ?? '', c.form))]), numeric);
  return `\n${text}`;
}

const cellText = (value: ViewCell, form: ViewForm): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? shownCell(value, form) : value.missing === '' ? '—' : `— ${value.missing}`;

/** Version of the form of the JSON report. */
const VERSION = '1';

/** `schemas/compare-report.schema.json` is its form. */
function reportOf({ comparison: c, sides: [before, after], dataset, encoding, before: b, after: a }: Compared): object {
  const grade = (plan: ScoringPlan, number: number | null): string | null => (number === null ? null : (plan.grades[number]?.id ?? null));
  const outcome = (plan: ScoringPlan, o: CaseOutcome): object => ({ status: o.status, total: o.total, grade: grade(plan, o.grade), pass: o.pass });
  const mover = (m: MovedCase): object => ({ row: m.row, ...(m.id === null ? {} : { id: m.id }), before: outcome(before.plan, m.before), after: outcome(after.plan, m.after), change: m.change });
  return {
    version: VERSION,
    before: { name: before.name, scoring: before.plan.id, 'problem-count': b.count },
    after: { name: after.name, scoring: after.plan.id, 'problem-count': a.count },
    dataset, encoding,
    cases: c.matched,
    moved: c.moved,
    totals: { up: c.up, down: c.down, same: c.same, 'only-after': c.totalGained, 'only-before': c.totalLost, none: c.noTotal, change: c.change },
    grades: c.grades && {
      changed: c.grades.changed,
      transitions: c.grades.counts.flatMap((row, i) => row.flatMap((cases, k) => (cases === 0 ? [] : [{ before: grade(before.plan, i), after: grade(after.plan, k), cases }]))),
    },
    pass: c.pass,
    movers: c.movers.map(mover),
  };
}
