/** A test that speaks of another quantity than the input: percent of a time, minutes of a number, or a number without its unit. */
import { isBroken } from '../../analysis/index-document.ts';
import { defineRule } from '../define-rule.ts';
import { isPlainSafe } from '../support/expression-fixes.ts';
import { replaceFix } from '../support/fixes.ts';
import { unitMismatches } from '../support/units.ts';

export default defineRule({
  id: 'unit-mismatch',
  group: 'scoring',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'error',
  fix: 'safe',
  kinds: ['scoring'],
  summary: { zh: '条件里的量与输入的类型不是一回事。', en: 'A test compares an input with another kind of quantity.' },
  messages: { mismatch: { zh: '{reason}', en: '{reason}' } },
  check({ document, report }) {
    if (isBroken(document.parsed)) return;
    for (const { site, span, reason, replacements, certain } of unitMismatches(document)) {
      const writable = site.editable ? replacements.filter((text) => isPlainSafe(site, text) || /^[\d.]+%$/.test(text)) : [];
      const sentence = { zh: `${reason.zh}。`, en: `${reason.en.charAt(0).toUpperCase()}${reason.en.slice(1)}.` };
      report({ message: 'mismatch', span, data: { reason: sentence }, fixes: writable.map((text) => replaceFix(span, text, certain ? 'safe' : 'unsafe')) });
    }
  },
});
