/** A new document in YAML: maps line by line, short lists of values in brackets. For texts that no person has written yet; edits of theirs are minimal. */

export type Plain = string | number | boolean | readonly Plain[] | { readonly [key: string]: Plain | undefined };

export function writeYaml(value: { readonly [key: string]: Plain | undefined }): string {
  return block(value, '');
}

function block(value: { readonly [key: string]: Plain | undefined }, indent: string): string {
  return Object.entries(value).map(([key, v]) => (v === undefined ? '' : `${indent}${scalar(key)}:${after(v, indent)}`)).join('');
}

function after(value: Plain, indent: string): string {
  if (typeof value !== 'object') return ` ${scalar(value)}\n`;
  if (isList(value)) {
    if (value.every((v) => typeof v !== 'object')) return ` [${value.map((v) => scalar(v)).join(', ')}]\n`;
    return `\n${value.map((v) => `${indent}  - ${item(v, indent)}`).join('')}`;
  }
  const entries = Object.entries(value).filter(([, v]) => v !== undefined);
  if (entries.length === 0) return ' {}\n';
  return isSmall(value) ? ` ${flow(value)}\n` : `\n${block(value, `${indent}  `)}`;
}

function item(value: Plain, indent: string): string {
  if (typeof value !== 'object') return `${scalar(value)}\n`;
  if (isList(value) || isSmall(value)) return `${flow(value)}\n`;
  // The first key stands behind the dash.
  return block(value as { readonly [key: string]: Plain }, `${indent}    `).slice(indent.length + 4);
}

const isList = (value: Plain): value is readonly Plain[] => Array.isArray(value);

const WIDE = 100;

const isSmall = (value: Plain): boolean => {
  const text = flow(value);
  return text.length <= WIDE && !text.includes('\\n');
};

function flow(value: Plain): string {
  if (typeof value !== 'object') return scalar(value);
  if (isList(value)) return `[${value.map(flow).join(', ')}]`;
  return `{ ${Object.entries(value).flatMap(([k, v]) => (v === undefined ? [] : [`${scalar(k)}: ${flow(v)}`])).join(', ')} }`;
}

/** Plain where the words mean themselves in any YAML, quoted everywhere else. */
function scalar(value: string | number | boolean): string {
  if (typeof value !== 'string') return String(value);
  const plain = /^[\p{L}_][\p{L}\p{N}_.。，！？、；（）“”《》～·\/ -]*$/u.test(value) && !/\s$|\s{2}|^(?:true|false|null|yes|no|on|off|y|n|nan|inf)$/i.test(value);
  return plain ? value : JSON.stringify(value);
}
