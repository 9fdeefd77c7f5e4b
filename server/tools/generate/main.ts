/**
 * Writes every file of the repository that is made from another one. `--check` writes nothing, prints the files that
 * are stale, and exits 1 when there are any. To add a generator, add it to the list.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { generateCatalogs } from './catalogs.ts';
import { generateGrammar } from './grammar.ts';
import { generateLanguageDocs } from './language-docs.ts';
import { generatePinyin } from './pinyin.ts';
import { inRepository } from './repository.ts';
import { generateRules } from './rules.ts';
import { generateSamples } from '../samples.ts';
import { generateSchemas } from './schemas.ts';
import { generateSnippets } from './snippets.ts';
import { generateTypes } from './types.ts';
import { generateValidators } from './validators.ts';

/** Gives the content of each file it is responsible for, by path relative to the root of the repository. It writes nothing itself. */
export type Generator = () => ReadonlyMap<string, string> | Promise<ReadonlyMap<string, string>>;

const generators: readonly Generator[] = [
  generateSchemas,
  generateValidators,
  generateTypes,
  generateCatalogs,
  generatePinyin,
  generateSamples,
  generateRules,
  generateLanguageDocs,
  generateGrammar,
  generateSnippets,
];

const check = process.argv.includes('--check');
let stale = 0;
for (const generate of generators) {
  for (const [path, content] of await generate()) {
    const file = inRepository(path);
    if (existsSync(file) && readFileSync(file, 'utf8') === content) continue;
    stale++;
    console.log(check ? `stale: ${path}` : `wrote ${path}`);
    if (check) continue;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}
if (check && stale > 0) {
  console.error(`${stale} generated file(s) are stale; run \`npm run generate\`.`);
  process.exitCode = 1;
}
