/** On a key, and on a value that the schema lists: what the schema says of it. */
import { describe } from '../../schema/describe.ts';
import type { ResolvedSchema } from '../../schema/resolved-schema.ts';
import { propertySchema, schemaAt } from '../../schema/walk.ts';
import type { FeatureContext } from '../context.ts';
import { both, code, joined, list, paragraphs } from '../documentation/markdown.ts';
import type { TreePlace } from '../position/tree-place.ts';
import type { HoverPart } from './part.ts';

export function keyHover({ document, locale }: FeatureContext, { path, isKey, scalar }: TreePlace): HoverPart | undefined {
  const key = path.at(-1);
  const owner = path.findLastIndex((step) => typeof step === 'string');
  if (owner < 0 || (isKey && typeof key !== 'string')) return undefined;
  const object = schemaAt(document.kind, path.slice(0, owner), document.parsed.root);
  const name = path[owner] as string;
  const schema = object && propertySchema(object, name);
  if (object === undefined || schema === undefined || (!isKey && !isListed(schema, scalar.source))) return undefined;
  const text = describe(schema);
  // A key that is somebody's own name has the description of its kind, if any.
  if (text === undefined && schema.label === undefined) return undefined;
  const title = schema.label ? `**${both(schema.label, locale)}** ${code(name)}` : code(name);
  return { span: scalar.span, text: joined(title, text && paragraphs(text, locale), list(detailsOf(object, schema, name, locale === 'zh'))) };
}

const isListed = (schema: ResolvedSchema, value: string): boolean => [schema, schema.items].some((s) => s?.values?.some((v) => String(v) === value) === true || s?.union?.branches.has(value) === true);

function detailsOf(object: ResolvedSchema, schema: ResolvedSchema, key: string, chinese: boolean): string[] {
  const said: string[] = [];
  const values = schema.values ?? schema.items?.values;
  if (object.required.includes(key)) said.push(chinese ? '必填' : 'Required');
  if (values !== undefined && values.length > 1) said.push(`${chinese ? '可选值：' : 'Values: '}${values.map((v) => code(String(v))).join(chinese ? '、' : ', ')}`);
  if (schema.default !== undefined) said.push(`${chinese ? '默认：' : 'Default: '}${code(String(schema.default))}`);
  return said;
}
