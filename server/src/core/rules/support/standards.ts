/** Ways through a service standard that several rules take. */
import type { ServiceTarget, Standard } from '../../model/standard.ts';

/** All targets, those of the stages and those of the document. */
export function targetsOf(standard: Standard): readonly ServiceTarget[] {
  return [...standard.stages.flatMap((stage) => stage.targets), ...standard.targets];
}
