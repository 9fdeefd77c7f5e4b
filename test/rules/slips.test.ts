/** Slips of the hand that people make in YAML: each is named as what it is, where it is, once, and what can be put right gives the text that was meant. */
import assert from 'node:assert/strict';
import { checkFiles } from '../support/project.ts';

const NAME = 'hall.scoring.yaml';
/** The bracket in its title is part of the words and opens nothing. */
const MEANT = `kind: scoring
id: hall
title: 大厅评分 [试行
uses: [servqual]
scale: { min: 0, max: 5 }
inputs:
  wait: { type: duration, label: 等候时间, domain: ">= 0s" }
  smile: { type: number, domain: "[0..5]" }
criteria:
  - id: speed
    label: 快捷
    dimension: servqual.responsiveness
    weight: 0.6
    input: wait
    bands:
      - { when: "< 1h", score: 5 }
      - { when: "[1h..3h)", score: 3 }
      - { when: ">= 3h", score: 1 }
  - id: warmth
    label: 热情
    dimension: servqual.empathy
    weight: 0.4
    input: smile
aggregate: mean
missing: skip
grades:
  - { id: A, label: 优秀, when: ">= 4" }
  - { id: B, label: 其他, when: "< 4" }
`;

interface Slip {
  readonly meant: string;
  readonly written: string;
  /** `line:what is underlined message`, of every error. */
  readonly found: readonly string[];
  /** Whether the fix, if it has one, gives what was meant. */
  readonly mended: boolean;
}

const slip = (meant: string, written: string, found: string | readonly string[], mended = true): Slip => ({ meant, written, found: typeof found === 'string' ? [found] : found, mended });

