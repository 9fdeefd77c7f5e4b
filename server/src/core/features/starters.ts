/** The first documents that `plumbline init` and an editor's “new document” write: short, commented, and without a finding. */
import type { DocumentKind } from '../base/document-kind.ts';
import type { Locale, Text } from '../base/text.ts';

export interface Starter {
  readonly name: string;
  readonly text: string;
}

/** What a document of the kind is called where nobody has named it. */
export const DEFAULT_IDS: Readonly<Record<DocumentKind, string>> = {
  catalog: 'our-dimensions',
  standard: 'service-standard',
  scoring: 'service-scoring',
  survey: 'customer-survey',
  dataset: 'sample-cases',
};

/** What each kind is called, and what it says. */
export const KIND_WORDS: Readonly<Record<DocumentKind, { readonly name: Text; readonly says: Text }>> = {
  catalog: { name: { zh: '维度目录', en: 'Catalog of dimensions' }, says: { zh: '用哪些维度衡量服务', en: 'By which dimensions service is measured' } },
  standard: { name: { zh: '服务标准', en: 'Service standard' }, says: { zh: '承诺什么：阶段、目标、控制、补救', en: 'What is promised: stages, targets, controls, recovery' } },
  scoring: { name: { zh: '评分标准', en: 'Scoring' }, says: { zh: '一件事怎样得分', en: 'How a case becomes a score' } },
  survey: { name: { zh: '问卷', en: 'Survey' }, says: { zh: '怎样问客户，怎样分析', en: 'How customers are asked, and how answers are analysed' } },
  dataset: { name: { zh: '数据集', en: 'Dataset' }, says: { zh: '试算用的数据，连同一份可以试算的评分标准', en: 'Data to try a scoring on, with a scoring to try' } },
};

/** What is wrong with the id of a new document; undefined when nothing is. */
export function idProblem(id: string): Text | undefined {
  if (id.length <= 80 && /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) return undefined;
  return {
    zh: `编号“${id}”不合格式：用小写字母、数字和连字符，以字母开头，例如 after-sales。`,
    en: `The id "${id}" is not of the form that ids have: lower-case letters, digits and hyphens, a letter first, such as after-sales.`,
  };
}

export function configuration(locale: Locale): string {
  return {
    zh: `# 准绳的配置，对本文件夹及其下级有效。
locale: zh            # 提示和报告的语言：zh 或 en
root: true            # 到此为止，不再看上级文件夹的配置
# exclude: ["drafts/**"]                    # 不检查的文件
# documents: { "handbook/*.md": standard }  # 文件名中不带类型的文档
# rules:                                    # plumbline rules 列出全部规则
#   duty-without-owner: error               # off、hint、info、warning 或 error
`,
    en: `# Plumbline's configuration, for this folder and those below it.
locale: en            # language of findings and reports: zh or en
root: true            # do not look for configurations further up
# exclude: ["drafts/**"]                    # files that are not checked
# documents: { "handbook/*.md": standard }  # documents whose names do not say their kind
# rules:                                    # plumbline rules lists them
#   duty-without-owner: error               # off, hint, info, warning or error
`,
  }[locale];
}

/** The document of the kind, and what it needs beside it. */
export function starters(kind: DocumentKind, id: string, locale: Locale): Starter[] {
  switch (kind) {
    case 'catalog':
      return [{ name: `${id}.catalog.yaml`, text: catalog(id)[locale] }];
    case 'standard':
      return [{ name: `${id}.standard.yaml`, text: standard(id)[locale] }];
    case 'scoring':
      return [{ name: `${id}.scoring.yaml`, text: scoring(id)[locale] }];
    case 'survey':
      return [{ name: `${id}.survey.yaml`, text: survey(id)[locale] }];
    case 'dataset':
      return [
        { name: `${id}-scoring.scoring.yaml`, text: scoring(`${id}-scoring`)[locale] },
        { name: `${id}.dataset.yaml`, text: dataset(id)[locale] },
        { name: `${id}.csv`, text: cases[locale] },
      ];
  }
}

