// Generated from schemas/*.schema.json by `npm run generate`. Do not edit.
export type CatalogId = string
export type CatalogText = (string | {
/**
 * The words in Chinese.
 */
zh?: string
/**
 * The words in English.
 */
en?: string
[k: string]: string | undefined
})
export type CatalogStatus = ("draft" | "active" | "retired")
export type CatalogReference = string
/**
 * @minItems 2
 * @maxItems 2
 */
export type CatalogPath = CatalogReference[]

/**
 * A catalog: a set of dimensions to measure service by, such as the five of SERVQUAL.
 */
export interface Catalog {
/**
 * Address of the JSON Schema of this file, for other editors.
 */
$schema?: string
/**
 * Kind of document, always `catalog`; the file name `<id>.catalog.yaml` says the same.
 */
kind: "catalog"
id: CatalogId
title: CatalogText
description?: CatalogText
/**
 * Version, for example `1.2.0`. Quote it when it looks like a number, or `1.10` becomes 1.1.
 */
version?: string
status?: CatalogStatus
"replaced-by"?: CatalogReference
source?: CatalogText
/**
 * Words to find it by.
 */
tags?: string[]
/**
 * Terms under which the content may be used.
 */
license?: string
/**
 * The dimensions of the catalog, in the order in which they are shown.
 * 
 * @minItems 1
 */
dimensions: CatalogDimension[]
/**
 * Rolls the dimensions of this catalog up into those of another; scores follow. Every dimension goes somewhere, and to one place only.
 */
mappings?: CatalogMapping[]
/**
 * Structural models whose latent variables are dimensions of this catalog, such as CCSI.
 */
models?: CatalogModel[]
}
export interface CatalogDimension {
id: CatalogId
label: CatalogText
/**
 * Other words that documents use for this dimension, wrong ones included. Their use is reported with a fix to the id.
 */
aliases?: string[]
definition?: CatalogText
/**
 * What can be observed, one sentence each, for example "bills are accurate".
 */
indicators?: CatalogText[]
parent?: CatalogReference
/**
 * The verbal steps of the dimension from best to worst.
 * 
 * @minItems 2
 * @maxItems 20
 */
steps?: CatalogText[]
/**
 * Unit in which it is measured, for example `min` or `%`.
 */
unit?: string
formula?: CatalogText
/**
 * Whether more is better (`higher-better`) or less (`lower-better`).
 */
direction?: ("higher-better" | "lower-better")
owner?: CatalogText
status?: CatalogStatus
"replaced-by"?: CatalogReference
source?: CatalogText
/**
 * Place in lists, smaller first; without it the order in the file counts.
 */
order?: number
}
export interface CatalogMapping {
to: CatalogReference
/**
 * On the left a dimension of this catalog, on the right one of the other, for example `courtesy: assurance`.
 */
map: {
[k: string]: CatalogReference
}
description?: CatalogText
source?: CatalogText
}
export interface CatalogModel {
id: CatalogId
label: CatalogText
description?: CatalogText
source?: CatalogText
/**
 * The latent variables: dimensions of this catalog.
 * 
 * @minItems 2
 */
variables: CatalogReference[]
/**
 * Directed paths, each `[from, to]`.
 * 
 * @minItems 1
 */
paths: CatalogPath[]
index?: CatalogReference
}

export type StandardId = string
export type StandardText = (string | {
/**
 * The words in Chinese.
 */
zh?: string
/**
 * The words in English.
 */
en?: string
[k: string]: string | undefined
})
export type StandardStatus = ("draft" | "active" | "retired")
export type StandardReference = string
export type StandardDate = string
export type StandardDuration = string
export type StandardName = string
export type StandardExpression = (string | number | boolean)
export type StandardUnaryTests = (string | number | boolean)
export type StandardPeriod = string

/**
 * A standard: what the service promises, who answers for it, how it is controlled and mended.
 */
export interface Standard {
/**
 * Address of the JSON Schema of this file, for other editors.
 */
$schema?: string
/**
 * Kind of document, always `standard`; the file name `<id>.standard.yaml` says the same.
 */
kind: "standard"
id: StandardId
title: StandardText
description?: StandardText
/**
 * Version, for example `1.2.0`. Quote it when it looks like a number, or `1.10` becomes 1.1.
 */
version?: string
status?: StandardStatus
"replaced-by"?: StandardReference
owner?: StandardText
effective?: StandardDate
source?: StandardText
/**
 * Words to find it by.
 */
tags?: string[]
/**
 * Catalogs whose dimensions this document uses, for example `[servqual]`.
 */
uses?: StandardReference[]
/**
 * Dimensions that this document defines itself; referred to without a prefix.
 */
dimensions?: StandardDimension[]
purpose?: StandardText
scope?: StandardText
/**
 * Laws, standards or contracts that it rests on.
 */
basis?: StandardText[]
/**
 * Principles that the service follows.
 */
principles?: StandardText[]
/**
 * Words of the standard and what they mean.
 */
terms?: StandardTerm[]
/**
 * Departments and roles with their duties.
 */
roles?: StandardRole[]
/**
 * Who meets whom: `person-person`, `person-object`, or `object-person` (self-service). A person-to-person service cannot be inspected at its end, so plan the recovery.
 */
interaction?: ("person-person" | "person-object" | "object-person")
/**
 * Stages of the service process in their order, for example enquiry → needs analysis.
 */
stages?: StandardStage[]
/**
 * Targets of the service as a whole, for example satisfaction of at least 85 %.
 */
targets?: StandardTarget[]
/**
 * What is prepared before, checked during and confirmed after.
 */
controls?: StandardControl[]
/**
 * What happens when the service fails.
 */
recovery?: StandardRecovery[]
/**
 * What customers are promised in public: a clear standard, feedback, and a remedy.
 */
promises?: StandardPromise[]
/**
 * Scorings and surveys that measure the standard.
 */
"measured-by"?: StandardReference[]
review?: StandardReview
/**
 * Steps of the improvement plan, for example needs analysis in months 1 to 2.
 */
improvement?: StandardImprovement[]
/**
 * Parts of the quality report: summary, analysis, feedback, proposals.
 */
report?: StandardReportPart[]
interpretation?: StandardText
}
export interface StandardDimension {
id: StandardId
label: StandardText
/**
 * Other words that documents use for this dimension, wrong ones included. Their use is reported with a fix to the id.
 */
aliases?: string[]
definition?: StandardText
/**
 * What can be observed, one sentence each, for example "bills are accurate".
 */
indicators?: StandardText[]
parent?: StandardReference
/**
 * The verbal steps of the dimension from best to worst.
 * 
 * @minItems 2
 * @maxItems 20
 */
steps?: StandardText[]
/**
 * Unit in which it is measured, for example `min` or `%`.
 */
unit?: string
formula?: StandardText
/**
 * Whether more is better (`higher-better`) or less (`lower-better`).
 */
direction?: ("higher-better" | "lower-better")
owner?: StandardText
status?: StandardStatus
"replaced-by"?: StandardReference
source?: StandardText
/**
 * Place in lists, smaller first; without it the order in the file counts.
 */
order?: number
}
export interface StandardTerm {
term: StandardText
definition: StandardText
}
export interface StandardRole {
id: StandardId
title: StandardText
/**
 * What the role does, one sentence each.
 */
duties?: StandardText[]
owner?: StandardText
}
export interface StandardStage {
id: StandardId
title: StandardText
description?: StandardText
owner?: StandardText
objective?: StandardText
/**
 * Who meets whom: `person-person`, `person-object`, or `object-person` (self-service). A person-to-person service cannot be inspected at its end, so plan the recovery.
 */
interaction?: ("person-person" | "person-object" | "object-person")
dimension?: StandardReference
/**
 * What is done in the stage, in order.
 */
steps?: StandardStep[]
/**
 * Targets that can be measured.
 */
targets?: StandardTarget[]
/**
 * What is prepared before, checked during and confirmed after.
 */
controls?: StandardControl[]
/**
 * What happens when the service fails.
 */
recovery?: StandardRecovery[]
/**
 * Scripts, answers to common questions, flow charts, templates.
 */
manual?: StandardText[]
/**
 * Systems and equipment, for example CRM and work orders.
 */
tools?: StandardText[]
/**
 * Training before and during the work.
 */
training?: StandardText[]
/**
 * How the skill is assessed.
 */
assessment?: StandardText[]
/**
 * How the work is followed and recorded as it happens.
 */
tracking?: StandardText[]
completion?: StandardText
/**
 * How customers are surveyed or called back.
 */
feedback?: StandardText[]
/**
 * Figures of the stage, as dimensions of a catalog, for example `operating-metrics.first-response-time`.
 */
kpis?: StandardReference[]
benchmark?: StandardText
/**
 * What customers prepare or do themselves.
 */
"customer-duties"?: StandardText[]
/**
 * Scorings, criteria, surveys or items that measure the stage.
 */
"measured-by"?: StandardReference[]
}
export interface StandardStep {
id: StandardId
title: StandardText
description?: StandardText
owner?: StandardText
within?: StandardDuration
record?: StandardText
}
export interface StandardTarget {
id: StandardId
title?: StandardText
description?: StandardText
metric: StandardName
indicator?: StandardReference
when?: StandardExpression
objective: StandardUnaryTests
attainment?: StandardUnaryTests
/**
 * Unit of the numbers in the objective where they carry none, for example `min`.
 */
unit?: string
dimension?: StandardReference
owner?: StandardText
deadline?: StandardDate
every?: StandardPeriod
/**
 * The level when the target was set, for example `90%`.
 */
baseline?: (string | number)
/**
 * Criterion or item that measures it, for example `service-scoring#response`.
 */
"measured-by"?: StandardReference[]
source?: StandardText
}
export interface StandardControl {
id: StandardId
title: StandardText
description?: StandardText
/**
 * `before` (preparation), `during` (check) or `after` (confirmation).
 */
phase?: ("before" | "during" | "after")
when?: StandardText
owner?: StandardText
method?: StandardText
record?: StandardText
every?: StandardPeriod
criteria?: StandardText
dimension?: StandardReference
}
export interface StandardRecovery {
id: StandardId
title?: StandardText
trigger: StandardText
action: StandardText
owner?: StandardText
within?: StandardDuration
compensation?: StandardText
authority?: StandardText
learning?: StandardText
dimension?: StandardReference
}
export interface StandardPromise {
id: StandardId
standard: StandardText
feedback?: StandardText
remedy?: StandardText
/**
 * Targets that keep the promise.
 */
targets?: StandardReference[]
owner?: StandardText
}
export interface StandardReview {
every: StandardPeriod
/**
 * `pdca` (plan, do, check, act), `audit`, `benchmarking` or `meeting`.
 */
method?: ("pdca" | "audit" | "benchmarking" | "meeting")
owner?: StandardText
/**
 * What is looked at.
 */
inputs?: StandardText[]
/**
 * What comes out of it.
 */
outputs?: StandardText[]
}
export interface StandardImprovement {
id: StandardId
title: StandardText
description?: StandardText
/**
 * First and last month of the plan, for example `[1, 2]`.
 * 
 * @minItems 1
 * @maxItems 2
 */
months?: number[]
starts?: StandardDate
ends?: StandardDate
owner?: StandardText
deliverable?: StandardText
dimension?: StandardReference
/**
 * Targets that it serves.
 */
targets?: StandardReference[]
/**
 * Steps that have to be done first.
 */
depends?: StandardReference[]
}
export interface StandardReportPart {
id: StandardId
/**
 * `summary`, `analysis`, `feedback`, `proposals` or `other`.
 */
part: ("summary" | "analysis" | "feedback" | "proposals" | "other")
title?: StandardText
content?: StandardText
owner?: StandardText
}

