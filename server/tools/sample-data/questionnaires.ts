/** Answers to the sample questionnaires, each drawn from its own declared model and seed. */
import { drawAnswers, step, type FactorModel } from './factor-model.ts';
import { createRandom, type Random } from './random.ts';

export type Row = Readonly<Record<string, string>>;

const FIVE_STEPS = {
  satisfactory: ['非常不满意', '不满意', '一般', '满意', '非常满意'],
  efficient: ['非常低效', '低效', '一般', '高效', '非常高效'],
  genuine: ['非常不真诚', '不够真诚', '一般', '真诚', '非常真诚'],
  understanding: ['非常不理解', '不够理解', '一般', '理解', '非常理解'],
  effective: ['非常无效', '无效', '一般', '有效', '非常有效'],
} as const;

const SEGUE_MEANS = { satisfactory: 3.7, efficient: 3.4, genuine: 4.1, understanding: 3.8, effective: 3.6 } as const;

/** One factor, the impression of the whole conversation; the verbal steps are written as such. */
export function segueAnswers(): Row[] {
  const random = createRandom(1001);
  return rows(60, (n) => {
    const impression = random.normal();
    const row: Record<string, string> = { 会话编号: numbered('S', n), 渠道: random.weighted([['电话', 5], ['在线', 3], ['邮件', 2]]) };
    for (const [item, labels] of Object.entries(FIVE_STEPS)) {
      const mean = SEGUE_MEANS[item as keyof typeof SEGUE_MEANS];
      const value = step(mean + 0.75 * impression + 0.55 * random.normal(), 1, 5);
      row[item] = random.chance(0.03) ? '' : (labels[value - 1] ?? '');
    }
    return row;
  });
}

/** Expectations are high and agree; perceptions lie below, furthest in responsiveness and empathy. */
const SERVQUAL: FactorModel = {
  factors: {
    standards: { own: 0.7 },
    experience: { from: { standards: 0.2 }, own: 0.9 },
    tangibles: { from: { experience: 0.5 }, own: 0.6 },
    reliability: { from: { experience: 0.9 }, own: 0.4 },
    responsiveness: { from: { experience: 0.9 }, own: 0.5 },
    assurance: { from: { experience: 0.8 }, own: 0.4 },
    empathy: { from: { experience: 0.8 }, own: 0.5 },
  },
  blocks: {
    E: {
      factor: 'standards',
      means: [5.3, 5.6, 5.7, 5.4, 6.6, 6.3, 6.5, 6.4, 6.6, 6.2, 6.4, 6.3, 6.1, 6.3, 6.5, 6.4, 6.4, 5.4, 6.0, 5.2, 5.8, 5.6],
      loading: 0.6,
      error: 0.7,
    },
    PT: { factor: 'tangibles', means: [5.5, 5.7, 5.8, 5.2], loading: 0.8, error: 0.8 },
    PR: { factor: 'reliability', means: [5.2, 5.3, 5.0, 5.4, 5.6], loading: 0.8, error: 0.8 },
    PS: { factor: 'responsiveness', means: [4.8, 4.5, 5.0, 4.6], loading: 0.9, error: 0.8 },
    PA: { factor: 'assurance', means: [5.4, 5.8, 5.6, 5.3], loading: 0.8, error: 0.8 },
    PE: { factor: 'empathy', means: [4.4, 5.1, 4.3, 4.6, 4.4], loading: 0.9, error: 0.9 },
  },
  min: 1,
  max: 7,
  missing: 0.01,
};

export function servqualAnswers(): Row[] {
  const random = createRandom(1988);
  const perceived = Object.entries(SERVQUAL.blocks).filter(([prefix]) => prefix !== 'E');
  return rows(120, (n) => {
    const drawn = drawAnswers(SERVQUAL, random);
    const row: Record<string, string> = { 答卷: numbered('Q', n) };
    for (let i = 1; i <= 22; i++) row[`E${i}`] = drawn[`E${i}`] ?? '';
    const perceptions = perceived.flatMap(([prefix, block]) => block.means.map((_, i) => drawn[`${prefix}${i + 1}`] ?? ''));
    perceptions.forEach((value, i) => (row[`P${i + 1}`] = value));
    // An answer that could not be read when the sheets were typed in.
    if (random.chance(0.04)) row[`P${1 + Math.floor(random.uniform() * 22)}`] = '-99';
    row['visits'] = random.weighted([['首次', 3], ['2～5 次', 5], ['6 次以上', 2]]);
    return row;
  });
}

