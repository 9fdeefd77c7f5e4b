/** Answers of people about one visit or one year: the opinion card, the garage, the parcel shop, the yearly survey. Each from its own declared model and seed. */
import { drawAnswers, step, type FactorModel } from './factor-model.ts';
import { attentive, numbered, rows, type Row } from './questionnaires.ts';
import { createRandom } from './random.ts';

const CARD = { waiting: 3.1, process: 3.5, attitude: 4.0, skill: 3.9, reliability: 3.7, responsibility: 3.5, safety: 4.2 } as const;
const CARD_STEPS = ['差', '一般', '较好', '好', '很好'] as const;
const REMARKS = ['收银台再开一个就好了', '灯光有点暗', '服务员很热心', '希望早上早点开门'] as const;

/** One mood behind all answers; every fifth guest writes something, every tenth leaves an address. */
export function cardAnswers(): Row[] {
  const random = createRandom(510);
  const word = (mean: number, mood: number): string => (random.chance(0.02) ? '' : (CARD_STEPS[step(mean + 0.6 * mood + 0.7 * random.normal(), 1, 5) - 1] ?? ''));
  return attentive(90, /^(?=waiting|process|attitude|skill|reliability|responsibility|safety|overall)/, (n) => {
    const mood = random.normal();
    const row: Record<string, string> = { 卡号: numbered('Y', n) };
    for (const [item, mean] of Object.entries(CARD)) row[item] = word(mean, mood);
    row['overall'] = word(3.7, mood);
    row['words'] = random.chance(0.2) ? random.pick(REMARKS) : '';
    row['contact'] = random.chance(0.1) ? '已留' : '';
    return row;
  });
}

/** Ten determinants behind one impression, on five steps. */
const GARAGE: FactorModel = {
  factors: {
    impression: { own: 0.7 },
    ...Object.fromEntries(['reliability', 'responsiveness', 'competence', 'access', 'courtesy', 'communication', 'credibility', 'security', 'understanding', 'tangibles'].map((d) => [d, { from: { impression: 0.7 }, own: 0.5 }])),
  },
  blocks: {
    A: { factor: 'reliability', means: [3.4, 3.6, 3.9], loading: 0.8, error: 0.7 },
    B: { factor: 'responsiveness', means: [3.6, 3.1, 3.3], loading: 0.8, error: 0.7 },
    C: { factor: 'competence', means: [4.0, 3.6, 3.4], loading: 0.8, error: 0.7 },
    D: { factor: 'access', means: [3.2, 3.0, 3.7], loading: 0.8, error: 0.8 },
    E: { factor: 'courtesy', means: [4.1, 3.7, 3.8], loading: 0.7, error: 0.7 },
    F: { factor: 'communication', means: [3.3, 3.2, 3.1], loading: 0.9, error: 0.7 },
    G: { factor: 'credibility', means: [3.7, 3.2, 3.6], loading: 0.8, error: 0.8 },
    H: { factor: 'security', means: [3.9, 4.3, 4.0], loading: 0.6, error: 0.7 },
    I: { factor: 'understanding', means: [3.5, 3.1, 2.9], loading: 0.8, error: 0.8 },
    J: { factor: 'tangibles', means: [3.6, 3.8, 3.7], loading: 0.7, error: 0.7 },
  },
  min: 1,
  max: 5,
  missing: 0.004,
  notApplicable: { text: '没有遇到', share: 0.01 },
};

/** Points that respondents share out, in the order of the options. */
const SHARES = { reliability: 34, responsiveness: 22, assurance: 20, empathy: 13, tangibles: 11 } as const;

export function garageAnswers(): Row[] {
  const random = createRandom(1985);
  return rows(150, (n) => {
    const row: Record<string, string> = { 工单: numbered('W', n), ...drawAnswers(GARAGE, random) };
    // Points come in fives, and reliability takes what is left of the hundred.
    let left = 100;
    for (const [option, mean] of Object.entries(SHARES).reverse()) {
      const points = option === 'reliability' ? left : Math.min(left, 5 * step((mean + 5 * random.normal()) / 5, 0, 8));
      left -= points;
      row[`importance_${option}`] = String(points);
    }
    return row;
  });
}

