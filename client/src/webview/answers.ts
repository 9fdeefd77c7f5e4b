/** Answers by variable; names of variables may be any words at all. */
import type { GivenAnswer, GivenAnswers } from '../../../server/src/protocol/preview.ts';

export const answerOf = (answers: GivenAnswers, variable: string): GivenAnswer | null => (Object.hasOwn(answers, variable) ? (answers[variable] ?? null) : null);
