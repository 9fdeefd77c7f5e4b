/** The view model of a standard: the document as stages with what is promised in each, and which dimensions its promises cover. */
import type { Locale } from '../core/base/text.ts';
import type { Duty, OpenStandard, OutlineLine, ServiceTarget, Stage } from '../core/service.ts';
import { attainmentSection, type AttainmentView } from './attainment-view.ts';
import { coverageSection } from './coverage-view.ts';
import { NOTHING, type Block, type Section, type TraceBlock, type ViewCell, type ViewColumn, type ViewModel } from './model.ts';
import { problemsSection, type DataProblems } from './problems.ts';
import { INTERACTION_WORDS, LISTED, leftOut, listTable, objectiveText, orNothing, periodCell, PHASE_WORDS, rowIds, said, STATUS_WORDS, targetName, withoutEmpty, wordsOf } from './standard-words.ts';

export interface StandardView extends AttainmentView, DataProblems {
  /** What the data are called; null where there are none. */
  readonly dataset: string | null;
}

export function standardView(view: StandardView): ViewModel {
  const { locale, open, dataset, attainment } = view;
  const problems = attainment === null ? [] : [problemsSection(view, locale)];
  const sections = [aboutSection(view), attainmentSection(view), stageSection(view), outlineSection(view), targetSection(view), coverageSection(view), dutySection(view), promiseSection(view), roleSection(view), improvementSection(view), ...problems];
  return { kind: 'standard', id: open.id, locale, title: open.standard.title?.[locale] ?? open.id, dataset, sections: sections.filter((s) => s.blocks.length > 0) };
}

const word = (locale: Locale, zh: string, en: string): string => ({ zh, en })[locale];
const column = (id: string, title: string, form: ViewColumn['form'] = 'word'): ViewColumn => ({ id, title, form });

/** Targets of the standard with the stage that each belongs to, null for those of the document itself. */
const targetsOf = ({ standard }: OpenStandard): readonly { readonly target: ServiceTarget; readonly stage: Stage | null }[] =>
  [...standard.stages.flatMap((stage) => stage.targets.map((target) => ({ target, stage }))), ...standard.targets.map((target) => ({ target, stage: null }))];

const stageName = ({ title, id }: Stage, locale: Locale): string => title?.[locale] ?? id ?? '…';
function aboutSection({ locale, open }: StandardView): Section {
  const { standard } = open;
  const title = word(locale, '概况', 'About');
  const count = (n: number): ViewCell => (n === 0 ? NOTHING : String(n));
  const duties = (of: 'controls' | 'recovery'): number => standard[of].length + standard.stages.reduce((sum, s) => sum + s[of].length, 0);
  const rows: readonly (readonly [string, string, ViewCell])[] = [
    ['version', word(locale, '版本', 'version'), orNothing(standard.version)],
    ['status', word(locale, '状态', 'status'), wordsOf(STATUS_WORDS, standard.status, locale)],
    ['effective', word(locale, '生效日期', 'effective'), orNothing(standard.effective)],
    ['owner', word(locale, '责任人', 'owner'), said(standard.owner, locale)],
    ['purpose', word(locale, '目的', 'purpose'), said(standard.purpose, locale)],
    ['scope', word(locale, '适用范围', 'scope'), said(standard.scope, locale)],
    ['stages', word(locale, '阶段', 'stages'), count(standard.stages.length)],
    ['targets', word(locale, '目标', 'targets'), count(targetsOf(open).length)],
    ['controls', word(locale, '控制点', 'controls'), count(duties('controls'))],
    ['recovery', word(locale, '补救措施', 'recovery'), count(duties('recovery'))],
    ['articles', word(locale, '条款', 'articles and clauses'), count(open.outline.filter((l) => l.level === 'article' || l.level === 'clause').length)],
  ];
  return { id: 'about', title, blocks: [{ type: 'table', id: 'about', title, rowTitle: word(locale, '项目', 'item'), columns: [column('value', word(locale, '内容', 'value'))], rows: rows.filter(([, , value]) => value !== NOTHING).map(([id, label, value]) => ({ id, label, cells: [value] })) }] };
}

