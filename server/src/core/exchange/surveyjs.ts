/** A survey as the JSON of SurveyJS (surveyjs.io), to be fielded in its form library. What it has no place for is told. */
import type { Text } from '../base/text.ts';
import { type Item, type Option, type Survey, type SurveyScale } from '../model/survey.ts';
import { scaleLabels, scaleRange, surveyVariables, type SurveyVariable } from '../model/survey-variables.ts';
import { printCondition, type Dialect } from '../expression/condition-print.ts';
import { Losses, type Loss } from './loss.ts';

type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json | undefined };
type Element = { [key: string]: Json | undefined };

export function writeSurveyJs(survey: Survey): { readonly json: Json; readonly losses: readonly Loss[] } {
  const writer = new Writer(survey);
  return { json: writer.document(), losses: writer.losses.list };
}

class Writer {
  readonly losses = new Losses();
  readonly #survey: Survey;
  readonly #scales: ReadonlyMap<string, SurveyScale>;
  readonly #variables: ReadonlyMap<string, SurveyVariable>;

  constructor(survey: Survey) {
    this.#survey = survey;
    this.#scales = new Map(survey.scales.map((s) => [s.name, s]));
    this.#variables = new Map(surveyVariables(survey).map((v) => [v.name, v]));
  }

  document(): Json {
    const { title, introduction, closing, screening, items, profile, sections, quotas, sampling, analyses, importance } = this.#survey;
    const pages: Element[] = [];
    const known = new Map(sections.flatMap((s) => (s.id === null ? [] : [[s.id, s] as const])));
    if (screening.length > 0) pages.push({ name: 'screening', elements: screening.flatMap((i) => this.#element(i)) });
    for (let i = 0; i < items.length; ) {
      const id = items[i]?.section ?? '';
      const end = items.findIndex((item, j) => j > i && (item.section ?? '') !== id);
      const run = items.slice(i, end < 0 ? items.length : end);
      i += run.length;
      const section = known.get(id);
      pages.push({
        name: `page${String(pages.length + 1)}`, ...(section?.title ? { title: texts(section.title) } : {}), ...(section?.introduction ? { description: texts(section.introduction) } : {}),
        ...(section?.visible ? this.#visible(section.visible.source, id) : {}), elements: run.flatMap((item) => this.#element(item)),
      });
    }
    if (profile.length > 0) pages.push({ name: 'profile', elements: profile.flatMap((i) => this.#element(i)) });
    const unsaid: [boolean, string, string][] = [
      [quotas.length > 0, '配额（quotas）', 'quotas'], [sampling !== null, '抽样计划（sampling）', 'the sampling plan'], [analyses.length > 0, '分析（analyses）', 'analyses'], [importance.length > 0, '重要性分数（importance）', 'importance points'],
      [[...this.#variables.values()].some((v) => v.dimension !== null), '维度', 'dimensions'], [[...this.#variables.values()].some((v) => v.reverse), '反向题的标记（计分时要倒转）', 'reversed items, which are turned round before scoring'],
    ];
    for (const [there, zh, en] of unsaid) if (there) this.losses.add('', `${zh}没有地方写`, `there is no place for ${en}`);
    const triggers = screening.flatMap((item) => this.#screen(item));
    return {
      ...(title ? { title: texts(title) } : {}), ...(introduction ? { description: texts(introduction) } : {}), locale: 'zh-cn',
      ...(closing ? { completedHtml: texts({ zh: html(closing.zh), en: html(closing.en) }) } : {}), pages, ...(triggers.length > 0 ? { triggers } : {}),
    };
  }

  /** A wrong answer to a screening question ends the survey. */
  #screen(item: Item): Element[] {
    const variable = item.id === null ? undefined : this.#variables.get(item.id);
    if (item.goOn.length === 0 || variable === undefined) return [];
    const wrong = item.goOn.map((n) => `{${variable.name}} <> ${variable.form === 'boolean' || variable.form === 'number' ? n.source : quoted(n.source)}`);
    return [{ type: 'complete', expression: [`{${variable.name}} notempty`, ...wrong].join(' and ') }];
  }

  #element(item: Item): Element[] {
    const { id, type } = item;
    if (id === null) return [];
    const scale = this.#scales.get(item.scale?.source ?? '') ?? null;
    const common: Element = {
      name: id, ...(item.text ? { title: texts(item.text) } : {}), ...(item.help ? { description: texts(item.help) } : {}), ...(item.required ? { isRequired: true } : {}),
      ...(item.visible ? this.#visible(item.visible.source, id) : {}),
    };
    switch (type) {
      case 'rating':
      case 'likert':
        return [{ ...common, ...this.#scaled(item, scale) }];
      case 'nps':
        return [{ ...common, ...(scale === null ? { type: 'rating', rateMin: 0, rateMax: 10, rateCount: 11, displayMode: 'buttons' } : this.#scaled(item, scale)) }];
      case 'numeric':
        return [{ ...common, type: 'text', inputType: 'number', ...(item.min === null ? {} : { min: Number(item.min) }), ...(item.max === null ? {} : { max: Number(item.max) }) }];
      case 'boolean':
        return [{ ...common, type: 'boolean', labelTrue: texts({ zh: '是', en: 'Yes' }), labelFalse: texts({ zh: '否', en: 'No' }) }];
      case 'single':
        return [{ ...common, type: 'radiogroup', ...choices(item.options) }];
      case 'multiple':
        return [{ ...common, type: 'checkbox', ...choices(item.options), ...(item.choose === null ? {} : { maxSelectedChoices: item.choose }) }];
      case 'ranking':
        return [{ ...common, type: 'ranking', choices: item.options.map(choice), ...(item.choose === null ? {} : { selectToRankEnabled: true, maxSelectedChoices: item.choose }) }];
      case 'matrix':
        return this.#matrix(item, scale, common);
      case 'points':
        return [this.#points(item, common)];
      case 'open':
        return [item.lines === 1 ? { ...common, type: 'text' } : { ...common, type: 'comment', rows: item.lines }];
    }
  }

  #scaled(item: Item, scale: SurveyScale | null): Element {
    const na = scale?.na ?? item.na;
    const range = scale === null ? { min: item.min, max: item.max, step: '1' } : scaleRange(scale);
    if (range.min === null || range.max === null) {
      this.losses.add(item.id ?? '', '没有量表，成了填数题', 'it has no scale and became a number');
      return { type: 'text', inputType: 'number' };
    }
    const values = scale === null ? null : answers(scale);
    // A rating has no place for "cannot answer": a list of choices has.
    if (na !== null && values !== null) return { type: 'radiogroup', choices: [...values, { value: 'na', text: texts(na) }] };
    if (scale !== null && scale.type !== 'numeric' && values !== null) return { type: 'rating', displayMode: 'buttons', rateValues: values };
    return {
      type: 'rating', rateMin: Number(range.min), rateMax: Number(range.max), rateStep: Number(range.step ?? '1'), displayMode: 'buttons', ...(scale?.low ? { minRateDescription: texts(scale.low) } : {}), ...(scale?.high ? { maxRateDescription: texts(scale.high) } : {}),
    };
  }

  #matrix(item: Item, scale: SurveyScale | null, common: Element): Element[] {
    const columns = scale === null ? null : answers(scale);
    if (columns === null || scale === null) {
      this.losses.add(item.id ?? '', '矩阵没有可以列出的量表，没有写出', 'the matrix has no scale that can be listed and was left out');
      return [];
    }
    const all = scale.na === null ? columns : [...columns, { value: 'na', text: texts(scale.na) }];
    const aspects = item.aspects.length > 1 ? item.aspects : [null];
    return aspects.map((aspect) => ({
      ...common, ...(aspect === null ? {} : { name: `${item.id ?? ''}_${aspect}`, description: aspect }), type: 'matrix', columns: all,
      rows: item.rows.flatMap((r) => (r.id === null ? [] : [{ value: aspect === null ? r.id : `${r.id}_${aspect}`, text: texts(r.text ?? { zh: r.id, en: r.id }) }])), ...(item.required ? { eachRowRequired: true } : {}),
    }));
  }

  #points(item: Item, common: Element): Element {
    const name = item.id ?? '';
    const sum = item.options.map((o) => `{${name}.${o.value}}`).join(' + ');
    return {
      ...common, type: 'multipletext', validators: [{ type: 'expression', expression: `${sum} = ${item.total}`, text: texts({ zh: `合计应为 ${item.total}。`, en: `The points must add up to ${item.total}.` }) }],
      items: item.options.map((o) => ({ name: o.value, inputType: 'number', title: texts(o.label ?? { zh: o.value, en: o.value }) })),
    };
  }

  #visible(source: string, place: string): Element {
    const printed = printCondition(source, this.#dialect());
    if (printed !== null) return { visibleIf: printed };
    this.losses.add(place, `显示条件“${source}”写不成 SurveyJS 的 visibleIf，改为总是显示`, `the condition “${source}” cannot be written as visibleIf; the question is always shown`);
    return {};
  }

  #dialect(): Dialect {
    const variables = this.#variables;
    /** Rows and points are parts of the answer of their item. */
    const path = (name: string): string | null => {
      const variable = variables.get(name);
      if (variable === undefined) return null;
      const { item, row, option, aspect } = variable;
      if (row !== null) return `{${item.id ?? ''}${item.aspects.length > 1 && aspect !== null ? `_${aspect}` : ''}.${name}}`;
      return option === null ? `{${name}}` : `{${item.id ?? ''}.${option.value}}`;
    };
    return {
      name: path,
      text: quoted,
      truth: String,
      isTruth: (name) => variables.get(name)?.form === 'boolean',
      blank: (name, isBlank) => `${path(name) ?? `{${name}}`} ${isBlank ? 'empty' : 'notempty'}`,
      contains: (name, value) => { const at = path(name); return at && `${at} contains ${quoted(value)}`; },
      not: (condition) => `!(${condition})`,
      divide: '/',
      ifThenElse: (condition, then, otherwise) => `iif(${condition}, ${then}, ${otherwise})`,
    };
  }
}

/** One string where both languages say the same, else a map with Chinese as what other languages fall back to. */
const texts = ({ zh, en }: Text): Json => (zh === en ? zh : { default: zh, 'zh-cn': zh, en });

const choice = ({ value, label }: Option): Json => (label === null ? value : { value, text: texts(label) });

function choices(options: readonly Option[]): Element {
  const other = options.find((o) => o.other);
  const none = options.find((o) => o.exclusive);
  const plain = options.filter((o) => o !== other && o !== none);
  return {
    choices: plain.map(choice),
    ...(other === undefined ? {} : { showOtherItem: true, otherText: texts(other.label ?? { zh: other.value, en: other.value }) }),
    ...(none === undefined ? {} : { showNoneItem: true, noneText: texts(none.label ?? { zh: none.value, en: none.value }) }),
  };
}

const MOST_ANSWERS = 21;

/** The answers of a scale with what they count as; null for a scale with too many to list. */
function answers(scale: SurveyScale): Json[] | null {
  const { min, max, step } = scaleRange(scale);
  const [low, high, size] = [Number(min ?? NaN), Number(max ?? NaN), Number(step ?? NaN)];
  const count = Math.round((high - low) / size) + 1;
  if (!(count >= 1 && count <= MOST_ANSWERS)) return null;
  const labels = scaleLabels(scale);
  return Array.from({ length: count }, (_, i): Json => {
    const value = low + i * size;
    const label = scale.type === 'numeric' ? undefined : labels[i];
    return label === undefined ? value : { value, text: texts(label) };
  });
}

const quoted = (value: string): string => `'${value.replace(/[\\']/g, (c) => `\\${c}`)}'`;

const html = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
