/** The texts of the built-in catalogs, for editors that lead into them. The command line does without. */
import { DocumentAnalysis } from '../analysis/document-analysis.ts';
import { CATALOG_TEXTS } from './generated/texts.ts';

const SCHEME = 'plumbline-builtin:/';

/** The text behind `plumbline-builtin:/<id>.catalog.yaml`; undefined for any other uri. */
export function builtInText(uri: string): string | undefined {
  const name = uri.startsWith(SCHEME) ? uri.slice(SCHEME.length) : '';
  return Object.hasOwn(CATALOG_TEXTS, name) ? CATALOG_TEXTS[name] : undefined;
}

const analyses = new Map<string, DocumentAnalysis>();

/** The tree of a built-in catalog, made when it is first asked for. */
export function builtInAnalysis(uri: string): DocumentAnalysis | undefined {
  const text = builtInText(uri);
  if (text === undefined) return undefined;
  let found = analyses.get(uri);
  if (!found) {
    const name = uri.slice(SCHEME.length);
    const nameId = name.slice(0, name.indexOf('.'));
    found = new DocumentAnalysis({ uri, path: `/${name}`, kind: 'catalog', nameId, language: 'yaml', text, project: '' });
    analyses.set(uri, found);
  }
  return found;
}
