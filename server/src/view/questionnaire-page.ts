/** A questionnaire to be printed and filled in by hand: every question is there, with the words that say who answers it. Nothing runs in it. */
import type { Locale } from '../core/base/text.ts';
import { CLOSING, escapeHtml, opening, paragraph } from './markup.ts';
import type { Entry, Question, QuestionBlock, Questionnaire } from './questionnaire-model.ts';

/** Circles for one answer, boxes for several; drawn by the page, so that they print whatever the font has. */
const STYLE = `main { max-width: 48rem; margin: 0 auto; }
.question { margin: 1.1rem 0; break-inside: avoid; } .question .title { font-size: 1rem; margin: 0 0 .25rem; font-weight: 600; }
.note { font-size: .875rem; margin: .15rem 0; } .must::after { content: " *"; }
.mark { display: inline-block; width: .85em; height: .85em; border: 1.5px solid currentColor; vertical-align: -.08em; print-color-adjust: exact; } .mark.one { border-radius: 50%; }
.options { list-style: none; margin: .25rem 0; padding: 0; columns: 14rem; } .options li { break-inside: avoid; padding: .15rem 0; } .options .mark, .choice .mark { margin-inline-end: .4em; }
.blank { display: inline-block; min-width: 5rem; border-bottom: 1.5px solid currentColor; height: 1.2em; vertical-align: bottom; } .rank { min-width: 2rem; margin-inline-end: .4em; } .line { display: block; height: 1.9em; border-bottom: 1px solid var(--line); }
.scale { display: flex; flex-wrap: wrap; gap: .35rem .9rem; align-items: flex-end; margin: .25rem 0; } .scale span.point { text-align: center; display: inline-flex; flex-direction: column; align-items: center; gap: .15rem; }
.end { font-size: .875rem; }
.matrix td, .matrix thead th { text-align: center; } .matrix thead th:first-child { text-align: start; } .matrix th[scope=row] { font-weight: 400; min-width: 9em; } .matrix td, .matrix thead th { min-width: 2em; padding-inline: .35rem; } .matrix .mark { margin: .15rem 0; }
.choice { white-space: nowrap; }
`;

export function questionnairePage(q: Questionnaire): string {
  const word = (zh: string, en: string): string => ({ zh, en })[q.locale];
  const required = q.blocks.some((b) => b.questions.some((x) => x.required));
  const notes = [...(q.anonymous ? [word('本问卷不记名。', 'This questionnaire is anonymous.')] : []), ...(required ? [word('带 * 的题目必须回答。', 'Questions with * have to be answered.')] : [])];
  const head = opening({ locale: q.locale, title: q.title, dataset: null }, STYLE);
  return `${head}${q.introduction === null ? '' : paragraph(q.introduction)}${notes.map((n) => `<p class="note">${escapeHtml(n)}</p>\n`).join('')}${q.blocks.map((b) => block(b, q.locale)).join('')}${q.closing === null ? '' : paragraph(q.closing)}${CLOSING}`;
}

function block(b: QuestionBlock, locale: Locale): string {
  const title = b.title === null ? '' : `<h2>${escapeHtml(b.title)}</h2>\n`;
  return `<section>\n${title}${b.introduction === null ? '' : paragraph(b.introduction)}${onlyIf(b.condition, locale)}${alike(b.questions).map((run) => (run.length < TOGETHER ? run.map((x) => question(x, locale, title === '' ? 2 : 3)).join('') : grid(b.title ?? '', run))).join('')}</section>\n`;
}

/** From so many questions on, those that are answered alike stand in one table, as they do on paper. */
const TOGETHER = 3;

/** Questions that follow one another and are answered on the same points, without words of their own about who answers. */
function alike(questions: readonly Question[]): readonly (readonly Question[])[] {
  const plain = (x: Question): boolean => x.type !== 'matrix' && x.entry.type === 'points' && x.help === null && x.condition === null && x.goesOn === null;
  const runs: Question[][] = [];
  for (const x of questions) {
    const [first] = runs.at(-1) ?? [];
    if (first !== undefined && plain(first) && plain(x) && JSON.stringify(first.entry) === JSON.stringify(x.entry)) runs.at(-1)?.push(x);
    else runs.push([x]);
  }
  return runs;
}

const onlyIf = (condition: string | null, locale: Locale): string => (condition === null ? '' : note({ zh: `仅当${/^[\w(“]/.test(condition) ? ' ' : ''}${condition} 时回答。`, en: `Answer only if ${condition}.` }[locale]));

const note = (text: string): string => `<p class="note">${escapeHtml(text)}</p>\n`;

function question(x: Question, locale: Locale, level: 2 | 3): string {
  const goesOn = x.goesOn === null ? '' : note({ zh: `只有回答“${x.goesOn}”的继续，其他的到此结束。`, en: `Go on only with the answer ${x.goesOn}; with any other the survey ends here.` }[locale]);
  const heading = `<h${String(level)} class="title${x.required ? ' must' : ''}">${String(x.number)}. ${escapeHtml(x.text)}</h${String(level)}>\n`;
  return `<div class="question" data-question="${escapeHtml(x.key)}">\n${heading}${x.help === null ? '' : note(x.help)}${onlyIf(x.condition, locale)}${limits(x.entry, locale)}${answers(x, locale)}${goesOn}</div>\n`;
}

