import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { formatChinese, formatNumeral, parseNumeral, renumber } from '../../server/src/core/syntax/markdown/numerals.ts';
import { parse } from '../../server/src/core/syntax/parse.ts';
import type { Prose } from '../../server/src/core/syntax/tree.ts';

const prose = (text: string): Prose => parse(text, { language: 'markdown' }).prose ?? { frontMatter: null, blocks: [], paths: [], headings: [], items: [], articleReferences: [], links: [] };
/** `article 1 目的` per heading, the ordinary ones left out. */
const opened = (text: string): string[] =>
  prose(text).headings.filter((h) => h.level !== 'heading').map((h) => `${h.level} ${h.parent === '' ? '' : `${h.parent}.`}${h.number}${h.sub > 0 ? `-${h.sub}` : ''} ${h.title}`.trim());
/** `第八条` or `第八条 external` per reference. */
const mentioned = (text: string): string[] =>
  prose(text).articleReferences.map((r) => `${text.slice(r.span.start, r.span.end)}${r.external ? ' external' : ''}`);

describe('Numerals', () => {
  it('are written as regulations write them', () => {
    const written = { 0: '零', 2: '二', 10: '十', 15: '十五', 20: '二十', 101: '一百零一', 110: '一百一十', 115: '一百一十五', 1005: '一千零五', 1010: '一千零一十', 2300: '二千三百', 9999: '九千九百九十九' };
    for (const [value, text] of Object.entries(written)) assert.equal(formatChinese(Number(value)), text);
    for (const bad of [-1, 1.5, 10_000, Number.NaN]) assert.throws(() => formatChinese(bad), RangeError);
  });

  it('are read back in every style, up to 9,999', () => {
    const seen = new Set<string>();
    for (let value = 0; value <= 9_999; value++) {
      const text = formatChinese(value);
      seen.add(text);
      assert.equal(parseNumeral(text), value, text);
      for (const like of ['1', '１', '一〇', '十一']) assert.equal(parseNumeral(formatNumeral(value, like)), value);
    }
    assert.equal(seen.size, 10_000);
  });

  it('are read in the forms that people use, and not in forms that mean nothing', () => {
    const read = { 两百: 200, 一百十五: 115, 一百五: 150, 一千二: 1200, 一百零五: 105, 一百〇五: 105, 一〇五: 105, '○': 0, '０１２': 12, '012': 12, 二〇二六: 2026 };
    for (const [text, value] of Object.entries(read)) assert.equal(parseNumeral(text), value, text);
    for (const text of ['', '百', '十十', '二三十', '零百', '一百二三', '十百', '1２', 'a', '-1', '1.5', '__proto__', '12345', '一二三四五']) {
      assert.equal(parseNumeral(text), undefined, text);
    }
  });

  it('change inside a number without changing its style', () => {
    assert.deepEqual(['第八条', '第 8 条', '第８条', '第一〇八条', '第八条之一', '第八'].map((t) => renumber(t, 109)), [
      '第一百零九条', '第 109 条', '第１０９条', '第一〇九条', '第一百零九条之一', '第一百零九',
    ]);
  });
});

