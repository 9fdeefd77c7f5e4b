/** Writes every key that the object at the cursor requires and lacks, each with something of the right type to write over. */
import type { Diagnostic } from '../../base/diagnostic.ts';
import { contains } from '../../base/span.ts';
import { missingKeysEdit } from '../../rules/support/missing-keys.ts';
import { quotedList } from '../../rules/support/names.ts';
import { schemaFindings } from '../../rules/support/schema-findings.ts';
import { isMap } from '../../syntax/tree.ts';
import { action, edits, refused, touches, type ActionProvider } from './code-action.ts';

const RULE = 'missing-property';

export const addMissingKeys: ActionProvider = {
  id: 'add-missing-keys',
  kind: 'refactor.rewrite',
  offer({ document, diagnostics }, selection) {
    const lacking = schemaFindings(document, RULE).filter((p) => isMap(p.node) && contains(p.node.span, selection));
    const innermost = lacking.reduce((deepest, p) => Math.max(deepest, p.path.length), 0);
    const here = lacking.filter((p) => p.path.length === innermost);
    const [first] = here;
    if (first === undefined) return [];
    const names = [...new Set(here.flatMap((p) => p.property ?? []))];
    const list = quotedList(names);
    const title = { zh: `补全缺少的键${list.zh}`, en: `Add the missing keys ${list.en}` };
    const edit = missingKeysEdit(document, first, names);
    if (edit === undefined) {
      return [refused('refactor.rewrite', title, { zh: '这里是表格的一行，或者由几处拼成；请填写表格里相应的列，没有这一列的先加列。', en: 'This is a row of a table, or put together from several places: fill in the column there, or add one where it is missing.' })];
    }
    // On the finding itself its own fix says the same.
    if (diagnostics.some((d) => d.rule === RULE && touches(d.span, selection))) return [];
    const answered: Diagnostic[] = diagnostics.filter((d) => d.rule === RULE && here.some((p) => p.span.start === d.span.start));
    return [action('refactor.rewrite', title, () => edits(edit), { diagnostics: answered })];
  },
};
