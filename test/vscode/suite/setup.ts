/** Must be imported first: the suites' own words, and how long they may take on a slow machine. */
import { ONLY, writeFiles } from '../workspace.ts';

mocha.setup({ ui: 'bdd', timeout: 60_000, forbidOnly: true, forbidPending: true, reporter: Mocha.reporters.Base });

mocha.fgrep(ONLY);

before(writeFiles);
