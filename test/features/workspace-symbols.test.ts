/** Symbols of the whole workspace by what people type. */
import assert from 'node:assert/strict';
import { SymbolSearch, type WorkspaceSymbol } from '../../server/src/core/features/symbols/workspace-symbols.ts';
import { contextOf } from '../support/features.ts';
import type { Files } from '../support/project.ts';

const FILES: Files = new Map([
  ['hall.catalog.yaml', 'kind: catalog\nid: hall\ntitle: 大厅\ndimensions:\n  - { id: speed, label: { zh: 快捷性, en: Promptness }, aliases: [速度] }\n  - { id: speed-of-reply, label: 回复 }\n'],
  ['hall-service.standard.md', '---\nkind: standard\nid: hall-service\ntitle: 大厅服务\n---\n\n## 第一章　总则\n\n**第 十二 条**　窗口人员热情接待。\n\n```yaml targets\n- { id: quick, metric: wait, objective: "< 3" }\n```\n'],
]);

describe('workspace symbols', () => {
  const search = (query: string, locale: 'zh' | 'en' = 'zh'): readonly WorkspaceSymbol[] => {
    const found = new SymbolSearch(query, locale);
    for (const file of contextOf(FILES, 'hall.catalog.yaml').project.files) found.add(file);
    return found.result();
  };
  const find = (query: string, locale: 'zh' | 'en' = 'zh'): string[] =>
    search(query, locale).map((s) => `${s.kind} ${s.name}${s.container === '' ? '' : ` in ${s.container}`}`);

  it('are found by id, the whole before the part', () => {
    assert.deepEqual(find('speed'), ['dimension 快捷性 speed in hall', 'dimension 回复 speed-of-reply in hall']);
    assert.deepEqual(find('quick'), ['target quick in hall-service']);
  });

  it('are found by label, synonym and pinyin', () => {
    for (const query of ['快捷', '速度', 'kuaijie', 'kjx', 'prompt']) assert.deepEqual(find(query), ['dimension 快捷性 speed in hall'], query);
    assert.deepEqual(find('dtfw'), ['standard 大厅服务 hall-service']);
  });

  it('are articles too, by number, words and pinyin', () => {
    for (const query of ['第十二条', '热情', 'reqing', 'rqjd']) assert.deepEqual(find(query), ['article 第十二条 窗口人员热情接待 in hall-service'], query);
    assert.deepEqual(find('总则'), ['chapter 第一章 总则 in hall-service']);
    const [article] = search('第十二条');
    assert.equal(FILES.get('hall-service.standard.md')?.slice(article?.span.start, article?.span.end), '第 十二 条');
  });

  it('speak the language of the reader and lead to the name', () => {
    assert.deepEqual(find('kuaijie', 'en'), ['dimension Promptness speed in hall']);
    const [symbol] = search('快捷');
    assert.equal(FILES.get('hall.catalog.yaml')?.slice(symbol?.span.start, symbol?.span.end), 'speed');
  });

  it('are all listed where nothing is typed, and none for what nobody wrote', () => {
    assert.equal(find('').length, 7);
    assert.deepEqual(find('zzzz'), []);
  });
});
