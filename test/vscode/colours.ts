/**
 * The grammar of FEEL laid over the YAML of either host, as the editor reads it: on every sample it colours conditions,
 * and leaves YAML its place, so that nothing of a sound document is marked as out of place.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { inRepository } from '../../server/tools/generate/repository.ts';
import { codeServer, vscodeWeb } from '../hosts/install.ts';

/** Of vscode-textmate and vscode-oniguruma, which come with the host, no more than is used here. */
interface Grammar {
  tokenizeLine(line: string, state: unknown): { tokens: readonly { startIndex: number; endIndex: number; scopes: readonly string[] }[]; ruleStack: unknown };
}
interface Textmate {
  INITIAL: unknown;
  Registry: new (options: object) => { loadGrammar(scope: string): Promise<Grammar> };
  parseRawGrammar(text: string, path: string): unknown;
}
interface Oniguruma {
  loadWASM(wasm: ArrayBufferLike): Promise<void>;
  OnigScanner: new (patterns: string[]) => object;
  OnigString: new (text: string) => object;
}

const OURS = ['client/languages/plumbline-yaml.tmLanguage.json', 'client/languages/generated/feel.tmLanguage.json'];
const [ROOT, INJECTED] = ['source.plumbline.yaml', 'source.plumbline.feel'];

export async function coloursAreRight(): Promise<boolean> {
  const modules = join(codeServer(), 'node_modules');
  const load = createRequire(join(modules, 'any.js'));
  const textmate = load('vscode-textmate') as Textmate;
  const oniguruma = load('vscode-oniguruma') as Oniguruma;
  await oniguruma.loadWASM(readFileSync(join(modules, 'vscode-oniguruma/release/onig.wasm')).buffer);
  const samples = readdirSync(inRepository('samples'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
  console.log('\nThe grammar, over the YAML of either host');
  let failed = 0;
  for (const [host, extensions] of [['1.100', join(codeServer(), 'extensions')], ['1.91', join(vscodeWeb(), 'extensions')]] as const) {
    const grammar = await overYaml(textmate, oniguruma, join(extensions, 'yaml/syntaxes'));
    let feel = 0;
    const misplaced: string[] = [];
    for (const name of samples) {
      let state = textmate.INITIAL;
      for (const line of readFileSync(inRepository(join('samples', name)), 'utf8').split('\n')) {
        const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
        state = ruleStack;
        for (const { startIndex, endIndex, scopes } of tokens) {
          if (scopes.some((s) => s.startsWith('invalid'))) misplaced.push(`${name}: ${line.slice(startIndex, endIndex)} in ${line.trim()}`);
          if (scopes.some((s) => s.endsWith('.feel'))) feel++;
        }
      }
    }
    const right = misplaced.length === 0 && feel > 500;
    if (!right) failed++;
    console.log(right ? `  ✓ colours conditions and nothing else (${host}, ${samples.length} samples)` : `  ✗ ${host}: ${feel} tokens of conditions; marked as out of place:\n${misplaced.join('\n')}`);
  }
  console.log(`${2 - failed} passing\n${failed} failing`);
  return failed === 0;
}

function overYaml(textmate: Textmate, oniguruma: Oniguruma, folder: string): Promise<Grammar> {
  const paths = [...OURS.map(inRepository), ...readdirSync(folder).map((name) => join(folder, name))];
  const texts = new Map(paths.map((path) => {
    const text = readFileSync(path, 'utf8');
    return [(JSON.parse(text) as { scopeName: string }).scopeName, { path, text }] as const;
  }));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns: string[]) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text: string) => new oniguruma.OnigString(text),
    }),
    loadGrammar: (scope: string) => {
      const found = texts.get(scope);
      return Promise.resolve(found ? textmate.parseRawGrammar(found.text, found.path) : null);
    },
    getInjections: (scope: string) => (scope === ROOT ? [INJECTED] : undefined),
  });
  return registry.loadGrammar(ROOT);
}
