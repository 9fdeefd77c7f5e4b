/**
 * An XLSForm (xlsform.org) as the text of a survey. What teams have was made for other tools: whatever has no place in a survey is
 * told with its row, and what was written by `xlsform-write.ts` comes back as it was.
 */
import type { Text } from '../base/text.ts';
import { same } from '../base/text.ts';
import { ChoiceLists, type Choice, type ChoiceList } from './xlsform-choices.ts';
import { Losses, type Loss } from './loss.ts';
import type { Sheet } from './workbook.ts';
import { cell, plainText, records, yes, type Record } from './xlsform-sheet.ts';
import { plainFrom } from './plain-node.ts';
import { CARRIED, NA, OWN, OWN_SETTING } from './xlsform-words.ts';
import { readXPath, type Questions } from './xpath-read.ts';
import { writeYaml, type Plain } from './yaml-write.ts';

export type ReadForm = { readonly id: string; readonly text: string; readonly losses: readonly Loss[] } | { readonly refused: Text };

type Fields = { [key: string]: Plain | undefined };

/** A question before its condition can be written: that needs the names of all others. */
interface Draft {
  readonly fields: Fields;
  readonly relevant: readonly string[];
  readonly place: string;
}

/** Whether a form says anything in a sheet of that name. */
export const isFormSheet = (name: string): boolean => ['survey', 'choices', 'settings'].includes(name.trim().toLowerCase());

/** @param fallback the id where the form says none */
export function readXlsForm(sheets: readonly Sheet[], formulas: readonly string[], fallback: string): ReadForm {
  const byName = (name: string): Sheet | undefined => sheets.find((s) => s.name.trim().toLowerCase() === name);
  const survey = byName('survey');
  if (survey === undefined) return { refused: { zh: '工作簿里没有名为 survey 的工作表，不是 XLSForm', en: 'the workbook has no sheet named survey, so it is no XLSForm' } };
  const lines = records(survey);
  if (!lines.some((l) => cell(l, 'type') !== '')) return { refused: { zh: 'survey 工作表里没有题目', en: 'the sheet survey holds no question' } };
  const reader = new Reader(new ChoiceLists(records(byName('choices'))), records(byName('settings'))[0] ?? null);
  for (const place of formulas) reader.losses.add(place, '这一格是公式，取的是上次算出的值', 'this cell is a formula; its stored value was taken');
  for (const { name } of sheets) {
    if (!isFormSheet(name)) reader.losses.add(name, '这张工作表没有读取', 'this sheet was not read');
  }
  for (const line of lines) reader.line(line);
  return reader.finish(fallback);
}

const METADATA = new Set(['start', 'end', 'today', 'deviceid', 'username', 'phonenumber', 'email', 'audit', 'simserial', 'subscriberid', 'start-geopoint', 'background-audio']);

class Reader {
  readonly losses = new Losses();
  readonly #lists: ChoiceLists;
  readonly #settings: Record | null;
  readonly #scales = new Map<string, Fields>();
  readonly #sections: Draft[] = [];
  readonly #parts: { readonly [part: string]: Draft[] } = { screening: [], items: [], profile: [] };
  /** Open groups, outermost first. */
  readonly #groups: { readonly name: string; readonly part: string; readonly section: string | null; readonly relevant: string; readonly own: Draft | null; readonly kind: string; readonly list: Fields[] }[] = [];
  readonly #ids = new Map<string, string>();
  readonly #taken = new Set<string>();
  readonly #answers = new Map<string, { readonly list: ChoiceList | null; readonly multiple: boolean; readonly numeric: boolean }>();
  readonly #notes: { introduction?: Text; closing?: Text } = {};

  constructor(lists: ChoiceLists, settings: Record | null) {
    this.#lists = lists;
    this.#settings = settings;
  }

