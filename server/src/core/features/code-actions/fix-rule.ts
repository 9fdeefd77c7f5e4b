/** All findings of one rule in the document at once: the rule of a finding at the cursor. */
import { applyFixes } from '../../base/apply-fixes.ts';
import type { Applicability, Diagnostic, Fix } from '../../base/diagnostic.ts';
import { action, touches, type ActionProvider, type CodeAction } from './code-action.ts';

export const fixRule: ActionProvider = {
  id: 'fix-rule',
  kind: 'quickfix',
  offer({ document, diagnostics }, selection) {
    const rules = [...new Set(diagnostics.filter((d) => touches(d.span, selection)).map((d) => d.rule))];
    const { uri } = document.file;
    return rules.flatMap((rule): CodeAction[] => {
      const of = diagnostics.filter((d) => d.rule === rule);
      const trust = (['safe', 'unsafe'] as const).find((t) => of.filter((d) => fixOf(d, t) !== undefined).length > 1);
      if (trust === undefined) return [];
      const fixable = of.filter((d) => fixOf(d, trust) !== undefined);
      const count = String(fixable.length);
      const title = {
        zh: `修复本文件中全部 ${count} 个 ${rule} 问题${trust === 'safe' ? '' : '（取各处的第一种改法，可能改变含义）'}`,
        en: `Fix all ${count} findings of ${rule} in this file${trust === 'safe' ? '' : ' (the first proposal of each, which may change meaning)'}`,
      };
      const change = () => ({ edits: applyFixes([{ uri, text: document.text, diagnostics: fixable }], (d) => fixOf(d, trust)).edits.get(uri) ?? [], creates: [] });
      return [action('quickfix', title, change, { diagnostics: fixable })];
    });
  },
};

/** A fix that reaches into other files is no part of mending this one. */
function fixOf({ fixes }: Diagnostic, trust: Applicability): Fix | undefined {
  return fixes.find((f) => f.applicability === trust && f.edits.length > 0 && f.edits.every((e) => e.uri === undefined));
}
