/** The helper that the other tests of this folder stand on. */
import assert from 'node:assert/strict';
import { contextOf, readFixture, showPlaces, showSpans } from '../support/features.ts';
import { uriOf } from '../support/project.ts';

describe('fixtures of editor features', () => {
  const given = {
    'a.catalog.yaml': 'kind: catalog\nid: a\n',
    'b.standard.yaml': 'kind: standard\nid: $0b\nuses: [a]\n       ^\n',
  };

  it('take cursor and carets out of the text', () => {
    const { files, file, offset, ranges } = readFixture(given);
    assert.equal(files.get('b.standard.yaml'), 'kind: standard\nid: b\nuses: [a]\n');
    assert.equal(file, 'b.standard.yaml');
    assert.equal(offset, 19);
    assert.deepEqual(showSpans(files.get(file) ?? '', ranges.get(file) ?? []), ['a']);
  });

  it('give a context with the other files, the built-in catalogs and the findings', () => {
    const { files, file } = readFixture(given);
    const context = contextOf(files, file, { locale: 'en' });
    assert.equal(context.document.index.document.id, 'b');
    assert.equal(context.analysis(uriOf('a.catalog.yaml'))?.kind, 'catalog');
    const [servqual] = context.project.documents('servqual', ['catalog']);
    assert.deepEqual(showPlaces(files, [{ uri: servqual?.uri ?? '', span: servqual?.document.span ?? { start: 0, end: 0 } }]), [
      'plumbline-builtin:/servqual.catalog.yaml:3 servqual',
    ]);
    assert.ok(context.diagnostics.every((d) => d.rule !== 'unknown-reference'));
    assert.equal(context.data.size, 0);
  });
});