/** How many may be chosen, and what points make up. */
function limits(entry: Entry, locale: Locale): string {
  if (entry.type === 'number' && entry.total !== null) return note({ zh: `把 ${String(entry.total)} 分分给下面各项，合计 ${String(entry.total)} 分。`, en: `Share out ${String(entry.total)} points; together they make ${String(entry.total)}.` }[locale]);
  if (entry.type === 'several') return note(entry.most === null ? { zh: '可以多选。', en: 'Choose any number.' }[locale] : { zh: `最多选 ${String(entry.most)} 项。`, en: `Choose ${String(entry.most)} at most.` }[locale]);
  if (entry.type !== 'ranking') return '';
  return note(entry.most === null ? { zh: '请在横线上写出名次，1 为最前。', en: 'Write the rank on each line; 1 comes first.' }[locale] : { zh: `请选出 ${String(entry.most)} 项，在横线上写出名次，1 为最前。`, en: `Rank ${String(entry.most)} of them; 1 comes first.` }[locale]);
}

const mark = (shape: 'one' | 'several'): string => `<span class="mark ${shape}" aria-hidden="true"></span>`;
const blank = '<span class="blank" aria-hidden="true"></span>';
const choice = (shape: 'one' | 'several', label: string): string => `<span class="choice">${mark(shape)}${escapeHtml(label)}</span>`;

function answers(x: Question, locale: Locale): string {
  const { entry, fields } = x;
  if (x.type === 'matrix') return matrix(x);
  switch (entry.type) {
    case 'points':
      return scale(entry);
    case 'number':
      return fields.length > 1 || entry.total !== null
        ? `<ul class="options">\n${fields.map((f) => `<li>${blank} ${escapeHtml(f.label)}</li>\n`).join('')}</ul>\n`
        : `<p>${entry.low === null ? '' : `${escapeHtml(entry.low)} `}${blank}${entry.unit === null ? '' : ` ${escapeHtml(entry.unit)}`}${entry.high === null ? '' : ` ${escapeHtml(entry.high)}`}${bounds(entry.min, entry.max)}${entry.na === null ? '' : ` ${choice('one', entry.na)}`}</p>\n`;
    case 'yes-no':
      return list([entry.yes, entry.no, ...(entry.na === null ? [] : [entry.na])].map((label) => choice('one', label)));
    case 'one':
    case 'several': {
      const shape = entry.type;
      return list([...entry.options.map((o) => `${mark(shape)}${escapeHtml(o.label)}${o.other ? ` ${blank}` : ''}${o.exclusive ? ` <small>${{ zh: '（选此项则不选其他）', en: '(excludes the others)' }[locale]}</small>` : ''}`), ...(entry.na === null ? [] : [choice(shape, entry.na)])]);
    }
    case 'ranking':
      return list([...entry.options.map((o) => `<span class="blank rank" aria-hidden="true"></span>${escapeHtml(o.label)}`), ...(entry.na === null ? [] : [choice('one', entry.na)])]);
    case 'text':
      return '<span class="line" aria-hidden="true"></span>\n'.repeat(entry.lines);
  }
}

const list = (lines: readonly string[]): string => `<ul class="options">\n${lines.map((l) => `<li>${l}</li>\n`).join('')}</ul>\n`;

function bounds(min: number | null, max: number | null): string {
  if (min === null && max === null) return '';
  return ` <small>(${min === null ? `≤ ${String(max)}` : max === null ? `≥ ${String(min)}` : `${String(min)}–${String(max)}`})</small>`;
}

/** Points in a row, with their words or between the words at their ends. */
function scale({ points, low, high, na }: Entry & { type: 'points' }): string {
  if (points.every((p) => p.label !== null)) return `<p class="scale">${[...points.map((p) => p.label ?? ''), ...(na === null ? [] : [na])].map((label) => choice('one', label)).join('')}</p>\n`;
  const end = (text: string | null): string => (text === null ? '' : `<span class="end">${escapeHtml(text)}</span>`);
  const marks = points.map((p) => `<span class="point">${mark('one')}<span>${escapeHtml(p.label ?? String(p.value))}</span></span>`).join('');
  return `<p class="scale">${end(low)}${marks}${end(high)}${na === null ? '' : choice('one', na)}</p>\n`;
}

/** Rows under the points of their scale, once for each side that is asked about. */
function matrix({ text, entry, fields }: Question): string {
  const sides = [...new Set(fields.map((f) => f.aspect))];
  return sides.map((side) => lines(side === '' ? text : `${text} · ${side}`, side, entry, fields.filter((f) => f.aspect === side).map((f) => `<tr><th scope="row">${escapeHtml(f.label)}</th>`))).join('');
}

const grid = (name: string, run: readonly Question[]): string =>
  lines(name, '', (run[0] as Question).entry, run.map((x) => `<tr data-question="${escapeHtml(x.key)}"><th scope="row"${x.required ? ' class="must"' : ''}>${String(x.number)}. ${escapeHtml(x.text)}</th>`));

/** @param heads the beginnings of rows */
function lines(name: string, caption: string, entry: Entry, heads: readonly string[]): string {
  const columns = entry.type === 'points' ? [...entry.points.map((p) => p.label ?? String(p.value)), ...(entry.na === null ? [] : [entry.na])] : [''];
  const ends = entry.type === 'points' && (entry.low !== null || entry.high !== null) ? note(`${String(entry.points[0]?.value ?? '')} = ${entry.low ?? ''} · ${String(entry.points.at(-1)?.value ?? '')} = ${entry.high ?? ''}`) : '';
  const cells = columns.map(() => `<td>${entry.type === 'points' ? mark('one') : blank}</td>`).join('');
  return `${ends}<div class="wide" role="group" tabindex="0" aria-label="${escapeHtml(name)}">\n<table class="matrix">\n${caption === '' ? '' : `<caption>${escapeHtml(caption)}</caption>\n`}<thead><tr><td></td>${columns.map((h) => `<th scope="col">${escapeHtml(h)}</th>`).join('')}</tr></thead>\n<tbody>\n${heads.map((h) => `${h}${cells}</tr>\n`).join('')}</tbody>\n</table>\n</div>\n`;
}
