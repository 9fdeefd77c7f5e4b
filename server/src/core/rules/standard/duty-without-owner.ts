/** Something that has to be done with nobody who has to do it. */
import type { Fix } from '../../base/diagnostic.ts';
import type { Text } from '../../base/text.ts';
import { same } from '../../base/text.ts';
import type { DocumentAnalysis } from '../../analysis/document-analysis.ts';
import { nameSpan, type Duty, type ServiceTarget, type Stage } from '../../model/standard.ts';
import { get, type MapNode } from '../../syntax/tree.ts';
import { isBroken } from '../../analysis/index-document.ts';
import { defineRule } from '../define-rule.ts';
import { insertKeys } from '../../syntax/insert-keys.ts';

export default defineRule({
  id: 'duty-without-owner',
  group: 'standard',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'warning',
  fix: 'display',
  kinds: ['standard'],
  summary: { zh: '要做的事没有责任人。', en: 'A duty has no owner.' },
  messages: {
    duty: { zh: '“{duty}”没有责任人。', en: 'Nobody is responsible for “{duty}”.' },
    stage: {
      zh: '环节“{stage}”没有责任人，其中的目标、控制和补救措施也没有写由谁负责。',
      en: 'The stage “{stage}” has no owner, and neither have its targets, controls and recovery steps.',
    },
  },
  check({ document, report }) {
    if (isBroken(document.parsed)) return;
    const { standard } = document;
    const reportDuty = (duty: Duty): void =>
      report({ message: 'duty', span: nameSpan(duty.node), data: { duty: nameOf(duty.title, duty.id) }, fixes: addOwner(document, duty.node) });
    for (const stage of standard.stages) {
      if (stage.owner !== null) continue;
      const duties = [...stage.controls, ...stage.recovery];
      const unowned = duties.filter((d) => d.owner === null);
      if (!needsOwner(stage, unowned.length, duties.length)) unowned.forEach(reportDuty);
      else report({ message: 'stage', span: nameSpan(stage.node), data: { stage: nameOf(stage.title, stage.id) }, fixes: addOwner(document, stage.node) });
    }
    // The owner of the document keeps the document; that does not make him do what it says.
    [...standard.controls, ...standard.recovery].filter((d) => d.owner === null).forEach(reportDuty);
  },
});

/** Whether the stage itself is what lacks an owner, rather than some of its duties while others have theirs. */
function needsOwner(stage: Stage, unowned: number, duties: number): boolean {
  if (unowned > 0) return unowned === duties;
  return stage.targets.some((t: ServiceTarget) => !get(t.node, 'owner')) && duties === 0;
}

const nameOf = (title: Text | null, id: string | null): Text => title ?? same(id ?? '');

function addOwner(document: DocumentAnalysis, node: MapNode): Fix[] {
  const edit = insertKeys(document.text, node, [['owner', '""']]);
  return edit ? [{ title: { zh: '写上责任人 owner', en: 'Add an owner' }, applicability: 'display', edits: [edit] }] : [];
}