describe('Chapters and articles', () => {
  it('open in headings, bold, paragraphs, lists, lines and any kind of numeral', () => {
    assert.deepEqual(opened('# 办法\n\n## 第一章 总则\n\n### 第一节　目的\n\n#### 第一条 适用\n'), ['chapter 1 总则', 'section 1 目的', 'article 1 适用']);
    assert.deepEqual(opened('**第一章　总　则**\n\n**第一条** 为了规范服务，制定。\n\n**第二条 适用范围** 本办法适用于客服。\n'), ['chapter 1 总则', 'article 1 为了规范服务', 'article 2 适用范围']);
    assert.deepEqual(opened('第一章 总则\n第一条　为了规范服务。\n第二条为加强管理，制定。\n第三条【职责】客服部负责。\n第四条（解释） 略\n'), [
      'chapter 1 总则', 'article 1 为了规范服务', 'article 2 为加强管理', 'article 3 职责', 'article 4 解释',
    ]);
    assert.deepEqual(opened('**第九条（范围）**适用。\n\n**第十条 施行。**自公布之日起。\n'), ['article 9 范围', 'article 10 施行']);
    assert.deepEqual(opened('- 第一条 甲\n- 第二条 乙\n\n1. 第三条：丙\n'), ['article 1 甲', 'article 2 乙', 'article 3 丙']);
    assert.deepEqual(opened('第12条 甲\n\n第１３条 乙\n\n第 14 条 丙\n\n第一百零五条 丁\n\n第十条之一 戊\n'), ['article 12 甲', 'article 13 乙', 'article 14 丙', 'article 105 丁', 'article 10-1 戊']);
    assert.deepEqual(opened('第五条 及时处理投诉。\n\n第六条 第一时间响应。\n\n第七条 与客户沟通。\n\n第八条及时回访。\n'), [
      'article 5 及时处理投诉', 'article 6 第一时间响应', 'article 7 与客户沟通', 'article 8 及时回访',
    ]);
    assert.deepEqual(opened('\uFEFF第一条　甲。\r\n第二条　乙。\r\n'), ['article 1 甲', 'article 2 乙']);
  });

  it('do not open where a sentence only speaks of them', () => {
    for (const text of ['第八条所称客户，是指个人。', '第八条、第九条 另有规定的除外。', '第三条规定的期限', '第八条第二款不适用。', '第八条 第二款', '第八条的规定', '第三章规定的标准，由客服部执行。', '第一条短信', '第三章程', `第三章 ${'很长'.repeat(25)}`, '按照\n第八条办理。', '> 第八条 引文']) {
      assert.deepEqual(opened(text), [], text);
    }
    assert.deepEqual(opened('```\n第一条 甲\n```\n\n    第二条 乙\n\n<!-- 第三条 丙 -->\n\n| 第四条 |\n|---|\n| 第五条 |\n\n`第六条` 己\n'), []);
  });

  it('stand exactly where they are written', () => {
    const text = '## 第一章　总则 ##\r\n\r\n**第一条** 为了规范，制定。\r\n\r\n第二条　适用\r\n## 第二章 附则\r\n第三条 施行';
    const at = prose(text).headings.map((h) => [h.numberSpan, h.span, h.sectionSpan].map((s) => text.slice(s.start, s.end)));
    assert.deepEqual(at.map((a) => a.slice(0, 2)), [
      ['第一章', '## 第一章　总则 ##'], ['第一条', '第一条** 为了规范'], ['第二条', '第二条　适用'], ['第二章', '## 第二章 附则'], ['第三条', '第三条 施行'],
    ]);
    assert.equal(at[0]?.[2], text.slice(0, text.indexOf('## 第二章')));
    assert.equal(at[1]?.[2], '第一条** 为了规范，制定。\r\n\r\n');
    assert.equal(at[3]?.[2], text.slice(text.indexOf('## 第二章')));
    assert.deepEqual(prose(text).headings.map((h) => h.depth), [2, 0, 0, 2, 0]);
  });

  it('close their sections by rank among themselves and by depth among Markdown headings', () => {
    const ends = (text: string): string[] => prose(text).headings.map((h) => `${text.slice(h.numberSpan.start, h.numberSpan.end) || h.title}>${text.slice(h.sectionSpan.end).split('\n', 1)[0] ?? ''}`);
    assert.deepEqual(ends('# 办法\n第一章 总则\n\n第一条 甲\n\n第二章 细则\n\n第二条 乙\n\n# 附件\n'), [
      '办法># 附件', '第一章>第二章 细则', '第一条>第二章 细则', '第二章># 附件', '第二条># 附件', '附件>',
    ]);
    assert.deepEqual(ends('## 第一章 甲\n#### 第一条 乙\n### 第二章 丙\n'), ['第一章>### 第二章 丙', '第一条>### 第二章 丙', '第二章>']);
  });

  it('leave other headings their own numbers', () => {
    const text = '# 手册\n\n## 1.1 迎宾\n\n## 二、点单\n\n## （三）上菜\n\n## 4 结账\n\n## 30 秒响应\n\nSetext 1\n===\n';
    assert.deepEqual(prose(text).headings.map((h) => [h.level, h.number, h.title, text.slice(h.numberSpan.start, h.numberSpan.end), h.depth]), [
      ['heading', 0, '手册', '', 1], ['clause', 1, '迎宾', '1.1', 2], ['heading', 2, '点单', '二', 2], ['heading', 3, '上菜', '（三）', 2],
      ['heading', 4, '结账', '4', 2], ['heading', 0, '30 秒响应', '', 2], ['heading', 0, 'Setext 1', '', 1],
    ]);
  });
});

