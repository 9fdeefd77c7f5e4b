/** How names are found by what is typed. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { rank } from '../../server/src/core/features/search/match.ts';
import { findPinyin } from '../../server/src/core/features/search/pinyin.ts';

describe('search by pinyin', () => {
  it('takes syllables, their beginnings and first letters in any mixture', () => {
    for (const query of ['kekaoxing', 'kekao', 'kkx', 'kekx', 'kkaox', 'k']) assert.equal(findPinyin('可靠性', query), 0, query);
    for (const query of ['kq', 'kekaoxingx', 'akx', '可', 'k1']) assert.equal(findPinyin('可靠性', query), -1, query);
    assert.equal(findPinyin('服务可靠性', 'kkx'), 2);
  });

  it('knows every reading of a character, and v for ü', () => {
    assert.equal(findPinyin('重复率', 'chongfulv'), 0);
    assert.equal(findPinyin('权重', 'quanzhong'), 0);
    assert.equal(findPinyin('旅客', 'lvke'), 0);
  });

  it('takes letters and digits for themselves and passes over the rest', () => {
    assert.equal(findPinyin('首次响应（SLA）4 小时', 'scxysla4xs'), 0);
    assert.equal(findPinyin('', 'a'), -1);
    assert.equal(findPinyin('𠀀字', 'zi'), 0);
  });

  it('answers at once however many ways there are to read a name', () => {
    const start = process.cpuUsage().user;
    for (let i = 0; i < 200; i++) findPinyin('行和'.repeat(30), `${'h'.repeat(29)}q`);
    assert.ok(process.cpuUsage(undefined).user - start < 2_000_000);
  });
});

describe('rank', () => {
  it('puts ids before names before pinyin before letters in order', () => {
    const order = ['weight', 'weights', 'low-weight', 'x', 'y'];
    const names: Readonly<Record<string, readonly string[]>> = { x: ['weight of it'], y: ['the weight'] };
    const ranks = order.map((label) => rank('weight', { label, names: names[label] }) ?? NaN);
    assert.deepEqual([...ranks].sort((a, b) => a - b), ranks);
    assert.equal(rank('wht', { label: 'weight' }), 7);
    assert.equal(rank('zzz', { label: 'weight' }), undefined);
  });

  it('looks for names behind what leads to them', () => {
    assert.notEqual(rank('servqual.kkx', { label: 'servqual.reliability', names: ['可靠性'] }), undefined);
    assert.equal(rank('segue.kkx', { label: 'servqual.reliability', names: ['可靠性'] }), undefined);
  });
});
