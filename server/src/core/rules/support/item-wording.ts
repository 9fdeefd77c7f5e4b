/**
 * What a question says by its words, in Chinese and in English: two things at once, an answer that it leads to, an outcome, whether one
 * recommends. A hint that is often wrong is soon ignored: `test/rules/wording-probes.ts` holds these to what they miss and what they get wrong.
 */
import { DOUBLE_EN, JOINS_EN, LEADING_EN } from './wording-en.ts';
import { DOUBLE_ZH, JOINS_ZH, LEADING_ZH } from './wording-zh.ts';

/** Two things that one question asks about at once, as written; null where it does not. */
export function doubleBarrel(text: string): readonly [string, string] | null {
  const chinese = isChinese(text);
  if (!(chinese ? JOINS_ZH : JOINS_EN).test(text)) return null;
  for (const { form, unless } of chinese ? DOUBLE_ZH : DOUBLE_EN) {
    const [, first, second] = form.exec(text) ?? [];
    if (first !== undefined && second !== undefined && first !== second && unless?.test(text) !== true) return [first, second];
  }
  return null;
}

/** The words that lead to an answer, as written; null where there are none. */
export function leadingWords(text: string): string | null {
  for (const pattern of isChinese(text) ? LEADING_ZH : LEADING_EN) {
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) return found.replace(/^[\s,.，。]+/u, '').trim();
  }
  return null;
}

/** Whether a question asks for what the others lead up to: the impression as a whole, or whether one would recommend or come again. */
export const isOutcome = (text: string): boolean => (isChinese(text) ? ZH_OUTCOME : EN_OUTCOME).test(text);

/** Whether a question asks how likely or willing one is to recommend to others, as the net promoter score does; statements that one agrees with are none. */
export function asksToRecommend(text: string): boolean {
  return isChinese(text) ? ZH_RECOMMEND.test(text) && ZH_LIKELY.test(text) && !ZH_NOT_NPS.test(text) : EN_RECOMMEND.test(text) && !EN_NOT_NPS.test(text);
}

const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);

const ZH_OUTCOME = /总的来[说看]|总体|总而言之|整体(?:上|而言|来[说看]|满意|评价|印象|感受)|综合(?:来看|评价)|推荐|(?:再次|下次|以后|今后|将来|还会|再|继续)(?:还会|会)?(?:来|选择|光顾|购买|使用|乘坐|入住|办理|合作|惠顾)|理想中/u;

const EN_OUTCOME = /\boverall\b|\ball in all\b|\bin general\b|\bon the whole\b|\brecommend|\b(?:again|next time|in (?:the )?future)\b|\b(?:come|go) back\b|\b(?:continue|keep) (?:to us|us)ing\b|\bthe ideal\b|\byour ideal\b/i;

const ZH_RECOMMEND = /(?:向|给|对|把|将)[^，。？?！；]{0,20}推荐|推荐给|推荐(?:我们|我司|我行|我店|本|这|该|此|贵|他们|它)|推荐的?(?:可能|意愿|程度)/u;
const ZH_LIKELY = /可能|愿意|意愿|会不会|会否|是否会|多大程度|您会|你会/u;
/** What is recommended to the respondent, and what one says of oneself. */
const ZH_NOT_NPS = /^我(?!们|行|司|店)|(?:向|给|为|对)(?:您|你|我)推荐|推荐(?:了|过|来|的(?!可能|意愿|程度))|(?:接受|采纳|听从|根据|通过|经)[^，。？]{0,10}推荐/u;

const EN_RECOMMEND = /\b(?:how|what|would|will|are you|your|please|on a scale|likelihood|likely|willing)\b.*\brecommend(?:ing)?\b/i;
const EN_NOT_NPS = /\brecommend(?:ed|ations?|s)\b|\brecommend(?:ing)? (?:to you|you\b|products to you)|^i\b|\b(?:what|which|who|why)\b[^,.?]*\bwould you recommend\b|\b(?:our|staff|agents?|we) recommend/i;
