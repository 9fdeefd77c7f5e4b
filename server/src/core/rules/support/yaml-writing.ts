/** How a text is written as a YAML scalar, with quotes only where it would mean something else without. */
import { resolvePlain } from '../../syntax/yaml/plain-scalar.ts';

/** `flow` where the scalar stands between brackets, whose marks need quotes too. */
export function quotedYaml(words: string, flow: boolean): string {
  return isPlain(words, flow) ? words : JSON.stringify(words);
}

function isPlain(words: string, flow: boolean): boolean {
  if (words === '' || resolvePlain(words) !== words || words.trim() !== words) return false;
  if (/[\p{Cc}\u2028\u2029\uFEFF]/u.test(words) || /^(?:[-?:](?:\s|$)|---|\.\.\.)/.test(words)) return false;
  // `<` and `=` could go without quotes, but `>` beside them cannot, and people write conditions in one way.
  if (/^[,[\]{}#&*!|>'"%@`<=]/.test(words) || /:(?:\s|$)|\s#/.test(words)) return false;
  return !flow || !/[,[\]{}]|:$/.test(words);
}
