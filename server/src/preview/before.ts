/** A scoring held against what it was: as it was saved, or in the last commit. What the change does to the cases, as sections of its view. */
import type { Text } from '../core/base/text.ts';
import { decisiveErrors, type loadScoring } from '../core/service.ts';
import type { Against, NoBefore } from '../protocol/preview.ts';
import { comparisonSections } from '../view/comparison-view.ts';
import type { Locate, Section } from '../view/model.ts';
import type { Pace, PreviewJob } from './job.ts';
import type { ScoredRun, ScoredRuns } from './scored-run.ts';

/** Cases that are listed as having moved. */
export const MOVERS = 200;

const NAMES: Readonly<Record<Against, Text>> = {
  saved: { zh: '已保存的文件', en: 'the saved file' },
  head: { zh: 'Git HEAD', en: 'Git HEAD' },
};
const NOW: Text = { zh: '当前文本', en: 'the text as it stands' };

const REASONS: Readonly<Record<NoBefore, Text>> = {
  'not-saved': { zh: '这份文档还没有保存过，没有可以对比的。', en: 'This document has never been saved, so there is nothing to compare with.' },
  'no-git': { zh: '这个编辑器里没有可用的 Git 扩展，不能与 HEAD 对比。', en: 'This editor has no Git extension to ask for HEAD.' },
  'no-repository': { zh: '这份文档不在 Git 仓库中，不能与 HEAD 对比。', en: 'This document is in no Git repository, so there is no HEAD to compare with.' },
  'not-committed': { zh: 'Git HEAD 中没有这份文档。', en: 'Git HEAD does not have this document.' },
};

/** @throws CancelledError */
export async function heldAgainst(scoring: Awaited<ReturnType<typeof loadScoring>>, job: PreviewJob, locate: Locate, runs: ScoredRuns, scored: ScoredRun, pace: Pace): Promise<readonly Section[]> {
  const { before, locale, file, data } = job;
  if (before === null || data === null) return [];
  const word = (zh: string, en: string): string => ({ zh, en })[locale];
  const only = (text: string): readonly Section[] => [{ id: 'comparison', title: word('前后对比', 'Before and after'), blocks: [{ type: 'notes', texts: [text] }] }];
  const name = NAMES[before.against][locale];
  if ('none' in before) return only(REASONS[before.none][locale]);
  if (before.text === file.text) return only(word(`与${before.against === 'head' ? ' ' : ''}${name}相同。`, `The text is the same as in ${name}.`));
  const old = { ...file, text: before.text };
  const errors = decisiveErrors(old, job.config);
  const run = errors.length > 0 ? errors : await runs.over(scoring, old, data, locale, pace, null, [file.text]);
  if (!('run' in run)) {
    const [first] = run;
    return only(word(`${name}${before.against === 'head' ? ' ' : ''}中的文本有错误，不能计分，没有对比：${first?.message.zh ?? ''}`, `The text in ${name} has errors and cannot be scored, so nothing is compared: ${first?.message.en ?? ''}`));
  }
  return comparisonSections({ locale, locate, comparison: scoring.compareRuns(run, scored, MOVERS), before: { ...run, name }, after: { ...scored, name: NOW[locale] } });
}
