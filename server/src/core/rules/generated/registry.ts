// Generated from server/src/core/rules/<group>/<rule-id>.ts by `npm run generate`. Do not edit.
import type { Rule } from '../define-rule.ts';
import ambiguousReference from '../reference/ambiguous-reference.ts';
import articleNumberDuplicate from '../regulation/article-number-duplicate.ts';
import articleNumberGap from '../regulation/article-number-gap.ts';
import chapterNumberGap from '../regulation/chapter-number-gap.ts';
import dimensionAlias from '../reference/dimension-alias.ts';
import directiveWithoutTable from '../document/directive-without-table.ts';
import documentRefused from '../document/document-refused.ts';
import duplicateId from '../document/duplicate-id.ts';
import duplicateKey from '../document/duplicate-key.ts';
import dutyWithoutOwner from '../standard/duty-without-owner.ts';
import emptyDocument from '../document/empty-document.ts';
import expressionSyntax from '../schema/expression-syntax.ts';
import fileNameMismatch from '../document/file-name-mismatch.ts';
import missingChapter from '../regulation/missing-chapter.ts';
import missingProperty from '../schema/missing-property.ts';
import personPersonWithoutRecovery from '../standard/person-person-without-recovery.ts';
import raggedRow from '../document/ragged-row.ts';
import retiredReference from '../reference/retired-reference.ts';
import suppressionWithoutReason from '../document/suppression-without-reason.ts';
import tableWithoutPlace from '../document/table-without-place.ts';
import targetWithoutDimension from '../standard/target-without-dimension.ts';
import targetWithoutUnit from '../standard/target-without-unit.ts';
import unknownArticle from '../regulation/unknown-article.ts';
import unknownDimension from '../reference/unknown-dimension.ts';
import unknownProperty from '../schema/unknown-property.ts';
import unknownReference from '../reference/unknown-reference.ts';
import unknownRule from '../document/unknown-rule.ts';
import unknownUnit from '../schema/unknown-unit.ts';
import unusedDimension from '../reference/unused-dimension.ts';
import unusedSuppression from '../document/unused-suppression.ts';
import wrongType from '../schema/wrong-type.ts';
import wrongValue from '../schema/wrong-value.ts';
import yamlSyntax from '../document/yaml-syntax.ts';

/** Every rule, sorted by id. */
export const RULES: readonly Rule[] = [
  ambiguousReference,
  articleNumberDuplicate,
  articleNumberGap,
  chapterNumberGap,
  dimensionAlias,
  directiveWithoutTable,
  documentRefused,
  duplicateId,
  duplicateKey,
  dutyWithoutOwner,
  emptyDocument,
  expressionSyntax,
  fileNameMismatch,
  missingChapter,
  missingProperty,
  personPersonWithoutRecovery,
  raggedRow,
  retiredReference,
  suppressionWithoutReason,
  tableWithoutPlace,
  targetWithoutDimension,
  targetWithoutUnit,
  unknownArticle,
  unknownDimension,
  unknownProperty,
  unknownReference,
  unknownRule,
  unknownUnit,
  unusedDimension,
  unusedSuppression,
  wrongType,
  wrongValue,
  yamlSyntax,
];
