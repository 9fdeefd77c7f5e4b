/**
 * Rename of an id everywhere: its definition, every reference in every file, the addresses of links, the paths of fences and
 * tables. What cannot be renamed as a whole is refused with the reason; half of a rename is worse than none.
 */
import { throwIfCancelled } from '../../base/cancellation.ts';
import type { Span } from '../../base/span.ts';
import type { Text } from '../../base/text.ts';
import type { FileIndex } from '../../analysis/file-index.ts';
import { parseExpression } from '../../expression/parse.ts';
import { quotable } from '../../rules/define-rule.ts';
import { kindName } from '../../rules/support/names.ts';
import { rootSchema, type ResolvedSchema } from '../../schema/resolved-schema.ts';
import { resolvePlain } from '../../syntax/yaml/plain-scalar.ts';
import type { FeatureContext } from '../context.ts';
import { columnEdits } from './column-names.ts';
import { nameAt, placesOf, type Entity } from './entity.ts';

export interface RenameTarget {
  /** What the new name is put in the place of. */
  readonly span: Span;
  readonly name: string;
}

export interface RenameEdits {
  /** By uri, in the order of the files. */
  readonly edits: ReadonlyMap<string, readonly { readonly span: Span; readonly newText: string }[]>;
  /** A document is named by its file too: where the file should go, null where its name says nothing. */
  readonly file: { readonly from: string; readonly to: string } | null;
}

export interface Refusal {
  readonly refused: Text;
}

export const isRefusal = (result: object): result is Refusal => 'refused' in result;

/** What would be renamed at the offset, or why nothing can be. */
export function prepareRename(context: FeatureContext, offset: number): RenameTarget | Refusal {
  const found = subjectAt(context, offset);
  return isRefusal(found) ? found : { span: found.span, name: found.text };
}

export function rename(context: FeatureContext, offset: number, newName: string): RenameEdits | Refusal {
  const subject = subjectAt(context, offset);
  if (isRefusal(subject)) return subject;
  const { entity } = subject;
  const wrong = unfit(context, entity, newName) ?? collision(context, entity, newName);
  if (wrong) return { refused: wrong };
  const edits = new Map<string, { span: Span; newText: string }[]>();
  const add = (uri: string, edit: { span: Span; newText: string }): void => {
    const list = edits.get(uri);
    if (list) list.push(edit);
    else edits.set(uri, [edit]);
  };
  for (const file of context.project.files) {
    throwIfCancelled(context.token);
    for (const place of placesOf(context.project, file, entity)) {
      // A label or a synonym goes on naming the same thing; a word that means several things goes on meaning the others.
      if (!place.byId || place.entities.length > 1) continue;
      if (!place.editable) return { refused: notEditable(context, file, place.span) };
      add(file.uri, { span: place.span, newText: newName });
    }
  }
  for (const { uri, span, newText } of columnEdits(context, entity, newName)) add(uri, { span, newText });
  return { edits, file: entity.type === 'document' ? fileRename(entity.file, newName) : null };
}

type Renamable = Exclude<Entity, { type: 'heading' }>;

interface Subject {
  readonly entity: Renamable;
  readonly span: Span;
  readonly text: string;
}

const NOT_A_NAME: Text = { zh: '这里没有可以改名的编号。', en: 'There is no id here that could be renamed.' };

function subjectAt(context: FeatureContext, offset: number): Subject | Refusal {
  const name = nameAt(context, offset);
  if (!name) return { refused: NOT_A_NAME };
  const [entity, ...others] = name.entities;
  const shown = quotable(name.text);
  if (entity === undefined) {
    return { refused: { zh: `“${shown}”没有定义，请先改正引用。`, en: `“${shown}” is not defined; correct the reference first.` } };
  }
  if (entity.type === 'heading') {
    return { refused: { zh: '条和章的编号不能改名；要重新编号，请用“重新编号”。', en: 'Numbers of articles and chapters are not renamed; number them anew instead.' } };
  }
  if (others.length > 0) {
    return { refused: { zh: `“${shown}”有不止一处定义，无法确定要改哪一个。`, en: `“${shown}” is defined more than once, so it is not certain which is meant.` } };
  }
  const { file } = entity;
  if (file.builtIn) {
    const id = file.document.id;
    return { refused: { zh: `“${shown}”来自内置目录“${id}”，不能改名；请先把目录复制到项目里。`, en: `“${shown}” comes from the built-in catalog “${id}” and cannot be renamed; copy the catalog into the project first.` } };
  }
  if (!name.byId) {
    return { refused: { zh: `“${shown}”是别名，不是编号；请在编号上改名。`, en: `“${shown}” is a synonym, not the id; rename the id.` } };
  }
  if (entity.type === 'document' && context.project.documents(file.document.id, [file.kind]).length > 1) {
    return { refused: { zh: `“${shown}”是不止一份文档的编号，无法确定引用的是哪一份。`, en: `“${shown}” is the id of more than one document, so it is not certain which one is referred to.` } };
  }
  if (!name.editable) return { refused: notEditable(context, context.document.index, name.span) };
  return { entity, span: name.span, text: name.text };
}

