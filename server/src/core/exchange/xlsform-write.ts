/** A survey as an XLSForm (xlsform.org), to be fielded in ODK, Kobo and their like. What it has no place for stands in columns of our own, or is told. */
import type { Text } from '../base/text.ts';
import { allItems, type Item, type Option, type Survey, type SurveyScale } from '../model/survey.ts';
import { scaleLabels, scaleRange, surveyVariables, type SurveyVariable } from '../model/survey-variables.ts';
import { printCondition, type Dialect } from '../expression/condition-print.ts';
import { scalar } from '../model/read.ts';
import { get } from '../syntax/tree.ts';
import { Losses, SCALED, type Loss } from './loss.ts';
import { plainOf } from './plain-node.ts';
import type { Sheet } from './workbook.ts';
import type { Plain } from './yaml-write.ts';
import { CARRIED, EN, KANO, KANO_DEFAULT, MAX_CELL, NA, OTHER, OWN, OWN_CHOICE, OWN_SETTING, YES_NO, ZH } from './xlsform-words.ts';

type Line = Readonly<Record<string, string>>;

export function writeXlsForm(survey: Survey): { readonly sheets: readonly Sheet[]; readonly losses: readonly Loss[] } {
  const writer = new Writer(survey);
  return { sheets: writer.sheets(), losses: writer.losses.list };
}

/** Scales of more answers than this are asked as a number. */
const MAX_CHOICES = 21;

class Writer {
  readonly losses = new Losses();
  readonly #survey: Survey;
  readonly #scales: ReadonlyMap<string, SurveyScale>;
  readonly #variables: ReadonlyMap<string, SurveyVariable>;
  readonly #bilingual: boolean;
  readonly #lines: Line[] = [];
  readonly #choices: Line[] = [];
  /** Names of questions and rows, and of what was put beside them. */
  readonly #names: Set<string>;
  readonly #listed = new Set<string>();
  /** Scales of which questions have the ends and steps. */
  readonly #ranged = new Set<string>();

  constructor(survey: Survey) {
    this.#survey = survey;
    this.#scales = new Map(survey.scales.map((s) => [s.name, s]));
    this.#variables = new Map(surveyVariables(survey).map((v) => [v.name, v]));
    this.#names = new Set([...this.#variables.keys(), ...allItems(survey).flatMap((i) => [i.id ?? '', ...i.rows.map((r) => r.id ?? '')])]);
    const texts = [survey.title, ...allItems(survey).flatMap((i) => [i.text, i.help, ...i.options.map((o) => o.label), ...i.rows.map((r) => r.text)]), ...survey.scales.flatMap((s) => s.labels.map((l) => l.text)), ...survey.sections.map((s) => s.title)];
    this.#bilingual = texts.some((t) => t !== null && t.zh !== t.en);
  }

