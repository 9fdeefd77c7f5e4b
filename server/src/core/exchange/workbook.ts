/**
 * Workbooks (Office Open XML, ECMA-376) as sheets of texts, in and out. Only what a form needs is read: the stored text of cells.
 * Files come from anywhere, so everything is bounded while it is unpacked, nothing is computed, and no link is followed.
 */
import { DecodeUTF8, strToU8, Unzip, UnzipInflate, zipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import type { Text } from '../base/text.ts';

export interface Sheet {
  readonly name: string;
  /** Ragged: a row ends with its last cell that holds anything. */
  readonly rows: readonly (readonly string[])[];
}

export type Workbook = { readonly sheets: readonly Sheet[]; /** `sheet!A1` of cells that hold a formula; what was stored as its value is taken. */ readonly formulas: readonly string[] } | { readonly refused: Text };

export const MAX_FILE_BYTES = 20_000_000;
const MAX_UNPACKED_BYTES = 60_000_000;
const MAX_PARTS = 2_000;
const MAX_SHEETS = 100;
const MAX_CELLS = 500_000;
const MAX_COLUMNS = 500;
const MAX_ROWS = 50_000;
/** Excel's own limit of a cell. */
const MAX_CELL = 32_767;
const PIECE = 8_192;
/** A cell with its row and its text takes some four elements, none of them deep or with many attributes. */
const MAX_ELEMENTS = 3_000_000;
const MAX_DEPTH = 100;
const MAX_ATTRIBUTES = 200;

/** @param wanted names of sheets to be read; of the others there is the name alone, whatever they hold */
export function readWorkbook(bytes: Uint8Array, wanted: (name: string) => boolean = () => true): Workbook {
  if (bytes.length > MAX_FILE_BYTES) return refuse(`文件超过 ${String(MAX_FILE_BYTES / 1e6)} MB`, `the file is larger than ${String(MAX_FILE_BYTES / 1e6)} MB`);
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return refuse('它是旧式的 .xls，或者加了密码；请另存为不加密的 .xlsx', 'it is an old .xls or has a password; save it as a plain .xlsx');
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return refuse('它不是 .xlsx 工作簿', 'it is no .xlsx workbook');
  try {
    const parts = unpack(bytes);
    if ([...parts.keys()].some((name) => name.startsWith('xl/externalLinks/'))) {
      return refuse('它链接着别的工作簿；请在 Excel 中断开链接，再保存', 'it links to other workbooks; break the links in Excel and save it again');
    }
    return sheetsOf(parts, wanted);
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.text };
    // What the unpacker and the XML parser say of a damaged file is for programmers.
    return refuse('它已损坏，读不出来', 'it is damaged and cannot be read');
  }
}

class Refusal extends Error {
  readonly text: Text;
  constructor(zh: string, en: string) {
    super(en);
    this.text = { zh, en };
  }
}

const TOO_MUCH = new Refusal('它的内容多得不像一份问卷', 'it holds more than any survey does');

const refuse = (zh: string, en: string): Workbook => ({ refused: { zh, en } });