const catalog = (id: string): Text => ({
  zh: `kind: catalog
id: ${id}
title: 本公司的服务质量维度
status: draft
dimensions:
  - id: speed
    label: { zh: 快捷, en: Speed }
    aliases: [速度, 及时]        # 文档中常见的其他叫法
    definition: 客户从提出要求到得到答复所用的时间。
    indicators: [首次响应时间, 按时完成率]
  - id: care
    label: { zh: 关心, en: Care }
    definition: 员工主动了解并照顾客户的具体情况。
    indicators: [主动询问需要, 记得老客户的偏好]
`,
  en: `kind: catalog
id: ${id}
title: Our dimensions of service quality
status: draft
dimensions:
  - id: speed
    label: { zh: 快捷, en: Speed }
    aliases: [quickness, promptness]   # other names that documents use
    definition: The time from a customer's request to the answer.
    indicators: [first response time, share done on time]
  - id: care
    label: { zh: 关心, en: Care }
    definition: Staff find out what a customer needs and act on it.
    indicators: [asks about needs, remembers what regulars like]
`,
});

const standard = (id: string): Text => ({
  zh: `kind: standard
id: ${id}
title: 客户服务标准
version: 0.1.0
status: draft                # draft 起草、active 现行、retired 废止
owner: 客户服务部
uses: [servqual]             # 引用的维度目录
stages:
  - id: enquiry
    title: 客户咨询
    owner: 客服专员
    interaction: person-person
    targets:
      - id: phone-answer
        title: 电话接听
        metric: response_time
        objective: "<= 30s"
        attainment: ">= 95%"   # 至少有多少比例的来电要达到
        dimension: servqual.responsiveness
    recovery:                  # 没做到时怎样补救
      - id: missed-call
        trigger: 来电无人接听
        action: 回拨并致歉
        owner: 值班主管
        within: 1h
review: { every: P1M, method: pdca }
`,
  en: `kind: standard
id: ${id}
title: Customer service standard
version: 0.1.0
status: draft                # draft, active or retired
owner: Customer service
uses: [servqual]             # catalogs of dimensions that are referred to
stages:
  - id: enquiry
    title: Enquiry
    owner: Service agent
    interaction: person-person
    targets:
      - id: phone-answer
        title: Phone answered
        metric: response_time
        objective: "<= 30s"
        attainment: ">= 95%"   # share of calls that must meet it
        dimension: servqual.responsiveness
    recovery:                  # what happens when it fails
      - id: missed-call
        trigger: Nobody answered the call
        action: Call back and apologise
        owner: Duty manager
        within: 1h
review: { every: P1M, method: pdca }
`,
});

const scoring = (id: string): Text => ({
  zh: `kind: scoring
id: ${id}
title: 客户服务评分
status: draft
uses: [servqual]
scale: { min: 0, max: 5 }
inputs:
  response_time: { type: duration, label: 响应时间, domain: ">= 0s" }
  courtesy: { type: number, label: 礼貌, domain: "[0..5]" }
criteria:
  - id: response
    label: 响应时间
    dimension: servqual.responsiveness
    weight: 0.6
    input: response_time
    bands:                     # 每个时间恰好落在一档里
      - { when: "< 1h", score: 5 }
      - { when: "[1h..4h)", score: 3 }
      - { when: ">= 4h", score: 0 }
  - id: manners
    label: 礼貌
    dimension: servqual.assurance
    weight: 0.4
    input: courtesy
aggregate: mean
missing: skip                  # 没有数据的指标不计入
round: { digits: 1, mode: half-up }
grades:
  - { id: A, label: 优秀, when: ">= 4.5" }
  - { id: B, label: 合格, when: "[3..4.5)" }
  - { id: C, label: 待改进, when: "< 3" }
pass: ">= 3"
tests:                         # 作者的本意；plumbline test 逐一核对
  - name: 半小时内答复，礼貌满分
    given: { response_time: 30min, courtesy: 5 }
    expect: { total: 5, grade: A }
  - name: 正好 1 小时
    given: { response_time: 1h, courtesy: 4 }
    expect: { total: 3.4, grade: B }   # 0.6×3 + 0.4×4
`,
  en: `kind: scoring
id: ${id}
title: Customer service score
status: draft
uses: [servqual]
scale: { min: 0, max: 5 }
inputs:
  response_time: { type: duration, label: Response time, domain: ">= 0s" }
  courtesy: { type: number, label: Courtesy, domain: "[0..5]" }
criteria:
  - id: response
    label: Response time
    dimension: servqual.responsiveness
    weight: 0.6
    input: response_time
    bands:                     # every time falls in exactly one of them
      - { when: "< 1h", score: 5 }
      - { when: "[1h..4h)", score: 3 }
      - { when: ">= 4h", score: 0 }
  - id: manners
    label: Courtesy
    dimension: servqual.assurance
    weight: 0.4
    input: courtesy
aggregate: mean
missing: skip                  # a criterion without data does not count
round: { digits: 1, mode: half-up }
grades:
  - { id: A, label: Excellent, when: ">= 4.5" }
  - { id: B, label: Good, when: "[3..4.5)" }
  - { id: C, label: To improve, when: "< 3" }
pass: ">= 3"
tests:                         # what the author means; plumbline test works them out
  - name: Answered within half an hour, full marks for courtesy
    given: { response_time: 30min, courtesy: 5 }
    expect: { total: 5, grade: A }
  - name: Exactly 1 h
    given: { response_time: 1h, courtesy: 4 }
    expect: { total: 3.4, grade: B }   # 0.6×3 + 0.4×4
`,
});

