import assert from 'node:assert/strict';
import { readConfiguration } from '../../../server/src/workspace/configuration';
import type { KnownRules } from '../../../server/src/workspace/ruleSettings';

const rules: KnownRules = new Map<string, Record<string, { default: unknown }>>([
  ['kr-is-task', {}],
  ['too-many-objectives', { max: { default: 3 } }],
  ['kr-owner-is-team', { group_words: { default: ['team'] } }],
]);
const read = (text: string) => {
  const { config, problems } = readConfiguration('file:///w/okr.config.yaml', text, rules);
  return {
    config,
    problems: problems.map((one) =>
      `${one.code} ${JSON.stringify(text.slice(one.start, one.end))} ${one.nearest ?? ''}`.trim(),
    ),
  };
};

describe('okr.config.yaml', () => {
  it('reads severities, options and everything else', () => {
    const { config, problems } = read(
      'rules:\n  kr-is-task: error\n  too-many-objectives: { severity: hint, max: 5 }\ncadence: biweekly\nwip_limit: 3\nfiscal_year_start: 02-01\npeople: [maya]\nteams:\n  Payments: { parent: Engineering }\n  Engineering:\nexclude: [archive/**]\n',
    );
    assert.deepEqual(problems, []);
    assert.equal(config.rules.get('kr-is-task')?.severity, 'error');
    assert.deepEqual(config.rules.get('too-many-objectives'), { severity: 'hint', options: { max: 5 } });
    assert.equal(config.cadence, 'biweekly');
    assert.deepEqual(config.fiscalYear, { start: '02-01', namedBy: 'end' });
    assert.deepEqual(config.teams.get('payments'), { name: 'Payments', parent: 'Engineering' });
    assert.deepEqual(config.exclude, ['archive/**']);
  });
  it('says what is no YAML as in files of OKRs, a bracket at its place, and goes on', () => {
    const said = (text: string) => {
      const [problem] = readConfiguration('file:///w/okr.config.yaml', text, rules).problems;
      return `${JSON.stringify(text.slice(problem!.start, problem!.end))} ${problem!.message}`;
    };
    const text = 'people: [ada, maya\nteams:\n  Company: {}\ncadense: weekly\n';
    assert.match(said(text), /^"\[.*This \[ is never closed/);
    assert.match(said('people: [ada]\npeople: [maya]\n'), /This key stands here twice/);
    assert.match(said('note: "half\npeople: [ada]\n'), /double quote is never closed/);
  });
  it('reports rules that do not exist, with the nearest', () => {
    assert.deepEqual(read('rules:\n  kr-is-tsk: off\n').problems, ['unknown-rule "kr-is-tsk" kr-is-task']);
  });
  it('reports settings that do nothing and uses the rest', () => {
    const { config, problems } = read('rules:\n  kr-is-task: loud\ncadense: weekly\nwip_limit: many\npeople: [maya]\n');
    assert.deepEqual(problems, [
      'invalid-setting "loud"',
      'invalid-setting "cadense" cadence',
      'invalid-setting "many"',
    ]);
    assert.deepEqual(config.people, ['maya']);
    assert.equal(config.wipLimit, undefined);
  });
  it('reports options that a rule does not have or take', () => {
    const { config, problems } = read(
      'rules:\n  kr-is-task: { severity: loud, max: 2 }\n  too-many-objectives: { mx: 4, max: two }\n  kr-owner-is-team: { group_words: squad }\n',
    );
    assert.deepEqual(problems, [
      'invalid-setting "loud"',
      'invalid-setting "max"',
      'invalid-setting "mx" max',
      'invalid-setting "two"',
      'invalid-setting "squad"',
    ]);
    assert.equal(config.rules.get('kr-is-task')?.severity, undefined);
  });
  it('leaves out the team that can not be read, and no other', () => {
    const { config, problems } = read('teams:\n  Payments: Engineering\n  Search: { parent: Engineering, led: x }\n');
    assert.deepEqual(problems, ['invalid-setting "Engineering"', 'invalid-setting "led"']);
    assert.deepEqual([...config.teams.keys()], ['search']);
    assert.deepEqual(read('words: { metric_nuns: [NARPU] }').problems, ['invalid-setting "metric_nuns" metric_nouns']);
  });
  it('says what a key takes and what stands there', () => {
    const text = 'cadence: often\npeople: maya\nrules: { kr-is-task: loud }\n';
    const said = readConfiguration('file:///w/okr.config.yaml', text, rules).problems;
    assert.deepEqual(said.map(({ message }) => message).sort(), [
      '"cadence" takes weekly, biweekly or monthly, not "often".',
      '"people" takes a list of names, not "maya".',
      'A rule\'s severity takes error, warning, information, hint or off, not "loud".',
    ]);
  });
  it('reads a team’s own words; its metrics are metric nouns too', () => {
    const { config, problems } = read(
      'words:\n  metrics: [boarding time, { name: net flow, synonyms: [NF], good: up }]\n  metric_nouns: [NARPU]\n  vague_words: [snappy]\n',
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(config.words.metricNouns, ['NARPU', 'boarding time', 'net flow', 'NF']);
    assert.deepEqual(config.words.metrics[1], { name: 'net flow', synonyms: ['NF'], unit: undefined, good: 'up' });
    assert.deepEqual(config.words.vagueWords, ['snappy']);
  });
  it('takes `off` and `false` for off', () => {
    assert.equal(read('rules: { kr-is-task: off }').config.rules.get('kr-is-task')?.severity, 'off');
    assert.equal(read('rules: { kr-is-task: false }').config.rules.get('kr-is-task')?.severity, 'off');
  });
  it('stands any text', () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\npeople: *c\n`;
    for (const text of [
      '',
      '- a',
      'people: [',
      '\u0000\u0001',
      '__proto__: { cadence: weekly }',
      'rules: 5',
      'teams: [a]',
      bomb,
      'rules:\n\t- x',
    ]) {
      assert.doesNotThrow(() => read(text), text);
    }
    assert.equal(read('__proto__: { cadence: weekly }').config.cadence, undefined);
  });
  it('says where a further person goes', () => {
    const add = (text: string) => {
      const at = read(text).config.nextPerson!;
      return `${text.slice(0, at.at)}${at.before}zoe${at.after}${text.slice(at.at)}`;
    };
    assert.equal(add('people: [maya, sam]\n'), 'people: [maya, sam, zoe]\n');
    assert.equal(add('people: []\n'), 'people: [zoe]\n');
    assert.equal(
      add('people:\n  - maya # lead\ncadence: weekly\n'),
      'people:\n  - maya\n  - zoe # lead\ncadence: weekly\n'.replace('maya\n  - zoe # lead', 'maya\n  - zoe # lead'),
    );
    assert.equal(add('people:\r\n- maya\r\n'), 'people:\r\n- maya\r\n- zoe\r\n');
  });
});