/** Stages in their order, each with what belongs to it. */
function stageSection({ locale, locate, open: { standard } }: StandardView): Section {
  const title = word(locale, '阶段', 'Stages');
  const lines: TraceBlock['lines'][number][] = [];
  for (const stage of standard.stages) {
    const says = [said(stage.owner, locale), wordsOf(INTERACTION_WORDS, stage.interaction, locale), said(stage.objective, locale)].filter((s) => typeof s === 'string');
    lines.push({ depth: 0, text: joined(locale, stageName(stage, locale), says), place: locate(stage.node.entries[0]?.span ?? stage.node.span) });
    for (const target of stage.targets) lines.push({ depth: 1, text: targetLine(target, locale), place: locate(target.node.span) });
    for (const duty of stage.controls) lines.push({ depth: 1, text: dutyLine('control', duty, locale), place: locate(duty.node.span) });
    for (const duty of stage.recovery) lines.push({ depth: 1, text: dutyLine('recovery', duty, locale), place: locate(duty.node.span) });
  }
  return { id: 'stages', title, blocks: traced(lines, locale) };
}

const traced = (lines: TraceBlock['lines'], locale: Locale): readonly Block[] =>
  lines.length === 0 ? [] : [{ type: 'trace', lines: lines.slice(0, LISTED) }, ...leftOut(lines.length, locale)];

const joined = (locale: Locale, name: string, says: readonly string[]): string => (says.length === 0 ? name : `${name}${word(locale, '：', ': ')}${says.join(word(locale, '；', '; '))}`);

function targetLine(target: ServiceTarget, locale: Locale): string {
  const promised = [target.metric, objectiveText(target)].filter((s) => s !== null).join(' ');
  const says = [
    promised,
    target.when === null ? '' : word(locale, `条件 ${target.when.source}`, `when ${target.when.source}`),
    target.attainment === null ? '' : word(locale, `达标率 ${target.attainment.source}`, `attained by ${target.attainment.source}`),
    target.owner?.[locale] ?? '',
  ];
  return joined(locale, `${word(locale, '目标', 'Target')} ${targetName(target, locale)}`, says.filter((s) => s !== ''));
}

const DUTIES = { control: { zh: '控制点', en: 'Control' }, recovery: { zh: '补救', en: 'Recovery' } } as const;

function dutyLine(kind: keyof typeof DUTIES, duty: Duty, locale: Locale): string {
  const says = [duty.trigger?.[locale], duty.owner?.[locale], limit(kind, duty, locale)].filter((s) => typeof s === 'string');
  return joined(locale, `${DUTIES[kind][locale]} ${dutyName(duty, locale)}`, says);
}

const dutyName = ({ title, id }: Duty, locale: Locale): string => title?.[locale] ?? id ?? '…';
const limit = (kind: keyof typeof DUTIES, { timing }: Duty, locale: Locale): ViewCell => (kind === 'control' ? periodCell(timing, locale) : orNothing(timing));

/** Chapters and articles of a regulation or a handbook. */
function outlineSection({ locale, locate, open }: StandardView): Section {
  const lines = open.outline.map((line) => ({ depth: line.depth, text: outlineLine(line, locale), place: locate(line.span) }));
  return { id: 'outline', title: word(locale, '章条', 'Chapters and articles'), blocks: traced(lines, locale) };
}

function outlineLine(line: OutlineLine, locale: Locale): string {
  if (line.target !== null) return targetLine(line.target, locale);
  if (line.duty !== null) return dutyLine(line.level === 'control' ? 'control' : 'recovery', line.duty, locale);
  return line.articles === 0 ? line.name : word(locale, `${line.name}（${String(line.articles)} 条）`, `${line.name} (${String(line.articles)} ${line.articles === 1 ? 'article' : 'articles'})`);
}

function targetSection({ locale, locate, open }: StandardView): Section {
  const title = word(locale, '目标', 'Targets');
  const targets = targetsOf(open);
  const ids = rowIds(targets.map(({ target }) => target.id));
  return {
    id: 'targets', title,
    blocks: listTable(withoutEmpty({
      type: 'table', id: 'targets', title, rowTitle: word(locale, '目标', 'target'),
      columns: [
        column('stage', word(locale, '阶段', 'stage')), column('metric', word(locale, '指标', 'metric')), column('when', word(locale, '条件', 'when')), column('objective', word(locale, '要求', 'objective')), column('attainment', word(locale, '达标率', 'attainment')),
        column('dimension', word(locale, '维度', 'dimension')), column('owner', word(locale, '责任人', 'owner')), column('every', word(locale, '考核周期', 'reviewed')), column('deadline', word(locale, '期限', 'deadline')),
      ],
      rows: targets.map(({ target, stage }, i) => ({
        id: ids[i] ?? '', label: targetName(target, locale), place: locate(target.node.span),
        cells: [
          stage === null ? NOTHING : stageName(stage, locale), orNothing(target.metric), orNothing(target.when?.source ?? null), orNothing(objectiveText(target)), orNothing(target.attainment?.source ?? null),
          target.dimension === null ? NOTHING : open.dimension(target.dimension)[locale], said(target.owner, locale), periodCell(target.every, locale), orNothing(target.deadline),
        ],
      })),
    }), locale),
  };
}

