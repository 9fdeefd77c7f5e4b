/** A variable of an index model that no path connects with the index: it has no part in the result. */
import { nameSpan } from '../../model/standard.ts';
import type { Path } from '../../model/survey-analyses.ts';
import { defineRule } from '../define-rule.ts';
import { surveyOf } from '../support/surveys.ts';

export default defineRule({
  id: 'csi-unreachable',
  group: 'survey',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'warning',
  fix: 'none',
  kinds: ['survey'],
  summary: { zh: '指数模型中有潜变量与指数不相连。', en: 'A variable of an index model is not connected with the index.' },
  messages: {
    apart: {
      zh: '潜变量“{variable}”没有路径与指数“{index}”相连，算不进指数。',
      en: 'No path connects the variable “{variable}” with the index “{index}”, so it has no part in it.',
    },
    unpaved: {
      zh: '潜变量“{variable}”不在任何路径上。',
      en: 'The variable “{variable}” is on no path.',
    },
    absent: {
      zh: '指数“{index}”不在任何路径上，没有指数可算。',
      en: 'The index “{index}” is on no path, so there is no index.',
    },
  },
  check({ document, report }) {
    const open = surveyOf(document);
    // A name that nothing here bears may be no name at all, which is said of it elsewhere.
    const measured = new Set([...(open?.survey.dimensions ?? []).map((d) => d.id), ...(open?.variables ?? []).map((v) => v.dimension?.source)]);
    for (const { paths, variables, settings } of open?.survey.analyses ?? []) {
      if (paths.length === 0) continue;
      const groups = connected(paths);
      const index = settings.get('index');
      const main = index === undefined ? undefined : groups.get(index.source);
      if (index !== undefined && main === undefined && (measured.has(index.source) || variables.some((v) => v.id === index.source))) report({ message: 'absent', span: index.span, data: { index: index.source } });
      const seen = new Set<string>();
      for (const end of paths.flatMap((p) => [p.from, p.to])) {
        if (end === null || index === undefined || main === undefined || seen.has(end.source) || groups.get(end.source) === main) continue;
        seen.add(end.source);
        report({ message: 'apart', span: end.span, data: { variable: end.source, index: index.source } });
      }
      for (const variable of variables) {
        if (variable.id !== null && !groups.has(variable.id)) report({ message: 'unpaved', span: nameSpan(variable.node), data: { variable: variable.id } });
      }
    }
  }
});

/** By name of a variable, a name of the part of the drawing that it belongs to. */
function connected(paths: readonly Path[]): ReadonlyMap<string, string> {
  const leader = new Map<string, string>();
  const find = (name: string): string => {
    let at = name;
    for (let up = leader.get(at); up !== undefined && up !== at; up = leader.get(at)) at = up;
    leader.set(name, at);
    return at;
  };
  for (const { from, to } of paths) {
    if (from === null || to === null) continue;
    const [a, b] = [find(from.source), find(to.source)];
    if (a !== b) leader.set(b, a);
  }
  return new Map([...leader.keys()].map((name) => [name, find(name)]));
}
