/**
 * A document that is being edited is read as one that has just been opened: after every one of ten thousand random edits on
 * each kind of document the tree, the problems, the prose and the expressions are the same. The findings that come of them
 * are compared in the whole server, by the thorough suites.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { DocumentAnalysis, DocumentCache, type SourceFile } from '../../server/src/core/analysis/document-analysis.ts';
import { EffectiveConfig } from '../../server/src/core/analysis/config.ts';
import { parseFileName } from '../../server/src/core/base/document-kind.ts';
import { sameData } from '../../server/src/core/workspace/same-data.ts';
import { EDITED, randomEdits } from '../support/random-edits.ts';

const EDITS = 10_000;
/** Characters of each document: enough for it to be read in pieces. */
const MOST = 3_000;

describe('reading again after each of 10,000 edits', () => {
  EDITED.forEach(({ name, text: whole }, seed) => {
    it(`gives what reading from the beginning gives: ${name}`, function () {
      this.timeout(900_000);
      const base = whole.slice(0, MOST);
      const cache = new DocumentCache();
      let count = 0;
      for (const { text, edit } of randomEdits(base, EDITS, seed + 1)) {
        const file = sourceFile(name, text);
        const again = new DocumentAnalysis(file, cache);
        const anew = new DocumentAnalysis(file);
        if (!sameData(again.parsed, anew.parsed)) assert.deepEqual(again.parsed, anew.parsed, `after edit ${String(count)}, ${edit}`);
        if (!sameData(again.expressions.map((e) => e.parsed), anew.expressions.map((e) => e.parsed))) assert.fail(`expressions after edit ${String(count)}, ${edit}`);
        count++;
      }
      assert.equal(count, EDITS);
    });
  });
});

function sourceFile(given: string, text: string): SourceFile {
  const name = parseFileName(given);
  assert.ok(name);
  const path = `/project/${given}`;
  const { project } = new EffectiveConfig([], '/project');
  return { uri: `file://${path}`, path, kind: name.kind, nameId: name.id, language: name.language, text, project };
}
