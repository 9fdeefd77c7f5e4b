/** A catalog beside its text: what its dimensions mean, and which documents of the project use them. */
import { loadStandards, type Project } from '../core/service.ts';
import { catalogView } from '../view/catalog-view.ts';
import type { Locate } from '../view/model.ts';
import type { Outcome, PreviewJob } from './job.ts';

/** @param locate places in any file of the project */
export async function catalogPreview({ file, locale, errors }: PreviewJob, project: Project, locate: Locate): Promise<Outcome> {
  if (errors.length > 0) return { obstacles: errors };
  const { openCatalog } = await loadStandards();
  return { model: catalogView({ locale, locate, open: openCatalog(file, project) }) };
}
