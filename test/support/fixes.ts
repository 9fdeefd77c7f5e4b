/** What holds for the fixes of every rule, checked wherever an example of a finding is at hand. */
import assert from 'node:assert/strict';
import type { Applicability, Fix } from '../../server/src/core/base/diagnostic.ts';
import type { RuleMeta } from '../../server/src/core/rules/define-rule.ts';
import { applyFix, checkFiles, fixAll, show, type FileFinding, type Files } from './project.ts';

const TRUST: Readonly<Record<Applicability | 'none', number>> = { none: 0, display: 1, unsafe: 2, safe: 3 };

export const isAsSevereAsDeclared = (finding: FileFinding, rule: RuleMeta): boolean => finding.severity === rule.severity;

/**
 * No fix is trusted more than the rule declares, and in its own example the rule offers one of that trust. Each fix lies in
 * the text without overlapping itself, and takes its finding away. Safe ones do so without bringing a new one, end, and
 * leave nothing to do for a second run.
 */
export function assertFixes(files: Files, rule: RuleMeta): void {
  const found = checkFiles(files).filter((f) => f.rule === rule.id);
  const offered = found.flatMap((f) => f.fixes);
  const best = Math.max(0, ...offered.map((f) => TRUST[f.applicability]));
  assert.equal(best, TRUST[rule.fix], `the rule declares ${rule.fix}, the example offers ${offered.map((f) => f.applicability).join() || 'none'}`);
  assertSound(files);
}

/** The same for all findings in the files, whatever rule they are of. */
export function assertSound(files: Files): void {
  const before = checkFiles(files);
  for (const finding of before) {
    for (const fix of finding.fixes) {
      assertInText(files, finding, fix);
      if (fix.applicability === 'display') continue;
      const after = checkFiles(applyFix(files, finding.file, fix));
      const same = (list: readonly FileFinding[]): number => list.filter((f) => f.rule === finding.rule && f.file === finding.file).length;
      assert.ok(same(after) < same(before), `“${fix.title.en}” does not take the finding away:\n${show(after)}`);
      if (fix.applicability !== 'safe') continue;
      assert.ok(after.length < before.length, `“${fix.title.en}” brings a new finding:\n${show(after)}`);
    }
  }
  const fixed = fixAll(files);
  assert.deepEqual(fixAll(fixed), fixed, 'a second run changes something');
  const left = checkFiles(fixed).filter((f) => f.fixes.some((x) => x.applicability === 'safe'));
  assert.deepEqual(left, [], 'a safe fix is left over');
}

function assertInText(files: Files, finding: FileFinding, fix: Fix): void {
  const text = files.get(finding.file) ?? '';
  const edits = [...fix.edits].sort((a, b) => a.span.start - b.span.start);
  edits.forEach(({ span, uri }, i) => {
    if (uri !== undefined) return;
    assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length, 'an edit lies outside of the text');
    const next = edits[i + 1];
    assert.ok(!next || span.end <= next.span.start, 'edits of one fix overlap');
  });
}
