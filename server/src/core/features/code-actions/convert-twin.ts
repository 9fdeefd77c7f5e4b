/**
 * Writes the other form of a document beside it: `x.scoring.yaml` as `x.scoring.md` and back. The new file says exactly what
 * the old one says, and comments go with it; the old one stays, for a person to compare and delete.
 */
import { parseFileName } from '../../base/document-kind.ts';
import type { Text } from '../../base/text.ts';
import type { FeatureContext } from '../context.ts';
import { action, refused, type ActionProvider, type Change } from './code-action.ts';
import { sameDocument } from './same-value.ts';
import { toMarkdown } from './twin/to-markdown.ts';
import { toYaml } from './twin/to-yaml.ts';

export const convertTwin: ActionProvider = {
  id: 'convert-twin',
  kind: 'source.convert.plumbline',
  offer(context) {
    const { language } = context.document.file;
    const twin = twinOf(context);
    if (twin === undefined) return [];
    const { name, uri, made } = twin;
    const title = {
      zh: `生成对应的 ${language === 'yaml' ? 'Markdown' : 'YAML'} 文件 ${name}（原文件保留，两者只应留一个）`,
      en: `Write ${name}, the ${language === 'yaml' ? 'Markdown' : 'YAML'} form of this file (which stays; keep only one of the two)`,
    };
    if (typeof made !== 'string') return [refused('source.convert.plumbline', title, made)];
    return [action('source.convert.plumbline', title, (): Change => ({ edits: [], creates: [{ uri, text: made }] }))];
  },
};

export interface Twin {
  readonly name: string;
  readonly uri: string;
  readonly path: string;
  /** Its text, or why there can be none. */
  readonly made: string | Text;
}

/** The other form of the document; undefined for what has none. */
export function twinOf(context: FeatureContext): Twin | undefined {
  const { document, project } = context;
  const { uri, path, language } = document.file;
  if (document.kind === 'config' || parseFileName(path)?.kind !== document.kind || document.parsed.root === null) return undefined;
  const other = (name: string): string => name.replace(/\.[a-z]+$/i, language === 'yaml' ? '.md' : '.yaml');
  const name = other(path.slice(path.lastIndexOf('/') + 1));
  const exists = project.files.some((f) => f.path === other(path));
  const made = exists ? { zh: `${name} 已经存在。`, en: `${name} exists already.` } : language === 'yaml' ? markdownOf(context, other) : yamlOf(context, other);
  return { name, uri: other(uri), path: other(path), made };
}

type Renamed = (name: string) => string;

const BROKEN: Text = { zh: '文件里有读不懂的地方，请先改好。', en: 'There are places in this file that cannot be read; mend them first.' };

/** A page that reads well; where YAML is used that blocks cannot hold, such as anchors, front matter alone. */
function markdownOf({ document, locale }: FeatureContext, other: Renamed): string | Text {
  if (document.index.broken) return BROKEN;
  for (const rich of [true, false]) {
    const made = toMarkdown(document, locale, rich);
    if (made !== undefined && sameDocument(document, made, { uri: other(document.file.uri), path: other(document.file.path), language: 'markdown' })) return made;
  }
  return { zh: '这份 YAML 的写法无法原样搬进 Markdown。', en: 'The way this YAML is written cannot be carried over to Markdown.' };
}

function yamlOf({ document }: FeatureContext, other: Renamed): string | Text {
  if (document.index.broken) return BROKEN;
  const { prose } = document.parsed;
  if (prose !== null && (prose.articleReferences.length > 0 || prose.headings.some((h) => h.level !== 'heading'))) {
    return { zh: '正文分章分条，YAML 里没有条文的位置。', en: 'The text is a regulation in chapters and articles, for which YAML has no place.' };
  }
  if (prose !== null && prose.links.length > 0) {
    return { zh: '正文里有指向其他文件的链接，YAML 里没有链接的位置。', en: 'The text links to other files, and YAML has no place for links.' };
  }
  const made = toYaml(document);
  if (made !== undefined && sameDocument(document, made, { uri: other(document.file.uri), path: other(document.file.path), language: 'yaml' })) return made;
  return { zh: '各个块和表格无法拼成一份 YAML，例如要并入的对象写在一行的括号里。', en: 'The blocks and tables cannot be put together as YAML, for instance because an object they belong to is written in brackets.' };
}