export type ScoringId = string
export type ScoringText = (string | {
/**
 * The words in Chinese.
 */
zh?: string
/**
 * The words in English.
 */
en?: string
[k: string]: string | undefined
})
export type ScoringStatus = ("draft" | "active" | "retired")
export type ScoringReference = string
export type ScoringDate = string
export type ScoringInput = (ScoringInputNumber | ScoringInputEnum | ScoringInputOther)
export type ScoringUnaryTests = (string | number | boolean)
export type ScoringChoice = (string | {
/**
 * The value as data have it.
 */
value: string
label?: ScoringText
})
export type ScoringPercent = (number | string)
export type ScoringName = string
export type ScoringExpression = (string | number | boolean)

/**
 * A scoring: how a case becomes a score and a grade.
 */
export interface Scoring {
/**
 * Address of the JSON Schema of this file, for other editors.
 */
$schema?: string
/**
 * Kind of document, always `scoring`; the file name `<id>.scoring.yaml` says the same.
 */
kind: "scoring"
id: ScoringId
title?: ScoringText
description?: ScoringText
/**
 * Version, for example `1.2.0`. Quote it when it looks like a number, or `1.10` becomes 1.1.
 */
version?: string
status?: ScoringStatus
"replaced-by"?: ScoringReference
owner?: ScoringText
effective?: ScoringDate
source?: ScoringText
/**
 * Words to find it by.
 */
tags?: string[]
/**
 * Catalogs whose dimensions this document uses, for example `[servqual]`.
 */
uses?: ScoringReference[]
/**
 * Dimensions that this document defines itself; referred to without a prefix.
 */
dimensions?: ScoringDimension[]
standard?: ScoringReference
scale: ScoringRange
/**
 * The data that scores are made from; keys are names, for example `response_time`.
 */
inputs?: {
[k: string]: ScoringInput
}
/**
 * What is scored; groups nest.
 * 
 * @minItems 1
 */
criteria: ScoringCriterion[]
/**
 * `mean` (weighted), `sum`, `min`, `max`, or `deduct`: from the maximum downwards, never below the minimum.
 */
aggregate?: ("mean" | "sum" | "min" | "max" | "deduct")
/**
 * When an answer is missing: `skip` shares its weight among the others, `zero` gives the lowest score, `incomplete` leaves the case unscored.
 */
missing?: ("skip" | "zero" | "incomplete")
/**
 * `exclude`: an item that does not apply leaves the denominator; `forbid`: it may not be used, and the case is invalid.
 */
"not-applicable"?: ("exclude" | "forbid")
round?: ScoringRounding
/**
 * Cases in which the score is set, capped or graded regardless of the rest.
 */
vetoes?: ScoringVeto[]
/**
 * Grades by the total; every total falls in exactly one.
 * 
 * @minItems 1
 */
grades?: ScoringGrade[]
pass?: ScoringUnaryTests
/**
 * Cases with expected results; `plumbline test` works them out and compares.
 */
tests?: ScoringTest[]
}
export interface ScoringDimension {
id: ScoringId
label: ScoringText
/**
 * Other words that documents use for this dimension, wrong ones included. Their use is reported with a fix to the id.
 */
aliases?: string[]
definition?: ScoringText
/**
 * What can be observed, one sentence each, for example "bills are accurate".
 */
indicators?: ScoringText[]
parent?: ScoringReference
/**
 * The verbal steps of the dimension from best to worst.
 * 
 * @minItems 2
 * @maxItems 20
 */
steps?: ScoringText[]
/**
 * Unit in which it is measured, for example `min` or `%`.
 */
unit?: string
formula?: ScoringText
/**
 * Whether more is better (`higher-better`) or less (`lower-better`).
 */
direction?: ("higher-better" | "lower-better")
owner?: ScoringText
status?: ScoringStatus
"replaced-by"?: ScoringReference
source?: ScoringText
/**
 * Place in lists, smaller first; without it the order in the file counts.
 */
order?: number
}
export interface ScoringRange {
/**
 * The lowest score.
 */
min: number
/**
 * The highest score; more than the lowest.
 */
max: number
/**
 * Distance between two scores, for example 0.5; continuous without it.
 */
step?: number
/**
 * Unit of the scores, for example `%`.
 */
unit?: string
}
export interface ScoringInputNumber {
/**
 * `number`, `duration`, `percent`, `enum` (one of some values), `boolean` or `string`.
 */
type: ("number" | "duration" | "percent")
label?: ScoringText
description?: ScoringText
/**
 * A case without it is invalid.
 */
required?: boolean
/**
 * Unit of data that carry none, for example `min`.
 */
unit?: string
domain?: ScoringUnaryTests
/**
 * Distance between two values; 1 for whole numbers.
 */
step?: number
}
export interface ScoringInputEnum {
/**
 * `number`, `duration`, `percent`, `enum` (one of some values), `boolean` or `string`.
 */
type: "enum"
label?: ScoringText
description?: ScoringText
/**
 * A case without it is invalid.
 */
required?: boolean
/**
 * Values that it can take, for example `[phone, email, chat]`; low to high where they have an order.
 * 
 * @minItems 1
 */
values: ScoringChoice[]
}
export interface ScoringInputOther {
/**
 * `number`, `duration`, `percent`, `enum` (one of some values), `boolean` or `string`.
 */
type: ("boolean" | "string")
label?: ScoringText
description?: ScoringText
/**
 * A case without it is invalid.
 */
required?: boolean
}
export interface ScoringCriterion {
id: ScoringId
label?: ScoringText
description?: ScoringText
dimension?: ScoringReference
weight?: ScoringPercent
scale?: ScoringRange
input?: ScoringName
/**
 * Ranges of the input with a score each; every value falls in exactly one.
 * 
 * @minItems 1
 */
bands?: ScoringBand[]
/**
 * Verbal levels and their scores, for example very satisfied: 5.
 * 
 * @minItems 1
 */
levels?: ScoringLevel[]
/**
 * Points that are ticked one by one.
 * 
 * @minItems 1
 */
checklist?: ScoringCheck[]
/**
 * `partial`: points for what was done; `all-or-nothing`: points only when all of it was.
 */
checking?: ("partial" | "all-or-nothing")
formula?: ScoringExpression
/**
 * The criteria of a group.
 * 
 * @minItems 1
 */
criteria?: ScoringCriterion[]
/**
 * `mean` (weighted), `sum`, `min`, `max`, or `deduct`: from the maximum downwards, never below the minimum.
 */
aggregate?: ("mean" | "sum" | "min" | "max" | "deduct")
/**
 * When an answer is missing: `skip` shares its weight among the others, `zero` gives the lowest score, `incomplete` leaves the case unscored.
 */
missing?: ("skip" | "zero" | "incomplete")
/**
 * `exclude`: an item that does not apply leaves the denominator; `forbid`: it may not be used, and the case is invalid.
 */
"not-applicable"?: ("exclude" | "forbid")
round?: ScoringRounding
/**
 * Vetoes that act on this group alone.
 */
vetoes?: ScoringVeto[]
when?: ScoringExpression
/**
 * A bonus: its score counts, its weight is not in the denominator, so that the total may exceed the maximum.
 */
bonus?: boolean
/**
 * Critical: beside the total a critical score is worked out from such criteria.
 */
critical?: boolean
"critical-weight"?: ScoringPercent
owner?: ScoringText
}
export interface ScoringBand {
when: ScoringUnaryTests
/**
 * Score of the band.
 */
score: number
label?: ScoringText
reason?: ScoringText
}
export interface ScoringLevel {
/**
 * What the data say; the label when left out.
 */
value?: string
label: ScoringText
/**
 * Score of the level.
 */
score: number
description?: ScoringText
}
export interface ScoringCheck {
id: ScoringId
label?: ScoringText
/**
 * Points when it was done; where points are deducted, what is taken off when it was not.
 */
points: number
input?: ScoringName
when?: ScoringExpression
dimension?: ScoringReference
}
export interface ScoringRounding {
/**
 * Digits after the point.
 */
digits: number
/**
 * `half-up` (as on paper), `half-even`, `half-down`, `up` (away from zero), `down` (towards zero), `ceiling` or `floor`.
 */
mode?: ("half-up" | "half-even" | "half-down" | "up" | "down" | "ceiling" | "floor")
}
export interface ScoringVeto {
id: ScoringId
label?: ScoringText
when?: ScoringExpression
criterion?: ScoringReference
below?: ScoringPercent
/**
 * The score becomes this, for example 0.
 */
score?: number
/**
 * The score is at most this.
 */
cap?: number
grade?: ScoringReference
scope?: ScoringReference
reason?: ScoringText
}
export interface ScoringGrade {
/**
 * Id of the grade, for example `A` or `A+`; no spaces, unique in this file.
 */
id: string
label?: ScoringText
when: ScoringUnaryTests
description?: ScoringText
action?: ScoringText
}
export interface ScoringTest {
name: ScoringText
/**
 * Values of inputs, for example `{ response_time: 30min }`; left out or null is missing.
 */
given: {
[k: string]: string | number | boolean | null
}
/**
 * Inputs that do not apply to the case.
 */
"not-applicable"?: ScoringName[]
expect: ScoringExpectation
}
export interface ScoringExpectation {
/**
 * The total; null when there should be none.
 */
total?: (number | null)
/**
 * Score of the critical criteria alone, which a veto on the total does not touch; null when there should be none.
 */
critical?: (number | null)
/**
 * The grade; null when there should be none.
 */
grade?: (string | null)
/**
 * Whether it passes.
 */
pass?: boolean
/**
 * `scored`, `vetoed`, `incomplete` or `invalid`.
 */
status?: ("scored" | "vetoed" | "incomplete" | "invalid")
/**
 * Scores of criteria, for example `{ response: 5 }`; null for one without a score.
 */
criteria?: {
[k: string]: number | null
}
/**
 * The vetoes that trigger, no more and no less; `[]` for none.
 */
vetoes?: ScoringReference[]
}

