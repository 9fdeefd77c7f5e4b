/** How findings call the things of the language, and how they list names: one wording for all rules. */
import { same, type Text } from '../../base/text.ts';
import { suggest } from '../../base/suggest.ts';
import { quotable } from '../define-rule.ts';

const KINDS: Readonly<Record<string, Text>> = {
  catalog: { zh: '目录', en: 'catalog' },
  standard: { zh: '服务标准', en: 'standard' },
  scoring: { zh: '评分标准', en: 'scoring' },
  survey: { zh: '问卷', en: 'survey' },
  dataset: { zh: '数据集', en: 'dataset' },
  dimension: { zh: '维度', en: 'dimension' },
  role: { zh: '岗位', en: 'role' },
  stage: { zh: '环节', en: 'stage' },
  step: { zh: '步骤', en: 'step' },
  target: { zh: '目标', en: 'target' },
  control: { zh: '控制措施', en: 'control' },
  recovery: { zh: '补救措施', en: 'recovery step' },
  promise: { zh: '承诺', en: 'promise' },
  improvement: { zh: '改进措施', en: 'improvement' },
  'report-part': { zh: '报告部分', en: 'report part' },
  criterion: { zh: '评分项', en: 'criterion' },
  input: { zh: '输入', en: 'input' },
  grade: { zh: '等级', en: 'grade' },
  veto: { zh: '否决项', en: 'veto' },
  check: { zh: '检查项', en: 'check' },
  item: { zh: '题项', en: 'item' },
  scale: { zh: '量表', en: 'scale' },
  section: { zh: '部分', en: 'section' },
  stratum: { zh: '层', en: 'stratum' },
  quota: { zh: '配额', en: 'quota' },
  analysis: { zh: '分析', en: 'analysis' },
  model: { zh: '模型', en: 'model' },
  variable: { zh: '潜变量', en: 'latent variable' },
};

/** The word for a kind of symbol or document; the kind itself for one without a word. */
export function kindName(kind: string): Text {
  return Object.hasOwn(KINDS, kind) ? (KINDS[kind] ?? same(kind)) : same(kind);
}

export const hasKindName = (kind: string): boolean => Object.hasOwn(KINDS, kind);

/** “目标或环节” / “target or stage”. */
export function kindNames(kinds: readonly string[]): Text {
  const names = kinds.map(kindName);
  const joined = (words: readonly string[], comma: string, or: string): string => [words.slice(0, -1).join(comma), ...words.slice(-1)].filter((w) => w !== '').join(or);
  return { zh: joined(names.map((n) => n.zh), '、', '或'), en: joined(names.map((n) => n.en), ', ', ' or ') };
}

/** Names in quotes, at most `limit` of them: “a”、“b” and “a”, “b”. */
export function quotedList(names: readonly string[], limit = 8): Text {
  const shown = names.slice(0, limit).map((n) => `“${quotable(n)}”`);
  const rest = names.length - shown.length;
  return {
    zh: shown.join('、') + (rest > 0 ? `等 ${names.length} 个` : ''),
    en: shown.join(', ') + (rest > 0 ? ` and ${rest} more` : ''),
  };
}

/** Comparing a name with all candidates costs time, so one run of a rule asks for so many suggestions only. */
const MAX_SUGGESTIONS = 100;

/** `suggest` for one run of a rule over one file: thousands of wrong names must not take thousands of comparisons each. */
export function suggester(): (name: string, candidates: Iterable<string>) => string | undefined {
  let left = MAX_SUGGESTIONS;
  return (name, candidates) => (left-- > 0 ? suggest(name, candidates) : undefined);
}

/** A name that people see is the same word in both languages, in quotes; nothing when there is none to propose. */
export function didYouMean(name: string | undefined): Text {
  if (name === undefined) return { zh: '。', en: '.' };
  return { zh: `，是否想写“${quotable(name)}”？`, en: `; did you mean “${quotable(name)}”?` };
}
