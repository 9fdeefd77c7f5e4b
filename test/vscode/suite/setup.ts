/** Must be imported first: the suites' own words, and how long they may take on a slow machine. */
import { ONLY, RUN, writeFiles } from '../workspace.ts';

mocha.setup({ ui: 'bdd', timeout: 60_000, forbidOnly: true, forbidPending: true, reporter: Mocha.reporters.Base });

// In a folder without a document the other suites find nothing to work on.
mocha.fgrep(RUN.alone === true ? 'a folder without a document' : ONLY);

before(writeFiles);