export type SurveyId = string
export type SurveyText = (string | {
/**
 * The words in Chinese.
 */
zh?: string
/**
 * The words in English.
 */
en?: string
[k: string]: string | undefined
})
export type SurveyStatus = ("draft" | "active" | "retired")
export type SurveyReference = string
export type SurveyDate = string
export type SurveyPeriod = string
export type SurveyScale = (SurveyScaleNumeric | SurveyScaleLikert | SurveyScaleKano)
export type SurveyName = string
export type SurveyOption = (string | number | {
/**
 * The value as data have it.
 */
value: (string | number | boolean)
label?: SurveyText
dimension?: SurveyReference
/**
 * Score when it is chosen.
 */
score?: number
/**
 * Nothing else may be chosen with it, such as "none of these".
 */
exclusive?: boolean
/**
 * Words may be added, as for "other".
 */
other?: boolean
})
export type SurveyExpression = (string | number | boolean)
export type SurveyShare = (number | string)
export type SurveyProperShare = (number | string)
export type SurveyAnalysis = (SurveyAnalysisDescriptives | SurveyAnalysisBox | SurveyAnalysisReliability | SurveyAnalysisCorrelation | SurveyAnalysisGap | SurveyAnalysisRollup | SurveyAnalysisCIndex | SurveyAnalysisSegueProfile | SurveyAnalysisNps | SurveyAnalysisCsat | SurveyAnalysisIpa | SurveyAnalysisDualEvaluation | SurveyAnalysisDrivers | SurveyAnalysisKano | SurveyAnalysisCsi | SurveyAnalysisAgreement | SurveyAnalysisMargin | SurveyAnalysisStratified)
/**
 * @minItems 1
 */
export type SurveyItemNames = SurveyName[]
export type SurveyDimensionNames = SurveyReference[]
export type SurveyAnalysisAspect = ("expectation" | "perception" | "importance" | "performance" | "functional" | "dysfunctional" | "gap")
export type SurveyMissingPairwiseOrListwise = ("pairwise" | "listwise")
export type SurveyMissingListwiseOrPairwise = ("listwise" | "pairwise")
export type SurveyAnalysisLevel = ("items" | "dimensions")
export type SurveyGapWeights = ("none" | "importance-points" | "importance-items")
export type SurveyMissingListwiseOrMean = ("listwise" | "mean")

/**
 * A survey: what customers are asked, how they are sampled, how the answers are analysed.
 */
