import assert from 'node:assert/strict';
import { ConfigFile, settingDocs } from '../../../../server/src/okr/config';
import { applyEdits } from '../../../../server/src/okr/edit';
import { shapesAt } from '../../../../server/src/service/configuration/shape';
import { marked } from '../../../support/markers';
import { addressOf } from '../../../support/memoryFiles';
import { bench } from '../../../support/service';

const TEAM = `team: Payments
cycle: 2026-Q4
owner: maya
objectives:
  - title: Make paying certain
    owner: sam
    key_results:
      - title: Reduce payment failures from 2.4% to 0.8%
        metric: payment failure rate
`;
const URI = addressOf('okr.config.yaml');

/** A configuration with a cursor, beside a team's file. */
async function at(source: string) {
  const { text, at: offset, ranges } = marked(source);
  const { service } = await bench({ 'okr.config.yaml': text, 'teams/pay/a.okr.yaml': TEAM });
  const offered = service.completeConfiguration(URI, offset);
  return {
    labels: offered.map(({ label }) => label),
    about: (label: string) => offered.find((one) => one.label === label),
    applied: (label: string) => {
      const found = offered.find((one) => one.label === label);
      assert.ok(found, `${label} is not among ${offered.map((one) => one.label).join(', ')}`);
      return applyEdits(text, [found.edit]);
    },
    hover: service.configurationHover(URI, offset),
    fixes: service.configurationFixes(URI, ranges[0] ?? { start: offset, end: offset }),
    text,
  };
}

describe('the configuration’s schema', () => {
  it('says something of each key', () => {
    for (const key of Object.keys(ConfigFile.shape))
      assert.ok(
        settingDocs.get(ConfigFile.shape[key as keyof typeof ConfigFile.shape])?.description.endsWith('.'),
        key,
      );
  });

  it('is walked by keys and by names', () => {
    const kinds = (...path: string[]) => shapesAt(path).map(({ kind }) => kind);
    assert.deepEqual(kinds('rules'), ['named']);
    assert.deepEqual(kinds('rules', 'kr-is-task'), ['choice', 'map']);
    assert.deepEqual(kinds('teams', 'Payments', 'parent'), ['text']);
    assert.deepEqual(kinds('words', 'metrics', 'good'), ['choice']);
    assert.deepEqual(kinds('wip_limit'), ['number']);
    assert.deepEqual(kinds('nothing', 'here'), []);
  });
});

