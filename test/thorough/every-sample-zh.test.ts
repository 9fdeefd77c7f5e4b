/** The panel on every document of the samples, in Chinese; in files of their own, so that both run at a time. */
import { describe, it } from 'mocha';
import { lookThrough } from '../support/every-sample.ts';

describe('the preview panel on every sample', () => {
  it('is whole, silent and accessible in every width and theme, zh', () => lookThrough('zh')).timeout(1_800_000);
});
