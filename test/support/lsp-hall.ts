/** A small project that has something for every request of the server: a catalog, a scoring in YAML and a standard in Markdown. */
export const HALL: Readonly<Record<string, string>> = {
  'plumbline.config.yaml': 'root: true\n',
  'ours.catalog.yaml': `kind: catalog
id: ours
title: { zh: 自有维度, en: Ours }
dimensions:
  - id: speed
    label: { zh: 快慢, en: Quickness }
    definition: { zh: 多快, en: How quick }
`,
  'hall.scoring.yaml': `# What is scored
kind: scoring
id: hall
title: Hall
uses: [ours, servqual]
scale: { min: 0, max: 5 }
inputs:
  wait:   { type: duration, label: 等候, domain: ">= 0s" }
  rude: { type: boolean }
criteria:
  - id: waiting
    dimension: ours.speed
    weight: 0.6
    input: wait
    bands:
      - { when: "< 5min", score: 5 }
      - { when: "[5min..1h)", score: 3 }
      - { when: ">= 1h", score: 1 }
  - id: manner
    dimension: servqual.empathy
    weight: 0.5
    formula: if rude then max(0, 1) else 5
tests:
  - { name: quick, given: { wait: 3min, rude: false }, expect: { total: 5 } }
`,
  'hall-service.standard.md': `---
kind: standard
id: hall-service
title: 大厅服务
status: active
uses: [ours]
---

# 大厅服务规范

第一条　服务要快，见[快慢](ours.catalog.yaml#speed)。

第二条　按照第一条执行。

<!-- plumbline: targets -->
| id | metric | objective | dimension |
|----|--------|-----------|-----------|
| wait-time | wait | >= min(1, 2) | ours.speed |

\`\`\`yaml stages
- id: greet
  title: 迎接
  targets:
    - { id: greeting, metric: greeting, objective: "<= 10s", dimension: ours.sped }
\`\`\`
`,
  'desk.scoring.md': `---
kind: scoring
id: desk
title: 柜台
scale: { min: 0, max: 5 }
---

\`\`\`yaml inputs
wait: { type: duration }
\`\`\`

\`\`\`yaml criteria
- id: queue
  dimension: servqual.responsiveness
  formula: if wait < 5min then 5 else 1
\`\`\`
`,
};
