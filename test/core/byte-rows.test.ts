/** The reader of bytes held against the reader of texts, on tables and on anything at all. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { byteReader, fieldText } from '../../server/src/core/plan/data/byte-rows.ts';
import { delimitedReader, MAX_ROW_LENGTH, type DelimitedOptions, type Row } from '../../server/src/core/plan/data/delimited.ts';
import { MAX_BYTES, TextTable } from '../../server/src/core/plan/data/text-table.ts';
import { decodeUtf8 } from '../../server/src/core/plan/data/utf8.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

function fromTexts(text: string, options: DelimitedOptions): readonly Row[] {
  const rows: Row[] = [];
  const reader = delimitedReader(options, (row) => rows.push(row));
  reader.push(text);
  reader.end();
  return rows;
}

/** @param size characters in each piece; all when left out */
function fromBytes(text: string, options: DelimitedOptions, size = Infinity): { readonly rows: readonly Row[]; readonly handedOver: number } {
  const rows: Row[] = [];
  let handedOver = 0;
  const reader = byteReader(
    options,
    (row) => rows.push({ line: row.line, cells: Array.from({ length: row.count }, (_, i) => fieldText(row, i, options.quote ?? '"')), malformed: false }),
    (row) => { handedOver++; rows.push(row); },
  );
  const characters = [...text];
  for (let at = 0; at < characters.length; at += size === Infinity ? characters.length : size) reader.push(encode(characters.slice(at, at + size).join('')));
  reader.end();
  return { rows, handedOver };
}

const hostile = fc.array(fc.constantFrom('a', 'b', ',', ',', '"', '"', '""', '\r', '\n', '\r\n', '\n', ' ', ';', '\t', '张', '😀', '\uFEFF', '"x"', ',"', '",', '"\n'), { maxLength: 24 }).map((parts) => parts.join(''));

describe('rows from bytes', () => {
  it('are what the other reader makes of any text', () => {
    let handedOver = 0;
    let rows = 0;
    fc.assert(fc.property(hostile, fc.constantFrom<DelimitedOptions>({ delimiter: ',' }, {}, { delimiter: ';' }, { delimiter: ',', quote: 'a' }, { delimiter: '张' }), (text, options) => {
      const found = fromBytes(text, options);
      assert.deepEqual(found.rows, fromTexts(text, options));
      handedOver += found.handedOver;
      rows += found.rows.length;
    }), { numRuns: 5_000 });
    assert.ok(handedOver > 100 && handedOver < rows / 2, `${String(handedOver)} of ${String(rows)} rows were handed over`);
  });

  it('are the same however the bytes are cut, and none of a well-formed table is handed over', () => {
    const cell = fc.stringMatching(/^[a-c",\r\n 张😀]{0,6}$/u);
    fc.assert(fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 5 }), fc.integer({ min: 1, max: 9 }), fc.constantFrom('\n', '\r\n', '\r'), (table, size, end) => {
      const plain = (text: string): boolean => !/[",\r\n]/.test(text);
      const text = table.map((cells) => cells.map((c) => (plain(c) ? c : `"${c.replaceAll('"', '""')}"`)).join(',')).join(end);
      const { rows, handedOver } = fromBytes(text, { delimiter: ',' }, size);
      assert.equal(handedOver, 0);
      assert.deepEqual(rows, fromTexts(text, { delimiter: ',' }));
    }), { numRuns: 1_000 });
  });

  it('stop at a row without end', () => {
    for (const [begin, more] of [['1,"x', 'x\n'], ['1,x', 'xx']] as const) {
      const reader = byteReader({ delimiter: ',' }, () => undefined, () => undefined);
      const piece = encode(more.repeat(524_288));
      let failure = reader.push(encode(begin));
      for (let read = 0; failure === undefined && read <= MAX_ROW_LENGTH; read += piece.length) failure = reader.push(piece);
      assert.equal(failure, 'row-too-long');
    }
  });

  it('take more columns than there was room for', () => {
    const text = `${Array.from({ length: 1_000 }, (_, i) => String(i)).join(',')}\n"${Array.from({ length: 1_000 }, (_, i) => String(i)).join('","')}"\n`;
    assert.deepEqual(fromBytes(text, { delimiter: ',' }).rows, fromTexts(text, { delimiter: ',' }));
  });
});

describe('texts from bytes', () => {
  it('are what was encoded', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => { assert.equal(decodeUtf8(encode(text)), text); }));
    const long = 'a张😀'.repeat(5_000);
    assert.equal(decodeUtf8(encode(long)), long);
  });

  it('are decoded without an end where the bytes are none of UTF-8', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 20 }), (bytes) => { assert.ok(decodeUtf8(bytes).length <= bytes.length); }));
  });

  it('have one number each, whatever their bytes are', () => {
    const text = fc.uint8Array({ maxLength: MAX_BYTES });
    fc.assert(fc.property(fc.array(text, { maxLength: 600 }), (texts) => {
      const table = new TextTable();
      const expected = new Map<string, number>();
      for (const [i, bytes] of texts.entries()) {
        const key = bytes.join(' ');
        assert.equal(table.find(bytes, 0, bytes.length, -2), expected.get(key) ?? -2);
        if (expected.has(key)) continue;
        table.add(i);
        expected.set(key, i);
      }
      assert.equal(table.size, expected.size);
    }), { numRuns: 100 });
  });
});
