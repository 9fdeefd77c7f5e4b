/** The fixes that rules offer for the findings at the cursor, as they are. */
import type { Diagnostic, Fix } from '../../base/diagnostic.ts';
import type { Text } from '../../base/text.ts';
import { action, touches, type ActionProvider } from './code-action.ts';

export const quickFix: ActionProvider = {
  id: 'quick-fix',
  kind: 'quickfix',
  offer: ({ diagnostics }, selection) =>
    diagnostics
      .filter((d) => touches(d.span, selection))
      .flatMap((d) => d.fixes.map((fix) => action('quickfix', titleOf(fix), () => ({ edits: fix.edits, creates: [] }), { diagnostics: [d], preferred: isTheFix(d, fix) }))),
};

/** Of several safe fixes only the person can say which is meant. */
const isTheFix = ({ fixes }: Diagnostic, fix: Fix): boolean => fix.applicability === 'safe' && fixes.filter((f) => f.applicability === 'safe').length === 1;

/** What is only a proposal says so: there are placeholders to write over, or what it says is a guess. */
function titleOf({ title, applicability, edits }: Fix): Text {
  if (applicability !== 'display') return title;
  if (edits.some((e) => PLACEHOLDER.test(e.newText))) return { zh: `${title.zh}（内容待填写）`, en: `${title.en} (to be filled in)` };
  return { zh: `${title.zh}（请核对）`, en: `${title.en} (to be checked)` };
}

/** An empty text, list or mapping, and a number of an article with nothing behind it. */
const PLACEHOLDER = /""|\[\]|\{\}|[\u3000 ]\r?\n$/;
