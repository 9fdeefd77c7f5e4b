/** Every code action there is, by id, and the one question that an editor asks of them. */
import type { Span } from '../../base/span.ts';
import type { FeatureContext } from '../context.ts';
import { addLabelTranslation } from './add-label-translation.ts';
import { addMissingKeys } from './add-missing-keys.ts';
import type { ActionKind, ActionProvider, CodeAction } from './code-action.ts';
import { convertTwin } from './convert-twin.ts';
import { extractTable } from './extract-table.ts';
import { fixAll } from './fix-all.ts';
import { fixRule } from './fix-rule.ts';
import { quickFix } from './quick-fix.ts';
import { renumberArticles } from './renumber-articles.ts';
import { sortDimensions } from './sort-dimensions.ts';
import { suppress } from './suppress.ts';
import { valueByName } from './value-by-name.ts';

export { ACTION_KINDS } from './code-action.ts';
export type { ActionKind, Change, CodeAction } from './code-action.ts';

/** In the order in which a menu shows them: what mends a finding, what silences one, what rewrites. */
const PROVIDERS: readonly ActionProvider[] = [
  quickFix,
  valueByName,
  fixRule,
  suppress,
  addMissingKeys,
  addLabelTranslation,
  extractTable,
  sortDimensions,
  fixAll,
  renumberArticles,
  convertTwin,
];

/** An action with the name by which it is found again when it is chosen. */
export interface OfferedAction extends CodeAction {
  readonly key: string;
}

/** What can be done at a selection of a file that may be edited; `wanted` says for which kinds it is asked. */
export function codeActions(context: FeatureContext, selection: Span, wanted: (kind: ActionKind) => boolean): OfferedAction[] {
  if (context.document.index.builtIn || context.document.file.uri.startsWith(BUILT_IN)) return [];
  return PROVIDERS.filter((p) => wanted(p.kind)).flatMap((p) => p.offer(context, selection).map((a, i) => ({ ...a, key: `${p.id} ${String(i)}` })));
}

const BUILT_IN = 'plumbline-builtin:';