/** A to H lead to satisfaction, satisfaction leads to loyalty; punctuality and crew weigh most. */
const AIRLINE: FactorModel = {
  factors: {
    impression: { own: 1 },
    brand: { from: { impression: 0.6 }, own: 0.7 },
    crew: { from: { impression: 0.5 }, own: 0.8 },
    cabin: { from: { impression: 0.5 }, own: 0.7 },
    catering: { from: { impression: 0.4 }, own: 0.9 },
    entertainment: { from: { impression: 0.3 }, own: 0.9 },
    safety: { from: { impression: 0.4 }, own: 0.7 },
    punctuality: { from: { impression: 0.3 }, own: 1 },
    price: { from: { impression: 0.2 }, own: 0.9 },
    satisfaction: {
      from: { brand: 0.2, crew: 0.25, cabin: 0.15, catering: 0.1, entertainment: 0.05, safety: 0.1, punctuality: 0.3, price: 0.15 },
      own: 0.4,
    },
    loyalty: { from: { satisfaction: 0.9 }, own: 0.5 },
  },
  blocks: {
    A: { factor: 'brand', means: [8.1, 6.9, 7.4], loading: 1.2, error: 0.9 },
    B: { factor: 'crew', means: [7.8, 8.2, 7.3, 7.1], loading: 1.3, error: 0.8 },
    C: { factor: 'cabin', means: [6.9, 6.8, 7.5, 7.2, 6.7, 6.3, 5.6, 7.0], loading: 1.2, error: 1 },
    D: { factor: 'catering', means: [6.0, 6.6, 5.4], loading: 1.3, error: 1 },
    E: { factor: 'entertainment', means: [5.9, 5.7, 6.8, 6.2, 6.5], loading: 1.3, error: 1.1 },
    F: { factor: 'safety', means: [8.3, 7.9, 8.0], loading: 1, error: 0.8 },
    G: { factor: 'punctuality', means: [6.4, 5.8, 5.5], loading: 1.5, error: 0.9 },
    H: { factor: 'price', means: [6.2, 5.9, 6.4], loading: 1.3, error: 1 },
    I: { factor: 'satisfaction', means: [7.2, 7.0, 6.2], loading: 1.3, error: 0.7 },
    J: { factor: 'loyalty', means: [7.1, 7.3], loading: 1.4, error: 0.8 },
  },
  min: 1,
  max: 10,
  missing: 0.006,
  notApplicable: { text: '无法回答', share: 0.02 },
};

export function airlineAnswers(): Row[] {
  const random = createRandom(747);
  return rows(200, (n) => ({
    答卷: numbered('P', n),
    flown: '是',
    airline: random.weighted([['甲航', 5], ['乙航', 3], ['丙航', 2]]),
    ...drawAnswers(AIRLINE, random),
    age: random.weighted([['18～29 岁', 30], ['30～44 岁', 42], ['45～59 岁', 21], ['60 岁以上', 7]]),
    sex: random.weighted([['男', 54], ['女', 46]]),
    occupation: random.weighted([['企业职员', 40], ['公务人员', 12], ['专业人员', 20], ['自由职业', 12], ['学生', 9], ['离退休', 7]]),
    education: random.weighted([['高中及以下', 12], ['大专', 24], ['本科', 48], ['研究生', 16]]),
    income: random.weighted([['5000 元以下', 18], ['5000～9999 元', 38], ['10000～19999 元', 27], ['20000 元以上', 10], ['不便回答', 7]]),
    flights: String(Math.round(random.quantile([[0, 1], [0.5, 4], [0.85, 12], [1, 50]]))),
  }));
}

