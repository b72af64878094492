/** What one example can't show: who speaks beside whom, how loudly, and what options change. */
import assert from 'node:assert/strict';
import { defaultConfig } from '../../../../server/src/okr/config';
import { check, fixed } from '../../../support/examples';

const fileOf = (keyResult: string, head = 'status: active') => `team: Payments
cycle: 2026-Q4
${head}
owner: maya
objectives:
  - title: Players trust our checkout
    why: Failed payments are the first reason players leave
    owner: maya
    key_results:
      - ${keyResult.trim().replace(/\n/g, '\n        ')}
`;

const caseFor = (text: string, rules: typeof defaultConfig.rules = new Map()) => ({
  text,
  marks: [],
  others: {},
  config: { ...defaultConfig, rules },
  today: '2026-10-05',
});

const findings = (text: string, rules?: typeof defaultConfig.rules) => check(caseFor(text, rules)).findings;

/** Codes of this group, with their severities. */
const codes = (text: string, rules?: typeof defaultConfig.rules) =>
  findings(text, rules)
    .filter(({ code }) => code.startsWith('kr-'))
    .map(({ severity, code }) => `${severity} ${code}`);

const fixes = (text: string, code: string) =>
  findings(text)
    .find((one) => one.code === code)
    ?.fixes() ?? [];

describe('one fault is told once', () => {
  it('a task has no number, no baseline and no source: only the task is told', () => {
    assert.deepEqual(codes(fileOf('Migrate service X to Kubernetes')), ['warning kr-is-task']);
  });

  it('who owns a task is another fault', () => {
    const text = fileOf('Migrate service X to Kubernetes').replace('    owner: maya\n', '');
    assert.deepEqual(codes(text).sort(), ['warning kr-is-task', 'warning kr-no-owner']);
  });

  it('a direction without a number is not asked for its source', () => {
    assert.deepEqual(codes(fileOf('Improve platform reliability')), ['warning kr-no-number']);
  });

  it('where the words say no number, what to count is asked first', () => {
    const said = (title: string) => findings(fileOf(title)).find(({ code }) => code === 'kr-no-number')?.message ?? '';
    assert.match(said('Improve company culture'), /say what you would count or time, and from how much/);
    assert.match(said('Improve waiting times at the desk'), /: say from how much to how much/);
  });

  it('a sentence that only lacks its numbers is offered with them once', () => {
    const titles = fixes(fileOf('Reduce food waste in the canteen'), 'kr-no-number').map(({ title }) => title);
    assert.equal(titles.filter((title) => title.includes('from … to …')).length, 1, titles.join('\n'));
  });

  it('a vague word beside it is only pointed at', () => {
    assert.deepEqual(codes(fileOf('Significantly reduce food waste in the canteen')).sort(), [
      'hint kr-vague-word',
      'warning kr-no-number',
    ]);
  });

  it('a metric without a target is not also a direction without a number', () => {
    const text = fileOf('title: Improve platform reliability\nmetric: failed requests\nsource: grafana');
    assert.deepEqual(codes(text), ['warning kr-no-target']);
  });

  it('several owners of an objective are told once, whatever number of key results it has', () => {
    const text = fileOf('Cut p95 checkout latency from 900ms to 450ms').replace(
      '    owner: maya\n',
      '    owner: [maya, sam]\n',
    );
    const many = `${text}      - Reduce payment failure rate from 2.4% to 0.8%\n`;
    assert.deepEqual(
      codes(many).filter((one) => one.includes('owner')),
      ['warning kr-many-owners'],
    );
  });
});

describe('drafts and dropped key results', () => {
  it('a draft is only reminded of an owner', () => {
    const text = fileOf('Cut p95 checkout latency from 900ms to 450ms', 'status: draft').replace(
      '    owner: maya\n',
      '',
    );
    assert.deepEqual(codes(text), ['hint kr-no-owner']);
  });

  it('what was let go is left alone', () => {
    const text = fileOf(
      'title: Migrate service X to Kubernetes\nstatus: dropped\nreason: The team moved on\nowner: [a, b]',
    );
    assert.deepEqual(codes(text), []);
  });
});

