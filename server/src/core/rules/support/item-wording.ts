/**
 * Wording of questions that slants or blurs the answer, in Chinese and English. Lists of words, kept narrow on purpose: a hint that is
 * often wrong is soon ignored, so what is not plainly joined or plainly loaded is let pass.
 */

/** Two things that one question asks about at once, as written; null where it does not. */
export function doubleBarrel(text: string): readonly [string, string] | null {
  return isChinese(text) ? joined(text, ZH_DOUBLE) : joined(text.toLowerCase(), EN_DOUBLE);
}

/** The words that lead to an answer, as written; null where there are none. */
export function leadingWords(text: string): string | null {
  for (const pattern of isChinese(text) ? ZH_LEADING : EN_LEADING) {
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) return found.trim();
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

function joined(text: string, patterns: readonly RegExp[]): readonly [string, string] | null {
  for (const pattern of patterns) {
    const [, first, second] = pattern.exec(text) ?? [];
    if (first !== undefined && second !== undefined && first !== second) return [first, second];
  }
  return null;
}

/** What is judged by itself. */
const ZH_ASPECT =
  '(?:服务)?态度|(?:办事|工作|服务)?效率|(?:服务|产品|菜品)?质量|价格|(?:办理|上菜|反应)?速度|(?:就餐|服务)?环境|(?:业务|专业)?能力|(?:专业|业务)水平|口味|卫生|流程|产品|性价比|外观|性能|物流|售后(?:服务)?|员工|设施|味道|菜品|装修|位置|功能|内容|包装|配送|时效|专业性|专业度|(?:响应|服务)速度|沟通(?:能力)?|品种|分量|设备|界面|服务';
const ZH_QUALITY =
  '热情|专业|耐心|友好|友善|礼貌|及时|迅速|快捷|快速|高效|准确|清楚|清晰|详细|方便|便捷|便利|舒适|干净|整洁|安全|合理|便宜|实惠|周到|细致|真诚|公平|透明|稳定|易懂|美味';
const ZH_AND = '(?:和|与|及|以及|并且|而且|并|且|、|，而且|，并且)';

const ZH_DOUBLE: readonly RegExp[] = [
  new RegExp(`(${ZH_ASPECT})${ZH_AND}(?:我们的|其|它的|他们的)?(${ZH_ASPECT})`, 'u'),
  new RegExp(`(${ZH_QUALITY})${ZH_AND}(?:很|非常|十分)?(${ZH_QUALITY})`, 'u'),
  /既([^，。？]{1,8}?)又([^，。？]{1,8})/u,
  /又([^，。？又]{1,4})又([^，。？又]{1,4}?)(?:[，。？吗]|$)/u,
];

const EN_ASPECT =
  'attitude|efficiency|quality|price|prices|speed|environment|cleanliness|food|service|staff|product|products|delivery|skills?|expertise|atmosphere|value|design|support|location|facilities|taste|packaging|communication|cost|selection|variety|features|professionalism|friendliness|helpfulness|politeness|knowledge|comfort|convenience|responsiveness|accuracy';
const EN_QUALITY =
  'friendly|helpful|polite|courteous|professional|knowledgeable|quick|fast|prompt|timely|efficient|accurate|clear|detailed|easy|convenient|comfortable|clean|tidy|safe|reasonable|cheap|affordable|fair|reliable|simple|useful';

const EN_DOUBLE: readonly RegExp[] = [
  new RegExp(`\\b(${EN_ASPECT})(?:,| and| or| as well as)+ (?:the |our |its |their )?(${EN_ASPECT})\\b`),
  new RegExp(`\\b(${EN_QUALITY})(?:,| and| or| as well as)+ (?:very |also )?(${EN_QUALITY})\\b`),
  /\bboth (\w+) and (\w+)\b/,
];

const ZH_OUTCOME = /总的来[说看]|总体|总而言之|整体(?:上|而言|来[说看]|满意|评价|印象|感受)|综合(?:来看|评价)|推荐|(?:再次|下次|以后|今后|将来|还会|再|继续)(?:还会|会)?(?:来|选择|光顾|购买|使用|乘坐|入住|办理|合作|惠顾)|理想中/u;

const EN_OUTCOME = /\boverall\b|\ball in all\b|\bin general\b|\bon the whole\b|\brecommend|\b(?:again|next time|in (?:the )?future)\b|\b(?:come|go) back\b|\b(?:continue|keep) (?:to us|us)ing\b|\bthe ideal\b|\byour ideal\b/i;

const ZH_RECOMMEND = /(?:向|给|对|把|将)[^，。？?！；]{0,20}推荐|推荐给|推荐(?:我们|我司|我行|我店|本|这|该|此|贵|他们|它)|推荐的?(?:可能|意愿|程度)/u;
const ZH_LIKELY = /可能|愿意|意愿|会不会|会否|是否会|多大程度|您会|你会/u;
/** What is recommended to the respondent, and what one says of oneself. */
const ZH_NOT_NPS = /^我(?!们|行|司|店)|(?:向|给|为|对)(?:您|你|我)推荐|推荐(?:了|过|来|的(?!可能|意愿|程度))|(?:接受|采纳|听从|根据|通过|经)[^，。？]{0,10}推荐/u;

const EN_RECOMMEND = /\b(?:how|what|would|will|are you|your|please|on a scale|likelihood|likely|willing)\b.*\brecommend(?:ing)?\b/i;
const EN_NOT_NPS = /\brecommend(?:ed|ations?|s)\b|\brecommend(?:ing)? (?:to you|you\b|products to you)|^i\b|\b(?:what|which|who|why)\b[^,.?]*\bwould you recommend\b|\b(?:our|staff|agents?|we) recommend/i;

const ZH_PRAISE = '优质|一流|优秀|卓越|贴心|周到|热情|完善|出色|超值|领先|最好|先进|精心|高品质';

const ZH_LEADING: readonly RegExp[] = [
  /难道|众所周知|毫无疑问|毋庸置疑|想必|不用说|显然|理所当然/u,
  /(?:不是吗|对吧|是吧|不对吗)[？?。]?$/u,
  /大家都(?:说|认为|觉得|喜欢|满意|知道)|大多数(?:人|顾客|客户|用户)(?:都)?(?:认为|觉得|选择|喜欢|满意)/u,
  /(?:您|你)(?:一定|肯定|必然|也(?:认为|觉得|同意))/u,
  /(?:您|你)(?:是不是|不)(?:也)?(?:认为|觉得)(?:[^，。？]{0,20})(?:应该|应当|很好|最好)/u,
  new RegExp(`(?:我们|本店|本公司|我店|我行|我司)(?:的|所)?(?:提供的)?(?:${ZH_PRAISE})(?:、?(?:${ZH_PRAISE}))*的`, 'u'),
  /吧[？?]$/u,
];

const EN_PRAISE = 'excellent|outstanding|award-winning|wonderful|great|amazing|superb|world-class|high-quality|first-class|fantastic|superior|state-of-the-art|friendly|fast|helpful|professional';

const EN_LEADING: readonly RegExp[] = [
  /\b(?:don['’]t|wouldn['’]t|isn['’]t|aren['’]t|shouldn['’]t|do not|would not) you (?:agree|think|feel|like|want|prefer|say)\b/i,
  /\b(?:isn['’]t it|aren['’]t we|right|don['’]t you)\s*\?\s*$/i,
  /\b(?:obviously|surely|clearly,|of course,|needless to say|as everyone knows|everybody knows|everyone knows)/i,
  /\b(?:most|many) (?:people|customers|users|guests) (?:agree|think|believe|prefer|love|say)\b/i,
  new RegExp(`\\b(?:our|the) (?:${EN_PRAISE})(?:,? (?:and )?(?:${EN_PRAISE}))* (?:service|services|staff|team|product|products|food|support|offer|facilities)\\b`, 'i'),
  /\bhow (?:excellent|outstanding|wonderful|great|amazing|superb|terrible|awful|bad) (?:was|is|were|are|do|did)\b/i,
];
