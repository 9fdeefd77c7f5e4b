/** Workbooks as bytes: what is read of them, and that none can do harm. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, it } from 'mocha';
import { readWorkbook, writeWorkbook, type Sheet } from '../../server/src/core/exchange/workbook.ts';

describe('workbooks of any kind', () => {
  const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const RELS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="t" Target="worksheets/sheet1.xml"/></Relationships>';
  const BOOK = `<workbook ${MAIN} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="survey" sheetId="1" r:id="rId1"/></sheets></workbook>`;
  const zipped = (sheet: string, more: Readonly<Record<string, string>> = {}): Uint8Array =>
    zipSync(Object.fromEntries(Object.entries({ 'xl/workbook.xml': BOOK, 'xl/_rels/workbook.xml.rels': RELS, 'xl/worksheets/sheet1.xml': sheet, ...more }).map(([n, t]) => [n, strToU8(t)])));
  const sheet = (body: string): string => `<worksheet ${MAIN}><sheetData>${body}</sheetData></worksheet>`;
  const refusal = (bytes: Uint8Array): string => { const found = readWorkbook(bytes); return 'refused' in found ? found.refused.en : 'read'; };

  it('are read with shared and inline texts, truth values, gaps and formulas, which are not computed', () => {
    const shared = `<sst ${MAIN}><si><t>一</t></si><si><r><t>二</t></r><r><t>三</t></r><rPh><t>er</t></rPh></si></sst>`;
    const body = '<row r="2"><c r="B2" t="s"><v>1</v></c><c r="D2" t="inlineStr"><is><t>&lt;x&gt;</t></is></c><c r="E2" t="b"><v>1</v></c><c r="F2" t="e"><v>#REF!</v></c></row><row r="3"><c r="A3"><f>cmd|\' /C calc\'!A0</f><v>7</v></c><c r="B3" t="s"><v>0</v></c></row>';
    assert.deepEqual(readWorkbook(zipped(sheet(body), { 'xl/sharedStrings.xml': shared })), { sheets: [{ name: 'survey', rows: [[], ['', '二三', '', '<x>', 'TRUE'], ['7', '一']] }], formulas: ['survey!A3'] });
  });

  it('are refused where they could do harm, with the reason', () => {
    assert.equal(refusal(zipped(sheet(''), { 'xl/externalLinks/externalLink1.xml': '<x/>' })), 'it links to other workbooks; break the links in Excel and save it again');
    assert.equal(refusal(zipped(`<!DOCTYPE x [<!ENTITY a "aaaa">]>${sheet('<row r="1"><c r="A1" t="inlineStr"><is><t>&a;</t></is></c></row>')}`)), 'it declares XML entities of its own');
    assert.equal(refusal(zipped(sheet(`<row r="60000"/>`))), 'a sheet has more than 50000 rows');
    assert.equal(refusal(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0)), 'it is an old .xls or has a password; save it as a plain .xlsx');
    assert.equal(refusal(strToU8('a,b\n1,2\n')), 'it is no .xlsx workbook');
    assert.equal(refusal(zipSync({ 'word/document.xml': strToU8('<x/>') })), 'it is no .xlsx workbook');
    assert.equal(refusal(new Uint8Array(20_000_001)), 'the file is larger than 20 MB');
    assert.equal(refusal(zipped(sheet('<row r="1"><c r="A1">')).slice(0, 300)), 'it is damaged and cannot be read');
    assert.equal(refusal(zipped('<worksheet><row>')), 'it is damaged and cannot be read');
  });

  it('cannot grow without end: a bomb is left off while it is unpacked', () => {
    const bomb = zipped(`${' '.repeat(80_000_000)}`);
    assert.ok(bomb.length < 200_000, String(bomb.length));
    const start = process.memoryUsage().arrayBuffers;
    assert.equal(refusal(bomb), 'it is too large when unpacked');
    assert.ok(process.memoryUsage().arrayBuffers - start < 120_000_000);
    const cells = Array.from({ length: 40_000 }, (_, r) => `<row r="${String(r + 1)}">${'<c t="b"><v>1</v></c>'.repeat(15)}</row>`).join('');
    assert.equal(refusal(zipped(sheet(cells))), 'it has more than 500000 cells');
    const gaps = Array.from({ length: 2_000 }, (_, r) => `<row><c r="RN${String(r + 1)}" t="b"><v>1</v></c></row>`).join('');
    assert.equal(refusal(zipped(sheet(gaps))), 'it has more than 500000 cells');
    assert.equal(refusal(zipped(sheet(`<row>${'<c><f/></c>'.repeat(500_001)}</row>`))), 'it has more than 500000 cells');
    const many = (path: (i: number) => string): string => refusal(zipped(sheet(''), {
      'xl/workbook.xml': BOOK.replace(/<sheet .*?\/>/, Array.from({ length: 200 }, (_, i) => `<sheet name="s${String(i)}" sheetId="${String(i)}" r:id="r${String(i)}"/>`).join('')),
      'xl/_rels/workbook.xml.rels': RELS.replace(/<Relationship .*?\/>/, Array.from({ length: 200 }, (_, i) => `<Relationship Id="r${String(i)}" Target="worksheets/${path(i)}"/>`).join('')),
    }));
    for (const body of ['<a>'.repeat(5_000), sheet(`<row ${Array.from({ length: 300 }, (_, i) => `a${String(i)}="1"`).join(' ')}/>`), sheet(`<row>${'<c/>'.repeat(3_000_001)}</row>`)]) {
      assert.equal(refusal(zipped(body)), 'it holds more than any survey does');
    }
    const beside = zipped(sheet(`<row r="60000"/>`));
    assert.equal(refusal(beside), 'a sheet has more than 50000 rows');
    assert.deepEqual(readWorkbook(beside, (name) => name !== 'survey'), { sheets: [{ name: 'survey', rows: [] }], formulas: [] });
    assert.equal(many((i) => `sheet${String(i)}.xml`), 'it has more than 100 sheets');
    assert.equal(many(() => 'sheet1.xml'), 'read');
  }).timeout(120_000);

  it('never throw, whatever the bytes', () => {
    const good = writeWorkbook([{ name: 'survey', rows: [['type', 'name'], ['text', 'a']] }]);
    fc.assert(fc.property(fc.nat(good.length - 1), fc.nat(255), fc.nat(good.length), (at, byte, length) => {
      const bytes = good.slice(0, Math.max(2, length));
      if (at < bytes.length && at > 1) bytes[at] = byte;
      readWorkbook(bytes);
    }), { numRuns: 400, seed: 20260112 });
  });

  it('are the same bytes for the same sheets', () => {
    const sheets: readonly Sheet[] = [{ name: 'survey', rows: [['a', '', '=1+1'], ['<&">\u0001']] }];
    assert.deepEqual(writeWorkbook(sheets), writeWorkbook(sheets));
    assert.deepEqual(readWorkbook(writeWorkbook(sheets)), { sheets: [{ name: 'survey', rows: [['a', '', '=1+1'], ['<&">']] }], formulas: [] });
  });
});
