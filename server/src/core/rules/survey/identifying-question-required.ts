/** A question for the name or number of a respondent that has to be answered. */
import { allItems, type Item } from '../../model/survey.ts';
import { get } from '../../syntax/tree.ts';
import { defineRule } from '../define-rule.ts';
import { replaceFix } from '../support/fixes.ts';
import { itemName, itemSpan, surveyOf } from '../support/surveys.ts';

export default defineRule({
  id: 'identifying-question-required',
  group: 'survey',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'warning',
  fix: 'unsafe',
  kinds: ['survey'],
  summary: { zh: '询问身份的题设成了必答。', en: 'A question about the identity of respondents has to be answered.' },
  messages: {
    required: {
      zh: '“{item}”问的是受访者的身份，不应必答。',
      en: '“{item}” asks who the respondent is and should not have to be answered.',
    },
    anonymous: {
      zh: '问卷声明匿名，“{item}”却必须填写身份。',
      en: 'The survey says that it is anonymous, and “{item}” requires to say who one is.',
    },
  },
  check({ document, report }) {
    const open = surveyOf(document);
    for (const item of open === null ? [] : allItems(open.survey)) {
      if (!item.required || !(item.identifying || asksWho(item))) continue;
      const span = get(item.node, 'required')?.span ?? itemSpan(item);
      const fixes = document.text.slice(span.start, span.end) === 'true' ? [replaceFix(span, 'false', 'unsafe')] : [];
      report({ message: open?.survey.anonymous ? 'anonymous' : 'required', span, data: { item: itemName(item) }, fixes });
    }
  }
});

/** An open question that asks for nothing but who one is: the words stand at its end, or make up all of it. */
const WHO_ZH = /(?:姓名|名字|称呼(?:是|您)?|尊姓大名|贵姓|手机号码?|电话号码?|联系电话|联系方式|身份证号码?|证件号码?|邮箱|电子邮件|家庭住址|住址|通讯地址|收货地址|微信号?|QQ ?号?|会员卡?号|就诊卡号|病历号)[\s是：:？?。（）()必填]*$/u;
const WHO_EN = /\b(?:your (?:full |first |last )?name|surname|(?:tele)?phone number|mobile number|e-?mail(?: address)?|(?:home|postal) address|contact details|id(?:entity)? number|passport number|membership number)\b[\s?.:()]*$/i;
/** Somebody or something else is asked for. */
const OTHERS_ZH = /(?:员工|人员|服务员|医生|护士|司机|客服|老师|师傅|经理|柜员|导游|快递员|店员|顾问|讲解员|乘务员|产品|菜品|品牌|商品|门店|网点|医院|科室|餐厅|酒店|本店)[^，。？?]{0,8}$/u;
const OTHERS_EN = /\b(?:agent|staff|member of staff|employee|doctor|nurse|driver|waiter|waitress|manager|clerk|guide|assistant|branch|shop|store|department|hospital|hotel|restaurant)(?:['’]s)?\b[^,.?]{0,20}$/i;

function asksWho({ type, text }: Item): boolean {
  if (type !== 'open' || text === null) return false;
  const asks = (words: string, who: RegExp, others: RegExp): boolean => {
    const found = who.exec(words);
    return found !== null && !others.test(words.slice(0, found.index));
  };
  return asks(text.zh.trim(), WHO_ZH, OTHERS_ZH) || asks(text.en.trim(), WHO_EN, OTHERS_EN);
}