const MISALIGNED = '同一层的键必须左对齐。这一行应缩进 4 格。';
const SLIPS: readonly Slip[] = [
  slip('weight: 0.6', 'weight:0.6', '13:“:” “weight:”后面缺少空格。请写成“weight: 值”。'),
  slip('- id: speed', '- id:speed', '10:“:” “id:”后面缺少空格。请写成“id: 值”。'),
  slip('score: 5 }', 'score:5 }', '16:“score:5” “score”后面的冒号要用半角，并且后面加空格：score: 5。'),
  slip('aggregate: mean', 'aggregate：mean', '24:“：” “aggregate”后面是全角冒号“：”。请改用半角冒号“:”，后面加空格。'),
  slip('    label: 快捷', '    label：快捷', '11:“：” “label”后面是全角冒号“：”。请改用半角冒号“:”，后面加空格。'),
  slip('criteria:', 'criteria：', '9:“：” “criteria”后面是全角冒号“：”。请改用半角冒号“:”，后面加空格。'),
  slip('score: 5 }', 'score：5 }', '16:“score：5” “score”后面的冒号要用半角，并且后面加空格：score: 5。'),
  slip('weight: 0.6', 'weight 0.6', '13:“ ” “weight”后面缺少冒号。请写成“weight: 值”，冒号用半角，后面加空格。'),
  slip('weight: 0.6', 'weight = 0.6', '13:“ = ” “weight”后面缺少冒号。请写成“weight: 值”，冒号用半角，后面加空格。'),
  slip('    bands:', '    bands', '15:“bands” “bands”后面缺少冒号。请写成“bands: 值”，冒号用半角，后面加空格。'),
  slip('criteria:', 'criteria', '9:“criteria” “criteria”后面缺少冒号。请写成“criteria: 值”，冒号用半角，后面加空格。'),
  slip('    label: 快捷', '\tlabel: 快捷', '11:“\t” 不能用制表符缩进。请改用空格。'),
  slip('    label: 热情\n    dimension: servqual.empathy\n    weight', '\t\tlabel: 热情\n\t\tdimension: servqual.empathy\n\t\tweight', '20:“\t\t” 不能用制表符缩进。请改用空格。'),
  slip('    weight: 0.6', '　　weight: 0.6', '13:“　　” 不能用全角空格缩进。请改用半角空格。'),
  slip('    weight: 0.6', '      weight: 0.6', `13:“      ” ${MISALIGNED}`),
  slip('    weight: 0.6', '   weight: 0.6', `13:“   ” ${MISALIGNED}`),
  slip('    weight: 0.6', 'weight: 0.6', `13:“w” ${MISALIGNED}`),
  slip('  - id: warmth', ' - id: warmth', '19:“ ” 同一列表的“-”必须左对齐。这一行应缩进 2 格。'),
  slip('  - id: warmth\n    label', '   - id: warmth\n     label', '19:“   ” 同一列表的“-”必须左对齐。这一行应缩进 2 格。', false),
  slip('      - { when: "[1h', '     - { when: "[1h', '17:“     ” 同一列表的“-”必须左对齐。这一行应缩进 6 格。'),
  slip('  - id: warmth', '    id: warmth', '19:“id” 从“id”起的 5 个键在这一项里已经写过，都不起作用；如果这是下一项，请在“id”前面写上“- ”。'),
  slip('  - id: warmth', '  -id: warmth', '19:“-” “-”后面缺少空格。请写成“- ”。'),
  slip('  - id: warmth', '  － id: warmth', '19:“－ ” 列表的每一项要以半角“-”加空格开头。请把这里的横线改成“- ”。'),
  slip('">= 0s"', '">= 0s', '7:“">= 0s” 引号没有闭合。请在文字末尾补上引号。'),
  slip('"< 1h"', '"< 1h', '16:“"< 1h” 引号没有闭合。请在文字末尾补上引号。'),
  slip('"< 1h"', '< 1h"', '16:“"” 文字的引号没有闭合。', false),
  slip('label: 热情', 'label: "热情', '20:“"热情” 引号没有闭合。请在文字末尾补上引号。', false),
  slip('"[1h..3h)"', '“[1h..3h)”', '17:““[1h..3h)”” 这里用了全角引号“”。请改用半角引号""。'),
  slip('"< 1h"', '“< 1h”', ['16:““” 应写作 `"`，而不是 `“`。', '16:“”” 应写作 `"`，而不是 `”`。'], false),
  slip('"[1h..3h)"', '[1h..3h)', '17:“[1h..3h)” “[1h..3h)”要加引号，否则方括号和“>”会被当作 YAML 的记号。'),
  slip('"< 1h", score', '"< 1h"，score', '16:“，” 括号里的各项用了全角逗号“，”。请改用半角逗号“,”。'),
  slip('"< 1h", score', '"< 1h" score', '16:“ ” 括号里的各项之间缺少逗号。请用半角逗号“,”分隔。'),
  slip('uses: [servqual]', 'uses: [servqual', '4:“[servqual” 括号没有闭合，或括号里的行缩进不够。请补上右括号，并让这些行缩进得比键深。', false),
  slip('score: 5 }', 'score: 5', '16:“{ when: "< 1h", score: 5” 括号没有闭合，或括号里的行缩进不够。请补上右括号，并让这些行缩进得比键深。', false),
  slip('score: 5 }', 'score: 5 }}', '16:“}” 这里多了一个右括号。请删去，或补上与它成对的左括号。', false),
  slip('label: 快捷', 'label: 快捷: 又快', '11:“快” 一行里有两个“键: 值”。若冒号是文字，请给整个值加上引号；否则请换行并缩进。', false),
  slip('missing: skip', 'missing: skip\n随便写一句', '26:“随便写一句” 这一行缺少冒号。请写成“键: 值”，冒号用半角，后面加空格；若它是上一行文字的继续，请缩进得更深。', false),
];

/** The text of its own, and with so much below it that only the pieces that are broken are read again. */
const TEXTS: readonly (readonly [name: string, text: string])[] = [
  ['a short text', MEANT],
  ['a long text', `${MEANT}tests:\n${Array.from({ length: 60 }, (_, i) => `  - { name: 第 ${String(i)} 例, given: { wait: 5min, smile: 5 }, expect: { total: 5 } }\n`).join('')}`],
];

