/** A veto that every case triggers: nothing else in the document counts. */
import { completed, replay } from '../../plan/proof-witness.ts';
import { defineRule } from '../define-rule.ts';
import { vetoesThat } from '../support/vetoes.ts';

export default defineRule({
  id: 'veto-always',
  group: 'scoring',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'error',
  fix: 'none',
  kinds: ['scoring'],
  summary: { zh: '每一种情况都会触发这个否决项。', en: 'Every case triggers the veto.' },
  messages: {
    always: { zh: '否决项“{veto}”对每一种情况都触发：“{test}”总是成立。', en: 'The veto “{veto}” is triggered by every case: “{test}” always holds.' },
  },
  check({ document, report }) {
    for (const { question, index, span, name, test } of vetoesThat(document, 'always')) {
      const { proof, plan } = question;
      const shown = replay(proof.compiled, plan, proof.axes, completed(proof.axes, new Map(), [], plan.inputs.keys()));
      // A case that the engine sees otherwise would contradict the proof; then nothing is said.
      if (shown?.result.vetoes.includes(index) !== true) continue;
      report({ message: 'always', span, data: { veto: name, test }, witness: shown.witness });
    }
  },
});