function notEditable(context: FeatureContext, file: FileIndex, span: Span): Text {
  const line = (context.analysis(file.uri)?.lines.positionAt(span.start).line ?? -1) + 1;
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  return {
    zh: `${name}${line > 0 ? ` 第 ${line} 行` : ''}的名称写法特殊（转义、折行或带格式），无法替换，请先把它写成普通文字。`,
    en: `${name}${line > 0 ? `, line ${line},` : ''} writes the name with escapes, line breaks or formatting, so it cannot be replaced; write it plainly first.`,
  };
}

/** Why the new name can be no name of such a thing. */
function unfit(context: FeatureContext, entity: Renamable, name: string): Text | undefined {
  const shown = quotable(name);
  const { pattern, maxLength } = writtenAs(context, entity);
  if (name.length > maxLength || !new RegExp(pattern, 'u').test(name)) {
    return pattern === idPattern()
      ? { zh: `“${shown}”不能作编号：只能用小写字母、数字和连字符，以字母开头，不超过 ${maxLength} 个字符。`, en: `“${shown}” cannot be an id: lower-case letters, digits and hyphens only, a letter first, at most ${maxLength} characters.` }
      : { zh: `“${shown}”不能作变量名：只能用字母（含汉字）、数字和下划线，不以数字开头，不超过 ${maxLength} 个字符。`, en: `“${shown}” cannot be a name: letters (Chinese too), digits and underscores only, no digit first, at most ${maxLength} characters.` };
  }
  const reserved = typeof resolvePlain(name) !== 'string' || (pattern !== idPattern() && !isVariable(name));
  return reserved ? { zh: `“${shown}”在这里另有含义，不能作名称。`, en: `“${shown}” means something else here and cannot be a name.` } : undefined;
}

/** `in` and `true` are words of the expression language. */
function isVariable(name: string): boolean {
  const { ast, problems } = parseExpression(name);
  return problems.length === 0 && ast.type === 'name' && ast.name === name;
}

interface Writing {
  readonly pattern: string;
  readonly maxLength: number;
}

const idPattern = (): string => rootSchema('standard').properties.get('id')?.pattern ?? '';

/** What the schema asks of the id where it is defined. */
function writtenAs(context: FeatureContext, entity: Renamable): Writing {
  let schema: ResolvedSchema | undefined;
  if (entity.type === 'symbol') {
    for (const { node, schema: at } of context.analysis(entity.file.uri)?.places ?? []) {
      if (at['x-defines'] === entity.symbol.kind && node?.span.start === entity.symbol.span.start) schema = at;
      else if (at['x-keys-define'] === entity.symbol.kind) schema ??= at.keys;
    }
  }
  return { pattern: schema?.pattern ?? idPattern(), maxLength: MAX_ID };
}

/** What the schemas allow every id and name. */
const MAX_ID = 80;

/** What already bears the new name, where two of them could not be told apart. */
function collision(context: FeatureContext, entity: Renamable, name: string): Text | undefined {
  const shown = quotable(name);
  const kind = kindName(entity.type === 'symbol' ? entity.symbol.kind : entity.file.kind);
  if (entity.type === 'document') {
    const { file } = entity;
    const taken = context.project.documents(name, [file.kind]).some((f) => f.uri !== file.uri);
    const path = fileRename(file, name)?.to;
    if (!taken && !context.project.files.some((f) => f.uri === path)) return undefined;
    return { zh: `已经有编号为“${shown}”的${kind.zh}。`, en: `There already is a ${kind.en} with the id “${shown}”.` };
  }
  const { file, symbol } = entity;
  if (symbol.id === name) return undefined;
  const others = context.project.symbols(file, name).filter((s) => s.within === null || symbol.within === null || s.within.start === symbol.within.start);
  const same = others.some((s) => s.kind === symbol.kind || PATH_NAMES.every((kind) => kind === s.kind || kind === symbol.kind))
    || (others.length > 0 && isNamedFromOutside(context, file, symbol.id));
  const asSynonym = symbol.kind === 'dimension' && file.symbols.some((s) => s.id !== symbol.id && s.aliases.some((a) => a.text.toLowerCase() === name));
  if (!same && !asSynonym) return undefined;
  return asSynonym && !same
    ? { zh: `“${shown}”已经是本文档另一个${kind.zh}的别名。`, en: `“${shown}” already is a synonym of another ${kind.en} of this document.` }
    : { zh: `本文档已经有编号“${shown}”。`, en: `The document already has the id “${shown}”.` };
}

/** Both are looked up by the paths of a model. */
const PATH_NAMES: readonly string[] = ['dimension', 'variable'];

/** `document#part` does not say what kind of part it means. */
const isNamedFromOutside = ({ project }: FeatureContext, { document }: FileIndex, id: string): boolean =>
  project.files.some((f) => f.references.some((r) => r.text === `${document.id}#${id}`));

/** Only a file whose name says the id goes along; a name such as 服务.standard.yaml says nothing. */
function fileRename(file: FileIndex, name: string): RenameEdits['file'] {
  if (file.document.nameId !== file.document.id) return null;
  const at = file.uri.lastIndexOf('/') + 1;
  return { from: file.uri, to: file.uri.slice(0, at) + name + file.uri.slice(at + file.document.nameId.length) };
}