const errors = (text: string, name = NAME) => checkFiles({ [name]: text }).filter((f) => f.severity === 'error');

const PAGE = `---
kind: scoring
id: hall
title: 大厅评分 [试行
uses: [servqual]
scale: { min: 0, max: 5 }
---

# 大厅

\`\`\`yaml inputs
wait: { type: duration, label: 等候时间, domain: ">= 0s" }
\`\`\`

\`\`\`yaml criteria
- id: speed
  label: 快捷
  dimension: servqual.responsiveness
  weight: 1
  input: wait
  bands:
    - { when: "< 1h", score: 5 }
    - { when: ">= 1h", score: 1 }
\`\`\`

<!-- plumbline: grades -->

| 编号 | 名称 | 条件 |
| --- | --- | --- |
| A | 优秀 | >= 4 |
| B | 其他 | < 4 |

完。
`;
/** In front matter, blocks and tables of Markdown: the text that was meant, what is written, and the line and rule of the one finding. */
const IN_MARKDOWN: readonly (readonly [meant: string, written: string, found: string])[] = [
  ['title: 大厅评分', 'title：大厅评分', '4 yaml-syntax'],
  ['  label: 快捷', '\tlabel: 快捷', '17 yaml-syntax'],
  ['  weight: 1', '   weight: 1', '19 yaml-syntax'],
  ['  weight: 1', 'weight: 1', '19 yaml-syntax'],
  ['  bands:', '  bands', '21 yaml-syntax'],
  ['- id: speed', '-id: speed', '16 yaml-syntax'],
  ['"< 1h"', '"< 1h', '22 yaml-syntax'],
  ['"< 1h", score', '"< 1h"，score', '22 yaml-syntax'],
  ['| >= 4 |', '| ≥ 4 |', '30 expression-syntax'],
  ['| A | 优秀 |', '| A | 优秀', '30 missing-property'],
  ['| --- | --- | --- |\n', '', '26 directive-without-table'],
  ['名称', '名字', '28 unknown-property'],
  ['plumbline: grades', 'plumbline: grade', '26 table-without-place'],
  ['yaml criteria', 'yaml criterion', '15 unknown-property'],
  ['---\n\n# 大厅', '# 大厅', '1 yaml-syntax'],
  ['```\n\n<!--', '\n\n<!--', '15 yaml-syntax'],
];

describe('slips of the hand', () => {
  for (const [name, whole] of TEXTS) {
    it(`are looked for in ${name} that has none`, () => {
      assert.deepEqual(errors(whole).map((f) => f.message.zh), []);
    });

    for (const { meant, written, found, mended } of SLIPS) {
      it(`${JSON.stringify(written)} in ${name}`, () => {
        const text = whole.replace(meant, written);
        assert.notEqual(text, whole);
        const findings = errors(text);
        assert.deepEqual(findings.map(({ span, message }) => `${String(text.slice(0, span.start).split('\n').length)}:“${text.slice(span.start, span.end)}” ${message.zh}`), found);
        const edits = findings.flatMap((f) => f.fixes[0]?.edits ?? []).sort((a, b) => b.span.start - a.span.start);
        if (mended) assert.equal(edits.reduce((t, e) => t.slice(0, e.span.start) + e.newText + t.slice(e.span.end), text), whole);
      });
    }
  }

  it('are looked for in a Markdown text that has none', () => {
    assert.deepEqual(errors(PAGE, 'hall.scoring.md').map((f) => f.message.zh), []);
  });

  for (const [meant, written, found] of IN_MARKDOWN) {
    it(`${JSON.stringify(written)} in Markdown`, () => {
      const text = PAGE.replace(meant, written);
      assert.notEqual(text, PAGE);
      assert.deepEqual(errors(text, 'hall.scoring.md').map(({ span, rule }) => `${String(text.slice(0, span.start).split('\n').length)} ${rule}`), [found]);
    });
  }
});
