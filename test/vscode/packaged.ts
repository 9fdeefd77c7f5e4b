/** The package as it is to be installed, made anew from the source. */
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { inRepository } from '../../server/tools/generate/repository.ts';

export function packaged(): string {
  execFileSync('npm', ['run', '--silent', 'package'], { cwd: inRepository(''), stdio: ['ignore', 'pipe', 'inherit'] });
  const [vsix] = readdirSync(inRepository('')).filter((name) => name.endsWith('.vsix'));
  if (vsix === undefined) throw new Error('no package was made');
  return inRepository(vsix);
}
