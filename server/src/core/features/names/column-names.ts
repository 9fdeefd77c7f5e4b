/**
 * Columns of data that bear the name of an input or item. The name of an input may change and data stay as they are: then the
 * dataset has to say under which name the column is still found.
 */
import type { TextEdit } from '../../base/diagnostic.ts';
import { isMeasuredBy, metricNames } from '../../analysis/measurement.ts';
import { entry, isMap } from '../../model/read.ts';
import { insertKeys } from '../../syntax/insert-keys.ts';
import { rootSchema } from '../../schema/resolved-schema.ts';
import type { FeatureContext } from '../context.ts';
import type { Entity } from './entity.ts';

/** What keeps each dataset reading the column that it reads now; nothing where its data were not looked at or it names the column itself. */
export function columnEdits({ project, data, analysis }: FeatureContext, entity: Entity, newName: string): readonly (TextEdit & { readonly uri: string })[] {
  if (entity.type !== 'symbol' || (entity.symbol.kind !== 'input' && entity.symbol.kind !== 'item')) return [];
  const { file, symbol: { id } } = entity;
  // A standard that is measured by the document takes the new name for its metric, and its data have to follow as well.
  const owners = new Set([file, ...project.files.filter((f) => f.kind === 'standard' && metricNames(f).includes(id) && isMeasuredBy(f, file))].map((f) => f.document.id));
  return project.files.flatMap((dataset) => {
    if (dataset.facts?.kind !== 'dataset' || !owners.has(dataset.facts.of) || dataset.facts.columns.some((c) => c.name === id)) return [];
    const found = data.get(dataset.uri);
    const document = found?.state === 'read' && found.header.includes(id) ? analysis(dataset.uri) : undefined;
    const root = document?.parsed.root;
    if (!document || !isMap(root)) return [];
    const columns = entry(root, 'columns');
    const edit = isMap(columns?.value)
      ? insertKeys(document.text, columns.value, [[newName, id]])
      : columns ? undefined : insertKeys(document.text, root, [['columns', `{ ${newName}: ${id} }`]], [...rootSchema('dataset').properties.keys()]);
    return edit ? [{ ...edit, uri: dataset.uri }] : [];
  });
}