describe('English regulations and handbooks', () => {
  it('open in headings, bold, paragraphs and lines', () => {
    assert.deepEqual(opened('# Rules\n\n## Chapter 1 General provisions\n\n### Section 2: Scope\n\n#### Article 3 Purpose and scope\n\n**Article 4** Calls are answered.\n\n**Article 5 Complaints.** They are answered.\n\nArticle 6. Staff greet guests. Always.\n\nArticle 10a — Waiting times\n\nArticle 11 Complaints are answered within a day.\n\nARTICLE 12\n'), [
      'chapter 1 General provisions', 'section 2 Scope', 'article 3 Purpose and scope', 'article 4 Calls are answered', 'article 5 Complaints.', 'article 6 Staff greet guests', 'article 10-1 Waiting times', 'article 11 Complaints are answered within a day', 'article 12',
    ]);
  });

  it('do not open where a sentence only speaks of them', () => {
    for (const text of ['Article 3 applies to everybody.', 'Article 3, as amended, applies.', 'Article 3 of the Labour Law', 'Articles 3 and 4', 'as stated in\nArticle 3 Complaints', 'Section 8 staff are paid well. They are.', '> Article 3. Quoted', '- [Article 3. Purpose](#a)', 'Article 3.5 hours', 'article 3 Complaints']) assert.deepEqual(opened(text), [], text);
  });

  it('number clauses step by step', () => {
    assert.deepEqual(opened('## 1.1 班前会\n\n### 1.1.1 点名\n\n2.1 迎宾：先问候。\n\n2.2分级处理\n2.3 天气\n\n**3.10** Guests are greeted.\n\n3.11. Guests leave.\n\nSection 4.1 Payment\n'), [
      'clause 1.1 班前会', 'clause 1.1.1 点名', 'clause 2.1 迎宾', 'clause 2.2 分级处理', 'clause 2.3 天气', 'clause 3.10 Guests are greeted', 'clause 3.11 Guests leave', 'clause 4.1 Payment',
    ]);
    for (const text of ['1.5 倍工资', '2.5 hours are too long.', '3.14', '1.5 分，', '2.5 MB of data', '1.0 版', '12.5% of all', '- [1.1 迎宾](#a)', '> 1.1 引文', '| 1.1 甲 |\n|---|\n', '2026.11.26 日志']) assert.deepEqual(opened(text), [], text);
  });

  it('are referred to one by one', () => {
    assert.deepEqual(mentioned('See Article 8, Articles 9, 10a and 11 to 13, section 2 and Chapter 3.'), ['Article 8', 'Articles 9', '10a', '11', '13', 'section 2', 'Chapter 3']);
    assert.deepEqual(mentioned('见 2.1、2.3 和 2.10，按第 3.2 条办理，见2.4。See clause 4.1 and Section 4.2; steps 4.3, 4.4.'), ['2.1', '2.3', '2.10', '3.2', '2.4', '4.1', '4.2', '4.3', '4.4']);
    assert.deepEqual(prose('见 2.1.3，Article 10b').articleReferences.map((r) => [r.level, r.parent, r.number, r.sub]), [['clause', '2.1', 3, 0], ['article', '', 10, 2]]);
    assert.deepEqual(mentioned('按 1.5 倍计算，温度见 22.5 ℃，得 2.5 分，Article 3.5, particle 3, see 2.5%, 满分 5.0。'), []);
    assert.deepEqual(mentioned('Article 1. Foo.\n\n2.1 迎宾，见 2.1。'), ['2.1']);
  });

  it('are external where another document is named', () => {
    assert.deepEqual(mentioned('Article 5 of the Labour Law, GDPR Article 6, the Labour Law, Article 7 and Article 8. Article 9 and Article 10 of the Act.'), ['Article 5 external', 'Article 6 external', 'Article 7 external', 'Article 8 external', 'Article 9 external', 'Article 10 external']);
    assert.deepEqual(mentioned('Article 5 of this Regulation, Section 2 of Chapter 3, under Article 4 in such cases. This Regulation, Article 6.'), ['Article 5', 'Section 2', 'Chapter 3', 'Article 4', 'Article 6']);
    assert.deepEqual(mentioned('《服务规范》第 3.2 条，按照《规范》3.4 执行'), ['3.2 external']);
  });

  it('close their sections by their steps', () => {
    const text = '## 第一章 甲\n\n1.1 乙\n\n1.1.1 丙\n\n1.2 丁\n\n## 第二章 戊\n\n2.1 己\n';
    assert.deepEqual(prose(text).headings.map((h) => `${text.slice(h.numberSpan.start, h.numberSpan.end)}>${text.slice(h.sectionSpan.end).split('\n', 1)[0] ?? ''}`), ['第一章>## 第二章 戊', '1.1>1.2 丁', '1.1.1>1.2 丁', '1.2>## 第二章 戊', '第二章>', '2.1>']);
  });

  it('are read in time in proportion to the text, whatever it is', function () {
    this.timeout(20_000);
    for (const piece of ['Article 1, ', '1.1.', '见 1.1、', '第1.1', 'Articles 1 and ', 'section 1\n', '1.1 甲\n', 'see see ']) prose(piece.repeat(20_000));
  });
});

