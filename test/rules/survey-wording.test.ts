/** Hints on wording are worth nothing when they are often wrong: good questions of many kinds stay without one, and plain slips get theirs. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { doubleBarrel, leadingWords } from '../../server/src/core/rules/support/item-wording.ts';
import { PROBES, type Probes } from './wording-probes.ts';

const GOOD = [
  '总的来说，您对这家航空公司有多满意？', '您有多大可能向亲友推荐我们？', '与您理想中的航空公司相比，它如何？', '起飞和着陆是否平稳？', '起飞前的安全广播、演示和检查是否认真？',
  '人身和财物的安全', '乘务员的仪表举止如何？', '乘务员待人体贴友善的程度如何？', '餐食的分量够不够吃饱？', '您提出要求后，乘务员反应快不快？', '您是否同意下列说法？', '说好的价格，没有再变。',
  '他们没有劝我做不必要的项目。', '检测设备先进。', '动手之前，他们先说清要花多少钱。', '您来之前，期望手续有多顺畅？', '问题会怎样处理，他们讲得清楚。', '这里的员工再忙，也回应我的要求。', '优秀的营业厅应当第一时间接待顾客。',
  '您通过微信和电话联系过我们吗？', '您在北京和上海都办理过业务吗？', '您认为排队时间长吗？', '您觉得我们最应该改进哪一点？', '您对我们的服务满意吗？', '您是否愿意再次光顾？', '最近三个月您乘坐过国内航班吗？',
  '服务人员理解您需要什么吗？', '从您联系我们到事情办完，您觉得效率如何？', '附近您最常去的另一家餐厅，做得怎样？', '网点的营业时间合适吗？', '如果可以随时查看办理进度，您觉得怎样？', '如果不能做到“等候区提供茶点”，您觉得怎样？', '收费标准是否公开？',
  '您的性别？', '您的职业？', '您了解退换货的规定吗？', '叫号的次序是否公平？', '设备应当先进。', '服务人员专业吗？', '您对上门安装的时间安排满意吗？', '工作人员主动介绍优惠活动。', '您还会选择这家酒店吗？', '请您填写这份问卷吧。', '您对网吧的环境满意吗？', '您对售后服务满意吗？', '您使用过哪些产品或服务？',
  '您用过自助机吗？好用吗？', '您有会员卡吗？用着方便吗？', '您觉得哪家店是最好的？', 'Rate the food and beverage service.', 'Have you used our app? Was it easy to use?', 'To what extent do you agree our fares are fair?',
  'Overall, how satisfied are you with our service?', 'How likely are you to recommend us to friends and family?', 'The waiting area was clean.', 'Take-off and landing were smooth.', 'Staff understood my specific needs.', 'My problem was solved.',
  'How easy was it to reach us by phone or e-mail?', 'How would you rate the quality of the food?', 'Do you agree with the following statements?', 'The bill was right the first time.', 'How long did you wait before you were served?', 'Would you use this hotel again?',
  'Compared with other airlines, how do you rate this one?', 'Terms and conditions were explained before I signed.', 'Is the fare reasonable?', 'How often do you visit our branches?', 'I felt safe during the flight.', 'Please rate the check-in desk.',
];

const DOUBLE: readonly (readonly [string, string, string])[] = [
  ['您对服务态度和办事效率满意吗？', '服务态度', '办事效率'],
  ['产品的质量和价格如何？', '质量', '价格'],
  ['您对产品质量和服务满意吗？', '产品质量', '服务'],
  ['菜品的味道和分量怎样？', '味道', '分量'],
  ['客服的专业性及响应速度', '专业性', '响应速度'],
  ['员工热情、耐心。', '热情', '耐心'],
  ['讲解清楚而且详细。', '清楚', '详细'],
  ['手续既简便又快捷。', '简便', '快捷'],
  ['The staff were friendly and helpful.', 'friendly', 'helpful'],
  ['Rate the professionalism and friendliness of our agents.', 'professionalism', 'friendliness'],
  ['How do you rate the quality and price of our products?', 'quality', 'price'],
  ['The website is easy to use and fast.', 'easy to use', 'fast'],
  ['Was the food good? Was the service fast?', 'Was the food good', 'Was the service fast'],
  ['物流快吗？包装好吗？', '物流快', '包装好'],
  ['The process was quick, easy to follow and cheap.', 'quick', 'easy'],
];

const LEADING: readonly (readonly [string, string])[] = [
  ['难道您不满意吗？', '难道'],
  ['我们优质的服务给您留下了怎样的印象？', '我们优质的'],
  ['大家都认为本店实惠，您呢？', '大家都认为'],
  ['您一定会再来吧？', '您一定'],
  ['我们的服务很好，对吧？', '对吧？'],
  ['您是否同意我们的产品是市场上最好的？', '是否同意我们的产品是市场上最好的'],
  ['您认为本店是最好的吗？', '认为本店是最好的吗'],
  ['Do you agree our products are the best on the market?', 'Do you agree our'],
  ['您对等候时间还算满意吧？', '吧？'],
  ['Don’t you agree that we are fast?', 'Don’t you agree'],
  ['How excellent was our food?', 'How excellent was'],
  ['How satisfied were you with our fast and friendly service?', 'our fast and friendly service'],
  ['Most customers love this feature. Do you?', 'Most customers love'],
  ['How satisfied are you with our award-winning service?', 'our award-winning service'],
];

describe('wording of questions', () => {
  for (const text of GOOD) {
    it(`has no hint: ${text}`, () => assert.deepEqual([doubleBarrel(text), leadingWords(text)], [null, null]));
  }
  for (const [text, ...both] of DOUBLE) it(`asks two things: ${text}`, () => assert.deepEqual(doubleBarrel(text), both));
  for (const [text, words] of LEADING) it(`leads: ${text}`, () => assert.equal(leadingWords(text), words));

  /** Slips that go unseen, and good questions that get a hint. */
  const measured = ({ good, double, leading }: Probes): { readonly missed: readonly string[]; readonly wrong: readonly string[] } => ({
    missed: [...double.filter((t) => doubleBarrel(t) === null), ...leading.filter((t) => leadingWords(t) === null)],
    wrong: good.filter((t) => doubleBarrel(t) !== null || leadingWords(t) !== null),
  });

  for (const [language, { tuned, heldOut }] of Object.entries(PROBES)) {
    it(`is told from good wording, on what the forms were made for: ${language}`, () => {
      assert.ok(tuned.good.length >= 60 && tuned.double.length + tuned.leading.length >= 40);
      const { missed, wrong } = measured(tuned);
      assert.deepEqual(wrong, []);
      assert.ok(missed.length / (tuned.double.length + tuned.leading.length) <= 0.05, missed.join('\n'));
    });

    it(`is told from good wording, on questions that nobody looked at: ${language}`, () => {
      const { missed, wrong } = measured(heldOut);
      assert.ok(wrong.length / heldOut.good.length <= 0.02, `${String(wrong.length)} good questions have a hint`);
      assert.ok(missed.length / (heldOut.double.length + heldOut.leading.length) <= 0.17, `${String(missed.length)} slips are missed`);
    });
  }

  it('is told from good wording in both languages together: at most 2 % of good questions have a hint, 85 % of slips have theirs', () => {
    const sets = Object.values(PROBES).map((p) => p.heldOut);
    const all = { good: sets.flatMap((s) => s.good), double: sets.flatMap((s) => s.double), leading: sets.flatMap((s) => s.leading) };
    const { missed, wrong } = measured(all);
    assert.ok(wrong.length / all.good.length <= 0.02);
    assert.ok(missed.length / (all.double.length + all.leading.length) <= 0.15);
  });

  it('is judged in time proportional to the text', () => {
    const cpu = (length: number): number => {
      const texts = ['态度', '又快', '既a', '我们的优质、', '热情', '好，', '也并且', '对和', '是不是', 'clean and ', 'our great, ', 'was clean ', 'helps and ', 'well ', 'most of the ', 'not only '].map((t) => t.repeat(length / t.length));
      const start = process.cpuUsage();
      for (const t of texts) {
        doubleBarrel(t);
        leadingWords(t);
      }
      return process.cpuUsage(start).user / 1_000;
    };
    cpu(2_000);
    const [short, long] = [cpu(10_000), cpu(80_000)];
    assert.ok(long < 24 * short + 50, `${short.toFixed(1)} ms for 10,000 characters, ${long.toFixed(1)} ms for 80,000`);
  });
});
