/** Every suite; the runner fails when one of the folder is missing here. */
import './setup.ts';
import './activation.test.ts';
import './findings.test.ts';
import './editing.test.ts';
import './standards.test.ts';
import './virtual.test.ts';
import './scoring-tests.test.ts';
import './new-document.test.ts';
import './preview.test.ts';
import './server.test.ts';
import './alone.test.ts';