  line(line: Record): void {
    const [word = '', list = '', ...rest] = cell(line, 'type').split(/\s+/);
    const kind = word.toLowerCase().replace(/ /g, '_');
    const both = `${kind} ${list.toLowerCase()}`;
    if (kind === '' || kind.startsWith('#')) return;
    if (kind === 'begin_group' || kind === 'begin_repeat' || both === 'begin group' || both === 'begin repeat') return this.#begin(line, both.includes('repeat'));
    if (kind === 'end_group' || kind === 'end_repeat' || both === 'end group' || both === 'end repeat') return this.#end();
    if (cell(line, OWN.part) === 'other') return;
    const place = this.#place(line);
    if (kind === 'note') return this.#note(line, place);
    if (METADATA.has(kind)) return this.losses.add(place, `“${kind}”是工具自己的记录，没有读取`, `“${kind}” is a record of the tool itself and was not read`);
    if (kind === 'calculate' || kind === 'hidden' || kind === 'xml-external' || kind === 'csv-external') return this.losses.add(place, `“${kind}”不是问受访者的题，没有读取`, `“${kind}” is not asked of respondents and was not read`);
    const fields = this.#question(line, kind, list, rest, place);
    if (fields === null) return;
    const top = this.#groups.at(-1);
    if (top !== undefined && (top.kind === 'matrix' || top.kind === 'points')) top.list.push(fields);
    else this.#put(fields, line, place);
  }

