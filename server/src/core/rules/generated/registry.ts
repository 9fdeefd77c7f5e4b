// Generated from server/src/core/rules/<group>/<rule-id>.ts by `npm run generate`. Do not edit.
import type { Rule } from '../define-rule.ts';
import ambiguousReference from '../reference/ambiguous-reference.ts';
import articleNumberDuplicate from '../regulation/article-number-duplicate.ts';
import articleNumberGap from '../regulation/article-number-gap.ts';
import bandGap from '../scoring/band-gap.ts';
import bandOutsideDomain from '../scoring/band-outside-domain.ts';
import bandOverlap from '../scoring/band-overlap.ts';
import bandUnreachable from '../scoring/band-unreachable.ts';
import cardLength from '../survey/card-length.ts';
import chapterNumberGap from '../regulation/chapter-number-gap.ts';
import clauseNumberGap from '../regulation/clause-number-gap.ts';
import collectionInCell from '../document/collection-in-cell.ts';
import columnUsedTwice from '../dataset/column-used-twice.ts';
import constantItem from '../survey/constant-item.ts';
import criterionWithoutInfluence from '../scoring/criterion-without-influence.ts';
import criterionWithoutMethod from '../scoring/criterion-without-method.ts';
import csiBlockTooSmall from '../survey/csi-block-too-small.ts';
import csiCycle from '../survey/csi-cycle.ts';
import csiUnreachable from '../survey/csi-unreachable.ts';
import dimensionAlias from '../reference/dimension-alias.ts';
import dimensionTooFewItems from '../survey/dimension-too-few-items.ts';
import dimensionWithoutItem from '../survey/dimension-without-item.ts';
import directiveWithoutTable from '../document/directive-without-table.ts';
import documentRefused from '../document/document-refused.ts';
import doubleBarrelledItem from '../survey/double-barrelled-item.ts';
import duplicateId from '../document/duplicate-id.ts';
import duplicateItemText from '../survey/duplicate-item-text.ts';
import duplicateKey from '../document/duplicate-key.ts';
import dutyWithoutOwner from '../standard/duty-without-owner.ts';
import emptyDocument from '../document/empty-document.ts';
import expressionSyntax from '../schema/expression-syntax.ts';
import fileNameMismatch from '../document/file-name-mismatch.ts';
import gradeGap from '../scoring/grade-gap.ts';
import gradeOverlap from '../scoring/grade-overlap.ts';
import gradeUnreachable from '../scoring/grade-unreachable.ts';
import identifyingQuestionRequired from '../survey/identifying-question-required.ts';
import importancePointsSum from '../survey/importance-points-sum.ts';
import inputUnused from '../scoring/input-unused.ts';
import itemNumberGap from '../regulation/item-number-gap.ts';
import itemReversedInPair from '../survey/item-reversed-in-pair.ts';
import itemWithoutDimension from '../survey/item-without-dimension.ts';
import kanoPair from '../survey/kano-pair.ts';
import leadingItem from '../survey/leading-item.ts';
import looksUnreversed from '../survey/looks-unreversed.ts';
import malformedData from '../dataset/malformed-data.ts';
import missingChapter from '../regulation/missing-chapter.ts';
import missingProperty from '../schema/missing-property.ts';
import missingSource from '../dataset/missing-source.ts';
import nothingScored from '../dataset/nothing-scored.ts';
import npsScale from '../survey/nps-scale.ts';
import outOfScale from '../survey/out-of-scale.ts';
import pairIncomplete from '../survey/pair-incomplete.ts';
import pairScaleMismatch from '../survey/pair-scale-mismatch.ts';
import passUnreachable from '../scoring/pass-unreachable.ts';
import personPersonWithoutRecovery from '../standard/person-person-without-recovery.ts';
import raggedRow from '../document/ragged-row.ts';
import rankingChoose from '../survey/ranking-choose.ts';
import recommendationScale from '../survey/recommendation-scale.ts';
import requiredButHidden from '../survey/required-but-hidden.ts';
import retiredReference from '../reference/retired-reference.ts';
import sampleTooSmall from '../survey/sample-too-small.ts';
import samplingContradiction from '../survey/sampling-contradiction.ts';
import scaleLabelCount from '../survey/scale-label-count.ts';
import scaleOrder from '../survey/scale-order.ts';
import scaleUnbalanced from '../survey/scale-unbalanced.ts';
import scoreNeverAwarded from '../scoring/score-never-awarded.ts';
import scoreNotMonotone from '../scoring/score-not-monotone.ts';
import scoreOutsideScale from '../scoring/score-outside-scale.ts';
import sectionNumberGap from '../regulation/section-number-gap.ts';
import sourceOutsideWorkspace from '../dataset/source-outside-workspace.ts';
import standardWithoutScoring from '../standard/standard-without-scoring.ts';
import straightLining from '../survey/straight-lining.ts';
import suppressionWithoutReason from '../document/suppression-without-reason.ts';
import tableWithoutPlace from '../document/table-without-place.ts';
import targetNotMeasurable from '../standard/target-not-measurable.ts';
import targetScoringMismatch from '../scoring/target-scoring-mismatch.ts';
import targetWithoutDimension from '../standard/target-without-dimension.ts';
import targetWithoutUnit from '../standard/target-without-unit.ts';
import testFails from '../scoring/test-fails.ts';
import uncomputableScoring from '../scoring/uncomputable-scoring.ts';
import unitMismatch from '../scoring/unit-mismatch.ts';
import unknownArticle from '../regulation/unknown-article.ts';
import unknownColumn from '../dataset/unknown-column.ts';
import unknownDimension from '../reference/unknown-dimension.ts';
import unknownInput from '../scoring/unknown-input.ts';
import unknownProperty from '../schema/unknown-property.ts';
import unknownReference from '../reference/unknown-reference.ts';
import unknownRule from '../document/unknown-rule.ts';
import unknownUnit from '../schema/unknown-unit.ts';
import unsettledMapping from '../reference/unsettled-mapping.ts';
import unusableSetting from '../document/unusable-setting.ts';
import unusedDimension from '../reference/unused-dimension.ts';
import unusedSuppression from '../document/unused-suppression.ts';
import valueOutsideDomain from '../dataset/value-outside-domain.ts';
import vetoAlways from '../scoring/veto-always.ts';
import vetoNever from '../scoring/veto-never.ts';
import visibleCycle from '../survey/visible-cycle.ts';
import visibleNever from '../survey/visible-never.ts';
import weightMissing from '../scoring/weight-missing.ts';
import weightSum from '../scoring/weight-sum.ts';
import weightsWithoutEffect from '../dataset/weights-without-effect.ts';
import wrongType from '../schema/wrong-type.ts';
import wrongValue from '../schema/wrong-value.ts';
import yamlSyntax from '../document/yaml-syntax.ts';
import zeroDenominator from '../scoring/zero-denominator.ts';

