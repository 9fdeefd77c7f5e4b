/** A synonym or a label where the id of a dimension belongs: understood, but every reader and tool must guess the same. */
import { defineRule } from '../define-rule.ts';
import { replaceFix } from '../support/fixes.ts';

export default defineRule({
  id: 'dimension-alias',
  group: 'reference',
  since: '0.1.0',
  status: 'stable',
  level: 'workspace',
  severity: 'warning',
  fix: 'safe',
  summary: { zh: '用别名或名称代替了维度的编号。', en: 'A synonym or a label stands for the id of a dimension.' },
  messages: {
    alias: {
      zh: '“{name}”是维度“{label}”的另一种叫法，请写它的编号“{id}”。',
      en: '“{name}” is another name of the dimension “{label}”; write its id “{id}”.',
    },
    spelling: {
      zh: '“{name}”和维度的编号“{id}”只差空格或大小写，请照编号写。',
      en: '“{name}” differs from the id “{id}” of a dimension only by spaces or letter case; write the id.',
    },
    label: {
      zh: '“{name}”是维度的名称，请写它的编号“{id}”。',
      en: '“{name}” is the label of a dimension; write its id “{id}”.',
    },
  },
  check({ index, project, report }) {
    for (const reference of index.references) {
      if (reference.form === 'feel' || !reference.kinds.includes('dimension')) continue;
      const resolution = project.resolve(index, reference);
      if (resolution.status !== 'alias') continue;
      const { symbol } = resolution.target;
      const label = symbol?.label ?? { zh: symbol?.id ?? '', en: symbol?.id ?? '' };
      const name = reference.text.slice(reference.text.indexOf('.') + 1).trim();
      const isLabel = [label.zh, label.en].some((l) => l.trim().toLowerCase() === name.toLowerCase());
      report({
        message: name.toLowerCase() === symbol?.id.toLowerCase() ? 'spelling' : isLabel ? 'label' : 'alias',
        span: reference.span,
        data: { name: reference.text, label, id: resolution.id },
        fixes: reference.editable ? [replaceFix(reference.span, resolution.id, 'safe')] : [],
      });
    }
  },
});