/** The paths of the six-variable model, image first. */
const CCSI: FactorModel = {
  factors: {
    image: { own: 1 },
    expectations: { from: { image: 0.6 }, own: 0.8 },
    quality: { from: { image: 0.3, expectations: 0.4 }, own: 0.7 },
    value: { from: { quality: 0.5, expectations: 0.1 }, own: 0.8 },
    satisfaction: { from: { image: 0.2, expectations: 0.1, quality: 0.5, value: 0.3 }, own: 0.4 },
    loyalty: { from: { satisfaction: 0.7, image: 0.2 }, own: 0.6 },
  },
  blocks: {
    IM: { factor: 'image', means: [7.6, 8.0, 6.8], loading: 1.2, error: 0.9 },
    EX: { factor: 'expectations', means: [7.4, 7.2, 7.0], loading: 1.1, error: 1 },
    QU: { factor: 'quality', means: [7.0, 6.9, 6.4, 6.8], loading: 1.4, error: 0.9 },
    VA: { factor: 'value', means: [6.1, 6.3], loading: 1.4, error: 0.8 },
    SA: { factor: 'satisfaction', means: [6.9, 6.5, 6.1], loading: 1.4, error: 0.7 },
    LO: { factor: 'loyalty', means: [6.7, 6.6], loading: 1.5, error: 1 },
  },
  min: 1,
  max: 10,
  missing: 0.004,
  notApplicable: { text: '说不清', share: 0.012 },
};

export function broadbandAnswers(): Row[] {
  const random = createRandom(19038);
  return rows(200, (n) => ({
    答卷: numbered('U', n),
    ...drawAnswers(CCSI, random),
    city: random.weighted([['大城市', 4], ['中等城市', 4], ['县城', 2]]),
  }));
}

const WHY_LOW = ['排队太久', '同一件事问了三遍', '电话打不通', '收费没有事先说清', ''];
const WHY_MID = ['再快一点', '手续再简单些', '能在网上办就好', ''];
const WHY_HIGH = ['一次就办好', '客服很耐心', '说几点到就几点到', ''];

export function npsAnswers(): Row[] {
  const random = createRandom(910);
  return rows(150, (n) => {
    const tenure = random.weighted([['不到一年', 3], ['一至三年', 4], ['三年以上', 3]]);
    const score = step((tenure === '三年以上' ? 8.8 : 7.9) + 1.9 * random.normal(), 0, 10);
    const asked = (is: boolean, words: readonly string[]): string => (is ? random.pick(words) : '');
    return {
      答卷: numbered('N', n),
      recommend: String(score),
      why_low: asked(score <= 6, WHY_LOW),
      why_mid: asked(score === 7 || score === 8, WHY_MID),
      why_high: asked(score >= 9, WHY_HIGH),
      may_call: score <= 6 ? random.weighted([['是', 2], ['否', 3]]) : '',
      tenure,
    };
  });
}

/** Answers to one pair, functional and dysfunctional: 1 like, 2 must be, 3 neutral, 4 can live with it, 5 dislike. */
type Pair = readonly [functional: number, dysfunctional: number];
const KANO: Readonly<Record<string, readonly (readonly [Pair, number])[]>> = {
  status: [[[1, 5], 50], [[2, 5], 20], [[1, 4], 15], [[3, 3], 10], [[2, 4], 5]],
  onsite: [[[1, 3], 45], [[1, 4], 20], [[1, 2], 8], [[3, 3], 17], [[1, 5], 10]],
  reminder: [[[1, 4], 38], [[1, 3], 22], [[1, 5], 22], [[3, 3], 13], [[2, 5], 5]],
  invoice: [[[2, 5], 48], [[3, 5], 17], [[1, 5], 20], [[2, 4], 10], [[3, 3], 5]],
  accuracy: [[[2, 5], 62], [[1, 5], 22], [[3, 5], 10], [[5, 5], 1], [[2, 4], 5]],
  tea: [[[3, 3], 52], [[1, 3], 24], [[3, 4], 12], [[2, 3], 8], [[4, 3], 4]],
  survey: [[[4, 1], 24], [[5, 1], 22], [[5, 3], 14], [[3, 3], 28], [[1, 3], 9], [[1, 1], 3]],
};