export interface Survey {
/**
 * Address of the JSON Schema of this file, for other editors.
 */
$schema?: string
/**
 * Kind of document, always `survey`; the file name `<id>.survey.yaml` says the same.
 */
kind: "survey"
id: SurveyId
title: SurveyText
description?: SurveyText
/**
 * Version, for example `1.2.0`. Quote it when it looks like a number, or `1.10` becomes 1.1.
 */
version?: string
status?: SurveyStatus
"replaced-by"?: SurveyReference
owner?: SurveyText
effective?: SurveyDate
source?: SurveyText
/**
 * Words to find it by.
 */
tags?: string[]
/**
 * Catalogs whose dimensions this document uses, for example `[servqual]`.
 */
uses?: SurveyReference[]
/**
 * Dimensions that this document defines itself; referred to without a prefix.
 */
dimensions?: SurveyDimension[]
standard?: SurveyReference
/**
 * `questionnaire`, `opinion-card` (5 to 10 questions, 4 to 5 levels each), `interview` or `inspection`.
 */
form?: ("questionnaire" | "opinion-card" | "interview" | "inspection")
/**
 * How it is carried out, for example `[telephone, online]`.
 */
modes?: ("written" | "online" | "telephone" | "face-to-face" | "focus-group" | "exit-interview" | "mystery-shopper" | "key-customer" | "churned-customer" | "complaint-analysis")[]
every?: SurveyPeriod
/**
 * Whether it is anonymous. An anonymous survey should not require who answers.
 */
anonymous?: boolean
introduction?: SurveyText
closing?: SurveyText
/**
 * The scales of the items; keys are names, for example `ten`.
 */
scales?: {
[k: string]: SurveyScale
}
/**
 * Questions that decide who takes part.
 */
screening?: SurveyItem[]
/**
 * Parts of the questionnaire.
 */
sections?: SurveySection[]
/**
 * The questions, in the order in which they are asked.
 * 
 * @minItems 1
 */
items: SurveyItem[]
/**
 * Who the respondents are, for example age and occupation.
 */
profile?: SurveyItem[]
/**
 * Importance points of the dimensions, 100 in sum, for example `{ servqual.reliability: 32 }`.
 */
importance?: {
[k: string]: number
}
/**
 * How many responses of which kind.
 */
quotas?: SurveyQuota[]
sampling?: SurveySampling
/**
 * Analyses and their settings; a setting left out has its default, and results print it.
 */
analyses?: SurveyAnalysis[]
}
export interface SurveyDimension {
id: SurveyId
label: SurveyText
/**
 * Other words that documents use for this dimension, wrong ones included. Their use is reported with a fix to the id.
 */
aliases?: string[]
definition?: SurveyText
/**
 * What can be observed, one sentence each, for example "bills are accurate".
 */
indicators?: SurveyText[]
parent?: SurveyReference
/**
 * The verbal steps of the dimension from best to worst.
 * 
 * @minItems 2
 * @maxItems 20
 */
steps?: SurveyText[]
/**
 * Unit in which it is measured, for example `min` or `%`.
 */
unit?: string
formula?: SurveyText
/**
 * Whether more is better (`higher-better`) or less (`lower-better`).
 */
direction?: ("higher-better" | "lower-better")
owner?: SurveyText
status?: SurveyStatus
"replaced-by"?: SurveyReference
source?: SurveyText
/**
 * Place in lists, smaller first; without it the order in the file counts.
 */
order?: number
}
export interface SurveyScaleNumeric {
/**
 * `numeric`, `likert` (verbal) or `kano` (the five Kano answers).
 */
type: "numeric"
description?: SurveyText
/**
 * The lowest answer.
 */
min: number
/**
 * The highest answer.
 */
max: number
/**
 * Distance between two answers, 1 by default.
 */
step?: number
low?: SurveyText
high?: SurveyText
na?: SurveyText
}
export interface SurveyScaleLikert {
/**
 * `numeric`, `likert` (verbal) or `kano` (the five Kano answers).
 */
type: "likert"
description?: SurveyText
/**
 * Words of the answers, low to high.
 * 
 * @minItems 2
 * @maxItems 20
 */
labels: SurveyText[]
/**
 * How many answers there should be, to check the labels by.
 */
points?: number
/**
 * Value of the first label, 1 by default.
 */
first?: number
na?: SurveyText
}
export interface SurveyScaleKano {
/**
 * `numeric`, `likert` (verbal) or `kano` (the five Kano answers).
 */
type: "kano"
description?: SurveyText
/**
 * Words of the five answers in this order: like, must be, neutral, can live with, dislike.
 * 
 * @minItems 5
 * @maxItems 5
 */
labels?: SurveyText[]
na?: SurveyText
}
export interface SurveyItem {
id: SurveyName
text: SurveyText
/**
 * `rating` on a scale (the default), `likert`, `numeric`, `boolean`, `single`, `multiple`, `ranking`, `matrix`, `points` (to share out), `open`, or `nps` (0 to 10).
 */
type?: ("rating" | "likert" | "numeric" | "boolean" | "single" | "multiple" | "ranking" | "matrix" | "points" | "open" | "nps")
label?: SurveyText
dimension?: SurveyReference
scale?: SurveyName
/**
 * A reversed item: a high answer is bad, and is turned round before scoring.
 */
reverse?: boolean
pair?: SurveyName
/**
 * The side of the pair: `expectation`, `perception`, `importance`, `performance`, `functional` or `dysfunctional`.
 */
aspect?: ("expectation" | "perception" | "importance" | "performance" | "functional" | "dysfunctional")
/**
 * The answers to choose from.
 * 
 * @minItems 1
 */
options?: SurveyOption[]
/**
 * How many may be chosen or ranked at most. In data one cell holds the whole answer, with semicolons, bars, commas or blanks between; a ranking in the order of its places.
 */
choose?: number
/**
 * Points to share out, 100 by default. Points that do not add up to it do not count; where they do, a blank option has 0.
 */
total?: number
/**
 * The rows of a matrix.
 * 
 * @minItems 1
 */
rows?: SurveyRow[]
/**
 * Aspects asked for in each row, for example `[importance, performance]`.
 * 
 * @minItems 1
 */
aspects?: ("expectation" | "perception" | "importance" | "performance" | "functional" | "dysfunctional")[]
/**
 * The smallest number.
 */
min?: number
/**
 * The largest number.
 */
max?: number
/**
 * Unit of the number.
 */
unit?: string
/**
 * Whether it has to be answered; no by default.
 */
required?: boolean
visible?: SurveyExpression
/**
 * Answer of a screening question with which the survey goes on, for example `true` or some option values.
 */
continue?: (boolean | string | number | (string | number | boolean)[])
section?: SurveyReference
help?: SurveyText
na?: SurveyText
/**
 * Whether it asks who the respondent is, such as a name or telephone number.
 */
identifying?: boolean
/**
 * Lines to leave for an open answer, 3 by default.
 */
lines?: number
}
export interface SurveyRow {
id: SurveyName
text: SurveyText
dimension?: SurveyReference
/**
 * Reversed; turned round before scoring.
 */
reverse?: boolean
pair?: SurveyName
}
export interface SurveySection {
id: SurveyId
title: SurveyText
introduction?: SurveyText
visible?: SurveyExpression
}
export interface SurveyQuota {
id: SurveyId
label?: SurveyText
when: SurveyExpression
/**
 * Responses at least.
 */
min?: number
/**
 * Responses at most.
 */
max?: number
share?: SurveyShare
}
export interface SurveySampling {
/**
 * Size of the population; taken as infinite when left out.
 */
population?: number
frame?: SurveyText
confidence?: SurveyProperShare
margin?: SurveyProperShare
proportion?: SurveyProperShare
"response-rate"?: SurveyShare
/**
 * Responses that are planned.
 */
size?: number
/**
 * `simple`, `systematic`, `stratified`, `cluster`, `quota`, `convenience` or `census`.
 */
design?: ("simple" | "systematic" | "stratified" | "cluster" | "quota" | "convenience" | "census")
/**
 * How strata share the sample: in proportion, equally, or by Neyman.
 */
allocation?: ("proportional" | "equal" | "neyman")
/**
 * Variance relative to simple random sampling, 1 by default.
 */
"design-effect"?: number
/**
 * The strata.
 * 
 * @minItems 1
 */
strata?: SurveyStratum[]
}
export interface SurveyStratum {
id: SurveyId
label?: SurveyText
/**
 * The value that data have for it; the id when left out.
 */
value?: string
/**
 * Size of the stratum.
 */
population: number
/**
 * Responses planned in it.
 */
size?: number
/**
 * Standard deviation expected, for Neyman allocation.
 */
deviation?: number
}
export interface SurveyAnalysisDescriptives {
/**
 * Descriptive statistics: mean, standard deviation, quantiles, frequencies. The kind of analysis; it decides which settings there are.
 */
type: "descriptives"
id?: SurveyId
label?: SurveyText
items?: SurveyItemNames
dimensions?: SurveyDimensionNames
by?: SurveyName
where?: SurveyExpression
aspect?: SurveyAnalysisAspect
missing?: SurveyMissingPairwiseOrListwise
/**
 * One of the nine of Hyndman and Fan (1996); 7, as in R and spreadsheets, by default.
 */
quantile?: number
confidence?: SurveyProperShare
}
export interface SurveyAnalysisBox {
/**
 * Share of answers in the top or bottom boxes. The kind of analysis; it decides which settings there are.
 */
type: "box"
id?: SurveyId
label?: SurveyText
items?: SurveyItemNames
dimensions?: SurveyDimensionNames
by?: SurveyName
where?: SurveyExpression
aspect?: SurveyAnalysisAspect
/**
 * How many of the highest answers count, 2 by default.
 */
top?: number
/**
 * How many of the lowest answers count, 2 by default.
 */
bottom?: number
confidence?: SurveyProperShare
}
export interface SurveyAnalysisReliability {
/**
 * Reliability: Cronbach's alpha, McDonald's omega, item-total correlation. The kind of analysis; it decides which settings there are.
 */
type: "reliability"
id?: SurveyId
label?: SurveyText
items?: SurveyItemNames
dimensions?: SurveyDimensionNames
by?: SurveyName
where?: SurveyExpression
aspect?: SurveyAnalysisAspect
missing?: SurveyMissingListwiseOrPairwise
/**
 * `dimensions` takes each dimension as a scale, `overall` all items together. `dimensions` by default, and `overall` where no item has a dimension.
 */
level?: ("dimensions" | "overall")
/**
 * Whether McDonald's omega of one factor is worked out; yes by default.
 */
omega?: boolean
/**
 * `ml`: maximum likelihood on covariances, as lavaan does; `minres`: least squared residuals on correlations, as psych does. `ml` by default.
 */
"omega-estimator"?: ("ml" | "minres")
/**
 * Whether the KMO measure is worked out; yes by default.
 */
kmo?: boolean
confidence?: SurveyProperShare
}
export interface SurveyAnalysisCorrelation {
/**
 * Correlation matrix. The kind of analysis; it decides which settings there are.
 */
type: "correlation"
id?: SurveyId
label?: SurveyText
items?: SurveyItemNames
dimensions?: SurveyDimensionNames
by?: SurveyName
where?: SurveyExpression
aspect?: SurveyAnalysisAspect
/**
 * `pearson` or `spearman`.
 */
method?: ("pearson" | "spearman")
level?: SurveyAnalysisLevel
missing?: SurveyMissingPairwiseOrListwise
}
export interface SurveyAnalysisGap {
/**
 * SERVQUAL gaps between perception and expectation. The kind of analysis; it decides which settings there are.
 */
type: "gap"
id?: SurveyId
label?: SurveyText
items?: SurveyItemNames
dimensions?: SurveyDimensionNames
by?: SurveyName
where?: SurveyExpression
/**
 * Which is taken from which; perception minus expectation by default.
 */
sign?: ("perception-minus-expectation" | "expectation-minus-perception")
weights?: SurveyGapWeights
missing?: SurveyMissingPairwiseOrListwise
confidence?: SurveyProperShare
}
export interface SurveyAnalysisRollup {
/**
 * Scores rolled up into the dimensions of another catalog. The kind of analysis; it decides which settings there are.
 */
type: "rollup"
id?: SurveyId
label?: SurveyText
items?: SurveyItemNames
dimensions?: SurveyDimensionNames
by?: SurveyName
where?: SurveyExpression
to: SurveyReference
/**
 * `mean-of-dimensions` or `mean-of-items`.
 */
aggregate?: ("mean-of-dimensions" | "mean-of-items")
missing?: SurveyMissingPairwiseOrListwise
}
export interface SurveyAnalysisCIndex {
/**
 * Satisfaction index C: perceived over expected. The kind of analysis; it decides which settings there are.
 */
type: "c-index"
id?: SurveyId
label?: SurveyText
items?: SurveyItemNames
dimensions?: SurveyDimensionNames
by?: SurveyName
where?: SurveyExpression
/**
 * `ratio-of-means` or `mean-of-ratios`.
 */
of?: ("ratio-of-means" | "mean-of-ratios")
weights?: SurveyGapWeights
missing?: SurveyMissingPairwiseOrListwise
}
export interface SurveyAnalysisSegueProfile {
/**
 * Profile of the five SEGUE dimensions. The kind of analysis; it decides which settings there are.
 */
type: "segue-profile"
id?: SurveyId
label?: SurveyText
items?: SurveyItemNames
dimensions?: SurveyDimensionNames
by?: SurveyName
where?: SurveyExpression
missing?: SurveyMissingPairwiseOrListwise
}
export interface SurveyAnalysisNps {
/**
 * Net promoter score. The kind of analysis; it decides which settings there are.
 */
type: "nps"
id?: SurveyId
label?: SurveyText
by?: SurveyName
where?: SurveyExpression
item: SurveyName
/**
 * `wald`, `adjusted-wald` or both.
 */
interval?: ("both" | "wald" | "adjusted-wald")
confidence?: SurveyProperShare
}
export interface SurveyAnalysisCsat {
/**
 * Customer satisfaction: share of satisfied answers. The kind of analysis; it decides which settings there are.
 */
type: "csat"
id?: SurveyId
label?: SurveyText
items?: SurveyItemNames
dimensions?: SurveyDimensionNames
by?: SurveyName
where?: SurveyExpression
/**
 * How many of the highest answers count as satisfied, 2 by default.
 */
top?: number
confidence?: SurveyProperShare
}
export interface SurveyAnalysisIpa {
/**
 * Importance–performance quadrants. The kind of analysis; it decides which settings there are.
 */
type: "ipa"
id?: SurveyId
label?: SurveyText
items?: SurveyItemNames
dimensions?: SurveyDimensionNames
by?: SurveyName
where?: SurveyExpression
/**
 * `stated` by respondents, or `derived` from the relation with the target.
 */
importance?: ("stated" | "derived")
target?: SurveyReference
/**
 * Where the quadrants meet: mean, median or the midpoint of the scale.
 */
crosshair?: ("mean" | "median" | "scale-midpoint")
level?: SurveyAnalysisLevel
missing?: SurveyMissingPairwiseOrListwise
}
export interface SurveyAnalysisDualEvaluation {
/**
 * Dual evaluation: importance times satisfaction. The kind of analysis; it decides which settings there are.
 */
type: "dual-evaluation"
id?: SurveyId
label?: SurveyText
items?: SurveyItemNames
dimensions?: SurveyDimensionNames
by?: SurveyName
where?: SurveyExpression
/**
 * `simple`, or `improved` with normalised importance.
 */
variant?: ("simple" | "improved")
missing?: SurveyMissingPairwiseOrListwise
}
export interface SurveyAnalysisDrivers {
/**
 * Drivers: what moves the target. The kind of analysis; it decides which settings there are.
 */
type: "drivers"
id?: SurveyId
label?: SurveyText
items?: SurveyItemNames
dimensions?: SurveyDimensionNames
by?: SurveyName
where?: SurveyExpression
aspect?: SurveyAnalysisAspect
target: SurveyReference
/**
 * `correlation`, `beta` (standardised), `pratt`, `lmg` or `johnson`.
 */
method?: ("correlation" | "beta" | "pratt" | "lmg" | "johnson")
level?: SurveyAnalysisLevel
missing?: SurveyMissingListwiseOrMean
bootstrap?: SurveyBootstrap
}
export interface SurveyBootstrap {
/**
 * How many samples, for example 500.
 */
samples: number
/**
 * Seed of the random numbers; the same seed gives the same result.
 */
seed?: number
/**
 * A given table of case numbers from 1 (CSV), to agree with other software digit by digit.
 */
indices?: string
confidence?: SurveyProperShare
/**
 * `percentile` or `normal`.
 */
interval?: ("percentile" | "normal")
}
export interface SurveyAnalysisKano {
/**
 * Kano categories. The kind of analysis; it decides which settings there are.
 */
type: "kano"
id?: SurveyId
label?: SurveyText
items?: SurveyItemNames
dimensions?: SurveyDimensionNames
by?: SurveyName
where?: SurveyExpression
/**
 * Evaluation table of Pouliot (`pouliot`) or of Berger et al. (`classic`).
 */
table?: ("pouliot" | "classic")
/**
 * `mode`, or `berger`, which first compares M+O+A with I+R+Q.
 */
classify?: ("mode" | "berger")
/**
 * Confidence at which the two commonest categories count as different; `90%` (z = 1.65) by default.
 */
fong?: ("90%" | "95%" | "99%")
missing?: SurveyMissingPairwiseOrListwise
}
export interface SurveyAnalysisCsi {
/**
 * Customer satisfaction index by a PLS path model. The kind of analysis; it decides which settings there are.
 */
type: "csi"
id?: SurveyId
label?: SurveyText
items?: SurveyItemNames
dimensions?: SurveyDimensionNames
by?: SurveyName
where?: SurveyExpression
model?: SurveyReference
/**
 * Latent variables and their items; the dimensions when left out.
 * 
 * @minItems 1
 */
variables?: SurveyVariable[]
/**
 * Directed paths, each `[from, to]`.
 * 
 * @minItems 1
 */
paths?: SurveyReference[][]
index?: SurveyReference
/**
 * Inner weighting: `centroid`, `factorial` or `path`.
 */
scheme?: ("centroid" | "factorial" | "path")
/**
 * `A` (reflective) or `B` (formative); a variable may have its own.
 */
mode?: ("A" | "B")
/**
 * Whether items are standardised first; yes by default. Otherwise they are put on 0–100 by the ends of their scales and only centred.
 */
scaled?: boolean
/**
 * Whether correlations are corrected for unreliability by rho-A (PLSc); no by default.
 */
consistent?: boolean
/**
 * How many responses, from the first, have their latent scores listed; 0 by default.
 */
scores?: number
missing?: SurveyMissingListwiseOrMean
/**
 * Iteration stops when weights change by less; 1e-10 by default, which settles the eighth decimal of the figures.
 */
tolerance?: number
/**
 * Iterations at most, 300 by default.
 */
"max-iterations"?: number
/**
 * The index is a weighted mean of the items on 0–100. `normalised` turns the outer weights into those of the items' own units; `raw` takes them as estimated.
 */
"index-weights"?: ("normalised" | "raw")
bootstrap?: SurveyBootstrap
}
export interface SurveyVariable {
id: SurveyId
label?: SurveyText
items?: SurveyItemNames
dimension?: SurveyReference
/**
 * `A` (reflective) or `B` (formative).
 */
mode?: ("A" | "B")
}
export interface SurveyAnalysisAgreement {
/**
 * Agreement of raters. The kind of analysis; it decides which settings there are.
 */
type: "agreement"
id?: SurveyId
label?: SurveyText
items?: SurveyItemNames
dimensions?: SurveyDimensionNames
by?: SurveyName
where?: SurveyExpression
/**
 * `percent`, `cohen`, `fleiss`, `krippendorff` or `icc`.
 */
method: ("percent" | "cohen" | "fleiss" | "krippendorff" | "icc")
/**
 * Weights of Cohen's kappa.
 */
weights?: ("none" | "linear" | "quadratic")
/**
 * Level of measurement of Krippendorff's alpha.
 */
level?: ("nominal" | "ordinal" | "interval" | "ratio")
/**
 * Form of the ICC (Shrout and Fleiss, 1979).
 */
form?: ("ICC1" | "ICC2" | "ICC3" | "ICC1k" | "ICC2k" | "ICC3k")
subject?: SurveyName
rater?: SurveyName
missing?: SurveyMissingListwiseOrPairwise
confidence?: SurveyProperShare
}
export interface SurveyAnalysisMargin {
/**
 * Margin of error. The kind of analysis; it decides which settings there are.
 */
type: "margin"
id?: SurveyId
label?: SurveyText
items?: SurveyItemNames
dimensions?: SurveyDimensionNames
by?: SurveyName
where?: SurveyExpression
/**
 * Interval of a proportion.
 */
interval?: ("wilson" | "wald" | "agresti-coull")
/**
 * Whether the population size corrects it; yes by default.
 */
"finite-population"?: boolean
confidence?: SurveyProperShare
}
export interface SurveyAnalysisStratified {
/**
 * Means over strata. The kind of analysis; it decides which settings there are.
 */
type: "stratified"
id?: SurveyId
label?: SurveyText
items?: SurveyItemNames
dimensions?: SurveyDimensionNames
by?: SurveyName
where?: SurveyExpression
stratum: SurveyName
missing?: SurveyMissingPairwiseOrListwise
confidence?: SurveyProperShare
}