describe('References to articles', () => {
  it('are found one by one, over emphasis and line ends', () => {
    assert.deepEqual(mentioned('按照第八条、第 9 条和第三章第二节的规定，本办法第十条第二款除外。'), ['第八条', '第 9 条', '第三章', '第二节', '第十条']);
    assert.deepEqual(mentioned('见第八条至第十条，第三、五条，第十一至十三条，第十条之一。'), ['第八条', '第十条', '第三', '五条', '第十一', '十三条', '第十条之一']);
    assert.deepEqual(mentioned('见第**八**条。\n> 按照\n> 第九条办理'), ['第**八**条', '第九条']);
    assert.deepEqual(mentioned('# 与第八条的关系\n\n- 见第九条\n\n| 依据 |\n|---|\n| 第十条 |\n'), ['第八条', '第九条', '第十条']);
    assert.deepEqual(mentioned('第八条所称客户，是指个人。'), ['第八条']);
    assert.deepEqual(prose('见第十条之一').articleReferences.map((r) => [r.level, r.number, r.sub]), [['article', 10, 1]]);
  });

  it('are not the article itself, nor in code, comments and addresses, nor words that look alike', () => {
    assert.deepEqual(mentioned('第一条 甲。\n\n**第二条** 见第一条。'), ['第一条']);
    assert.deepEqual(mentioned('`第八条`、<!-- 第八条 -->、[条](第八条.md)、![第八条](x)\n\n```\n第八条\n```\n'), []);
    assert.deepEqual(mentioned('第一条件、第二条短信、第三条生产线、第四章程、第五节课、第六款、第七名'), []);
  });

  it('are external behind the name of another document', () => {
    for (const [text, expected] of [
      ['《消费者权益保护法》第八条、第九条和第三章第十条', ['第八条 external', '第九条 external', '第三章 external', '第十条 external']],
      ['民法典第五百条', ['第五百条 external']],
      ['依照产品质量法第二十六条第二款、第二十七条', ['第二十六条 external', '第二十七条 external']],
      ['《规定》（2021 年修正）第 3 条', ['第 3 条 external']],
      ['**《价格法》**第三条', ['第三条 external']],
      ['合同第三条、该办法第四条', ['第三条 external', '第四条 external']],
      ['本办法第八条和《价格法》第三条。第九条另行规定', ['第八条', '第三条 external', '第九条']],
      ['本公司投诉与建议管理办法第八条', ['第八条']],
      ['本办法和产品质量法第八条', ['第八条 external']],
      ['按照规定第八条、这种方法第九条', ['第八条', '第九条']],
      ['> 第八条 经营者应当听取意见，见第九条。', ['第八条 external', '第九条 external']],
      ['> 注：见第八条。', ['第八条']],
    ] as const) {
      assert.deepEqual(mentioned(text), expected, text);
    }
  });

  it('are internal behind the name of this very document', () => {
    const text = '《客户服务管理办法》第八条、根据客户服务管理办法第九条、《管理办法》第十条';
    assert.deepEqual(mentioned(`# 客户服务 管理办法\n\n${text}`), ['第八条', '第九条', '第十条 external']);
    assert.deepEqual(mentioned(`---\ntitle: { zh: 客户服务管理办法, en: x }\n---\n${text}`), ['第八条', '第九条', '第十条 external']);
    assert.deepEqual(mentioned(text), ['第八条 external', '第九条 external', '第十条 external']);
    assert.deepEqual(mentioned('# 投诉与建议管理办法\n\n根据投诉与建议管理办法第九条'), ['第九条']);
  });
});

describe('A whole regulation', () => {
  it('is found complete, whatever its length, style and line ends', () => {
    const style = fc.constantFrom('# ', '**', '', '- ');
    const regulation = fc.record({
      chapters: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 6 }),
      style,
      like: fc.constantFrom('十一', '1', '１'),
      blank: fc.constantFrom(' ', '　'),
      eol: fc.constantFrom('\n', '\r\n'),
    });
    fc.assert(fc.property(regulation, ({ chapters, style: mark, like, blank, eol }) => {
      let article = 0;
      const expected: string[] = [];
      const lines: string[] = [];
      chapters.forEach((count, c) => {
        lines.push(`${mark === '' || mark === '- ' ? '' : '## '}第${formatNumeral(c + 1, like)}章${blank}规则`, '');
        expected.push(`chapter ${c + 1} 规则`);
        for (let i = 0; i < count; i++) {
          article++;
          const number = `第${formatNumeral(article, like)}条`;
          lines.push(`${mark === '# ' ? '### ' : mark}${number}${mark === '**' ? '**' : ''}${blank}按照第${formatNumeral(article + 1, like)}条办理`, '');
          expected.push(`article ${article}`);
        }
      });
      const found = opened(lines.join(eol)).map((o) => (o.startsWith('article') ? o.split(' ', 2).join(' ') : o));
      assert.deepEqual(found, expected);
      const references = prose(lines.join(eol)).articleReferences.map((r) => r.number);
      assert.deepEqual(references, Array.from({ length: article }, (_, i) => i + 2));
    }), { numRuns: 200 });
  });
});
