/** A dimension that a document defines for itself and that nothing in the project refers to. */
import type { FileIndex, SymbolDefinition } from '../../analysis/file-index.ts';
import type { Project } from '../../analysis/project.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'unused-dimension',
  group: 'reference',
  since: '0.1.0',
  status: 'stable',
  level: 'workspace',
  severity: 'warning',
  fix: 'none',
  tags: ['unnecessary'],
  // A catalog is a stock to choose from: that a project uses a part of it is how it should be.
  kinds: ['standard', 'scoring', 'survey', 'dataset'],
  summary: { zh: '文档自己定义的维度没有被用到。', en: "A document's own dimension is never used." },
  messages: {
    unused: {
      zh: '维度“{id}”没有任何目标、评分项或题项用到。',
      en: 'The dimension “{id}” is used by no target, criterion or item.',
    },
  },
  check({ index, project, report }) {
    const own = index.symbols.filter((s) => s.kind === 'dimension');
    if (own.length === 0 || index.broken) return;
    const used = usedDimensions(project);
    const seen = new Set<string>();
    for (const symbol of own) {
      // Of two with the same id the second is a finding of its own.
      if (seen.has(symbol.id)) continue;
      seen.add(symbol.id);
      if (!used.has(symbol)) report({ message: 'unused', span: symbol.span, data: { id: symbol.id } });
    }
  },
});

const usedBy = new WeakMap<Project, ReadonlySet<SymbolDefinition>>();

/** Every dimension that some reference of the project leads to, by whatever name; found once for all files. */
function usedDimensions(project: Project): ReadonlySet<SymbolDefinition> {
  let used = usedBy.get(project);
  if (used === undefined) usedBy.set(project, (used = new Set(project.files.flatMap((file) => referredIn(file, project)))));
  return used;
}

function referredIn(file: FileIndex, project: Project): SymbolDefinition[] {
  return file.references.flatMap((reference) => {
    if (reference.form === 'feel') return [];
    const resolution = project.resolve(file, reference);
    if (resolution.status === 'unknown') return [];
    const targets = resolution.status === 'ambiguous' ? resolution.targets : [resolution.target];
    return targets.flatMap((t) => (t.symbol?.kind === 'dimension' ? [t.symbol] : []));
  });
}
