/** A synonym or a label where the id of a dimension belongs: understood, but every reader and tool must guess the same. */
import type { FileIndex, Reference } from '../../analysis/file-index.ts';
import type { Project } from '../../analysis/project.ts';
import type { Fix } from '../../base/diagnostic.ts';
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
    const keys = keysByDimension(index, project);
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
        // Two keys of one map that mean the same dimension must not become equal.
        fixes: reference.editable ? [replaceFix(reference.span, resolution.id, reference.form === 'key' && (keys.get(resolution.id) ?? 0) > 1 ? 'unsafe' : 'safe')] : inAddress(reference, resolution.id),
      });
    }
  },
});

/** In the address of a link that stands for the reference, `desk.catalog.yaml#speed`: the part behind `#`, of the same catalog. */
function inAddress({ address, text }: Reference, id: string): Fix[] {
  const at = text.indexOf('.') + 1;
  if (address === null || at === 0 || !id.startsWith(text.slice(0, at))) return [];
  return [replaceFix({ start: address.end - (text.length - at), end: address.end }, id.slice(at), 'safe')];
}

/** How many keys of the file name each dimension, by its id or otherwise. */
function keysByDimension(index: FileIndex, project: Project): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const reference of index.references) {
    if (reference.form !== 'key' || !reference.kinds.includes('dimension')) continue;
    const resolution = project.resolve(index, reference);
    const id = resolution.status === 'alias' ? resolution.id : reference.text;
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