  sheets(): readonly Sheet[] {
    const { screening, items, profile, introduction, closing, sections } = this.#survey;
    if (introduction) this.#line({ type: 'note', name: this.#free('introduction'), ...this.#text('label', introduction), [OWN.part]: 'introduction' });
    this.#group('screening_part', null, screening.length === 0 ? '' : 'screening', () => { for (const item of screening) this.#item(item); });
    const condition = this.#screened();
    const main = (): void => {
      const known = new Map(sections.flatMap((s) => (s.id === null ? [] : [[s.id, s] as const])));
      const opened = new Set<string>();
      for (let i = 0; i < items.length; ) {
        const id = items[i]?.section ?? '';
        const section = known.get(id);
        const end = items.findIndex((item, j) => j > i && (item.section ?? '') !== id);
        const run = items.slice(i, end < 0 ? items.length : end);
        i += run.length;
        if (section === undefined) for (const item of run) this.#item(item);
        else {
          if (opened.has(id)) this.losses.add(id, '这一部分的题目不连在一起，分成了几组', 'the questions of this section do not stand together and became several groups');
          const name = this.#free(opened.has(id) ? `${id}_${String(opened.size)}` : id);
          opened.add(id);
          this.#line({ type: 'begin_group', name, ...this.#text('label', section.title), relevant: this.#condition(section.visible?.source, id), [OWN.part]: 'section' });
          if (section.introduction) this.#line({ type: 'note', name: this.#free(`${name}_introduction`), ...this.#text('label', section.introduction), [OWN.part]: 'section-introduction' });
          for (const item of run) this.#item(item);
          this.#line({ type: 'end_group', name });
        }
      }
      this.#group('profile_part', null, profile.length === 0 ? '' : 'profile', () => { for (const item of profile) this.#item(item); });
    };
    if (condition === '') main();
    else this.#group('main_part', condition, 'main', main);
    if (closing) this.#line({ type: 'note', name: this.#free('closing'), ...this.#text('label', closing), [OWN.part]: 'closing' });
    return [this.#sheet('survey', ['type', 'name'], this.#lines), this.#sheet('choices', ['list_name', 'name'], this.#choices), this.#sheet('settings', ['form_title', 'form_id'], [this.#settings()])];
  }

  #settings(): Line {
    const { id, title, form, anonymous, uses, node } = this.#survey;
    const kept = (key: string, value: Plain): Line => {
      const json = JSON.stringify(value);
      if (json.length <= MAX_CELL) return { [`plumbline_${key}`]: json };
      this.losses.add('', `“${key}”太长，一格写不下`, `“${key}” is too long for a cell`);
      return {};
    };
    const carried = (key: string): Line => { const value = get(node, key); return value === undefined ? {} : kept(key, plainOf(value)); };
    const scales = this.#scalesKept();
    return {
      form_title: title?.zh ?? '', form_id: id ?? '', version: scalar(get(node, 'version'))?.source ?? '', ...(title !== null && title.zh !== title.en ? carried('title') : {}), ...Object.assign({}, ...CARRIED.map(carried)) as Line, ...(this.#bilingual ? { default_language: ZH } : {}),
      [OWN_SETTING.form]: form === 'questionnaire' ? '' : form, [OWN_SETTING.anonymous]: anonymous ? 'true' : '', [OWN_SETTING.uses]: uses.join(' '), ...(Object.keys(scales).length > 0 ? kept('scales', scales) : {}),
    };
  }

  /** Of each scale what neither its list of choices nor the ends and steps of a question say; all of one that no question uses. */
  #scalesKept(): { readonly [name: string]: Plain } {
    return Object.fromEntries(this.#survey.scales.flatMap(({ name, node }): [string, Plain][] => {
      const listed = this.#listed.has(name) || this.#listed.has(this.#ownList(`${name}_na`));
      const keys = listed ? ['description', 'points'] : this.#ranged.has(name) ? ['description', 'low', 'high', 'na'] : ['type', 'description', 'min', 'max', 'step', 'labels', 'points', 'first', 'low', 'high', 'na'];
      const kept = Object.fromEntries(keys.flatMap((key) => { const value = get(node ?? undefined, key); return value === undefined ? [] : [[key, plainOf(value)]]; }));
      return Object.keys(kept).length === 0 ? [] : [[name, kept]];
    }));
  }

  /** What screening lets through, as the condition of all that follows: an XLSForm cannot end early. */
  #screened(): string {
    const parts = this.#survey.screening.flatMap((item) => {
      if (item.goOn.length === 0 || item.id === null) return [];
      const values = item.goOn.map((n) => (n.value === true || n.value === false ? String(n.value) : n.value === null || typeof n.value === 'string' ? JSON.stringify(n.source) : n.source));
      return [values.map((v) => `${item.id ?? ''} = ${v}`).join(' or ')];
    });
    return parts.length === 0 ? '' : this.#condition(parts.map((p) => `(${p})`).join(' and '), 'screening');
  }

  #group(name: string, relevant: string | null, part: string, body: () => void): void {
    if (part === '') return;
    const own = this.#free(name);
    this.#line({ type: 'begin_group', name: own, relevant: relevant ?? '', [OWN.part]: part });
    body();
    this.#line({ type: 'end_group', name: own });
  }

  /** A name that no question bears: to tools they are all of one kind. */
  #free(name: string): string {
    let free = name;
    while (this.#names.has(free)) free += '_';
    this.#names.add(free);
    return free;
  }

  #item(item: Item): void {
    const { id, type } = item;
    if (id === null) return;
    const scale = this.#scales.get(item.scale?.source ?? '') ?? null;
    const na = item.na !== null && (!SCALED.has(type) || scale === null || this.#scaleList(scale, item) === null) ? item.na : null;
    if (na !== null && (!SCALED.has(type) || (type === 'nps' && scale === null))) this.losses.add(id, '“无法回答”没有地方写', 'there is no place for “cannot answer”');
    const common: Line = {
      name: id, ...this.#text('label', item.text), ...this.#text('hint', item.help), required: item.required || item.goOn.length > 0 ? 'yes' : '', [OWN.required]: item.required && item.goOn.length > 0 ? 'true' : '', relevant: this.#condition(item.visible?.source, id),
      [OWN.type]: type === 'rating' ? '' : type, [OWN.scale]: item.scale?.source ?? '', [OWN.dimension]: item.dimension?.source ?? '', [OWN.reverse]: item.reverse ? 'true' : '',
      [OWN.pair]: item.pair?.source ?? '', [OWN.aspect]: item.aspect ?? '', [OWN.goesOn]: item.goOn.map((n) => n.source).join('|'), [OWN.unit]: item.unit ?? '', [OWN.identifying]: item.identifying ? 'true' : '',
      [OWN.label]: item.label === null ? '' : item.label.zh === item.label.en ? item.label.zh : JSON.stringify(item.label),
      [OWN.na]: na === null ? '' : na.zh === na.en ? na.zh : JSON.stringify(na),
    };
    switch (type) {
      case 'rating':
      case 'likert':
        if (scale === null) this.losses.add(id, '没有量表，成了填数题', 'it has no scale and became a number');
        this.#line({ ...common, ...this.#scaled(scale, item) });
        return;
      case 'nps':
        this.#line({ ...common, ...(scale === null ? { type: 'range', parameters: 'start=0 end=10 step=1' } : this.#scaled(scale, item)) });
        return;
      case 'numeric': {
        const limits = [item.min === null ? [] : `. >= ${item.min}`, item.max === null ? [] : `. <= ${item.max}`].flat();
        this.#line({ ...common, type: 'decimal', constraint: limits.join(' and ') });
        return;
      }
      case 'boolean':
        this.#list(this.#ownList(YES_NO), [{ name: 'true', ...this.#text('label', { zh: '是', en: 'Yes' }) }, { name: 'false', ...this.#text('label', { zh: '否', en: 'No' }) }]);
        this.#line({ ...common, type: `select_one ${this.#ownList(YES_NO)}` });
        return;
      case 'single':
      case 'multiple':
      case 'ranking':
        this.#chosen(item, common);
        return;
      case 'matrix':
        this.#matrix(item, scale, common);
        return;
      case 'points':
        this.#points(item, common);
        return;
      case 'open':
        this.#line({ ...common, type: 'text', ...(item.lines > 1 ? { appearance: 'multiline', parameters: `rows=${String(item.lines)}` } : {}) });
    }
  }

  #scaled(scale: SurveyScale | null, item: Item): Line {
    const list = scale === null ? null : this.#scaleList(scale, item);
    if (list !== null) return { type: `select_one ${list}`, appearance: 'likert' };
    const { min, max, step } = scale === null ? { min: item.min, max: item.max, step: null } : scaleRange(scale);
    if (scale !== null) this.#ranged.add(scale.name);
    if (scale?.na ?? item.na) this.losses.add(item.id ?? '', '“无法回答”没有地方写', 'there is no place for “cannot answer”');
    return min === null || max === null ? { type: 'decimal' } : { type: 'range', parameters: `start=${min} end=${max} step=${step ?? '1'}` };
  }

  /** The choices of a scale, once; null for one with too many answers. Numbers show the words of their ends. */
  #scaleList(scale: SurveyScale, item: Item): string | null {
    const { min, max, step } = scaleRange(scale);
    const [low, high, size] = [Number(min ?? NaN), Number(max ?? NaN), Number(step ?? NaN)];
    const count = Math.round((high - low) / size) + 1;
    if (!(count >= 1 && count <= MAX_CHOICES) || !Number.isInteger(low) || !Number.isInteger(size)) return null;
    const na = scale.na ?? item.na;
    const labels = scaleLabels(scale);
    const lines = Array.from({ length: count }, (_, i): Line => {
      const value = String(low + i * size);
      const anchor = i === 0 ? scale.low : i === count - 1 ? scale.high : null;
      const label = scale.type === 'numeric' ? (anchor === null ? { zh: value, en: value } : { zh: `${value}（${anchor.zh}）`, en: `${value} (${anchor.en})` }) : (labels[i] ?? { zh: value, en: value });
      return { name: value, ...this.#text('label', label) };
    });
    const list = scale.na === null && na !== null ? this.#ownList(`${scale.name}_na`) : scale.name;
    this.#list(list, na === null ? lines : [...lines, { name: NA, ...this.#text('label', na) }], scale.type !== 'kano' ? '' : scale.labels.length === 0 ? KANO_DEFAULT : KANO);
    return list;
  }

  /** Whether it has a choice that says so. */
  #cannotAnswer = ({ scale, item }: SurveyVariable): boolean => scale !== null && (scale.na ?? item.na) !== null && this.#scaleList(scale, item) !== null;

  #chosen(item: Item, common: Line): void {
    const { options, choose, type } = item;
    const id = item.id ?? '';
    const list = this.#ownList(`${id}_list`);
    this.#list(list, options.map((o, i) => ({
      name: choiceName(o, i), ...this.#text('label', o.label ?? { zh: o.value, en: o.value }), [OWN_CHOICE.value]: choiceName(o, i) === o.value && o.label !== null ? '' : o.value, [OWN_CHOICE.dimension]: o.dimension?.source ?? '',
      [OWN_CHOICE.score]: o.score ?? '', [OWN_CHOICE.exclusive]: o.exclusive ? 'true' : '', [OWN_CHOICE.other]: o.other ? 'true' : '',
    })));
    const kind = type === 'single' ? 'select_one' : type === 'multiple' ? 'select_multiple' : 'rank';
    const limits = [choose === null ? [] : `count-selected(.) <= ${String(choose)}`, ...options.map((o, i) => (o.exclusive ? `not(selected(., '${choiceName(o, i)}') and count-selected(.) > 1)` : []))].flat();
    this.#line({ ...common, type: `${kind} ${list}`, constraint: limits.join(' and ') });
    for (const [i, o] of options.entries()) {
      if (o.other) this.#line({ type: 'text', name: this.#free(`${id}${OTHER}`), ...this.#text('label', o.label ?? { zh: o.value, en: o.value }), relevant: `selected(\${${id}}, '${choiceName(o, i)}')`, [OWN.part]: 'other' });
    }
  }

  #matrix(item: Item, scale: SurveyScale | null, common: Line): void {
    this.#line({ ...common, type: 'begin_group', appearance: 'field-list', required: '' });
    const aspects = item.aspects.length > 1 ? item.aspects : [null];
    for (const row of item.rows) {
      for (const aspect of aspects) {
        if (row.id === null) continue;
        if (aspect !== null && aspect === aspects[0] && row.pair !== null) this.losses.add(row.id, `配对“${row.pair.source}”没有地方写`, `there is no place for the pair “${row.pair.source}”`);
        this.#line({
          ...this.#scaled(scale, item), name: aspect === null ? row.id : `${row.id}_${aspect}`, ...this.#text('label', row.text), required: item.required ? 'yes' : '', [OWN.dimension]: row.dimension?.source ?? '',
          [OWN.reverse]: row.reverse ? 'true' : '', [OWN.aspect]: aspect ?? item.aspects[0] ?? '', [OWN.type]: 'row', [OWN.pair]: aspect === null ? (row.pair?.source ?? '') : row.id,
        });
      }
    }
    this.#line({ type: 'end_group', name: item.id ?? '' });
  }

  #points(item: Item, common: Line): void {
    const id = item.id ?? '';
    this.#line({ ...common, type: 'begin_group', appearance: 'field-list', required: '', [OWN.total]: item.total });
    const names = item.options.map((o) => `${id}_${o.value}`);
    for (const [i, o] of item.options.entries()) {
      const others = names.slice(0, -1);
      const sum = others.map((n) => `\${${n}}`).join(' + ');
      const blank = others.map((n) => `\${${n}} = ''`).join(' or ');
      const last = i === names.length - 1;
      this.#line({
        type: 'decimal', name: names[i] ?? '', ...this.#text('label', o.label ?? { zh: o.value, en: o.value }), required: item.required ? 'yes' : '', constraint: last && names.length > 1 ? `. >= 0 and . <= ${item.total} and (${blank} or ${sum} + . = ${item.total})` : `. >= 0 and . <= ${item.total}`,
        [OWN.dimension]: o.dimension?.source ?? '', [OWN.type]: 'option',
      });
    }
    this.#line({ type: 'end_group', name: id });
  }

  #condition(source: string | undefined, place: string): string {
    if (source === undefined) return '';
    const printed = printCondition(source, this.#dialect());
    if (printed === null) this.losses.add(place, `显示条件“${source}”写不成 XLSForm 的 relevant，改为总是显示`, `the condition “${source}” cannot be written as relevant; the question is always shown`);
    return printed ?? '';
  }

  #dialect(): Dialect {
    const variables = this.#variables;
    return {
      name: (name) => (variables.has(name) ? `\${${name}}` : null),
      text: (value, of) => {
        const options = of === null ? [] : (variables.get(of)?.item.options ?? []);
        const at = options.findIndex((o) => o.value === value);
        const option = options[at];
        const written = option === undefined ? value : choiceName(option, at);
        return written.includes("'") ? (written.includes('"') ? null : `"${written}"`) : `'${written}'`;
      },
      truth: (value) => `'${String(value)}'`,
      isTruth: (name) => variables.get(name)?.form === 'boolean',
      blank: (name, isBlank) => {
        const variable = variables.get(name);
        const said = `\${${name}} ${isBlank ? '=' : '!='} ''`;
        // Who cannot answer has not answered, as conditions see it.
        return variable !== undefined && this.#cannotAnswer(variable) ? `(${said} ${isBlank ? 'or' : 'and'} \${${name}} ${isBlank ? '=' : '!='} '${NA}')` : said;
      },
      contains: (name, value) => {
        const options = variables.get(name)?.item.options ?? [];
        const at = options.findIndex((o) => o.value === value);
        const option = options[at];
        return option === undefined ? null : `selected(\${${name}}, '${choiceName(option, at)}')`;
      },
      not: (condition) => `not(${condition})`,
      divide: 'div',
      ifThenElse: (condition, then, otherwise) => `if(${condition}, ${then}, ${otherwise})`,
    };
  }

  #text(column: string, text: Text | null): Line {
    if (text === null) return {};
    return this.#bilingual ? { [`${column}::${ZH}`]: text.zh, [`${column}::${EN}`]: text.en } : { [column]: text.zh };
  }

  #line(line: Line): void {
    this.#lines.push(line);
  }

  /** A list of choices that is no scale, under a name that no scale bears. */
  #ownList(name: string): string {
    let free = name;
    while (this.#scales.has(free)) free += '_';
    return free;
  }

  #list(name: string, lines: readonly Line[], kind = ''): void {
    if (this.#listed.has(name)) return;
    this.#listed.add(name);
    for (const line of lines) this.#choices.push({ list_name: name, ...line, ...(kind === '' ? {} : { [OWN.type]: kind }) });
  }

  /** Columns in the order of their first use, those of our own at the end; unused ones are left out. */
  #sheet(name: string, first: readonly string[], lines: readonly Line[]): Sheet {
    const used = new Set(first);
    for (const line of lines) for (const [column, value] of Object.entries(line)) if (value !== '') used.add(column);
    const columns = [...used].sort((a, b) => Number(a.startsWith('plumbline_')) - Number(b.startsWith('plumbline_')));
    return { name, rows: [columns, ...lines.map((line) => columns.map((c) => line[c] ?? ''))] };
  }
}

/** Names of choices hold no spaces: a list of chosen ones is written with spaces between. */
export const choiceName = (option: Option, at: number): string => (/^[\p{L}\p{N}_.-]+$/u.test(option.value) ? option.value : `option_${String(at + 1)}`);
