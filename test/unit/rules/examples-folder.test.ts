/** The files that newcomers read first: three sets worth copying, and one that shows what goes wrong. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allRules } from '../../../server/src/rules/all.generated';
import { checkDocument } from '../../../server/src/rules/engine';
import type { Finding } from '../../../server/src/rules/rule';
import { readConfiguration } from '../../../server/src/workspace/configuration';
import { createView } from '../../../server/src/workspace/view';
import { readDocument } from '../../../server/src/yaml';
import { inProject } from '../../support/project';

/** The day for which the examples are written: a Monday in the seventh week of the quarter. */
const WRITTEN_FOR = '2026-11-16';

const folder = inProject('examples');
const textOf = (name: string) => readFileSync(join(folder, name), 'utf8');
const documents = readdirSync(folder)
  .filter((name) => name.endsWith('.okr.yaml'))
  .map((name) => readDocument(`file:///examples/${name}`, textOf(name)));
const { config } = readConfiguration(
  'file:///examples/okr.config.yaml',
  textOf('okr.config.yaml'),
  new Map(allRules.map(({ code, options }) => [code, options])),
);
const workspace = createView(documents, () => config);

function findingsIn(name: string, today = WRITTEN_FOR): readonly Finding[] {
  const document = documents.find(({ uri }) => uri.endsWith(`/${name}`));
  assert.ok(document, `${name} is there`);
  return checkDocument(document, {
    config,
    today,
    workspace,
    onCrash: (_code, error) => {
      throw error;
    },
  });
}

describe('the examples', () => {
  for (const name of ['company.okr.yaml', 'payments.okr.yaml', 'platform.okr.yaml']) {
    it(`${name} has nothing above a hint on the day it is written for, nor in the week after`, () => {
      for (const today of [WRITTEN_FOR, '2026-11-23']) {
        const loud = findingsIn(name, today).filter(({ severity }) => severity !== 'hint');
        assert.deepEqual(
          loud.map(({ code, message }) => `${code}: ${message}`),
          [],
        );
      }
    });

    it(`${name} has nothing but the state of its work to talk about as time goes by`, () => {
      for (const today of ['2026-12-07', '2026-12-31', '2027-01-14', '2027-03-01']) {
        const codes = new Set(
          findingsIn(name, today)
            .filter(({ stateOfWork }) => !stateOfWork)
            .map(({ code }) => code),
        );
        assert.deepEqual([...codes], []);
      }
    });
  }

  it('theater.okr.yaml shows what goes wrong', () => {
    const codes = [...new Set(findingsIn('theater.okr.yaml').map(({ code }) => code))].sort();
    assert.deepEqual(codes, [
      'check-in-stale',
      'kr-compound',
      'kr-direction',
      'kr-due-outside-cycle',
      'kr-is-health-metric',
      'kr-is-output',
      'kr-is-task',
      'kr-many-owners',
      'kr-no-number',
      'kr-no-owner',
      'kr-no-source',
      'kr-vague-word',
      'no-review-owner',
      'not-doing-empty',
      'objective-business-as-usual',
      'objective-has-number',
      'objective-is-task',
      'objective-no-key-results',
      'objective-no-owner',
      'objective-no-why',
      'objective-unaligned',
      'objective-vague',
      'placeholder',
      'tied-to-pay',
      'too-many-key-results',
      'too-many-objectives',
      'type-unmarked',
      'unknown-person',
      'unknown-reference',
    ]);
  });

  it('theater.okr.yaml is told once that nobody checks in', () => {
    const stale = findingsIn('theater.okr.yaml').filter(({ code }) => code === 'check-in-stale');
    assert.deepEqual(
      stale.map(({ at }) => textOf('theater.okr.yaml').slice(at.start, at.end)),
      ['2026-Q4'],
    );
  });
});
