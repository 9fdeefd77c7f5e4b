/** `plumbline report` of a standard or a catalog: the document, and what the rest of its project makes of it. */
import type { Locale } from '../../core/base/text.ts';
import { decisiveErrors, loadStandards } from '../../core/service.ts';
import { displayPath } from '../../platform/node/paths.ts';
import { readText } from '../../platform/node/read-text.ts';
import type { Plan, PlannedFile } from '../../platform/node/workspace.ts';
import { catalogView } from '../../view/catalog-view.ts';
import { NOWHERE, type ViewModel } from '../../view/model.ts';
import { standardView } from '../../view/standard-view.ts';
import type { Arguments } from '../arguments.ts';
import type { ExitCode } from '../exit-codes.ts';
import type { Host } from '../host.ts';
import { sourceOf } from '../score/input.ts';
import { refuse } from '../score/refuse.ts';

export interface StandardOutcome {
  readonly model: ViewModel;
  readonly locale: Locale;
}

/** A document with errors in its form is refused, and what is returned is the exit code. */
export async function runStandard(args: Arguments, host: Host, locale: Locale, given: string, workspace: Plan, file: PlannedFile): Promise<StandardOutcome | ExitCode> {
  const speaking = args.has('locale') ? locale : (file.config.locale ?? locale);
  const text = readText(file.path, given);
  const source = sourceOf(file, text);
  const errors = decisiveErrors(source, file.config);
  if (errors.length > 0) return refuse(errors, text, given, host, speaking, { zh: '没有写出报告', en: 'no report was written' });
  const standards = await loadStandards();
  const others = workspace.files.filter((f) => f !== file && f.name.kind !== 'config' && f.config.project === file.config.project);
  const project = standards.projectOf([source, ...others.map((f) => sourceOf(f, readText(f.path, displayPath(workspace.base, f.path))))]);
  const shared = { locale: speaking, locate: NOWHERE };
  const model = file.name.kind === 'catalog' ? catalogView({ ...shared, open: standards.openCatalog(source, project) }) : standardView({ ...shared, open: standards.openStandard(source, project) });
  return { model, locale: speaking };
}