export type DatasetId = string
export type DatasetText = (string | {
/**
 * The words in Chinese.
 */
zh?: string
/**
 * The words in English.
 */
en?: string
[k: string]: string | undefined
})
export type DatasetStatus = ("draft" | "active" | "retired")
export type DatasetReference = string

/**
 * A dataset: how sample data are read, to try a scoring or a survey on, or to hold the targets of a standard against.
 */
export interface Dataset {
/**
 * Address of the JSON Schema of this file, for other editors.
 */
$schema?: string
/**
 * Kind of document, always `dataset`; the file name `<id>.dataset.yaml` says the same.
 */
kind: "dataset"
id: DatasetId
title?: DatasetText
description?: DatasetText
/**
 * Version, for example `1.2.0`. Quote it when it looks like a number, or `1.10` becomes 1.1.
 */
version?: string
status?: DatasetStatus
"replaced-by"?: DatasetReference
/**
 * Path of the data file, relative and inside the workspace, for example `./tickets-june.csv`.
 */
source: string
/**
 * Words to find it by.
 */
tags?: string[]
of: DatasetReference
citation?: DatasetText
/**
 * Decided by the file extension when left out.
 */
format?: ("csv" | "tsv" | "json" | "ndjson")
/**
 * `utf-8` (the default) or `gb18030`, which spreadsheets in China write.
 */
encoding?: ("utf-8" | "gb18030")
/**
 * Between fields; a comma in csv and a tab in tsv when left out.
 */
delimiter?: string
/**
 * Quotation mark of fields, `"` by default.
 */
quote?: string
/**
 * Written `.` (the default) or `,`.
 */
decimal?: ("." | ",")
/**
 * Whether the first row names the columns; yes by default. Without it columns are called `1`, `2` and so on.
 */
header?: boolean
/**
 * On the left an input, item or metric, on the right its column in the data; needed only where they differ.
 */
columns?: {
[k: string]: string
}
/**
 * Units of the numbers in the columns, for example `{ response_time: min }`.
 */
units?: {
[k: string]: string
}
/**
 * Turns what data say into what the document says, for example `{ channel: { 电话: phone } }`.
 */
values?: {
[k: string]: {
[k: string]: string | number | boolean | null
}
}
/**
 * What stands for no answer, for example `["", "-99"]`.
 */
missing?: (string | number | boolean)[]
/**
 * What stands for not applicable, for example `[N/A]`.
 */
"not-applicable"?: (string | number | boolean)[]
/**
 * Column that names the case, for example a ticket number.
 */
"case-id"?: string
/**
 * Columns by which reports group, for example `[agent, month]`.
 */
"group-by"?: string[]
/**
 * Column with the sampling weight of each row. Descriptives, boxes, CSAT and net promoter scores of a survey are given weighted, too; other analyses do not use weights, and summaries of a scoring count every case once.
 */
weights?: string
}

