/** Words for what a scoring says: statuses, settings, yes and no. */
import { visible } from '../core/base/display-text.ts';
import type { Locale, Text } from '../core/base/text.ts';
import type { CaseReport, SettingsReport } from '../core/service.ts';

export const STATUS: Readonly<Record<string, Text>> = {
  scored: { zh: '已计分', en: 'scored' },
  vetoed: { zh: '被否决', en: 'vetoed' },
  incomplete: { zh: '未计分', en: 'incomplete' },
  invalid: { zh: '无效', en: 'invalid' },
};

export function settingsLine(s: SettingsReport, locale: Locale): string {
  const parts = settingsParts(s);
  return { zh: `设置：${parts.map((p) => p.zh).join('；')}`, en: `Settings: ${parts.map((p) => p.en).join('; ')}` }[locale];
}

export function settingsParts(s: SettingsReport): readonly Text[] {
  const range = `${String(s.scale.min)}–${String(s.scale.max)}`;
  const codes = (list: readonly string[]): string => list.map((c) => JSON.stringify(c)).join(' ');
  const weights = (of: Readonly<Record<string, number>>): string => Object.entries(of).map(([id, weight]) => `${id} ${String(weight)}`).join(', ');
  return [
    { zh: `分值 ${range}`, en: `scale ${range}` },
    { zh: `汇总 ${s.aggregate}`, en: `aggregate ${s.aggregate}` },
    { zh: `缺失 ${s.missing}`, en: `missing ${s.missing}` },
    { zh: `不适用 ${s['not-applicable']}`, en: `not applicable ${s['not-applicable']}` },
    s.round === null ? { zh: '不修约', en: 'not rounded' } : { zh: `修约 ${String(s.round.digits)} 位 ${s.round.mode}`, en: `rounded to ${String(s.round.digits)} ${s.round.digits === 1 ? 'digit' : 'digits'} ${s.round.mode}` },
    s['graded-on'] === 'rounded-total' ? { zh: '按修约后的总分定级', en: 'graded on the rounded total' } : { zh: '按总分定级', en: 'graded on the total' },
    ...(s.pass === null ? [] : [{ zh: `合格线 ${s.pass}`, en: `pass ${s.pass}` }]),
    ...(s['critical-weights'] === undefined ? [] : [{ zh: `关键权重 ${weights(s['critical-weights'])}`, en: `critical weights ${weights(s['critical-weights'])}` }]),
    { zh: `缺失代码 ${codes(s['missing-codes'])}`, en: `missing codes ${codes(s['missing-codes'])}` },
    ...(s['not-applicable-codes'].length === 0 ? [] : [{ zh: `不适用代码 ${codes(s['not-applicable-codes'])}`, en: `n/a codes ${codes(s['not-applicable-codes'])}` }]),
  ];
}

export const yesNo = (value: boolean, locale: Locale): string => (value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' })[locale];

/** Row 0 is a case that was typed. */
export const caseTitle = ({ row, id }: CaseReport): Text => {
  if (row === 0) return { zh: '输入的一例是怎样得出的', en: 'How the case that was typed came about' };
  const shown = id === undefined ? undefined : visible(id);
  return { zh: `第 ${String(row)} 例${shown === undefined ? '' : `（${shown}）`}是怎样得出的`, en: `How case ${String(row)}${shown === undefined ? '' : ` (${shown})`} came about` };
};
