/** `kano`: the category of every feature that is asked about both ways. */
import { selectedPairs, type Measure } from '../context.ts';
import { column, row, table, word, type Word } from '../result.ts';
import type { KanoCategory } from '../../../statistics/kano.ts';
import { NO_PAIRS, outcome, settled, type Analysis } from './outcome.ts';

const CATEGORIES: Readonly<Record<KanoCategory, Word>> = {
  A: word('A', '有魅力的', 'attractive'), O: word('O', '一元的', 'one-dimensional'), M: word('M', '当然的', 'must-be'), I: word('I', '无差异的', 'indifferent'), R: word('R', '反向的', 'reverse'), Q: word('Q', '可疑的', 'questionable'),
};
/** As Fong's paper rounds them. */
const Z = { '90%': 1.65, '95%': 1.96, '99%': 2.58 } as const;

export const kano: Analysis = (context) => {
  const { stats, settings, instrument } = context;
  const pairs = selectedPairs(context, [['functional', 'dysfunctional']]);
  if (pairs.length === 0) return NO_PAIRS;
  const sides = settled(context, pairs.flatMap((p) => [p.first, p.second]));
  const level = settings.choice('fong', ['90%', '95%', '99%']);
  settings.state('fong-z', 'Fong 检验的 z', 'z of the Fong test', String(Z[level]));
  const chosen = { table: settings.choice('table', ['pouliot', 'classic']), classify: settings.choice('classify', ['mode', 'berger']), z: Z[level] } as const;
  const none = stats.undefinedFor('no-answers');
  const rows = pairs.map((p, i) => {
    const k = stats.kano((sides[2 * i] as Measure).column, (sides[2 * i + 1] as Measure).column, chosen);
    const expected = p.dimension === null ? undefined : instrument.dimensions.get(p.dimension);
    return row(
      p.pair, p.label, k.n, k.missing, ...k.counts, k.category === undefined ? none : CATEGORIES[k.category], expected === undefined ? stats.undefinedFor('not-applicable') : word(expected.key, expected.label.zh, expected.label.en),
      k.better, k.worse, k.totalStrength, k.categoryStrength, k.fongDifference, k.fongLimit, k.significant === undefined ? none : SIGNIFICANT[Number(k.significant) as 0 | 1], k.functional, k.functionalSd, k.dysfunctional, k.dysfunctionalSd,
    );
  });
  return outcome([table('features', '功能', 'Features', [
    column('n', '份数', 'n', 'count'), column('missing', '缺失', 'missing', 'count'), ...stats.KANO_CATEGORIES.map((c) => column(c, CATEGORIES[c].text.zh, CATEGORIES[c].text.en, 'count')), column('category', '类别', 'category', 'word'), column('expected', '问卷所写的维度', 'dimension as written', 'word'),
    column('better', 'better 系数', 'better'), column('worse', 'worse 系数', 'worse'), column('total-strength', '总强度（%）', 'total strength (%)'), column('category-strength', '类别强度（%）', 'category strength (%)'),
    column('fong-difference', '首位与次位之差', 'Fong difference', 'count'), column('fong-limit', 'Fong 界限', 'Fong limit'), column('significant', '差异显著', 'significant', 'word'),
    column('functional', '正向均分', 'functional mean'), column('functional-sd', '正向标准差', 'functional sd'), column('dysfunctional', '反向均分', 'dysfunctional mean'), column('dysfunctional-sd', '反向标准差', 'dysfunctional sd'),
  ], rows)]);
};

const SIGNIFICANT = [word('no', '否', 'no'), word('yes', '是', 'yes')] as const;
