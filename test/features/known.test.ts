/** Which text names are taken from while the document is being written. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { DocumentAnalysis } from '../../server/src/core/analysis/document-analysis.ts';
import { complete } from '../../server/src/core/features/completion/complete.ts';
import { knownDocument } from '../../server/src/core/features/known.ts';
import { contextOf, readFixture } from '../support/features.ts';

const NAME = 'a.scoring.yaml';
const BEFORE = 'kind: scoring\nid: a\ninputs:\n  rt: { type: duration }\ncriteria: []\n';

describe('what is known of a document between two keystrokes', () => {
  it('is the document itself once it has been looked at, else its last version that could be read', () => {
    const files = new Map([[NAME, BEFORE]]);
    const context = contextOf(files, NAME);
    const previous = new DocumentAnalysis({ ...context.document.file, text: BEFORE });
    assert.ok(previous.index.symbols.length > 0);
    assert.equal(knownDocument({ ...context, previous }, 0), context.document);
    const fresh = new DocumentAnalysis({ ...context.document.file, text: `${BEFORE}\n` });
    assert.equal(knownDocument({ ...context, document: fresh, previous }, 0), previous);
    assert.equal(fresh.isIndexed, false);
  });

  it('is never read whole for a key, a name or a value', () => {
    for (const text of ['criteria:\n  - id: c\n    wei$0', 'criteria:\n  - { id: c, input: $0 }', 'criteria:\n  - { id: c, dimension: kkx$0 }', 'criteria:\n  - id: c\n    input: rt\n    bands:\n      - { when: "< 1$0" }']) {
      const { files, file, offset } = readFixture({ [NAME]: BEFORE.replace('criteria: []\n', text) });
      const context = contextOf(files, file);
      const document = new DocumentAnalysis({ ...context.document.file });
      const previous = new DocumentAnalysis({ ...context.document.file, text: BEFORE });
      assert.ok(previous.index);
      assert.ok(complete({ ...context, document, previous }, offset).items.length > 0, text);
      assert.equal(document.isIndexed, false, text);
    }
  });
});
