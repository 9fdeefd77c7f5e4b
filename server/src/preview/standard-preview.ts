/** A standard beside its text: what it promises stage by stage, and what of a project's dimensions that covers. */
import { decisiveErrors, loadStandards, type Project } from '../core/service.ts';
import type { Locate } from '../view/model.ts';
import { standardView } from '../view/standard-view.ts';
import type { Outcome, PreviewJob } from './job.ts';

/** @param locate places in any file of the project */
export async function standardPreview({ file, locale, config }: PreviewJob, project: Project, locate: Locate): Promise<Outcome> {
  const errors = decisiveErrors(file, config);
  if (errors.length > 0) return { obstacles: errors };
  const { openStandard } = await loadStandards();
  return { model: standardView({ locale, locate, open: openStandard(file, project) }) };
}
