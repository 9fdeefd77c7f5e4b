/** Documents for the benchmarks: generated with a fixed seed, about a hundred lines each, a share of them with mistakes. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type CorpusKind = 'standard' | 'scoring';

/** Writes `count` documents of one kind and gives their paths; every fiftieth (2 %) has a mistake in it. */
export function writeCorpus(directory: string, kind: CorpusKind, count: number): string[] {
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, 'plumbline.config.yaml'), 'root: true\nlocale: en\n');
  return Array.from({ length: count }, (_, n) => {
    const id = `${kind}-${String(n).padStart(4, '0')}`;
    const path = join(directory, `${id}.${kind}.yaml`);
    const text = kind === 'standard' ? standard(id, n) : scoring(id, n);
    writeFileSync(path, n % 50 === 7 ? damage(text, n) : text);
    return path;
  });
}

const DIMENSIONS = ['reliability', 'responsiveness', 'assurance', 'empathy', 'tangibles'] as const;
const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;

function standard(id: string, n: number): string {
  const stages = Array.from({ length: 4 }, (_, s) => `  - id: stage-${s}
    title: { zh: 第${s + 1}阶段, en: Stage ${s + 1} }
    owner: 客服专员
    interaction: person-person
    objective: 客户在本阶段得到清楚的答复和下一步安排
    targets:
      - id: phone-${s}
        metric: response_time
        when: channel = "phone"
        objective: "<= ${20 + ((n + s) % 40)}s"
        attainment: ">= 9${(n + s) % 10}%"
        dimension: servqual.${pick(DIMENSIONS, n + s)}
      - id: email-${s}
        metric: response_time
        when: channel = "email"
        objective: "[0h..${1 + ((n + s) % 4)}h]"
        dimension: servqual.${pick(DIMENSIONS, n + s + 1)}
    controls:
      - id: check-${s}
        title: 抽查通话录音
        phase: during
        owner: 班组长
    recovery:
      - id: apology-${s}
        trigger: 客户等待超过承诺时间
        action: 致歉并当场补偿
        owner: 值班经理
`);
  return `kind: standard
id: ${id}
title: { zh: 服务流程 ${n}, en: Service process ${n} }
version: 1.${n % 10}.0
status: active
effective: 2026-01-01
owner: 客户服务部
uses: [servqual]
stages:
${stages.join('')}targets:
  - id: csat
    metric: csat
    objective: ">= 85%"
    dimension: servqual.reliability
review: { every: P1M, method: pdca }
`;
}

function scoring(id: string, n: number): string {
  const inputs = Array.from({ length: 7 }, (_, c) => `  time_${c}: { type: duration, label: 用时 ${c}, domain: ">= 0s" }\n`);
  const criteria = Array.from({ length: 7 }, (_, c) => `  - id: response-${c}
    label: { zh: 响应 ${c}, en: Response ${c} }
    dimension: servqual.${pick(DIMENSIONS, n + c)}
    weight: 1
    input: time_${c}
    bands:
      - { when: "< ${1 + (n % 3)}h", score: 5 }
      - { when: "[${1 + (n % 3)}h..${5 + (n % 3)}h)", score: 4 }
      - { when: "[${5 + (n % 3)}h..24h]", score: 3 }
      - { when: "(24h..48h]", score: 2 }
      - { when: "> 48h", score: 1 }
`);
  return `kind: scoring
id: ${id}
title: { zh: 评分 ${n}, en: Scoring ${n} }
uses: [servqual]
scale: { min: 1, max: 5 }
inputs:
${inputs.join('')}criteria:
${criteria.join('')}aggregate: mean
missing: skip
round: { digits: 1, mode: half-up }
grades:
  - { id: A, label: 优秀, when: ">= 4.5" }
  - { id: B, label: 良好, when: "[3.5..4.5)" }
  - { id: C, label: 待改进, when: "< 3.5" }
pass: ">= 3.5"
`;
}

/** Five kinds of mistake in turn: a misspelt key, a wrong type, a wrong value, a missing key, broken YAML. */
function damage(text: string, n: number): string {
  switch (Math.floor(n / 50) % 5) {
    case 0:
      return text.replace('title:', 'titel:');
    case 1:
      return text.replace(/uses: \[servqual\]/, 'uses: servqual');
    case 2:
      return text.replace('status: active', 'status: actve').replace('aggregate: mean', 'aggregate: meen');
    case 3:
      return text.replace(/^(stages|criteria):$/m, '# gone\nsteps:');
    default:
      return text.replace('uses: [servqual]', 'uses: [servqual');
  }
}
