/** What the reader and the writer of XLSForms (xlsform.org) agree on beyond the standard: columns that other tools ignore and this one reads back. */

/** Columns of the sheet `survey`, of one word each, for what an XLSForm has no place for. */
export const OWN = {
  part: 'plumbline_part',
  type: 'plumbline_type',
  scale: 'plumbline_scale',
  dimension: 'plumbline_dimension',
  reverse: 'plumbline_reverse',
  pair: 'plumbline_pair',
  aspect: 'plumbline_aspect',
  goesOn: 'plumbline_continue',
  label: 'plumbline_label',
  unit: 'plumbline_unit',
  total: 'plumbline_total',
  identifying: 'plumbline_identifying',
  required: 'plumbline_required',
  na: 'plumbline_na',
} as const;

/** Columns of the sheet `choices`. */
export const OWN_CHOICE = { value: 'plumbline_value', dimension: 'plumbline_dimension', score: 'plumbline_score', exclusive: 'plumbline_exclusive', other: 'plumbline_other' } as const;

/** Columns of the sheet `settings`. */
export const OWN_SETTING = { form: 'plumbline_form', anonymous: 'plumbline_anonymous', uses: 'plumbline_uses', scales: 'plumbline_scales' } as const;

/** Keys of a survey that an XLSForm has no place for, in the order of a document; each in a column `plumbline_<key>` of the sheet `settings`, as JSON. */
export const CARRIED = ['description', 'status', 'replaced-by', 'owner', 'effective', 'source', 'tags', 'dimensions', 'standard', 'modes', 'every', 'importance', 'quotas', 'sampling', 'analyses'] as const;

/** Characters that a cell of a workbook holds. */
export const MAX_CELL = 32_767;

/** What a list of choices is in the column `plumbline_type`: the answers of a Kano scale, in words of its own or not. */
export const KANO = 'kano';
export const KANO_DEFAULT = 'kano-default';

export const YES_NO = 'yes_no';
/** The answer that says that a question cannot be answered. */
export const NA = 'na';
/** What stands in for the words of other answers, `<question>_other`. */
export const OTHER = '_other';

export const ZH = 'Chinese (zh)';
export const EN = 'English (en)';
