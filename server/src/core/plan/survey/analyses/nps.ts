/** `nps`: the net promoter score of one item. */
import { rounded } from '../../../base/rounded.ts';
import { isDefined } from '../../../statistics/figure.ts';
import { titleOf } from '../context.ts';
import { weightedTable } from '../weighting.ts';
import { column, row, table } from '../result.ts';
import { limits, outcome, refused, type Analysis } from './outcome.ts';

export const nps: Analysis = (context) => {
  const { stats, settings, instrument } = context;
  const name = settings.text('item') ?? '';
  const variable = instrument.variables.get(name);
  const answers = variable?.form === 'number' ? context.column(name) : undefined;
  if (variable === undefined || answers === undefined) return refused(`数据中没有题目“${name}”的答案。`, `The data have no answers to the item "${name}".`);
  const which = settings.choice('interval', ['both', 'wald', 'adjusted-wald']);
  settings.state('bands', '分组', 'Bands', '0–6 / 7–8 / 9–10');
  const { low, high } = variable;
  if (low !== 0 || high !== 10) {
    const scale = low === null || high === null ? null : [low, high].map(String).join('–');
    context.note({
      zh: `这道题${scale === null ? '没有 0～10 分的量表' : `用 ${scale} 分来问`}，而净推荐值只用 0～10 分；这里照同样的分界计算，不能与别人的净推荐值相比。`,
      en: `The item is asked ${scale === null ? 'without a scale' : `on ${scale}`}, and the net promoter score is defined on 0 to 10; this is counted by the same bands and compares with no other score.`,
    });
  }
  const r = stats.nps(answers, settings.confidence);
  const wald = which === 'adjusted-wald' ? [] : [column('wald-low', 'Wald 下限', 'Wald low'), column('wald-high', 'Wald 上限', 'Wald high')];
  const adjusted = which === 'wald' ? [] : [column('adjusted-low', '校正 Wald 下限', 'adjusted Wald low'), column('adjusted-high', '校正 Wald 上限', 'adjusted Wald high')];
  const columns = [
    column('n', '份数', 'n', 'count'), column('missing', '缺失', 'missing', 'count'), column('promoters', '推荐者', 'promoters', 'count'), column('passives', '被动者', 'passives', 'count'), column('detractors', '贬损者', 'detractors', 'count'),
    column('nps', 'NPS', 'NPS'), column('se', '标准误（n）', 'se (n)'), column('se-sample', '标准误（n−1）', 'se (n − 1)'), ...wald, ...adjusted,
  ];
  const beyond = ([['wald', 'Wald 区间', 'Wald interval'], ['adjustedWald', '校正 Wald 区间', 'adjusted Wald interval']] as const).flatMap(([key, zh, en]) => {
    const { low, high } = r.uncut[key];
    const shown = which === 'both' || (which === 'wald') === (key === 'wald');
    if (!shown || !isDefined(low) || !isDefined(high) || (low >= -100 && high <= 100)) return [];
    const [from = '', to = ''] = [low, high].map((v) => rounded(v, 1).replace('-', '−'));
    return [{ zh: `${zh}算出来是 ${from} 到 ${to}，净推荐值只在 −100 到 100 之间，截到两端为止。`, en: `The ${en} comes to ${from} to ${to} and is cut to −100 and 100, between which every score lies.` }];
  });
  const counts = stats.frequencies(answers, 100) ?? [];
  return outcome([
    table('nps', '净推荐值', 'Net promoter score', columns, [row(name, titleOf(variable), r.n, r.missing, r.promoters, r.passives, r.detractors, r.score, r.se, r.seSample, ...(wald.length > 0 ? limits(r.wald) : []), ...(adjusted.length > 0 ? limits(r.adjustedWald) : []))]),
    table('frequencies', '各答案的份数', 'Frequencies of answers', [column('count', '份数', 'count', 'count'), column('share', '比例', 'share', 'share')], counts.map(([value, count]) => row(String(value), { zh: String(value), en: String(value) }, count, count / r.n))),
    ...weightedTable(context, 'weighted', { zh: '加权的净推荐值', en: 'Weighted net promoter score' }, [{ id: name, label: titleOf(variable), column: answers.map((v) => (Number.isNaN(v) ? NaN : 100 * (Number(v >= 9) - Number(v <= 6)))), low: -100, high: 100 }], column('nps', '加权 NPS', 'weighted NPS')),
  ], beyond);
};