describe('completion in the configuration', () => {
  it('offers the keys that are missing, with what they take below them', async () => {
    const { labels, applied, about } = await at('cadence: weekly\n‸\n');
    assert.ok(!labels.includes('cadence') && labels.includes('wip_limit'));
    assert.equal(applied('wip_limit'), 'cadence: weekly\nwip_limit: \n');
    assert.equal(applied('people'), 'cadence: weekly\npeople:\n  - $0\n');
    assert.equal(applied('teams'), 'cadence: weekly\nteams:\n  $0\n');
    assert.match(about('people')?.documentation ?? '', /unknown owner is reported/);
    const wide = await at('teams:\n    A:\n        parent: B\npeople:\n- x\n‸');
    assert.match(wide.applied('exclude'), /\nexclude:\n- \$0$/);
    assert.match(wide.applied('words'), /\nwords:\n {4}\$0$/);
  });

  it('offers rules, and behind them severities, alone or with options', async () => {
    const rules = await at('rules:\n  kr-is-task: off\n  too-‸\n');
    assert.ok(!rules.labels.includes('kr-is-task'));
    assert.equal(rules.applied('too-many-objectives'), 'rules:\n  kr-is-task: off\n  too-many-objectives: \n');
    assert.match(rules.about('too-many-objectives')?.documentation ?? '', /`max`: .+ \(`3`\)/);
    const severities = await at('rules:\n  too-many-objectives:‸\n');
    assert.deepEqual(severities.labels, ['error', 'warning', 'information', 'hint', 'off', 'with options']);
    assert.equal(severities.applied('error'), 'rules:\n  too-many-objectives: error\n');
    assert.equal(
      severities.applied('with options'),
      'rules:\n  too-many-objectives: { severity: ${1:warning}, max: ${2:3} }\n',
    );
    assert.deepEqual((await at('rules:\n  kr-no-change: ‸\n')).labels.at(-1), 'off', 'it has no options');
  });

  it('goes on inside a rule, on one line or below it', async () => {
    const line = await at('rules:\n  too-many-objectives: { severity: hint, ‸ }\n');
    assert.equal(line.applied('max'), 'rules:\n  too-many-objectives: { severity: hint, max:  }\n');
    assert.ok(!line.labels.includes('severity'));
    const value = await at('rules:\n  too-many-objectives: { severity: ‸ }\n');
    assert.equal(value.applied('hint'), 'rules:\n  too-many-objectives: { severity: hint }\n');
    const below = await at('rules:\n  too-many-objectives:\n    severity: hint\n    ‸\n');
    assert.deepEqual(below.labels, ['max']);
    assert.equal(
      (await at('rules:\n  too-many-objectives:\n    max: ‸\n')).applied('3'),
      'rules:\n  too-many-objectives:\n    max: 3\n',
    );
  });

  it('offers words of the format', async () => {
    assert.deepEqual((await at('cadence: ‸')).labels, ['weekly', 'biweekly', 'monthly']);
    assert.equal((await at('fiscal_year_named_by:‸')).applied('start'), 'fiscal_year_named_by: start');
    assert.equal((await at('fiscal_year_start: ‸')).applied('02-01'), 'fiscal_year_start: 02-01');
  });

  it('offers people, teams, metrics and folders as the files name them, each once', async () => {
    assert.deepEqual((await at('people:\n  - maya\n  - ‸\n')).labels, ['sam']);
    assert.equal((await at('people: [maya, ‸]\n')).applied('sam'), 'people: [maya, sam]\n');
    assert.equal((await at('people:\n  ‸\n')).applied('sam'), 'people:\n  - sam\n');
    assert.equal((await at('teams:\n  ‸\n')).applied('Payments'), 'teams:\n  Payments: { parent: $0 }\n');
    const parent = await at('teams:\n  Payments: { parent: ‸ }\n  Engineering:\n');
    assert.deepEqual(parent.labels, ['Engineering']);
    assert.equal((await at('exclude:\n- ‸')).applied('teams/pay/**'), 'exclude:\n- teams/pay/**');
    const metrics = await at('words:\n  metrics:\n    - ‸\n');
    assert.equal(metrics.applied('payment failure rate'), 'words:\n  metrics:\n    - payment failure rate\n');
    assert.equal(metrics.applied('name'), 'words:\n  metrics:\n    - name: \n');
    const inside = await at('words:\n  metrics:\n    - name: x\n      ‸\n');
    assert.deepEqual(inside.labels, ['synonyms', 'unit', 'good']);
    assert.deepEqual((await at('words:\n  metrics:\n    - { name: x, good: ‸ }\n')).labels, ['up', 'down']);
  });

  it('has nothing to offer in comments, and for what it does not know', async () => {
    assert.deepEqual((await at('# ‸')).labels, []);
    assert.deepEqual((await at('nothing:\n  here: ‸')).labels, []);
  });
});

describe('hovers in the configuration', () => {
  it('explain keys, rules and options', async () => {
    assert.match((await at('cad‸ence: weekly')).hover?.text ?? '', /^\*\*Setting\*\* `cadence`\n\n.+One of `weekly`/s);
    const { hover, text } = await at('rules:\n  too-many-‸objectives: { max: 2 }');
    assert.equal(text.slice(hover?.start, hover?.end), 'too-many-objectives');
    assert.match(hover?.text ?? '', /^\*\*A set that chooses nothing\*\* `too-many-objectives`\n\n.+`max`/s);
    assert.match((await at('rules:\n  too-many-objectives: { ma‸x: 2 }')).hover?.text ?? '', /Objectives that a set/);
    assert.match((await at('teams:\n  A: { par‸ent: B }')).hover?.text ?? '', /belongs to/);
    assert.equal((await at('rules:\n  kr-is-task: o‸ff')).hover, undefined);
    assert.equal((await at('nothin‸g: x')).hover, undefined);
  });
});

describe('fixes in the configuration', () => {
  it('put the nearest name in the place of one that does not exist', async () => {
    const { fixes, text } = await at('rules:\n  «kr-is-tsk»: off\ncadense: weekly\n');
    assert.deepEqual(
      fixes.map(({ title, edits }) => [title, applyEdits(text, edits)]),
      [['Change to "kr-is-task"', 'rules:\n  kr-is-task: off\ncadense: weekly\n']],
    );
  });
});
