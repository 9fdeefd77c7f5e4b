/** Runs through what most checks run through, so that the compiled code that is kept holds it. Touches nothing outside. */
import { LineIndex } from '../core/base/line-index.ts';
import { checkTogether, EffectiveConfig } from '../core/service.ts';
import { checkText } from '../platform/node/check-files.ts';
import { atEase } from '../platform/node/engine.ts';
import { reportFindings, summarise } from './report.ts';
import { pretty } from './reporters/pretty.ts';

/** Documents in both languages with a finding of every common sort, and an error of syntax. */
const DOCUMENTS: readonly (readonly [string, string])[] = [
  ['a.standard.yaml', 'kind: standard\nid: b\nowner: 客服\nuses: [servqual]\ntargets:\n  - { id: a, metric: m, objective: "<= 30sec", dimension: servqual.empaty, x: 1 }\n'],
  ['b.standard.yaml', 'kind: standard\nid: b\nstages:\n  - id: a\n   title: [\n'],
  ['c.standard.md', '---\nkind: standard\nid: c\ntitle: 制度\n---\n\n## 第一章 总则\n\n第一条 按照第三条办理。\n\n<!-- plumbline: targets -->\n| 编号 | 指标 |\n| --- | --- |\n| a | b |\n'],
  ['d.scoring.yaml', 'kind: scoring\nid: d\nscale: { min: 0, max: 5 }\ninputs:\n  t: { type: duration }\ncriteria:\n  - id: a\n    input: t\n    bands:\n      - { when: "< 1h", score: 5 }\n      - { when: "> x + ", score: 1 }\n'],
];

export async function warmUp(): Promise<void> {
  atEase();
  const config = new EffectiveConfig([], '/');
  const results = DOCUMENTS.flatMap(([path, text]) => {
    const name = config.fileName(path);
    return name ? [{ path, text, result: checkText({ path, uri: path, name, config }, text) }] : [];
  });
  const found = checkTogether(results.map((r) => r.result), () => config);
  const source = (file: string) => {
    const text = results.find((r) => r.path === file)?.text ?? '';
    return { text, lines: new LineIndex(text) };
  };
  const findings = reportFindings(results.map(({ path }) => ({ file: path, diagnostics: found.get(path) ?? [] })), 'zh', (uri) => uri, source);
  const report = { locale: 'zh', version: '', baseUri: '', files: [], findings, summary: summarise(findings), failures: [], fixed: null, exitCode: 0, source } as const;
  await pretty(report, { color: false, quiet: false });
}