export type ConfigRule = (string | {
/**
 * `off`, `hint`, `info`, `warning` or `error`.
 */
severity?: ("off" | "hint" | "info" | "warning" | "error")
/**
 * Options of the rule; its page names them.
 */
options?: {

}
})

/**
 * `plumbline.config.yaml`: which files are checked, how strict each rule is, which language is used. It holds for its folder and those below.
 */
export interface Config {
/**
 * Address of the JSON Schema of this file, for other editors.
 */
$schema?: string
/**
 * When true, configurations of the folders above are not looked at.
 */
root?: boolean
/**
 * Files to check, as globs, for example `["standards/**"]`.
 */
include?: string[]
/**
 * Files not to check, as globs, for example `["drafts/**"]`.
 */
exclude?: string[]
/**
 * Kind of files whose names do not say it, for example `{ "handbook/*.md": standard }`.
 */
documents?: {
[k: string]: "catalog" | "standard" | "scoring" | "survey" | "dataset"
}
/**
 * Severity and options of rules, for example `{ duty-without-owner: off }`.
 */
rules?: {
[k: string]: ConfigRule
}
/**
 * Language of findings and reports.
 */
locale?: ("zh" | "en")
}

export type CheckReportId = string

/**
 * What `plumbline check --format json` prints.
 */
export interface CheckReport {
/**
 * Version of this format.
 */
version: string
/**
 * How many files were checked.
 */
files: number
/**
 * What was found, by file and place.
 */
findings: CheckReportFinding[]
summary: CheckReportSummary
}
export interface CheckReportFinding {
rule: CheckReportId
/**
 * How serious it is.
 */
severity: ("hint" | "info" | "warning" | "error")
/**
 * One sentence that stands alone.
 */
message: string
/**
 * Path relative to the root of the workspace.
 */
file: string
range: CheckReportRangeInFile
/**
 * Fixes on offer.
 */
fixes: CheckReportFix[]
/**
 * Other places that have to do with it.
 */
related: CheckReportRelated[]
/**
 * Address of the page about the rule.
 */
url: string
/**
 * A case that shows what the finding says, written as in the `tests` of a scoring.
 */
witness?: {
/**
 * Values of the inputs.
 */
given: {
[k: string]: string
}
/**
 * Inputs that do not apply.
 */
"not-applicable"?: string[]
}
}
export interface CheckReportRangeInFile {
start: CheckReportPosition
end: CheckReportPosition
}
export interface CheckReportPosition {
/**
 * Line, from 0.
 */
line: number
/**
 * Place in the line from 0, in UTF-16 code units.
 */
character: number
}
export interface CheckReportFix {
/**
 * What the fix does.
 */
title: string
/**
 * `safe` keeps the meaning, `unsafe` may change it, `display` is a proposal to look at.
 */
applicability: ("safe" | "unsafe" | "display")
/**
 * Changes of the text.
 */
edits: CheckReportEdit[]
}
export interface CheckReportEdit {
/**
 * Path relative to the root of the workspace.
 */
file: string
range: CheckReportRangeInFile
/**
 * What stands there afterwards.
 */
newText: string
}
export interface CheckReportRelated {
/**
 * Path relative to the root of the workspace.
 */
file: string
range: CheckReportRangeInFile
/**
 * What the place has to do with it.
 */
message: string
}
export interface CheckReportSummary {
/**
 * Number of errors.
 */
error: number
/**
 * Number of warnings.
 */
warning: number
/**
 * Number of notes.
 */
info: number
/**
 * Number of hints.
 */
hint: number
/**
 * Number of fixable findings.
 */
fixable?: number
/**
 * Number of suppressed findings.
 */
suppressed?: number
}

/**
 * What `plumbline score --format json` prints.
 */