export function kanoAnswers(): Row[] {
  const random = createRandom(1984);
  return attentive(120, /_(?:yes|no)$/, (n) => {
    const row: Record<string, string> = { 答卷: numbered('K', n) };
    for (const [feature, pairs] of Object.entries(KANO)) {
      const [yes, no] = random.weighted(pairs);
      row[`${feature}_yes`] = random.chance(0.01) ? '' : String(yes);
      row[`${feature}_no`] = random.chance(0.01) ? '' : String(no);
    }
    return row;
  });
}

/** Expected (a) and perceived (b) value of four things, on 1 to 10. */
const C_INDEX = [
  { expected: 7.6, perceived: 6.4 },
  { expected: 7.2, perceived: 6.6 },
  { expected: 7.8, perceived: 8.0 },
  { expected: 8.0, perceived: 7.1 },
] as const;

export function indexAnswers(): Row[] {
  const random = createRandom(808);
  return rows(80, (n) => {
    const [hope, experience] = [random.normal(), random.normal()];
    const row: Record<string, string> = { 答卷: numbered('C', n) };
    C_INDEX.forEach(({ expected, perceived }, i) => {
      row[`a${i + 1}`] = blankOr(random, step(expected + 0.9 * hope + 0.7 * random.normal(), 1, 10));
      row[`b${i + 1}`] = blankOr(random, step(perceived + 0.3 * hope + 1.2 * experience + 0.8 * random.normal(), 1, 10));
    });
    return row;
  });
}

const DINING = {
  function: { importance: 4.6, own: 4.1, rival: 4.2 },
  economy: { importance: 4.1, own: 3.2, rival: 3.8 },
  safe: { importance: 4.8, own: 4.3, rival: 4.0 },
  time: { importance: 3.9, own: 3.1, rival: 3.4 },
  comfort: { importance: 3.4, own: 4.0, rival: 3.5 },
  civil: { importance: 3.5, own: 4.2, rival: 3.7 },
} as const;

export function dinerAnswers(): Row[] {
  const random = createRandom(1977);
  return attentive(140, /^[ipc]_/, (n) => {
    const mood = random.normal();
    const row: Record<string, string> = { 答卷: numbered('D', n) };
    let pleasure = 0;
    for (const [factor, { importance, own }] of Object.entries(DINING)) {
      const felt = own + 0.5 * mood + 0.6 * random.normal();
      pleasure += (importance * (felt - own)) / 24;
      row[`i_${factor}`] = blankOr(random, step(importance + 0.6 * random.normal(), 1, 5));
      row[`p_${factor}`] = blankOr(random, step(felt, 1, 5));
    }
    for (const [factor, { rival }] of Object.entries(DINING)) row[`c_${factor}`] = blankOr(random, step(rival + 0.8 * random.normal(), 1, 5));
    row['overall'] = String(step(3.8 + 1.2 * pleasure + 0.35 * random.normal(), 1, 5));
    return row;
  });
}

export const rows = (count: number, row: (n: number) => Row): Row[] => Array.from({ length: count }, (_, i) => row(i + 1));

/** Rows of people who read the questions: whoever answers all of a block alike is left out before the sheets are numbered. Names that match `block` with the same words are one block. */
export function attentive(count: number, block: RegExp, row: (n: number) => Row): Row[] {
  const kept: Row[] = [];
  while (kept.length < count) {
    const made = row(kept.length + 1);
    const blocks = new Map<string, string[]>();
    for (const [name, value] of Object.entries(made)) {
      const key = block.exec(name)?.[0];
      if (key !== undefined && value !== '') blocks.set(key, [...(blocks.get(key) ?? []), value]);
    }
    if ([...blocks.values()].every((values) => new Set(values).size > 1)) kept.push(made);
  }
  return kept;
}

export const numbered = (prefix: string, n: number): string => `${prefix}-${String(n).padStart(3, '0')}`;

const blankOr = (random: Random, value: number): string => (random.chance(0.01) ? '' : String(value));
