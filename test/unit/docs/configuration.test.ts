import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { ConfigFile } from '../../../server/src/okr/config';
import { allRules } from '../../../server/src/rules/all.generated';
import { readConfiguration } from '../../../server/src/workspace/configuration';
import { inProject } from '../../support/project';

const page = readFileSync(inProject('docs/configuration.md'), 'utf8');
const example = /```yaml\n(# okr\.config\.yaml\n[\s\S]*?)```/.exec(page)![1]!;

describe('docs/configuration.md', () => {
  it('shows every key', () => {
    for (const key of Object.keys(ConfigFile.shape)) assert.match(example, new RegExp(`^${key}:`, 'm'), key);
  });
  it('has an example without problems', () => {
    const rules = new Map(allRules.map(({ code, options }) => [code, options]));
    assert.deepEqual(readConfiguration('file:///w/okr.config.yaml', example, rules).problems, []);
  });
});
