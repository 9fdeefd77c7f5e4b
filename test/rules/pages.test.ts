/** Every rule's page is its first test: the example raises this rule and no other, what to use instead raises none. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { filesOf, pageProblems } from '../../server/tools/generate/rule-page.ts';
import { problemsOf, readRules } from '../../server/tools/generate/rules.ts';
import { checkFiles, show } from '../support/project.ts';
import { assertFixes, isAsSevereAsDeclared } from '../support/fixes.ts';

const sources = await readRules();

describe('rule pages', () => {
  for (const source of sources) {
    const { name, rule, page } = source;
    describe(name, () => {
      const example = filesOf(page, 'Example');

      it('keeps the conventions', () => assert.deepEqual(problemsOf(source), []));

      it('has an example that raises this rule and no other', () => {
        const found = checkFiles(example);
        assert.ok(found.length > 0, 'nothing is found');
        assert.ok(found.every((f) => f.rule === name), show(found));
        assert.ok(found.every((f) => isAsSevereAsDeclared(f, rule)), show(found));
      });

      it('has a form to use instead that raises none', () => {
        const found = checkFiles(filesOf(page, 'Use instead'));
        assert.deepEqual(found, [], show(found));
      });

      it('offers the fixes that it declares', () => assertFixes(example, rule));
    });
  }

  it('says what is wrong with a page', () => {
    const [source] = sources;
    assert.ok(source);
    const { rule, page } = source;
    const broken: [string, string][] = [
      [page.replace('# ', '# x'), 'does not begin with'],
      [page.replace('## 原因 Why it matters', '## 原因 Why'), 'the page has the sections'],
      [page.replace(/```yaml \S+/, '```yaml'), 'does not name its file'],
      [`${page}\n多余的一段。\n`, 'in one language only'],
    ];
    for (const [text, reason] of broken) assert.ok(pageProblems(rule, text).some((p) => p.includes(reason)), reason);
  });
});
