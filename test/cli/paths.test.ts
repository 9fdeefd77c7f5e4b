/** Files of the system and their uris. */
import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { describe, it } from 'mocha';
import { toUri } from '../../server/src/platform/node/paths.ts';

describe('uris of files', () => {
  for (const path of ['/a/b-c_1.x/d.standard.yaml', '/a/.b/c.md', '/a/./b', '/a//b', '/a/../b', '/标准/客服 1.standard.yaml', '/a#b/c?d%20.md', '/a/b/', '/-/_.', '/a\\b', '/a~b', '/a\nb']) {
    it(`are what Node makes of ${JSON.stringify(path)}`, () => {
      assert.equal(toUri(path), pathToFileURL(path).href);
    });
  }
});
