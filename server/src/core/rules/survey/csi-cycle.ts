/** Paths of an index model that lead back to where they begin: such a model cannot be estimated by PLS. */
import type { Path } from '../../model/survey-analyses.ts';
import { defineRule } from '../define-rule.ts';
import { surveyOf } from '../support/surveys.ts';

export default defineRule({
  id: 'csi-cycle',
  group: 'survey',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'error',
  fix: 'none',
  kinds: ['survey'],
  summary: { zh: '指数模型的路径绕成了圈。', en: 'The paths of an index model go round in a circle.' },
  messages: {
    cycle: {
      zh: '路径绕成了圈：{cycle}。偏最小二乘路径模型只能单向。',
      en: 'The paths go round in a circle: {cycle}. A PLS path model goes one way only.',
    },
    self: {
      zh: '“{cycle}”的路径指向它自己。',
      en: 'The path of “{cycle}” leads to itself.',
    },
  },
  check({ document, report }) {
    const open = surveyOf(document);
    for (const { paths } of open?.survey.analyses ?? []) {
      const loop = cycleIn(paths);
      if (loop === undefined) continue;
      const names = loop.map((p) => p.from?.source ?? '?');
      const [first] = loop;
      if (first === undefined) continue;
      const cycle = names.length === 1 ? (names[0] ?? '') : [...names.slice(0, SHOWN), ...(names.length > SHOWN ? ['…'] : []), names[0]].join(' → ');
      const related = loop.slice(1, SHOWN).map((p) => ({ uri: document.file.uri, span: p.node.span, message: { zh: '圈中的另一条路径。', en: 'Another path of the circle.' } }));
      report({ message: names.length === 1 ? 'self' : 'cycle', span: first.node.span, data: { cycle }, related });
    }
  }
});

const SHOWN = 8;

/** The first circle, as the paths along it; undefined where there is none. Without recursion: models of any length end. */
function cycleIn(paths: readonly Path[]): readonly Path[] | undefined {
  const from = new Map<string, Path[]>();
  for (const path of paths) {
    if (path.from === null || path.to === null) continue;
    from.set(path.from.source, [...(from.get(path.from.source) ?? []), path]);
  }
  const done = new Set<string>();
  for (const start of from.keys()) {
    const trail: { readonly name: string; next: number; readonly by: Path | null }[] = done.has(start) ? [] : [{ name: start, next: 0, by: null }];
    for (let top = trail.at(-1); top !== undefined; top = trail.at(-1)) {
      const path = (from.get(top.name) ?? [])[top.next++];
      if (path === undefined) {
        done.add(top.name);
        trail.pop();
        continue;
      }
      const name = path.to?.source ?? '';
      const at = trail.findIndex((t) => t.name === name);
      if (at >= 0) return [...trail.slice(at + 1).flatMap((t) => t.by ?? []), path];
      if (!done.has(name)) trail.push({ name, next: 0, by: path });
    }
  }
  return undefined;
}