/** Every rule, sorted by id. */
export const RULES: readonly Rule[] = [
  ambiguousReference,
  articleNumberDuplicate,
  articleNumberGap,
  bandGap,
  bandOutsideDomain,
  bandOverlap,
  bandUnreachable,
  cardLength,
  chapterNumberGap,
  clauseNumberGap,
  collectionInCell,
  columnUsedTwice,
  constantItem,
  criterionWithoutInfluence,
  criterionWithoutMethod,
  csiBlockTooSmall,
  csiCycle,
  csiUnreachable,
  dimensionAlias,
  dimensionTooFewItems,
  dimensionWithoutItem,
  directiveWithoutTable,
  documentRefused,
  doubleBarrelledItem,
  duplicateId,
  duplicateItemText,
  duplicateKey,
  dutyWithoutOwner,
  emptyDocument,
  expressionSyntax,
  fileNameMismatch,
  gradeGap,
  gradeOverlap,
  gradeUnreachable,
  identifyingQuestionRequired,
  importancePointsSum,
  inputUnused,
  itemNumberGap,
  itemReversedInPair,
  itemWithoutDimension,
  kanoPair,
  leadingItem,
  looksUnreversed,
  malformedData,
  missingChapter,
  missingProperty,
  missingSource,
  nothingScored,
  npsScale,
  outOfScale,
  pairIncomplete,
  pairScaleMismatch,
  passUnreachable,
  personPersonWithoutRecovery,
  raggedRow,
  rankingChoose,
  recommendationScale,
  requiredButHidden,
  retiredReference,
  sampleTooSmall,
  samplingContradiction,
  scaleLabelCount,
  scaleOrder,
  scaleUnbalanced,
  scoreNeverAwarded,
  scoreNotMonotone,
  scoreOutsideScale,
  sectionNumberGap,
  sourceOutsideWorkspace,
  standardWithoutScoring,
  straightLining,
  suppressionWithoutReason,
  tableWithoutPlace,
  targetNotMeasurable,
  targetScoringMismatch,
  targetWithoutDimension,
  targetWithoutUnit,
  testFails,
  uncomputableScoring,
  unitMismatch,
  unknownArticle,
  unknownColumn,
  unknownDimension,
  unknownInput,
  unknownProperty,
  unknownReference,
  unknownRule,
  unknownUnit,
  unsettledMapping,
  unusableSetting,
  unusedDimension,
  unusedSuppression,
  valueOutsideDomain,
  vetoAlways,
  vetoNever,
  visibleCycle,
  visibleNever,
  weightMissing,
  weightSum,
  weightsWithoutEffect,
  wrongType,
  wrongValue,
  yamlSyntax,
  zeroDenominator,
];