describe('options', () => {
  it('measured_delivery off asks for the effect in the title too', () => {
    const text = fileOf(
      'title: Migrate service X to Kubernetes\nmetric: time to restore\nbaseline: 90 min\ntarget: 20 min\nsource: a',
    );
    assert.deepEqual(codes(text), []);
    const off = new Map([['kr-is-task', { options: { measured_delivery: false } }]]);
    assert.deepEqual(codes(text, off), ['warning kr-is-task']);
  });

  it('a metric of completion is no measured effect', () => {
    const text = fileOf(
      'title: Migrate service X to Kubernetes\nmetric: share of migration completed\ntarget: 100%\nsource: a',
    );
    assert.deepEqual(codes(text), ['warning kr-is-task']);
  });
});

describe('fixes', () => {
  it('keep what belongs to a key result when it moves: comments, owner, date', () => {
    const text = fileOf('title: Migrate service X to Kubernetes\nowner: lee\ndue: 2026-11-01').replace(
      '      - title: Migrate',
      '      # agreed with finance\n      - title: Migrate',
    );
    const move = fixes(text, 'kr-is-task').find(({ title }) => title === 'Move to initiatives');
    assert.ok(move);
    assert.match(
      fixed(text, move),
      /initiatives:\n {6}# agreed with finance\n {6}- title: Migrate service X to Kubernetes\n {8}owner: lee\n {8}moves: <key-result>\n {8}due: 2026-11-01/,
    );
  });

  it('do not move what would lose a target or check-ins', () => {
    const text = fileOf('title: Migrate service X to Kubernetes\ntarget: 100%');
    assert.ok(!fixes(text, 'kr-is-task').some(({ title }) => title === 'Move to initiatives'));
  });

  it('offer two to four rewrites of a task', () => {
    const rewrites = fixes(fileOf('Migrate service X to Kubernetes'), 'kr-is-task').filter(({ title }) =>
      title.startsWith('Rewrite'),
    );
    assert.ok(rewrites.length >= 2 && rewrites.length <= 4, String(rewrites.length));
    for (const { edits } of rewrites) assert.ok(edits?.some(({ blanks }) => blanks));
  });

  it('put the numbers before the deadline', () => {
    const text = fileOf('Reduce waiting times in the outpatient clinic by the end of November.');
    const [insert] = fixes(text, 'kr-no-number');
    assert.ok(insert);
    assert.match(
      fixed(text, insert),
      /- Reduce waiting times in the outpatient clinic from <from> to <to> by the end of November\.\n/,
    );
  });

  it('take the first value checked in for a baseline', () => {
    const text = fileOf(
      'title: Increase NPS to 60\nsource: a\ncheck_ins:\n  - date: 2026-10-12\n    value: 44\n  - date: 2026-10-05\n    value: 41',
    );
    const [first] = fixes(text, 'kr-no-baseline');
    assert.ok(first);
    assert.match(fixed(text, first), /\n {8}baseline: 41\n/);
  });

  it('offer both sides for a level whose good side is not known', () => {
    const text = fileOf('Keep the bench at 12 people');
    assert.deepEqual(
      fixes(text, 'kr-is-health-metric').map(({ title }) => title),
      ['Move to health_metrics (at least 12)', 'Move to health_metrics (at most 12)'],
    );
  });

  it('keep a level on its good side, and what changes is not the metric', () => {
    for (const [title, menu, written] of [
      [
        'title: no rise in sick leave above 5.2%\ntarget: 5.2%',
        'at most 5.2%',
        /title: Sick leave\n {4}at_most: 5\.2%\n/,
      ],
      ['No change in lead times after the move', 'at most …', /title: Lead times\n {4}at_most: <level>\n/],
      ['Keep zero lost-time accidents', 'at most 0', /title: Lost-time accidents\n {4}at_most: 0\n/],
      ['Keep 100% of the ferries on the timetable', 'at least 100%', /at_least: 100%\n/],
    ] as const) {
      const text = fileOf(title);
      const [move] = fixes(text, 'kr-is-health-metric');
      assert.equal(move?.title, `Move to health_metrics (${menu})`);
      assert.match(fixed(text, move), written);
    }
  });

  it('define a metric by what it is, not by who meets it', () => {
    const titles = fixes(fileOf('Grow users from 4000 to 9000'), 'kr-ambiguous-metric').map(({ title }) => title);
    assert.deepEqual(titles, ['Say which: weekly active users', 'Define it in metric']);
  });

  it('write a rate over the other’s time', () => {
    const text = fileOf(
      'title: Fewer falls on the ward\nmetric: falls on the ward\nbaseline: 9 per quarter\ntarget: 1 per month\nsource: a',
    );
    const [write] = fixes(text, 'kr-unit-mismatch');
    assert.ok(write);
    assert.match(fixed(text, write), /target: 3 per quarter/);
  });
});