/** Performance alone, on seven steps; three questions are asked the other way round. */
const PARCEL: FactorModel = {
  factors: {
    experience: { own: 0.9 },
    tangibles: { from: { experience: 0.5 }, own: 0.6 },
    reliability: { from: { experience: 0.9 }, own: 0.4 },
    responsiveness: { from: { experience: 0.9 }, own: 0.5 },
    assurance: { from: { experience: 0.8 }, own: 0.4 },
    empathy: { from: { experience: 0.7 }, own: 0.5 },
  },
  blocks: {
    T: { factor: 'tangibles', means: [4.9, 4.6, 5.2, 5.4], loading: 0.8, error: 0.8 },
    R: { factor: 'reliability', means: [5.3, 4.9, 5.5, 5.1, 5.6], loading: 0.9, error: 0.8 },
    S: { factor: 'responsiveness', means: [5.0, 4.7, 4.9, 4.4], loading: 0.9, error: 0.8 },
    A: { factor: 'assurance', means: [5.2, 5.4, 5.3, 5.0], loading: 0.8, error: 0.8 },
    M: { factor: 'empathy', means: [4.5, 5.0, 4.3, 4.6, 4.4], loading: 0.9, error: 0.9 },
    overall: { factor: 'experience', means: [5.1], loading: 1.1, error: 0.6 },
  },
  min: 1,
  max: 7,
  missing: 0.006,
};

const REVERSED = ['S2', 'S4', 'M3'] as const;

export function parcelAnswers(): Row[] {
  const random = createRandom(1992);
  return rows(160, (n) => {
    const { overall1 = '', ...answers } = drawAnswers(PARCEL, random);
    for (const item of REVERSED) if (answers[item] !== '') answers[item] = String(8 - Number(answers[item]));
    return { 答卷: numbered('F', n), used: '是', ...answers, overall: overall1, shop: random.weighted([['城东店', 4], ['城西店', 3], ['开发区店', 3]]) };
  });
}

/** The strata answer as planned and a little more; business customers are the more critical. */
const STRATA = [['企业客户', 58, 3.4], ['个人老客户', 211, 3.8], ['个人新客户', 116, 3.6]] as const;
const YEARLY = { reliability: 0.1, responsiveness: -0.2, assurance: 0.2, empathy: -0.1, tangibles: 0.1 } as const;
const YEARLY_STEPS = ['很不满意', '不满意', '一般', '满意', '很满意'] as const;
const FACTORS: readonly (readonly [string, number])[] = [['quality', 30], ['speed', 24], ['price', 20], ['attitude', 14], ['nearby', 9], ['other', 3]];

export function yearlyAnswers(): Row[] {
  const random = createRandom(377);
  const strata = STRATA.flatMap(([stratum, size, mean]) => Array.from({ length: size }, () => [stratum, mean] as const));
  const word = (mean: number): string => (random.chance(0.02) ? '没有接触' : (YEARLY_STEPS[step(mean, 1, 5) - 1] ?? ''));
  let next = 0;
  return attentive(strata.length, /^(?=overall|reliability|responsiveness|assurance|empathy|tangibles)/, (n) => {
    const [stratum, mean] = strata[n - 1] ?? ['', 0];
    const mood = random.normal();
    const row: Record<string, string> = { 答卷: numbered('A', ++next), overall: word(mean + 0.7 * mood + 0.4 * random.normal()) };
    for (const [item, shift] of Object.entries(YEARLY)) row[item] = word(mean + shift + 0.5 * mood + 0.7 * random.normal());
    const ranked: string[] = [];
    while (ranked.length < 3) {
      const chosen = random.weighted(FACTORS);
      if (!ranked.includes(chosen)) ranked.push(chosen);
    }
    return { ...row, top3: ranked.join(' '), comment: random.chance(0.1) ? '希望少跑一趟' : '', customer_type: stratum };
  });
}