const survey = (id: string): Text => ({
  zh: `kind: survey
id: ${id}
title: 客户满意度调查
status: draft
uses: [servqual]
scales:
  five: { type: likert, labels: [非常不满意, 不满意, 一般, 满意, 非常满意] }   # 从低到高
items:
  - { id: Q1, text: 您对我们答复的速度满意吗？, type: likert, scale: five, dimension: servqual.responsiveness }
  - { id: Q2, text: 我们说到的事都按时做到了吗？, type: likert, scale: five, dimension: servqual.reliability }
  - { id: nps, text: 您有多大可能向朋友推荐我们？, type: nps }
  - { id: why, text: 主要原因是什么？, type: open, visible: nps <= 6 }
analyses:                      # plumbline analyze 按这里所写的来算
  - { type: csat, items: [Q1, Q2], top: 2 }   # 满意率：最高两级所占的比例
  - { type: nps, item: nps }
`,
  en: `kind: survey
id: ${id}
title: Customer satisfaction survey
status: draft
uses: [servqual]
scales:
  five: { type: likert, labels: [very dissatisfied, dissatisfied, neither, satisfied, very satisfied] }   # low to high
items:
  - { id: Q1, text: How satisfied are you with the speed of our answers?, type: likert, scale: five, dimension: servqual.responsiveness }
  - { id: Q2, text: Did we do what we promised by the time promised?, type: likert, scale: five, dimension: servqual.reliability }
  - { id: nps, text: How likely are you to recommend us to a friend?, type: nps }
  - { id: why, text: What is the main reason?, type: open, visible: nps <= 6 }
analyses:                      # what plumbline analyze works out
  - { type: csat, items: [Q1, Q2], top: 2 }   # share of the two highest answers
  - { type: nps, item: nps }
`,
});

const dataset = (id: string): Text => ({
  zh: `kind: dataset
id: ${id}
title: 示例数据
of: ${id}-scoring            # 供哪一份评分标准或问卷使用
source: ./${id}.csv
columns: { response_time: 首次响应, courtesy: 礼貌 }   # 数据文件中的列名
units: { response_time: min }
missing: ["", 未填]
`,
  en: `kind: dataset
id: ${id}
title: Sample cases
of: ${id}-scoring            # the scoring or survey that it is for
source: ./${id}.csv
columns: { response_time: first response, courtesy: courtesy }   # names of the columns in the file
units: { response_time: min }
missing: ["", n/a]
`,
});

const cases: Text = {
  zh: '首次响应,礼貌\n12,5\n95,4\n未填,3\n260,2\n',
  en: 'first response,courtesy\n12,5\n95,4\nn/a,3\n260,2\n',
};
