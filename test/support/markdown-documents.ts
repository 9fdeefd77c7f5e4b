/** Documents in Markdown of the kinds that samples write in YAML: with front matter, blocks, tables, prose, links and a suppression each. */
export const MARKDOWN_DOCUMENTS: Readonly<Record<string, string>> = {
  'counter.catalog.md': `---
kind: catalog
id: counter
title: { zh: 柜台服务维度, en: Counter service }
---

# 柜台服务维度

第一条　按照下列维度衡量，见[响应性](servqual.catalog.yaml#responsiveness)。

<!-- plumbline: dimensions -->

| 编号 | 名称 | 定义 |
| --- | --- | --- |
| quick | 快捷 | 多久得到服务 |
| clear | 清楚 | 说得是否明白 |

\`\`\`yaml mappings
- to: servqual
  map: { quick: responsiveness, clear: reliability }
\`\`\`
`,
  'counter.scoring.md': `---
kind: scoring
id: counter
title: 柜台评分
uses: [servqual]
scale: { min: 0, max: 5 }
pass: ">= 3"
---

# 柜台评分办法

\`\`\`yaml inputs
wait: { type: duration, label: 等候, domain: ">= 0s" }
rude: { type: boolean }
\`\`\`

第一条　等候按下表记分。

\`\`\`yaml criteria
- id: waiting
  dimension: servqual.responsiveness # 快
  weight: 0.6
  input: wait
- { id: manner, dimension: servqual.empathy, weight: 0.4, formula: if rude then 0 else 5 }
\`\`\`

<!-- plumbline: criteria.waiting.bands -->

| 条件 | 得分 |
| --- | --- |
| < 5min | 5 |
| [5min..1h) | 3 |
| >= 1h | 1 |

第二条　不文明的，按第一条计分后一票否决。

<!-- plumbline-ignore veto-never: 试行 -->
<!-- plumbline: vetoes -->

| 编号 | 条件 | 定为 |
| --- | --- | --- |
| rudeness | rude | 0 |
`,
  'counter-survey.survey.md': `---
kind: survey
id: counter-survey
title: 柜台满意度
uses: [servqual]
scales:
  agree: { type: likert, labels: [很不满意, 不满意, 一般, 满意, 很满意] }
sampling: { population: 2000, confidence: 95%, margin: 5% }
---

# 柜台满意度问卷

请您按第一条的说明回答。

<!-- plumbline: items -->

| 编号 | 题目 | 维度 | 量表 |
| --- | --- | --- | --- |
| A1 | 等候时间合适吗？ | servqual.responsiveness | agree |
| A2 | 工作人员耐心吗？ | servqual.empathy | agree |

\`\`\`yaml items
- { id: why, text: 为什么？, type: open, visible: A1 <= 2 }
\`\`\`

\`\`\`yaml analyses
- { type: descriptives }
- { type: drivers, target: A1, items: [A2] }
\`\`\`
`,
  'june.dataset.md': `---
kind: dataset
id: june
title: 六月数据
of: counter
source: ./june.csv
units: { wait: min }
---

# 六月数据

\`\`\`yaml columns
wait: 等候（分钟）
rude: 有投诉
\`\`\`

1.1 由窗口导出，见[评分](counter.scoring.md#waiting)。

1.2 空白按 1.1 处理。
`,
};
