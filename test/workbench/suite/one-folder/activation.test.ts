import * as assert from 'node:assert/strict';
import { closeAll, extension, open } from '../helpers';
import { until } from '../wait';

describe('activation', () => {
  after(closeAll);

  it('gives *.okr.yaml the language okr-yaml and wakes the extension', async () => {
    const { document } = await open('team.okr.yaml');
    assert.equal(document.languageId, 'okr-yaml');
    await until('activation', () => extension().isActive, Boolean);
  });

  it('knows *.okr.yml too, and leaves other YAML alone', async () => {
    assert.equal((await open('other.okr.yml')).document.languageId, 'okr-yaml');
    assert.notEqual((await open('plain.yaml')).document.languageId, 'okr-yaml');
  });
});