export interface ScoreReport {
/**
 * Version of this format.
 */
version?: string
/**
 * Id of the scoring.
 */
scoring: string
/**
 * Id of the dataset, or the data file.
 */
dataset?: string
settings: ScoreReportSettings
/**
 * Result of each case, in the order of the data.
 */
cases: ScoreReportCase[]
summary: ScoreReportSummary
/**
 * Encoding that the data were read in.
 */
encoding?: string
/**
 * How many problems the data have.
 */
"problem-count"?: number
/**
 * The first thousand problems of the data.
 */
problems?: ScoreReportProblem[]
}
export interface ScoreReportSettings {
/**
 * How scores are put together.
 */
aggregate: string
/**
 * What a missing answer does.
 */
missing: string
/**
 * What "not applicable" does.
 */
"not-applicable"?: string
scale: ScoreReportRange
/**
 * Share of each criterion among its siblings; in a sum or a deduction its factor.
 */
weights?: {
[k: string]: number
}
/**
 * Rounding; null for none.
 */
round?: ({
/**
 * Digits after the point.
 */
digits?: number
/**
 * The mode.
 */
mode?: string
} | null)
/**
 * What passes.
 */
pass?: (string | null)
/**
 * Number of Hyndman and Fan.
 */
quantile?: number
/**
 * Level of intervals, 0 to 1.
 */
confidence?: number
/**
 * Settings of groups and criteria that differ from those of the document, by id.
 */
groups?: {
[k: string]: ScoreReportGroupSettings
}
/**
 * Weights in the critical score, of the criteria that declare one.
 */
"critical-weights"?: {
[k: string]: number
}
/**
 * `rounded-total`: grade and pass are decided on the rounded total; `total`: on the total as it is.
 */
"graded-on"?: ("rounded-total" | "total")
/**
 * What stands for a missing answer; an empty cell always does.
 */
"missing-codes"?: string[]
/**
 * What stands for not applicable.
 */
"not-applicable-codes"?: string[]
}
export interface ScoreReportRange {
/**
 * The lowest score.
 */
min: number
/**
 * The highest score; more than the lowest.
 */
max: number
/**
 * Distance between two scores, for example 0.5; continuous without it.
 */
step?: number
/**
 * Unit of the scores, for example `%`.
 */
unit?: string
}
export interface ScoreReportGroupSettings {
/**
 * How the scores of the group are put together.
 */
aggregate?: string
/**
 * What a missing answer does.
 */
missing?: string
/**
 * What not applicable does.
 */
"not-applicable"?: string
/**
 * How the score of the criterion is rounded.
 */
round?: {
/**
 * Digits after the point.
 */
digits?: number
/**
 * The mode.
 */
mode?: string
}
scale?: ScoreReportRange
}
export interface ScoreReportCase {
/**
 * Row of the data; the first record is 1.
 */
row: number
/**
 * What the case column says.
 */
id?: string
/**
 * `scored`, `vetoed`, `incomplete` or `invalid`.
 */
status: ("scored" | "vetoed" | "incomplete" | "invalid")
/**
 * The total; null when there is none.
 */
total: (number | null)
/**
 * Score of the critical criteria alone.
 */
critical?: (number | null)
/**
 * Id of the grade; null when there is none.
 */
grade: (string | null)
/**
 * Whether it passes; null without a pass mark.
 */
pass: (boolean | null)
/**
 * Result of each criterion.
 */
criteria: {
[k: string]: ScoreReportCriterionResult
}
/**
 * Vetoes that were triggered.
 */
vetoes: string[]
/**
 * What made the case invalid.
 */
problems?: string[]
/**
 * How each point came about, line by line in both languages.
 */
trace?: {
/**
 * In Chinese.
 */
zh: string
/**
 * In English.
 */
en: string
}[]
}
export interface ScoreReportCriterionResult {
/**
 * The score; null when there is none.
 */
score: (number | null)
/**
 * Share among the answered siblings in this case; in a sum or a deduction the factor; null where the lowest or highest counts.
 */
weight: (number | null)
/**
 * What it adds to the score above.
 */
contribution: (number | null)
/**
 * Index of the band from 0; null without bands.
 */
band: (number | null)
/**
 * `scored`, `missing`, `not-applicable`, `invalid`, or `incomplete` for a group left unscored by a missing answer.
 */
status?: ("scored" | "missing" | "not-applicable" | "invalid" | "incomplete")
}
export interface ScoreReportSummary {
/**
 * All cases.
 */
cases: number
/**
 * Cases of each status.
 */
statuses: {
[k: string]: number
}
total: ScoreReportStatistics
/**
 * Share of each grade.
 */
grades?: {
[k: string]: number
}
/**
 * Share that passes; null without a pass mark.
 */
pass?: (number | null)
"pass-interval"?: ScoreReportInterval
/**
 * Statistics of each criterion.
 */
criteria?: {
[k: string]: ScoreReportStatistics
}
/**
 * Statistics of each dimension.
 */
dimensions?: {
[k: string]: ScoreReportStatistics
}
/**
 * The same by group.
 */
groups?: ScoreReportGroup[]
}
export interface ScoreReportStatistics {
/**
 * Cases that count.
 */
n: number
/**
 * The mean; null without a case.
 */
mean: (number | null)
/**
 * Sample standard deviation (n − 1); null below two cases.
 */
sd: (number | null)
/**
 * The smallest.
 */
min?: (number | null)
/**
 * The largest.
 */
max?: (number | null)
/**
 * By probability, for example `0.5`.
 */
quantiles?: {
[k: string]: number | null
}
}
export interface ScoreReportInterval {
/**
 * Lower end.
 */
low: number
/**
 * Upper end.
 */
high: number
/**
 * How it was worked out.
 */
method?: string
}
export interface ScoreReportGroup {
/**
 * The column.
 */
by: string
/**
 * Value of the group.
 */
value: (string | number | boolean | null)
summary: ScoreReportSummary
}
export interface ScoreReportProblem {
/**
 * Kind of the problem.
 */
code: string
/**
 * Line of the file from 1; 0 where it concerns the whole file.
 */
line: number
/**
 * Record from 1; 0 where it concerns the whole file.
 */
row: number
/**
 * The column; null without one.
 */
column: (string | null)
/**
 * What is wrong, in one sentence.
 */
message: string
}

/**
 * What `plumbline compare --format json` prints.
 */
export interface CompareReport {
/**
 * Version of this format.
 */
version: string
before: CompareReportSide
after: CompareReportSide
/**
 * Title or id of the dataset, or the data file.
 */
dataset: string
/**
 * Encoding that the data were read in.
 */
encoding: string
/**
 * How many cases were compared.
 */
cases: number
/**
 * How many cases have another total, grade or pass.
 */
moved: number
/**
 * Cases whose total goes up, goes down, stays, comes or goes, and statistics of the change.
 */
totals: {
/**
 * Cases whose total goes up.
 */
up: number
/**
 * Cases whose total goes down.
 */
down: number
/**
 * Cases whose total stays.
 */
same: number
/**
 * Cases with a total after the change only.
 */
"only-after": number
/**
 * Cases with a total before the change only.
 */
"only-before": number
/**
 * Cases without a total on either side.
 */
none: number
change: CompareReportStatistics
}
/**
 * From which grade to which; null without grades on either side.
 */
grades: ({
/**
 * Cases whose grade has another id, gaining or losing one included.
 */
changed: number
/**
 * Every pair of grades that has cases.
 */
transitions: CompareReportTransition[]
} | null)
/**
 * Cases that gain or lose their pass; null where a side has no pass mark.
 */
pass: ({
/**
 * Cases that pass after the change only.
 */
gained: number
/**
 * Cases that pass before the change only.
 */
lost: number
} | null)
/**
 * Every case that moved: first those whose grade, pass or having a total changed, then by the size of the change.
 */
movers: CompareReportMover[]
}
export interface CompareReportSide {
/**
 * The file, or the revision and the file.
 */
name: string
/**
 * Id of the scoring.
 */
scoring: string
/**
 * How many problems the data have when scored by this side.
 */
"problem-count": number
}
export interface CompareReportStatistics {
/**
 * Cases that count.
 */
n: number
/**
 * The mean; null without a case.
 */
mean: (number | null)
/**
 * Sample standard deviation (n − 1); null below two cases.
 */
sd: (number | null)
/**
 * The smallest.
 */
min: (number | null)
/**
 * The largest.
 */
max: (number | null)
/**
 * By probability, for example `0.5`.
 */
quantiles: {
[k: string]: number | null
}
}
export interface CompareReportTransition {
/**
 * Id of the grade before the change; null for none.
 */
before: (string | null)
/**
 * Id of the grade after the change; null for none.
 */
after: (string | null)
/**
 * How many cases go this way.
 */
cases: number
}
export interface CompareReportMover {
/**
 * Row of the data; the first record is 1.
 */
row: number
/**
 * What the case column says.
 */
id?: string
before: CompareReportOutcome
after: CompareReportOutcome
/**
 * Change of the total, in points; null where a side has none.
 */
change: (number | null)
}
export interface CompareReportOutcome {
/**
 * `scored`, `vetoed`, `incomplete` or `invalid`.
 */
status: ("scored" | "vetoed" | "incomplete" | "invalid")
/**
 * The total; null when there is none.
 */
total: (number | null)
/**
 * Id of the grade; null when there is none.
 */
grade: (string | null)
/**
 * Whether it passes; null without a pass mark or a total.
 */
pass: (boolean | null)
}

/**
 * What `plumbline test --format json` prints.
 */
export interface TestReport {
/**
 * Version of this format.
 */
version: string
/**
 * Results of each scoring, by path.
 */
files: TestReportFile[]
summary: TestReportSummary
}
export interface TestReportFile {
/**
 * Path of the file.
 */
file: string
/**
 * Id of the scoring.
 */
scoring: string
/**
 * Title of the scoring.
 */
title: string
/**
 * How many tests the document holds, those that were not asked for included.
 */
count: number
/**
 * Why it cannot be computed; empty where it can.
 */
errors: TestReportError[]
/**
 * The tests that were asked for, in the order of the document.
 */
tests: TestReportTest[]
coverage?: TestReportCoverage
}
export interface TestReportError {
/**
 * Id of the rule.
 */
rule: string
/**
 * One sentence that stands alone.
 */
message: string
range: TestReportRangeInFile
}
export interface TestReportRangeInFile {
start: TestReportPosition
end: TestReportPosition
}
export interface TestReportPosition {
/**
 * Line, from 0.
 */
line: number
/**
 * Place in the line from 0, in UTF-16 code units.
 */
character: number
}
export interface TestReportTest {
/**
 * Name of the test.
 */
name: string
range: TestReportRangeInFile
/**
 * Whether it holds.
 */
passed: boolean
/**
 * Everything that is not as expected; empty where it holds.
 */
deviations: TestReportDeviation[]
/**
 * How the first deviation came about.
 */
trace?: TestReportLine[]
}
export interface TestReportDeviation {
/**
 * `total`, `grade`, `criteria.response`, `given.channel` and the like.
 */
what: string
/**
 * What it is called.
 */
label: string
/**
 * What was expected.
 */
expected: string
/**
 * What came out.
 */
got: string
/**
 * Why a given value cannot be used; absent where results differ.
 */
message?: string
range: TestReportRangeInFile
}
export interface TestReportLine {
/**
 * How far below the total it stands.
 */
depth: number
/**
 * One step.
 */
text: string
}
export interface TestReportCoverage {
/**
 * How many of them tests have reached.
 */
reached: number
/**
 * How many bands, levels, vetoes, grades and outcomes of pass there are.
 */
total: number
/**
 * Counts by kind.
 */
kinds: {
band?: TestReportCounts
level?: TestReportCounts
veto?: TestReportCounts
grade?: TestReportCounts
pass?: TestReportCounts
}
/**
 * What no test has reached.
 */
missing: TestReportMissing[]
}
export interface TestReportCounts {
/**
 * How many of them tests have reached.
 */
reached: number
/**
 * How many there are.
 */
total: number
}
export interface TestReportMissing {
/**
 * One of `band`, `level`, `veto`, `grade`, `pass`.
 */
kind: ("band" | "level" | "veto" | "grade" | "pass")
/**
 * Its id; for a band or level that of the criterion and its number.
 */
id: string
/**
 * What it is called.
 */
label: string
range: TestReportRangeInFile
}
export interface TestReportSummary {
/**
 * How many scorings there are.
 */
documents: number
/**
 * How many hold no test at all.
 */
"without-tests": number
/**
 * How many have errors and cannot be computed.
 */
refused: number
/**
 * How many tests there are.
 */
tests: number
/**
 * How many hold.
 */
passed: number
/**
 * How many do not.
 */
failed: number
}

