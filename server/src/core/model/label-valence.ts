/**
 * Whether the words of an answer praise or blame, and how strongly, in Chinese and English. For rules on scales: what is not in
 * the lists is not judged, so that a scale of unusual words is never reported for them.
 */

/** From -3 (strongest blame) over 0 (neutral) to 3; null where the words are not known. */
export function valenceOf(label: string): number | null {
  const words = label.trim().toLowerCase();
  return /\p{Script=Han}/u.test(words) ? chinese(words) : english(words);
}

const STRONG = 3;
const PLAIN = 2;
const WEAK = 1;

const ZH_NEUTRAL = /^(?:一般|中等|普通|说不准|说不清|不确定|无所谓|中立|还可以|尚可|不好说|有时|适中|没有意见|无意见|既不.{1,8}也不.{1,8})$/u;
const ZH_STRONG = /^(?:非常|十分|极其|特别|完全|绝对|强烈|很|极|最)/u;
const ZH_WEAK = /^(?:比较|有点儿?|有些|稍微?|略|基本|大致|大体|较)/u;
const ZH_NOT = /^(?:不太|不够|不大|不怎么)/u;
const ZH_GOOD =
  /^(?:满意|好|同意|重要|理解|真诚|高效|有效|可能|喜欢|赞成|赞同|清楚|方便|及时|专业|优|优秀|良|良好|合格|快|愿意|相信|信任|认同|符合|舒适|干净|整洁|友好|热情|合理|高|经常|容易|顺畅|值得|准确|安全|熟悉|支持|便宜|必要|了解)$/u;
const ZH_BAD = /^(?:差|坏|糟|糟糕|低效|低|无效|慢|少|难|困难|劣|反对|讨厌|失望|贵|危险|混乱)$/u;
const ZH_EXTREME: ReadonlyMap<string, number> = new Map([['从不', -STRONG], ['从未', -STRONG], ['总是', STRONG]]);

function chinese(words: string): number | null {
  if (ZH_NEUTRAL.test(words)) return 0;
  const extreme = ZH_EXTREME.get(words);
  if (extreme !== undefined) return extreme;
  const [strength, rest] = ZH_STRONG.test(words) ? [STRONG, words.replace(ZH_STRONG, '')] : ZH_WEAK.test(words) ? [WEAK, words.replace(ZH_WEAK, '')] : [PLAIN, words];
  if (ZH_GOOD.test(rest)) return strength;
  if (ZH_BAD.test(rest)) return -strength;
  if (ZH_NOT.test(rest)) return ZH_GOOD.test(rest.replace(ZH_NOT, '')) ? -WEAK : null;
  return rest.startsWith('不') && ZH_GOOD.test(rest.slice(1)) ? -strength : null;
}

const EN_NEUTRAL = /^(?:neutral|neither.*|average|fair|undecided|not sure|unsure|moderate|okay|ok|sometimes|acceptable|no opinion)$/;
const EN_STRONG = /^(?:very|extremely|strongly|completely|totally|highly|absolutely|most) /;
const EN_WEAK = /^(?:somewhat|slightly|fairly|rather|mildly|a little|mostly|partly|quite) /;
const EN_GOOD = /^(?:satisfied|agree|good|great|important|useful|likely|easy|clear|effective|efficient|helpful|friendly|often|happy|pleased|like|understanding|genuine|sincere|satisfactory)$/;
const EN_BAD =
  /^(?:dissatisfied|unsatisfied|disagree|bad|poor|unimportant|useless|unlikely|difficult|hard|unclear|ineffective|inefficient|unhelpful|unfriendly|rarely|seldom|unhappy|dislike|insincere|unsatisfactory)$/;
const EN_EXTREME: ReadonlyMap<string, number> = new Map([['never', -STRONG], ['terrible', -STRONG], ['always', STRONG], ['excellent', STRONG], ['outstanding', STRONG]]);

function english(words: string): number | null {
  if (EN_NEUTRAL.test(words)) return 0;
  const extreme = EN_EXTREME.get(words);
  if (extreme !== undefined) return extreme;
  const denied = /^not (at all|very|so|particularly)? ?(.+)$/.exec(words);
  if (denied) return EN_GOOD.test(denied[2] ?? '') ? -(denied[1] === 'at all' ? STRONG : denied[1] === undefined ? PLAIN : WEAK) : null;
  const [strength, rest] = EN_STRONG.test(words) ? [STRONG, words.replace(EN_STRONG, '')] : EN_WEAK.test(words) ? [WEAK, words.replace(EN_WEAK, '')] : [PLAIN, words];
  return EN_GOOD.test(rest) ? strength : EN_BAD.test(rest) ? -strength : null;
}
