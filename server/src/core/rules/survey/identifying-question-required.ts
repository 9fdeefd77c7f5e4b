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
const WHO_ZH = /(?:姓名|名字|手机号码?|电话号码?|联系电话|联系方式|身份证号码?|邮箱|电子邮件|家庭住址|住址|微信号)[\s是：:？?。（）()必填]*$/u;
const WHO_EN = /\b(?:your (?:full )?name|(?:tele)?phone number|mobile number|e-?mail(?: address)?|home address|id(?:entity)? number)\b[\s?.:()]*$/i;

const asksWho = ({ type, text }: Item): boolean => type === 'open' && text !== null && (WHO_ZH.test(text.zh.trim()) || WHO_EN.test(text.en.trim()));
