/** A survey as the JSON of SurveyJS (surveyjs.io), to be fielded in its form library. What it has no place for is told. */
import type { Text } from '../base/text.ts';
import { allItems, type Item, type Option, type Survey, type SurveyScale } from '../model/survey.ts';
import { scaleLabels, scaleRange, surveyVariables, type SurveyVariable } from '../model/survey-variables.ts';
import { printCondition, type Dialect } from '../expression/condition-print.ts';
import { get } from '../syntax/tree.ts';
import { Losses, SCALED, type Loss } from './loss.ts';

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
    const { title, introduction, closing, screening, items, profile, sections, dimensions, quotas, sampling, analyses, importance } = this.#survey;
    const pages: Element[] = [];
    const known = new Map(sections.flatMap((s) => (s.id === null ? [] : [[s.id, s] as const])));
    // A trigger ends the survey when its page is left, so that nothing behind the question is asked any more.
    for (let i = 0; i < screening.length; ) {
      const end = screening.findIndex((item, j) => j >= i && item.goOn.length > 0);
      const run = screening.slice(i, end < 0 ? screening.length : end + 1);
      i += run.length;
      pages.push({ name: pages.length === 0 ? 'screening' : `screening${String(pages.length + 1)}`, elements: run.flatMap((item) => this.#element(item)) });
    }
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
    const head = HEAD.filter((key) => get(this.#survey.node, key) !== undefined);
    const questions = allItems(this.#survey);
    const unsaid: [boolean, string, string][] = [
      [head.length > 0, `文件信息（${head.join('、')}）`, `what the document says of itself (${head.join(', ')})`],
      [dimensions.length > 0, '自己定义的维度（dimensions）', 'dimensions of its own'],
      [quotas.length > 0, '配额（quotas）', 'quotas'], [sampling !== null, '抽样计划（sampling）', 'the sampling plan'], [analyses.length > 0, '分析（analyses）', 'analyses'], [importance.length > 0, '重要性分数（importance）', 'importance points'],
      [[...this.#variables.values()].some((v) => v.dimension !== null), '维度', 'dimensions'], [[...this.#variables.values()].some((v) => v.reverse), '反向题的标记（计分时要倒转）', 'reversed items, which are turned round before scoring'],
      [[...this.#variables.values()].some((v) => v.pair !== null || v.aspect !== null), '配对和问的是哪一面', 'pairs and their aspects'],
      [questions.some((i) => i.unit !== null), '单位（unit）', 'units'],
      [questions.some((i) => i.identifying), '询问身份的标记（identifying）', 'marks of questions on identity'],
      [questions.some((i) => i.label !== null), '短名（label）', 'short names'],
      [questions.some((i) => i.options.some((o) => o.score !== null)), '选项的得分', 'scores of options'],
      [this.#survey.scales.some((s) => get(s.node, 'description') !== undefined), '量表的说明', 'descriptions of scales'],
    ];
    for (const [there, zh, en] of unsaid) if (there) this.losses.add('', `${zh}没有地方写`, `there is no place for ${en}`);
    const triggers = screening.flatMap((item) => this.#screen(item));
    return {
      ...(title ? { title: texts(title) } : {}), ...(introduction ? { description: texts(introduction) } : {}), locale: 'zh-cn', clearInvisibleValues: 'onHiddenContainer',
      ...(closing ? { completedHtml: texts({ zh: html(closing.zh), en: html(closing.en) }) } : {}), pages, ...(triggers.length > 0 ? { triggers } : {}),
    };
  }

  /** A wrong answer to a screening question ends the survey. */
  #screen(item: Item): Element[] {
    const variable = item.id === null ? undefined : this.#variables.get(item.id);
    if (item.goOn.length === 0 || variable === undefined) return [];
    const several = variable.form === 'choices' || variable.form === 'ranking';
    const wrong = item.goOn.map((n) => `{${variable.name}} ${several ? 'notcontains' : '<>'} ${variable.form === 'boolean' || variable.form === 'number' ? n.source : quoted(n.source)}`);
    return [{ type: 'complete', expression: [`{${variable.name}} notempty`, ...wrong].join(' and ') }];
  }

  #element(item: Item): Element[] {
    const { id, type } = item;
    if (id === null) return [];
    const scale = this.#scales.get(item.scale?.source ?? '') ?? null;
    if (item.na !== null && (!SCALED.has(type) || (type === 'nps' && scale === null))) this.losses.add(id, '“无法回答”没有地方写', 'there is no place for “cannot answer”');
    const common: Element = {
      name: id, ...(item.text ? { title: texts(item.text) } : {}), ...(item.help ? { description: texts(item.help) } : {}), ...(item.required || item.goOn.length > 0 ? { isRequired: true } : {}),
      ...(item.visible ? this.#visible(item.visible.source, id) : {}),
    };
    switch (type) {
      case 'rating':
      case 'likert':
        return [{ ...common, ...this.#scaled(item, scale) }];
      case 'nps':
        return [{ ...common, ...(scale === null ? { type: 'rating', rateMin: Number(item.min ?? '0'), rateMax: Number(item.max ?? '10'), displayMode: 'buttons' } : this.#scaled(item, scale)) }];
      case 'numeric':
        return [{ ...common, type: 'text', inputType: 'number', ...(item.min === null ? {} : { min: Number(item.min) }), ...(item.max === null ? {} : { max: Number(item.max) }) }];
      case 'boolean':
        return [{ ...common, type: 'boolean', labelTrue: texts({ zh: '是', en: 'Yes' }), labelFalse: texts({ zh: '否', en: 'No' }) }];
      case 'single':
        return [{ ...common, type: 'radiogroup', choices: item.options.map(choice) }];
      case 'multiple':
        return [{ ...common, type: 'checkbox', choices: item.options.map(choice), ...(item.choose === null ? {} : { maxSelectedChoices: item.choose }) }];
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
    if (na !== null) this.losses.add(item.id ?? '', '“无法回答”没有地方写', 'there is no place for “cannot answer”');
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
    const na = scale.na ?? item.na;
    const all = na === null ? columns : [...columns, { value: 'na', text: texts(na) }];
    const aspects = item.aspects.length > 1 ? item.aspects : [null];
    return aspects.map((aspect) => ({
      ...common, ...(aspect === null ? {} : { name: `${item.id ?? ''}_${aspect}`, description: aspect }), type: 'matrix', columns: all,
      rows: item.rows.flatMap((r) => (r.id === null ? [] : [{ value: aspect === null ? r.id : `${r.id}_${aspect}`, text: texts(r.text ?? { zh: r.id, en: r.id }) }])), ...(item.required ? { eachRowRequired: true } : {}),
    }));
  }

  #points(item: Item, common: Element): Element {
    const name = item.id ?? '';
    const sum = item.options.map((o) => `{${name}.${o.value}}`).join(' + ');
    const blank = item.options.map((o) => `{${name}.${o.value}} empty`).join(' or ');
    return {
      ...common, type: 'multipletext', validators: [{ type: 'expression', expression: `${blank} or ${sum} = ${item.total}`, text: texts({ zh: `合计应为 ${item.total}。`, en: `The points must add up to ${item.total}.` }) }],
      items: item.options.map((o) => ({ name: o.value, inputType: 'number', validators: [{ type: 'numeric', minValue: 0, maxValue: Number(item.total) }], ...(item.required ? { isRequired: true } : {}), title: texts(o.label ?? { zh: o.value, en: o.value }) })),
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
      blank: (name, isBlank) => {
        const at = path(name) ?? `{${name}}`;
        const variable = variables.get(name);
        // Who cannot answer has not answered, as conditions see it.
        const na = variable?.form === 'number' && (variable.scale?.na ?? variable.item.na) !== null && (variable.scale?.na ?? variable.item.na) !== undefined;
        return na ? `(${at} ${isBlank ? 'empty or' : 'notempty and'} ${at} ${isBlank ? '=' : '<>'} 'na')` : `${at} ${isBlank ? 'empty' : 'notempty'}`;
      },
      contains: (name, value) => { const at = path(name); return at && `${at} contains ${quoted(value)}`; },
      not: (condition) => `!(${condition})`,
      divide: '/',
      blankCounts: true,
      ifThenElse: (condition, then, otherwise) => `iif(${condition}, ${then}, ${otherwise})`,
    };
  }
}

/** One string where both languages say the same, else a map with Chinese as what other languages fall back to. */
const texts = ({ zh, en }: Text): Json => (zh === en ? zh : { default: zh, 'zh-cn': zh, en });

/** With its own value, whatever else it is: data and conditions know it by that. */
function choice({ value, label, other, exclusive }: Option): Json {
  if (label === null && !other && !exclusive) return value;
  return { value, ...(label === null ? {} : { text: texts(label) }), ...(other ? { showCommentArea: true } : {}), ...(exclusive ? { isExclusive: true } : {}) };
}

/** What a document says of itself, beyond what respondents see. */
const HEAD = ['description', 'version', 'status', 'replaced-by', 'owner', 'effective', 'source', 'tags', 'standard', 'form', 'modes', 'every', 'anonymous'] as const;

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
