/** Service from person to person cannot be inspected at the end, so what happens when it fails has to be planned. */
import type { Fix } from '../../base/diagnostic.ts';
import type { DocumentAnalysis } from '../../analysis/document-analysis.ts';
import { same } from '../../base/text.ts';
import { nameSpan, type Stage } from '../../model/standard.ts';
import { entry } from '../../syntax/tree.ts';
import { isBroken } from '../../analysis/index-document.ts';
import { defineRule } from '../define-rule.ts';
import { insertKeys } from '../../syntax/insert-keys.ts';

export default defineRule({
  id: 'person-person-without-recovery',
  group: 'standard',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'warning',
  fix: 'display',
  kinds: ['standard'],
  summary: { zh: '人对人的服务环节没有补救措施。', en: 'A person-to-person stage has no recovery.' },
  messages: {
    missing: {
      zh: '环节“{stage}”是人对人的服务，却没有写出错时的补救措施 recovery。',
      en: 'The stage “{stage}” is service from person to person, but has no recovery for when it fails.',
    },
  },
  check({ document, report }) {
    if (isBroken(document.parsed)) return;
    const { standard } = document;
    // What the document plans for all of its stages covers each.
    if (standard.recovery.length > 0) return;
    for (const stage of standard.stages) {
      if (stage.interaction !== 'person-person' || stage.recovery.length > 0) continue;
      report({
        message: 'missing',
        span: stage.interactionNode?.span ?? nameSpan(stage.node),
        data: { stage: stage.title ?? same(stage.id ?? '') },
        fixes: plan(document, stage),
      });
    }
  },
});

function plan(document: DocumentAnalysis, stage: Stage): Fix[] {
  if (entry(stage.node, 'recovery')) return [];
  const edit = insertKeys(document.text, stage.node, [['recovery', '[{ id: apologise, trigger: "", action: "", owner: "" }]']]);
  return edit ? [{ title: { zh: '写上补救措施', en: 'Plan the recovery' }, applicability: 'display', edits: [edit] }] : [];
}