/** The parts that are needed, unpacked piece by piece, so that a small file cannot become a large one unnoticed. */
function unpack(bytes: Uint8Array): Map<string, Uint8Array> {
  const parts = new Map<string, Uint8Array>();
  let total = 0;
  let count = 0;
  const unzip = new Unzip((file) => {
    if (++count > MAX_PARTS) throw new Refusal(`它由 ${String(MAX_PARTS)} 个以上的部分组成`, `it consists of more than ${String(MAX_PARTS)} parts`);
    const wanted = /^xl\/(?:workbook\.xml|sharedStrings\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/.test(file.name);
    if (file.name.startsWith('xl/externalLinks/')) parts.set(file.name, new Uint8Array());
    if (!wanted) return;
    const chunks: Uint8Array[] = [];
    file.ondata = (error, chunk, final) => {
      if (error) throw error;
      total += chunk.length;
      if (total > MAX_UNPACKED_BYTES) throw new Refusal('它解开后太大', 'it is too large when unpacked');
      chunks.push(chunk);
      if (final) parts.set(file.name, joined(chunks));
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += PIECE) unzip.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
  return parts;
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, c) => sum + c.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function sheetsOf(parts: ReadonlyMap<string, Uint8Array>, wanted: (name: string) => boolean): Workbook {
  const workbook = parts.get('xl/workbook.xml');
  if (workbook === undefined) return refuse('它不是 .xlsx 工作簿', 'it is no .xlsx workbook');
  const targets = new Map<string, string>();
  elements(parts.get('xl/_rels/workbook.xml.rels'), (name, a) => {
    if (name === 'Relationship') targets.set(a['Id'] ?? '', (a['Target'] ?? '').replace(/^\/?(?:xl\/)?/, ''));
  });
  // By part: one that is listed again and again is read once.
  const listed = new Map<string, string>();
  elements(workbook, (name, a) => {
    const path = `xl/${targets.get(a['r:id'] ?? '') ?? ''}`;
    if (name === 'sheet' && !listed.has(path)) listed.set(path, a['name'] ?? '');
  });
  if (listed.size > MAX_SHEETS) return refuse(`它有 ${String(MAX_SHEETS)} 张以上的工作表`, `it has more than ${String(MAX_SHEETS)} sheets`);
  const shared = sharedStrings(parts.get('xl/sharedStrings.xml'));
  const formulas: string[] = [];
  const budget = { cells: MAX_CELLS };
  const sheets = [...listed].flatMap(([path, name]) => {
    const part = parts.get(path);
    if (part === undefined) return [];
    return [{ name, rows: !wanted(name) ? [] : rowsOf(part, shared, budget, (at) => formulas.push(`${name}!${at}`)) }];
  });
  return { sheets, formulas };
}

type Attributes = Readonly<Record<string, string>>;

/** Goes through a part: opening tags with their attributes, texts, closing tags; prefixes of names are left out. */
function elements(part: Uint8Array | undefined, open: (name: string, attributes: Attributes) => void, text: (text: string) => void = () => undefined, close: (name: string) => void = () => undefined): void {
  if (part === undefined) return;
  const parser = new SaxesParser();
  const local = (name: string): string => name.slice(name.indexOf(':') + 1);
  parser.on('error', (error) => { throw error; });
  parser.on('doctype', () => { throw new Refusal('它声明了自己的 XML 实体', 'it declares XML entities of its own'); });
  let count = 0;
  let depth = 0;
  let attributes = 0;
  parser.on('opentagstart', () => {
    attributes = 0;
    if (++count > MAX_ELEMENTS || ++depth > MAX_DEPTH) throw TOO_MUCH;
  });
  parser.on('attribute', () => { if (++attributes > MAX_ATTRIBUTES) throw TOO_MUCH; });
  parser.on('opentag', (tag) => open(local(tag.name), tag.attributes));
  parser.on('text', text);
  parser.on('closetag', (tag) => {
    depth--;
    close(local(tag.name));
  });
  const decoder = new DecodeUTF8((piece) => parser.write(piece));
  for (let at = 0; at < part.length; at += PIECE) decoder.push(part.subarray(at, at + PIECE), at + PIECE >= part.length);
  parser.close();
}

/** Phonetic guides stand beside the text and are no part of it. */
function sharedStrings(part: Uint8Array | undefined): readonly string[] {
  const found: string[] = [];
  let current: string | null = null;
  let inText = false;
  let phonetic = false;
  elements(
    part,
    (name) => {
      if (name === 'si') current = '';
      if (name === 'rPh') phonetic = true;
      inText = name === 't' && !phonetic;
    },
    (text) => { if (inText && current !== null && current.length < MAX_CELL) current += text; },
    (name) => {
      if (name === 't') inText = false;
      if (name === 'rPh') phonetic = false;
      if (name === 'si' && current !== null) found.push(current.slice(0, MAX_CELL));
    },
  );
  return found;
}

function rowsOf(part: Uint8Array, shared: readonly string[], budget: { cells: number }, formula: (at: string) => void): string[][] {
  const rows: string[][] = [];
  let row = -1;
  let column = -1;
  let type = '';
  let place = '';
  let value: string | null = null;
  let computed = false;
  let phonetic = false;
  const take = (cells: number): void => {
    budget.cells -= cells;
    if (budget.cells < 0) throw new Refusal(`它有 ${String(MAX_CELLS)} 个以上的单元格`, `it has more than ${String(MAX_CELLS)} cells`);
  };
  elements(
    part,
    (name, a) => {
      if (name === 'row') {
        row = a['r'] === undefined ? row + 1 : Number(a['r']) - 1;
        column = -1;
        if (!(row >= 0 && row < MAX_ROWS)) throw new Refusal(`一张工作表超过 ${String(MAX_ROWS)} 行`, `a sheet has more than ${String(MAX_ROWS)} rows`);
      } else if (name === 'c') {
        place = a['r'] ?? '';
        column = place === '' ? column + 1 : columnOf(place);
        type = a['t'] ?? 'n';
        value = null;
        computed = false;
      } else if (name === 'f' && !computed) {
        computed = true;
        take(1);
        formula(place);
      } else if (name === 'rPh') phonetic = true;
      else if ((name === 'v' || name === 't') && !phonetic) value ??= '';
    },
    (text) => { if (value !== null && !phonetic && value.length < MAX_CELL) value += text; },
    (name) => {
      if (name === 'rPh') phonetic = false;
      if (name !== 'c' || value === null || value === '') return;
      const text = type === 's' ? (shared[Number(value)] ?? '') : type === 'b' ? (value === '1' ? 'TRUE' : 'FALSE') : type === 'e' ? '' : value;
      if (text.trim() === '' || column < 0 || column >= MAX_COLUMNS) return;
      while (rows.length <= row) rows.push([]);
      const cells = rows[row] ?? [];
      // Cells that are skipped take room, too.
      take(Math.max(1, column + 1 - cells.length));
      while (cells.length < column) cells.push('');
      cells[column] = text.slice(0, MAX_CELL);
      value = null;
    },
  );
  return rows;
}

/** `B` of `B7`, counted from nought. */
function columnOf(place: string): number {
  let column = 0;
  for (const c of /^[A-Z]{1,3}/.exec(place)?.[0] ?? '') column = column * 26 + (c.charCodeAt(0) - 64);
  return column - 1;
}

/** A workbook of texts. The same sheets give the same bytes. */
export function writeWorkbook(sheets: readonly Sheet[]): Uint8Array {
  const numbered = sheets.map((sheet, i) => ({ ...sheet, file: `sheet${String(i + 1)}.xml`, id: `rId${String(i + 1)}`, number: i + 1 }));
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packaged = 'http://schemas.openxmlformats.org/package/2006';
  const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const part = (body: string): Uint8Array => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${body}`);
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': part(
      `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/>${numbered.map((s) => `<Override PartName="/xl/worksheets/${s.file}" ContentType="${kind}.worksheet+xml"/>`).join('')}</Types>`,
    ),
    '_rels/.rels': part(`<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`),
    'xl/workbook.xml': part(
      `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${numbered.map((s) => `<sheet name="${escaped(s.name)}" sheetId="${String(s.number)}" r:id="${s.id}"/>`).join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': part(`<Relationships xmlns="${packaged}/relationships">${numbered.map((s) => `<Relationship Id="${s.id}" Type="${relations}/worksheet" Target="worksheets/${s.file}"/>`).join('')}</Relationships>`),
  };
  for (const { file, rows } of numbered) files[`xl/worksheets/${file}`] = part(`<worksheet xmlns="${main}"><sheetData>${rows.map(rowXml).join('')}</sheetData></worksheet>`);
  // A fixed time, so that nothing but the sheets decides the bytes.
  return zipSync(files, { mtime: new Date(1980, 0, 1), level: 6 });
}

function rowXml(cells: readonly string[], row: number): string {
  const written = cells.flatMap((text, i) => (text === '' ? [] : [`<c r="${columnName(i)}${String(row + 1)}" t="inlineStr"><is><t xml:space="preserve">${escaped(text.slice(0, MAX_CELL))}</t></is></c>`]));
  return `<row r="${String(row + 1)}">${written.join('')}</row>`;
}

function columnName(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : columnName(Math.floor(column / 26) - 1) + columnName(column % 26);
}

/** Characters that XML has no place for are left out. */
const escaped = (text: string): string =>
  text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
