/** Quotas and strata as the document plans them, beside what came: by hand, from a few answers. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder } from '../cli/run-script.ts';
import { Results, runCli } from '../support/analyze.ts';

const SURVEY = {
  kind: 'survey', id: 'plan', title: 'Plan',
  scales: { five: { type: 'numeric', min: 1, max: 5 } },
  items: [{ id: 'a', text: 'a', scale: 'five' }],
  profile: [{ id: 'shop', text: 'shop', type: 'single', options: ['east', 'west', 'south'] }],
  quotas: [
    { id: 'east', when: 'shop = "east"', min: 3, share: '50%' },
    { id: 'west', when: 'shop = "west"', min: 2 },
    { id: 'happy', when: 'a >= 4', max: 2 },
    { id: 'any', when: 'shop = "south" or a = 1' },
  ],
  sampling: {
    population: 1000, margin: '10%', 'response-rate': '50%', design: 'stratified', allocation: 'neyman',
    strata: [{ id: 'east', population: 500, deviation: 2 }, { id: 'west', population: 300, deviation: 1 }, { id: 'south', population: 200, deviation: 1, size: 9 }],
  },
  analyses: [{ type: 'margin', id: 'margin' }, { type: 'margin', id: 'happy', where: 'a >= 4' }],
};

describe('a sampling plan beside its answers', () => {
  it('counts quotas and shares responses out over strata', () => {
    const results = inFolder(undefined, (folder) => {
      writeFileSync(join(folder, 'answers.csv'), 'a,shop\n5,east\n4,east\n1,west\n5,west\n,south\n');
      return new Results(runCli(folder, SURVEY));
    });
    const quota = (analysis: string, id: string): readonly [number, string] => [results.number(analysis, 'quotas', id, 'count'), results.why(analysis, 'quotas', id, 'met') || results.code(analysis, 'quotas', id, 'met')];
    assert.deepEqual(['east', 'west', 'happy', 'any'].map((id) => quota('margin', id)), [[2, 'short'], [2, 'met'], [3, 'over'], [2, 'not-applicable']]);
    assert.deepEqual(quota('happy', 'east'), [2, 'short']);
    assert.equal(results.number('margin', 'quotas', 'east', 'share'), 0.4);
    assert.equal(results.number('margin', 'quotas', 'east', 'planned-share'), 0.5);
    // n₀ = 96.04, of 1000: 87.7, so 88; Neyman by 1000 : 300 : 200.
    assert.equal(results.number('margin', 'plan', 'plan', 'needed'), 88);
    assert.deepEqual(['east', 'west', 'south'].map((id) => results.number('margin', 'plan-strata', id, 'needed')), [59, 17, 12]);
    assert.deepEqual(['east', 'west', 'south'].map((id) => results.number('margin', 'plan-strata', id, 'to-ask')), [118, 34, 24]);
    assert.equal(results.number('margin', 'plan-strata', 'south', 'planned'), 9);
  });
});
