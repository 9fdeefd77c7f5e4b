/** One long standard, in YAML and in Markdown, of as many lines as are asked for. */

const DIMENSIONS = ['reliability', 'responsiveness', 'assurance', 'empathy', 'tangibles'] as const;
const dimension = (n: number): string => `servqual.${DIMENSIONS[n % DIMENSIONS.length] ?? ''}`;

const head = (id: string): string => `kind: standard
id: ${id}
title: { zh: 服务流程, en: Service process }
version: 1.0.0
status: active
effective: 2026-01-01
owner: 客户服务部
uses: [servqual]
`;

export function longDocument(language: 'yaml' | 'markdown', lines: number): string {
  const first = language === 'yaml' ? `${head('long')}stages:\n` : `---\n${head('long')}---\n\n# 服务流程\n`;
  let text = first;
  let count = first.split('\n').length - 1;
  for (let n = 0; count < lines; n++) {
    const part = language === 'yaml' ? stage(n) : chapter(n);
    text += part;
    count += part.split('\n').length - 1;
  }
  return text;
}

const stage = (n: number): string => `  - id: stage-${String(n)}
    title: { zh: 第${String(n + 1)}阶段, en: Stage ${String(n + 1)} }
    owner: 客服专员
    interaction: person-person
    objective: 客户在本阶段得到清楚的答复和下一步安排
    targets:
      - id: phone-${String(n)}
        metric: response_time
        when: channel = "phone"
        objective: "<= ${String(20 + (n % 40))}s"
        attainment: ">= 9${String(n % 10)}%"
        dimension: ${dimension(n)}
      - id: email-${String(n)}
        metric: response_time
        when: channel = "email"
        objective: "[0h..${String(1 + (n % 4))}h]"
        dimension: ${dimension(n + 1)}
    controls:
      - id: check-${String(n)}
        title: 抽查通话录音
        phase: during
        owner: 班组长
    recovery:
      - id: apology-${String(n)}
        trigger: 客户等待超过承诺时间
        action: 致歉并当场补偿
        owner: 值班经理
`;

/** Chapters of prose with articles, one table for all targets being what a block of YAML is for each. */
const chapter = (n: number): string => `
## 第 ${String(n + 1)} 阶段

客服专员在本阶段答复客户，见[服务流程](long.standard.md#phone-${String(n)})。
来电应当及时接听，并记录客户的诉求与联系方式。

- 客户等待超过承诺时间的，致歉并当场补偿。
- 不能当场答复的，说明下一步安排和时间。

\`\`\`yaml stages
- id: stage-${String(n)}
  title: { zh: 第${String(n + 1)}阶段, en: Stage ${String(n + 1)} }
  owner: 客服专员
  interaction: person-person
  objective: 客户在本阶段得到清楚的答复和下一步安排
  recovery:
    - { id: apology-${String(n)}, trigger: 客户等待超过承诺时间, action: 致歉并当场补偿, owner: 值班经理 }
  targets:
    - id: phone-${String(n)}
      metric: response_time
      objective: "<= ${String(20 + (n % 40))}s"
      attainment: ">= 9${String(n % 10)}%"
      dimension: ${dimension(n)}
\`\`\`
`;
