/**
 * A survey as a respondent sees it. Which of its questions are asked is for `OpenSurvey.ask` to say; conditions in words are for paper.
 */
import type { Locale, Text } from '../core/base/text.ts';
import type { Item, loadSurveys, OpenSurvey, SurveyPart, SurveyScale, Variable } from '../core/service.ts';
import type { Locate } from './model.ts';
import type { Entry, Question, QuestionBlock, Questionnaire } from './questionnaire-model.ts';

type Surveys = Awaited<ReturnType<typeof loadSurveys>>;

/** Scales of more answers than this are answered by writing a number. */
const MAX_POINTS = 21;

export function questionnaire(surveys: Surveys, { instrument }: Pick<OpenSurvey, 'instrument'>, locale: Locale, locate: Locate): Questionnaire {
  const { survey, variables } = instrument;
  const parts = [survey.screening, survey.items, survey.profile];
  const items = parts.flat();
  const scales = new Map(survey.scales.map((s) => [s.name, s]));
  const numbers = new Map(items.map((item, i) => [item, i + 1]));
  const fields = new Map<Item, Variable[]>();
  for (const v of variables.values()) {
    const own = fields.get(v.item);
    if (own === undefined) fields.set(v.item, [v]);
    else own.push(v);
  }
  const say = (text: Text | null | undefined): string | null => text?.[locale] ?? null;
  const word = (zh: string, en: string): string => ({ zh, en })[locale];
  const partName = ({ row, option, name }: Variable): Text => row?.text ?? option?.label ?? both(option?.value ?? name);
  const nameOf = (variable: Variable): Text => {
    const { item, row, option, aspect } = variable;
    const n = String(numbers.get(item) ?? 0);
    const own = row === null && option === null ? null : partName(variable);
    const part = own && { zh: `“${own.zh}”`, en: `“${own.en}”` };
    const side = aspect === null || item.aspects.length < 2 ? null : surveys.ASPECT_WORDS[aspect];
    return { zh: `第 ${n} 题${part?.zh ?? ''}${side === null ? '' : `（${side.zh}）`}`, en: `question ${n}${part === null ? '' : ` ${part.en}`}${side === null ? '' : ` (${side.en})`}` };
  };
  const condition = (node: { readonly source: string } | null): string | null => (node === null ? null : (surveys.conditionWords(node.source, variables, nameOf, locale) ?? node.source));

  const question = (item: Item): Question => {
    const number = numbers.get(item) ?? 0;
    return {
      key: surveys.keyOf(item, number - 1), number, type: item.type, text: say(item.text) ?? item.id ?? '', help: say(item.help), required: item.required, identifying: item.identifying,
      condition: condition(item.visible), goesOn: goesOn(item), entry: entryOf(item), place: locate(item.node.span),
      fields: (fields.get(item) ?? []).map((v) => ({
        variable: v.name, label: v.row === null && v.option === null ? '' : partName(v)[locale],
        aspect: v.row === null || v.aspect === null || item.aspects.length < 2 ? '' : surveys.ASPECT_WORDS[v.aspect][locale], place: locate(v.node.span),
      })),
    };
  };

  const goesOn = (item: Item): string | null => {
    if (item.goOn.length === 0) return null;
    const words = item.goOn.map((n) => item.type === 'boolean' ? (n.source === 'true' ? word('是', 'yes') : word('否', 'no')) : (say(item.options.find((o) => o.value === n.source)?.label) ?? n.source));
    return words.join(word('、', ', '));
  };

  const entryOf = (item: Item): Entry => {
    const scale = scales.get(item.scale?.source ?? '') ?? null;
    const na = say(item.na ?? scale?.na);
    switch (item.type) {
      case 'boolean':
        return { type: 'yes-no', yes: word('是', 'yes'), no: word('否', 'no'), na };
      case 'open':
        return { type: 'text', lines: Math.min(Math.max(item.lines, 1), MAX_LINES) };
      case 'single':
      case 'multiple':
      case 'ranking':
        return {
          type: item.type === 'single' ? 'one' : item.type === 'multiple' ? 'several' : 'ranking', most: item.choose, na,
          options: item.options.map((o) => ({ value: o.value, label: say(o.label) ?? o.value, exclusive: o.exclusive, other: o.other, place: locate(o.node.span) })),
        };
      case 'points':
        return { type: 'number', min: 0, max: finite(item.total), step: null, unit: item.unit, low: null, high: null, na, total: finite(item.total) };
      default:
        return numberEntry(fields.get(item)?.[0], item, scale, na);
    }
  };

  const numberEntry = (variable: Variable | undefined, item: Item, scale: SurveyScale | null, na: string | null): Entry => {
    const [low, high] = [say(scale?.low), say(scale?.high)];
    const { low: min, high: max, stepSize: step } = variable ?? { low: null, high: null, stepSize: null };
    const count = min === null || max === null || step === null || step <= 0 ? Infinity : Math.floor((max - min) / step + 1e-9) + 1;
    if (!(count >= 1 && count <= MAX_POINTS)) return { type: 'number', min, max, step, unit: item.unit, low, high, na, total: null };
    const labels = scale === null || scale.type === 'numeric' ? [] : surveys.scaleLabels(scale);
    // Decimals as they are written: a step of 0.1 has no further digits.
    const points = Array.from({ length: count }, (_, i) => ({ value: Number(((min ?? 0) + i * (step ?? 1)).toFixed(9)), label: say(labels[i]) }));
    return { type: 'points', points, low, high, na };
  };

  const sections = new Map(survey.sections.flatMap((s) => (s.id === null ? [] : [[s.id, s] as const])));
  const used = new Set<string>();
  const unused = (id: string): string => { let name = id; for (let n = 2; used.has(name); n++) name = `${id}-${String(n)}`; used.add(name); return name; };
  const blocks: QuestionBlock[] = parts.flatMap((members) => runs(members).map((run): QuestionBlock => {
    const part = run[0]?.part ?? 'items';
    const section = sections.get(run[0]?.section ?? '');
    return {
      id: unused(section?.id ?? part), part, title: say(section?.title) ?? PART_TITLES[part]?.[locale] ?? null, introduction: say(section?.introduction), condition: condition(section?.visible ?? null),
      questions: run.map(question), place: section === undefined ? undefined : locate(section.node.span),
    };
  }));
  return {
    kind: 'questionnaire', id: instrument.id, locale, title: say(survey.title) ?? instrument.id, introduction: say(survey.introduction), closing: say(survey.closing), form: survey.form, anonymous: survey.anonymous, blocks,
  };
}

const both = (words: string): Text => ({ zh: words, en: words });

const MAX_LINES = 20;

const PART_TITLES: Readonly<Partial<Record<SurveyPart, Text>>> = { screening: { zh: '甄别', en: 'Screening' }, profile: { zh: '个人情况', en: 'About you' } };

const finite = (written: string): number | null => { const value = Number(written); return Number.isFinite(value) ? value : null; };

/** Questions that follow one another in one section. */
function runs(items: readonly Item[]): readonly (readonly Item[])[] {
  const found: Item[][] = [];
  for (const item of items) {
    const last = found.at(-1);
    if (last?.[0] !== undefined && last[0].section === item.section) last.push(item);
    else found.push([item]);
  }
  return found;
}