export type AnalysisReportScoreRange = ({
/**
 * The lowest; null without end.
 */
low: (string | null)
/**
 * The highest; null without end.
 */
high: (string | null)
/**
 * Some case is known to get just the lowest.
 */
"low-attained": boolean
/**
 * Some case is known to get just the highest.
 */
"high-attained": boolean
/**
 * The range is exact, not only a bound.
 */
exact: boolean
} | null)

/**
 * What `plumbline analyze --format json` prints. Numbers are exact texts: decimals, or fractions such as `1/3`.
 */
export interface AnalysisReport {
/**
 * Version of this format.
 */
version: string
/**
 * Path of the document as given.
 */
file: string
/**
 * Id of the scoring.
 */
scoring: string
/**
 * Title of the scoring.
 */
title: string
/**
 * Whether it can be computed; where not, `findings` says why.
 */
computable: boolean
complete: AnalysisReportClaim
/**
 * The total first, then every criterion in the order of the document.
 */
criteria: AnalysisReportCriterion[]
/**
 * Whether each grade can be reached.
 */
grades: AnalysisReportGrade[]
/**
 * Whether some total passes; null without a pass mark.
 */
pass: ({
/**
 * The test as the document has it.
 */
test: string
/**
 * `yes`: some case gets there; `no`: proved that none does; `not-decided`.
 */
reachable: ("yes" | "no" | "not-decided")
} | null)
/**
 * In how many cases each veto is triggered.
 */
vetoes: AnalysisReportVeto[]
/**
 * What was found in the document, by place.
 */
findings: AnalysisReportFinding[]
}
export interface AnalysisReportClaim {
/**
 * `proved`, `counterexample` or `not-decided`.
 */
outcome: ("proved" | "counterexample" | "not-decided")
witness?: AnalysisReportWitness
}
export interface AnalysisReportWitness {
/**
 * Inputs and their values.
 */
given: {
[k: string]: string
}
/**
 * Inputs that do not apply.
 */
"not-applicable"?: string[]
}
export interface AnalysisReportCriterion {
/**
 * The id; empty for the total.
 */
id: string
/**
 * The label; the id where there is none.
 */
label: string
/**
 * How deep in the tree it is; 0 for the total.
 */
depth: number
/**
 * How it gets its score.
 */
method: ("group" | "bands" | "levels" | "checklist" | "formula" | "direct")
/**
 * Lowest and highest score.
 */
scale: {
/**
 * The lowest score.
 */
min: string
/**
 * The highest score.
 */
max: string
}
answered: AnalysisReportScoreRange
range: AnalysisReportScoreRange
/**
 * What one point of it adds to the total; null where that depends on the others.
 */
weight: (string | null)
/**
 * The most that it moves the total by; null where that is not decided.
 */
influence: (string | null)
/**
 * Whether each input falls in just one band; null without bands or levels.
 */
bands: ("proved" | "counterexample" | "not-decided" | null)
}
export interface AnalysisReportGrade {
/**
 * The id; empty for the total.
 */
id: string
/**
 * The label; the id where there is none.
 */
label: string
/**
 * The test as the document has it.
 */
test: string
/**
 * `yes`: some case gets there; `no`: proved that none does; `not-decided`.
 */
reachable: ("yes" | "no" | "not-decided")
}
export interface AnalysisReportVeto {
/**
 * The id; empty for the total.
 */
id: string
/**
 * The label; the id where there is none.
 */
label: string
/**
 * `never`, `sometimes`, `always` or `not-decided`.
 */
triggered: ("never" | "sometimes" | "always" | "not-decided")
}
export interface AnalysisReportFinding {
/**
 * Id of the rule.
 */
rule: string
/**
 * How severe it is.
 */
severity: ("error" | "warning" | "info" | "hint")
/**
 * What is wrong, in one sentence.
 */
message: string
range: AnalysisReportRangeInFile
witness?: AnalysisReportWitness
}
export interface AnalysisReportRangeInFile {
start: AnalysisReportPosition
end: AnalysisReportPosition
}
export interface AnalysisReportPosition {
/**
 * Line, from 0.
 */
line: number
/**
 * Place in the line from 0, in UTF-16 code units.
 */
character: number
}

export type SurveyReportGroup = ({
/**
 * Item that makes the groups.
 */
item: string
/**
 * Answer of the group.
 */
value: string
/**
 * Name of the answer.
 */
label: string
} | null)
export type SurveyReportValue = (number | {
/**
 * Why there is no such figure, for example `zero-variance`.
 */
undefined?: ("no-answers" | "too-few-answers" | "zero-variance" | "too-few-items" | "too-many-items" | "singular" | "not-converged" | "improper-solution" | "zero-denominator" | "mixed-scales" | "no-scale" | "not-applicable" | "out-of-range")
/**
 * The reason in words.
 */
why?: string
/**
 * Code of the word, for example `keep-up` or `A`.
 */
code?: string
/**
 * The word itself.
 */
label?: string
})

/**
 * What `plumbline analyze --format json` prints of a survey.
 */
export interface SurveyReport {
/**
 * Version of this format.
 */
version: "1"
/**
 * Id of the survey.
 */
survey: string
/**
 * Title of the survey.
 */
title: string
/**
 * Title or id of the dataset, or the data file.
 */
dataset: string
/**
 * Responses in the data.
 */
responses: number
/**
 * Encoding that the data were read in.
 */
encoding: string
/**
 * The analyses that the survey declares, in the order of the file.
 */
analyses: SurveyReportAnalysis[]
/**
 * How many problems there were in the data.
 */
"problem-count": number
/**
 * The first thousand problems in the data.
 */
problems: SurveyReportProblem[]
}
export interface SurveyReportAnalysis {
/**
 * Type of the analysis.
 */
type: string
/**
 * Id as declared; otherwise the type, with a number where it repeats.
 */
id: string
/**
 * Name of the analysis.
 */
label: string
/**
 * All settings under which it was computed, defaults included.
 */
settings: SurveyReportSetting[]
/**
 * Why nothing was computed; `null` where something was.
 */
refused: (string | null)
/**
 * All responses first, then each group.
 */
parts: SurveyReportPart[]
}
export interface SurveyReportSetting {
/**
 * Key of the setting.
 */
key: string
/**
 * Name of the setting.
 */
label: string
/**
 * Value of the setting.
 */
value: string
}
export interface SurveyReportPart {
group: SurveyReportGroup
/**
 * Responses that the condition and the group leave.
 */
responses: number
/**
 * The tables of the result.
 */
tables: SurveyReportTable[]
/**
 * What to know when reading the result.
 */
notes: string[]
}
export interface SurveyReportTable {
/**
 * Id of the table, for example `items` or `paths`.
 */
id: string
/**
 * Title of the table.
 */
title: string
/**
 * The columns.
 */
columns: SurveyReportColumn[]
/**
 * The rows.
 */
rows: SurveyReportRow[]
}
export interface SurveyReportColumn {
/**
 * Id of the column, the key in `values`.
 */
id: string
/**
 * Title of the column.
 */
title: string
/**
 * `number`, `count`, `share` (a part of one), `probability` (the p of a test) or `word`.
 */
form: ("number" | "count" | "share" | "probability" | "word")
}
export interface SurveyReportRow {
/**
 * Id of the row, for example an item, a dimension or `from->to`.
 */
id: string
/**
 * Name of the row.
 */
label: string
/**
 * Value of each column: a number; or `undefined` with its reason; or a word.
 */
values: {
[k: string]: SurveyReportValue
}
}
export interface SurveyReportProblem {
/**
 * Code of the problem, for example `unusable-value`.
 */
code: string
/**
 * Line of the file, from 1; 0 for the whole file.
 */
line: number
/**
 * Number of the record, from 1; 0 for the whole file.
 */
row: number
/**
 * Name of the column.
 */
column: (string | null)
/**
 * The problem in words.
 */
message: string
}