/** Who has to do what. */
function dutySection({ locale, locate, open: { standard } }: StandardView): Section {
  const title = word(locale, '控制点和补救', 'Controls and recovery');
  const from = (stage: Stage | null) => [
    ...(stage ?? standard).controls.map((duty) => ({ kind: 'control' as const, duty, stage })),
    ...(stage ?? standard).recovery.map((duty) => ({ kind: 'recovery' as const, duty, stage })),
  ];
  const duties = [...standard.stages.flatMap(from), ...from(null)];
  const ids = rowIds(duties.map(({ duty }) => duty.id));
  return {
    id: 'duties', title,
    blocks: listTable(withoutEmpty({
      type: 'table', id: 'duties', title, rowTitle: word(locale, '事项', 'duty'),
      columns: [column('kind', word(locale, '类别', 'kind')), column('stage', word(locale, '阶段', 'stage')), column('phase', word(locale, '时机', 'phase')), column('trigger', word(locale, '触发', 'trigger')), column('owner', word(locale, '责任人', 'owner')), column('timing', word(locale, '时限或频率', 'within or every'))],
      rows: duties.map(({ kind, duty, stage }, i) => ({
        id: ids[i] ?? '', label: dutyName(duty, locale), place: locate(duty.node.span),
        cells: [DUTIES[kind][locale], stage === null ? NOTHING : stageName(stage, locale), wordsOf(PHASE_WORDS, duty.phase, locale), said(duty.trigger, locale), duty.owner?.[locale] ?? stage?.owner?.[locale] ?? { missing: word(locale, '没有责任人', 'nobody') }, limit(kind, duty, locale)],
      })),
    }), locale),
  };
}

function promiseSection({ locale, locate, open: { standard: { promises } } }: StandardView): Section {
  const title = word(locale, '服务承诺', 'Promises');
  const ids = rowIds(promises.map((p) => p.id));
  return {
    id: 'promises', title,
    blocks: listTable(withoutEmpty({
      type: 'table', id: 'promises', title, rowTitle: word(locale, '承诺', 'promise'), columns: [column('remedy', word(locale, '补偿', 'remedy')), column('owner', word(locale, '责任人', 'owner'))],
      rows: promises.map((p, i) => ({ id: ids[i] ?? '', label: p.standard?.[locale] ?? p.id ?? '…', place: locate(p.node.span), cells: [said(p.remedy, locale), said(p.owner, locale)] })),
    }), locale),
  };
}

function roleSection({ locale, locate, open: { standard: { roles } } }: StandardView): Section {
  const title = word(locale, '职责', 'Roles');
  const ids = rowIds(roles.map((r) => r.id));
  return {
    id: 'roles', title,
    blocks: listTable({
      type: 'table', id: 'roles', title, rowTitle: word(locale, '部门或岗位', 'role'), columns: [column('duties', word(locale, '负责', 'duties'))],
      rows: roles.map((r, i) => ({ id: ids[i] ?? '', label: r.title?.[locale] ?? r.id ?? '…', place: locate(r.node.span), cells: [r.duties.length === 0 ? NOTHING : r.duties.map((d) => d[locale]).join(word(locale, '；', '; '))] })),
    }, locale),
  };
}

function improvementSection({ locale, locate, open: { standard: { improvement } } }: StandardView): Section {
  const title = word(locale, '改进计划', 'Improvement plan');
  const ids = rowIds(improvement.map((s) => s.id));
  const when = (text: string | null): ViewCell => (text === null ? NOTHING : /^\d+$/.test(text) ? word(locale, `第 ${text} 个月`, `month ${text}`) : text);
  return {
    id: 'improvement', title,
    blocks: listTable(withoutEmpty({
      type: 'table', id: 'improvement', title, rowTitle: word(locale, '步骤', 'step'),
      columns: [column('from', word(locale, '开始', 'from')), column('to', word(locale, '结束', 'to')), column('owner', word(locale, '责任人', 'owner')), column('deliverable', word(locale, '成果', 'deliverable'))],
      rows: improvement.map((s, i) => ({ id: ids[i] ?? '', label: s.title?.[locale] ?? s.id ?? '…', place: locate(s.node.span), cells: [when(s.from), when(s.to), said(s.owner, locale), said(s.deliverable, locale)] })),
    }), locale),
  };
}