  #put(fields: Fields, line: Record, place: string): void {
    const inner = this.#groups.filter((g) => g.section === null && g.relevant !== '').map((g) => g.relevant);
    const section = this.#groups.map((g) => g.section).find((s) => s !== null);
    const part = this.#groups.map((g) => g.part).find((p) => p === 'screening' || p === 'profile') ?? 'items';
    this.#parts[part]?.push({ fields: { ...fields, section: section ?? undefined }, relevant: [cell(line, 'relevant'), ...inner].filter((r) => r !== ''), place });
  }

  #begin(line: Record, repeated: boolean): void {
    const part = cell(line, OWN.part);
    const type = cell(line, OWN.type);
    const place = this.#place(line);
    if (repeated) this.losses.add(place, '重复的一组题只读取一次', 'a repeated group was read once');
    const group = { name: cell(line, 'name'), part, section: null as string | null, relevant: cell(line, 'relevant'), own: null as Draft | null, kind: '', list: [] as Fields[] };
    if (type === 'matrix' || type === 'points') {
      const id = this.#id(group.name, place);
      group.kind = type;
      group.own = { fields: { id, text: this.#text(line, 'label') ?? id, type, ...this.#own(line) }, relevant: [], place };
    } else if (part !== 'screening' && part !== 'profile' && part !== 'main' && this.#groups.every((g) => g.section === null && g.part !== 'screening' && g.part !== 'profile')) {
      const id = this.#sectionId(group.name);
      group.section = id;
      this.#sections.push({ fields: { id, title: this.#text(line, 'label') ?? (group.name || id) }, relevant: group.relevant === '' ? [] : [group.relevant], place });
    } else if (part === 'main') group.relevant = '';
    this.#groups.push(group);
  }

  #end(): void {
    const group = this.#groups.pop();
    if (group?.own === null || group === undefined) return;
    const { own, kind, list } = group;
    const fields: Fields = { ...own.fields };
    if (kind === 'points') fields['options'] = list.map((o) => ({ value: String(o['id']).slice(group.name.length + 1), label: o['text'], dimension: o['dimension'] }));
    else {
      fields['scale'] = list.find((r) => r['scale'] !== undefined)?.['scale'];
      const aspects = [...new Set(list.flatMap((r) => r['aspect'] ?? []))];
      if (aspects.length > 0) fields['aspects'] = aspects;
      const rows = new Map<string, Fields>();
      for (const r of list) {
        const id = aspects.length > 1 && typeof r['pair'] === 'string' ? r['pair'] : String(r['id']);
        if (!rows.has(id)) rows.set(id, { id, text: r['text'], dimension: r['dimension'], reverse: r['reverse'], pair: aspects.length > 1 ? undefined : r['pair'] });
      }
      fields['rows'] = [...rows.values()];
    }
    if (list.some((r) => r['required'] === true)) fields['required'] = true;
    this.#put(fields, new Map([['relevant', group.relevant]]), own.place);
  }

  #note(line: Record, place: string): void {
    const text = this.#both(line, 'label');
    if (text === null) return;
    const part = cell(line, OWN.part);
    if (part === 'introduction') this.#notes.introduction = text;
    else if (part === 'closing') this.#notes.closing = text;
    else {
      const section = this.#sections.at(-1);
      if (part === 'section-introduction' && section) section.fields['introduction'] = plainText(text);
      else this.losses.add(place, `说明文字“${text.zh.slice(0, 40)}”没有地方放`, `there is no place for the note “${text.en.slice(0, 40)}”`);
    }
  }

  /** Null for what cannot be asked in a survey, which is told. */
  #question(line: Record, kind: string, listName: string, rest: readonly string[], place: string): Fields | null {
    const name = cell(line, 'name');
    if (name === '') {
      this.losses.add(place, '这一行没有 name，没有读取', 'this row has no name and was not read');
      return null;
    }
    const id = this.#id(name, place);
    const fields: Fields = { id, text: this.#text(line, 'label') ?? id };
    const own = cell(line, OWN.type);
    if (rest.includes('or_other')) this.losses.add(place, 'or_other 请改为选项中的 other: true', 'or_other became no option; mark one with other: true');
    if (kind === 'select_one' || kind === 'select_multiple' || kind === 'rank') {
      const list = this.#lists.get(listName);
      if (list === undefined) {
        this.losses.add(place, `choices 中没有“${listName}”，没有读取`, `choices has no list “${listName}”; the question was not read`);
        return null;
      }
      this.#select(fields, kind, list, listName, own, cell(line, 'appearance'));
      this.#answers.set(name, { list, multiple: kind !== 'select_one', numeric: fields['scale'] !== undefined || fields['type'] === 'nps' });
    } else if (!this.#entered(fields, kind, line, own, place)) return null;
    this.#constraint(fields, cell(line, 'constraint'), own, place);
    // A question that decides whether the survey goes on has to be answered as it is.
    if (yes(cell(line, cell(line, OWN.goesOn) === '' ? 'required' : OWN.required))) fields['required'] = true;
    const help = this.#text(line, 'hint');
    if (help !== undefined) fields['help'] = help;
    for (const column of ['calculation', 'default', 'choice_filter', 'trigger', 'repeat_count', 'read_only']) {
      if (cell(line, column) !== '') this.losses.add(place, `${column} 没有地方写`, `there is no place for ${column}`);
    }
    return { ...fields, ...this.#own(line) };
  }

  #select(fields: Fields, kind: string, list: ChoiceList, name: string, own: string, appearance: string): void {
    if (kind === 'select_one' && list.truth !== null && own === '' ) fields['type'] = 'boolean';
    else if (own === 'boolean') fields['type'] = 'boolean';
    else if (kind === 'select_one' && own !== 'single' && (own !== '' || appearance.includes('likert') || list.isScale) && list.scale !== null) {
      if (own !== '' && own !== 'row') fields['type'] = own;
      const scale = this.#scaleName(name);
      this.#scales.set(scale, list.scale);
      fields['scale'] = scale;
    } else {
      fields['type'] = kind === 'select_one' ? 'single' : kind === 'rank' ? 'ranking' : 'multiple';
      fields['options'] = list.choices.map(optionOf);
    }
  }

  #entered(fields: Fields, kind: string, line: Record, own: string, place: string): boolean {
    const parameters = new Map(cell(line, 'parameters').split(/[\s,;]+/).map((p): [string, string] => { const [k = '', v = ''] = p.split('='); return [k, v]; }));
    if (kind === 'range') {
      const [min, max, step] = [parameters.get('start') ?? '0', parameters.get('end') ?? '10', parameters.get('step') ?? '1'].map(Number);
      if (own === 'nps') fields['type'] = 'nps';
      else if (min !== undefined && max !== undefined && min < max) {
        const scale = this.#scaleName(cell(line, OWN.scale) || `range_${String(min)}_${String(max)}`.replace(/[^A-Za-z0-9_]/g, '_'));
        this.#scales.set(scale, { type: 'numeric', min, max, step: step === 1 ? undefined : step });
        fields['scale'] = scale;
      }
      return true;
    }
    if (kind === 'integer' || kind === 'decimal') {
      fields['type'] = own === 'option' ? undefined : 'numeric';
      return true;
    }
    if (kind === 'text' || kind === 'string') {
      fields['type'] = 'open';
      const rows = Number(parameters.get('rows'));
      if (!cell(line, 'appearance').includes('multiline')) fields['lines'] = 1;
      else if (Number.isInteger(rows) && rows > 0 && rows !== 3) fields['lines'] = rows;
      return true;
    }
    if (kind === 'date' || kind === 'time' || kind === 'datetime' || kind === 'acknowledge') {
      fields['type'] = 'open';
      fields['lines'] = 1;
      this.losses.add(place, `“${kind}”成了开放题`, `“${kind}” became an open question`);
      return true;
    }
    this.losses.add(place, `没有“${kind}”这种题型，没有读取`, `there is no question type “${kind}”; it was not read`);
    return false;
  }

  #constraint(fields: Fields, constraint: string, own: string, place: string): void {
    if (own === 'option') return;
    const rest = conjuncts(constraint)
      .filter((c) => {
        const bound = /^\.\s*(>=|<=)\s*(-?\d+(?:\.\d+)?)$/.exec(c);
        const most = /^count-selected\(\s*\.\s*\)\s*<=\s*(\d+)$/.exec(c);
        if (bound && fields['type'] === 'numeric') fields[bound[1] === '>=' ? 'min' : 'max'] = Number(bound[2]);
        else if (most) fields['choose'] = Number(most[1]);
        else return c !== '' && !/^not\(selected\(\.,\s*'[^']*'\) and count-selected\(\.\) > 1\)$/.test(c);
        return false;
      });
    if (rest.length > 0) this.losses.add(place, `限制“${rest.join(' and ')}”没有地方写`, `there is no place for the constraint “${rest.join(' and ')}”`);
  }

  /** What stands in columns of our own. */
  #own(line: Record): Fields {
    const word = (column: string): string | undefined => cell(line, column) || undefined;
    const goesOn = word(OWN.goesOn)?.split('|').map((v): Plain => (v === 'true' ? true : v === 'false' ? false : String(Number(v)) === v ? Number(v) : v));
    return {
      dimension: word(OWN.dimension), reverse: yes(cell(line, OWN.reverse)) || undefined, pair: word(OWN.pair), aspect: word(OWN.aspect), unit: word(OWN.unit), identifying: yes(cell(line, OWN.identifying)) || undefined,
      label: labelOf(word(OWN.label)), na: labelOf(word(OWN.na)), continue: goesOn?.length === 1 ? goesOn[0] : goesOn, total: word(OWN.total) === undefined || word(OWN.total) === '100' ? undefined : Number(word(OWN.total)),
    };
  }

  finish(fallback: string): ReadForm {
    while (this.#groups.length > 0) this.#end();
    const settings = this.#settings ?? new Map<string, string>();
    const id = documentId(cell(settings, 'form_id')) ?? documentId(fallback) ?? 'imported-survey';
    const carried = this.#carried(settings);
    for (const [name, kept] of Object.entries(this.#carriedIn(settings, 'scales'))) {
      const scale = this.#scaleName(name);
      if (typeof kept === 'object' && !Array.isArray(kept)) this.#scales.set(scale, { ...this.#scales.get(scale), ...(kept as Fields) });
    }
    const title = carried['title'] ?? plainText(this.#both(settings, 'form_title') ?? same(id));
    const written = (drafts: readonly Draft[] | undefined): Fields[] | undefined => {
      const found = (drafts ?? []).map(({ fields, relevant, place }) => ({ ...fields, visible: this.#visible(relevant, place) }));
      return found.length === 0 ? undefined : found;
    };
    const [screening, items, profile] = [written(this.#parts['screening']), written(this.#parts['items']), written(this.#parts['profile'])];
    const dimensions = new Set([...(screening ?? []), ...(items ?? []), ...(profile ?? [])].flatMap((f) => dimensionsOf(f)));
    const catalogs = new Set([...cell(settings, OWN_SETTING.uses).split(/\s+/), ...[...dimensions].filter((d) => d.includes('.')).map((d) => d.slice(0, d.indexOf('.')))].filter((c) => c !== ''));
    const known = listOf(carried['dimensions']).map((d) => d['id']);
    const own = [...listOf(carried['dimensions']), ...[...dimensions].filter((d) => !d.includes('.') && !known.includes(d)).map((d) => ({ id: d, label: d }))];
    const form = cell(settings, OWN_SETTING.form);
    const rest = (keys: readonly (typeof CARRIED)[number][]): Fields => Object.fromEntries(keys.map((key) => [key, carried[key]]));
    const text = writeYaml({
      kind: 'survey', id, title, ...rest(['description']), version: versionOf(cell(settings, 'version')), ...rest(['status', 'replaced-by', 'owner', 'effective', 'source', 'tags']),
      ...rest(['standard']), form: form || undefined, ...rest(['modes', 'every']), anonymous: yes(cell(settings, OWN_SETTING.anonymous)) || undefined,
      uses: catalogs.size > 0 ? [...catalogs] : undefined, dimensions: own.length > 0 ? own : undefined,
      introduction: this.#notes.introduction && plainText(this.#notes.introduction), closing: this.#notes.closing && plainText(this.#notes.closing),
      scales: this.#scales.size > 0 ? Object.fromEntries(this.#scales) : undefined, screening, sections: written(this.#sections), items: items ?? [], profile, ...rest(['importance', 'quotas', 'sampling', 'analyses']),
    });
    return { id, text, losses: this.losses.list };
  }

  /** What an XLSForm has no place for and a survey of our own has brought along. */
  #carried(settings: Record): Fields {
    return Object.fromEntries(['title', ...CARRIED].flatMap((key) => { const value = this.#json(settings, key); return value === undefined ? [] : [[key, value]]; }));
  }

  #carriedIn(settings: Record, key: string): Fields {
    const value = this.#json(settings, key);
    return typeof value === 'object' && !Array.isArray(value) ? (value as Fields) : {};
  }

  #json(settings: Record, key: string): Plain | undefined {
    const json = cell(settings, `plumbline_${key}`);
    const value = json === '' ? undefined : plainFrom(json);
    if (json !== '' && value === undefined) this.losses.add(`plumbline_${key}`, '这一格不是 JSON，没有读取', 'this cell is no JSON and was not read');
    return value;
  }

  #visible(relevant: readonly string[], place: string): string | undefined {
    const parts = relevant.flatMap((r) => {
      const feel = readXPath(r, this.#questions());
      if (feel === null) this.losses.add(place, `条件“${r}”读不成 FEEL，改为总是显示`, `the condition “${r}” cannot be read as FEEL; the question is always shown`);
      return feel ?? [];
    });
    return parts.length === 0 ? undefined : parts.length === 1 ? parts[0] : parts.map((p) => `(${p})`).join(' and ');
  }

  #questions(): Questions {
    return {
      id: (name) => this.#ids.get(name),
      answer: (name, choice) => {
        const known = this.#answers.get(name);
        // Numbers and texts are answers as they stand.
        if (known === undefined || known.list === null) return /^-?\d+(?:\.\d+)?$/.test(choice) ? choice : JSON.stringify(choice);
        const at = known.list.choices.find((c) => c.name === choice);
        if (at === undefined) return undefined;
        if (known.list.truth !== null && !known.multiple) return String(known.list.truth.get(choice));
        if (known.numeric) return choice === NA ? 'null' : choice;
        return JSON.stringify(at.value);
      },
      isList: (name) => this.#answers.get(name)?.multiple === true,
    };
  }

  /** A name of the language: letters, digits and underscores. What had to be changed is told. */
  #id(name: string, place: string): string {
    let id = name.replace(/[^\p{L}\p{N}_]/gu, '_').replace(/^(?=\p{N})/u, '_').slice(0, 70) || 'question';
    for (let n = 2, base = id; this.#taken.has(id); n++) id = `${base}_${String(n)}`;
    this.#taken.add(id);
    if (!this.#ids.has(name)) this.#ids.set(name, id);
    if (id !== name) this.losses.add(place, `“${name}”改名为“${id}”`, `“${name}” was renamed to “${id}”`);
    return id;
  }

  #sectionId(name: string): string {
    const base = documentId(name) ?? 'section';
    let id = base;
    for (let n = 2; this.#sections.some((s) => s.fields['id'] === id); n++) id = `${base}-${String(n)}`;
    return id;
  }

  #scaleName(name: string): string {
    return name.replace(/[^\p{L}\p{N}_]/gu, '_').replace(/^(?=\p{N})/u, '_').slice(0, 70) || 'scale';
  }

  #place = (line: Record): string => cell(line, 'name') || `${cell(line, 'type')} (${String(cell(line, ROW))})`;

  #both(line: Record, column: string): Text | null {
    const whole = cell(line, column);
    const zh = cell(line, `${column}::zh`);
    const en = cell(line, `${column}::en`);
    const any = whole || zh || en;
    return any === '' ? null : { zh: zh || any, en: en || any };
  }

  #text(line: Record, column: string): Plain | undefined {
    const text = this.#both(line, column);
    return text === null ? undefined : plainText(text);
  }
}

const ROW = '#row';

/** The parts of a condition between `and`, those in brackets left together. */
function conjuncts(condition: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (const found of condition.matchAll(/[()]|\sand\s/g)) {
    if (found[0] === '(') depth++;
    else if (found[0] === ')') depth--;
    else if (depth === 0) {
      parts.push(condition.slice(start, found.index).trim());
      start = found.index + found[0].length;
    }
  }
  return [...parts, condition.slice(start).trim()];
}

const optionOf = ({ name, label, value, dimension, score, exclusive, other }: Choice): Plain => {
  const written = label === null || (label.zh === value && label.en === value) ? undefined : plainText(label);
  const fields = { value, label: written, dimension, score, exclusive: exclusive || undefined, other: other || undefined };
  return Object.values(fields).filter((v) => v !== undefined).length === 1 && name !== '' ? value : fields;
};

/** A label in two languages is written as JSON. */
const labelOf = (word: string | undefined): Plain | undefined => (word?.startsWith('{') === true ? (plainFrom(word) ?? word) : word);

const dimensionsOf = (fields: Fields): string[] =>
  [fields, ...listOf(fields['rows']), ...listOf(fields['options'])].flatMap((f) => (typeof f['dimension'] === 'string' ? [f['dimension']] : []));

const listOf = (value: Plain | undefined): readonly Fields[] => (Array.isArray(value) ? (value as readonly Plain[]).flatMap((v) => (typeof v === 'object' && !Array.isArray(v) ? [v as Fields] : [])) : []);

/** An id of the language: lower-case letters, digits and hyphens; undefined where nothing of that is left. */
function documentId(name: string): string | undefined {
  const id = name.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^[^a-z]+|-+$/g, '').slice(0, 80).replace(/-+$/, '');
  return id === '' ? undefined : id;
}

const versionOf = (version: string): string | undefined => (version === '' || version.length > 40 ? undefined : version);

