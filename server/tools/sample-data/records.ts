/** Operating records for the sample scorings: tickets of a service desk and tables of a restaurant. */
import { step } from './factor-model.ts';
import { numbered, rows, type Row } from './questionnaires.ts';
import { createRandom } from './random.ts';

/** Four people of different skill, who also differ in speed; quantiles of response in minutes and of resolution in hours. */
const STAFF = { 王敏: 0.5, 李强: 0.1, 陈静: -0.2, 赵磊: -0.5 } as const;
const RESPONSE = [[0, 1], [0.45, 25], [0.7, 60], [0.85, 180], [0.95, 1440], [1, 4000]] as const;
const RESOLUTION = [[0, 0.1], [0.35, 1], [0.7, 8], [0.88, 24], [0.96, 72], [1, 110]] as const;

/** What must occur among the tickets, whatever the draw: the boundaries, each spelling of “missing”, one n/a and one veto. */
const OCCURRING: Readonly<Record<number, Row>> = {
  5: { '首次响应（分钟）': '60' },
  12: { '首次响应（分钟）': '180', '解决用时（小时）': '24' },
  17: { '解决用时（小时）': '不适用' },
  23: { 礼貌: '1', 不当言辞: '有' },
  31: { '首次响应（分钟）': '1440' },
  38: { '解决用时（小时）': '' },
  44: { 倾听: '-99' },
  52: { 表达: '未填' },
};

export function tickets(): Row[] {
  const random = createRandom(20260601);
  return rows(60, (n) => {
    const name = random.pick(Object.keys(STAFF) as (keyof typeof STAFF)[]);
    const skill = STAFF[name] + 0.6 * random.normal();
    const slow = 1 - STAFF[name];
    const mark = (mean: number): string => String(step(mean + 0.6 * skill + 0.4 * random.normal(), 1, 5));
    return {
      工单号: `T06-${String(n).padStart(3, '0')}`,
      客服: name,
      渠道: random.weighted([['电话', 4], ['在线', 4], ['邮件', 2]]),
      '首次响应（分钟）': String(Math.ceil(slow * random.quantile(RESPONSE))),
      表达: mark(4.1),
      倾听: mark(3.9),
      礼貌: mark(4.4),
      '解决用时（小时）': String(Math.ceil(10 * slow * random.quantile(RESOLUTION)) / 10),
      不当言辞: '无',
      ...OCCURRING[n],
    };
  });
}

/** Service is slower in the evening. */
const PACE = { 午餐: 1, 晚餐: 1.25 } as const;

export function tables(): Row[] {
  const random = createRandom(30530);
  return rows(56, (n) => {
    const meal = random.weighted([['午餐', 2], ['晚餐', 3]] as const);
    const slow = PACE[meal];
    const first = slow * random.quantile([[0, 2], [0.6, 4.2], [0.9, 7], [1, 13]]);
    const all = Math.max(first + 4, slow * random.quantile([[0, 12], [0.6, 24], [0.9, 35], [1, 52]]));
    const phrases = random.weighted([['全部使用', 15], ['部分使用', 4], ['未使用', 1]]);
    return {
      桌次: numbered('Z', n),
      餐段: meal,
      '招呼用时（秒）': random.chance(0.03) ? '未记' : String(Math.round(slow * random.quantile([[0, 4], [0.8, 26], [0.95, 55], [1, 100]]))),
      '首菜用时（分钟）': first.toFixed(1),
      '上齐用时（分钟）': all.toFixed(1),
      退换菜: String(random.weighted([[0, 88], [1, 10], [2, 2]])),
      提醒适量: random.chance(0.85) ? '是' : '否',
      说明价格: random.chance(0.95) ? '是' : '否',
      温度: random.chance(0.93) ? '适宜' : '不适宜',
      台面: random.chance(0.96) ? '整洁' : '不整洁',
      规范用语: random.chance(0.02) ? '' : phrases,
      食品事故: n === 41 ? '有' : '无',
      财物遗失: random.chance(0.02) ? '有' : '无',
    };
  });
}
