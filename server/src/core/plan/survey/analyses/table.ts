/** Every type of analysis and what computes it. */
import type { AnalysisType } from '../../../model/survey-analyses.ts';
import { agreement } from './agreement.ts';
import { csi } from './csi.ts';
import { box, csat, descriptives } from './descriptives.ts';
import { drivers } from './drivers.ts';
import { cIndex, gap } from './gap.ts';
import { dualEvaluation, ipa } from './importance.ts';
import { kano } from './kano.ts';
import { nps } from './nps.ts';
import type { Analysis } from './outcome.ts';
import { rollup, segueProfile } from './profile.ts';
import { correlation, reliability } from './reliability.ts';
import { margin, stratified } from './sampling.ts';

export const ANALYSES: Readonly<Record<AnalysisType, Analysis>> = {
  descriptives, box, reliability, correlation, gap, rollup, 'c-index': cIndex, 'segue-profile': segueProfile, nps, csat, ipa, 'dual-evaluation': dualEvaluation, drivers, kano, csi, agreement, margin, stratified,
};
