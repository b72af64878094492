import assert from 'node:assert/strict';
import { type Evidence, readObjective, readStatement } from '../../../server/src/language';

interface Expected {
  readonly metric?: string;
  readonly direction?: 'up' | 'down' | 'hold' | 'reach';
  readonly from?: number;
  readonly to?: number;
  readonly by?: number;
  readonly unit?: string;
  readonly per?: string;
}

const MEASURES: readonly (readonly [sentence: string, expected: Expected])[] = [
  [
    'Cut p95 checkout latency from 900ms to 450ms',
    { metric: 'p95 checkout latency', direction: 'down', from: 900, to: 450, unit: 'ms' },
  ],
  ['Reduce Sev-1 and Sev-2 incidents from 9 per quarter to 3', { direction: 'down', from: 9, to: 3, per: 'quarter' }],
  [
    'Reduce manual payment support tickets by 40%',
    { metric: 'manual payment support tickets', direction: 'down', by: 40, unit: '%' },
  ],
  ['Mean time to contain: 9 h → 2 h', { metric: 'Mean time to contain', direction: 'down', from: 9, to: 2, unit: 'h' }],
  ['Scrap rate 1.8% by end of Q2', { metric: 'Scrap rate', direction: 'reach', to: 1.8, unit: '%' }],
  ['Keep uptime above 99.9%', { metric: 'uptime', direction: 'hold', to: 99.9, unit: '%' }],
  ['Publish 12 blog posts', { metric: 'blog posts', to: 12 }],
  ['500 fewer support tickets a week', { metric: 'support tickets', direction: 'down', by: 500, per: 'week' }],
  ['ROAS 4.5', { metric: 'ROAS', to: 4.5 }],
  ['Leakage in the water network cut to 11% from 19%', { direction: 'down', from: 19, to: 11 }],
];

describe('what is measured', () => {
  for (const [sentence, expected] of MEASURES) {
    it(sentence, () => {
      const { measure } = readStatement(sentence);
      assert.ok(measure);
      const said: Expected = {
        metric: measure.metric,
        direction: measure.direction,
        from: measure.from?.quantity.amount,
        to: measure.to?.quantity.amount,
        by: measure.by?.quantity.amount,
        unit: measure.unit,
        per: measure.per,
      };
      for (const [name, value] of Object.entries(expected)) assert.equal(said[name as keyof Expected], value, name);
      assert.equal(sentence.slice(measure.metricStart, measure.metricEnd), measure.metric);
    });
  }
});

describe('what else a coach hears', () => {
  const texts = (evidence: readonly Evidence[]): string[] => evidence.map((one) => one.text);

  it('the deadline', () =>
    assert.equal(readStatement('Reduce churn from 5% to 3% by the end of Q2').deadline?.text, 'by the end of Q2'));
  it('the way there', () =>
    assert.equal(
      readStatement('Reduce churn from 5% to 3% by migrating to Kafka').solution?.text,
      'by migrating to Kafka',
    ));
  it('no way there in a channel', () =>
    assert.equal(readStatement('65% of orders come in through the portal').solution, null));
  it('two results', () =>
    assert.equal(
      readStatement('Grow weekly active users from 12,000 to 18,000 and raise NPS from 30 to 45').parts.length,
      2,
    ));
  it('one result with an "and" inside', () =>
    assert.deepEqual(readStatement('Reduce Sev-1 and Sev-2 incidents from 9 per quarter to 3').parts, []));
  it('one result between two bounds', () =>
    assert.deepEqual(readStatement('Keep weight between 70 and 72 kg').parts, []));
  it('vague words, where no number stands', () =>
    assert.deepEqual(texts(readStatement('Significantly improve onboarding').vague), ['Significantly']));
  it('no vague words beside a number', () =>
    assert.deepEqual(readStatement('Significantly improve onboarding, from 40% to 60% completion').vague, []));
  it('a contradiction', () =>
    assert.equal(readStatement('Reduce onboarding time from 2 to 5').contradiction?.text, 'Reduce'));
  it('no contradiction', () =>
    assert.equal(readStatement('Reduce onboarding time from 5 to 2 days').contradiction, null));
  it('a version instead of an effect', () =>
    assert.deepEqual(texts(readStatement('Launch v4.1 in Q3').internal), ['v4.1']));
  it('a state that is or is not reached', () => assert.equal(readStatement('ISO 27001 certified').binary, true));
  it('work is no such state', () => assert.equal(readStatement('Migrate service X to Kubernetes').binary, false));
  it('a team’s own names', () =>
    assert.deepEqual(texts(readStatement('Raise Zeppelin uptime to 99%', { internalNames: ['zeppelin'] }).internal), [
      'Zeppelin',
    ]));
  it('a team’s own metric nouns', () => {
    assert.notEqual(readStatement('Write zorb at 5').kind, 'outcome');
    assert.equal(readStatement('Write zorb at 5', { metricNouns: ['zorb'] }).kind, 'outcome');
  });
  it('business as usual in an objective', () =>
    assert.equal(readObjective('Keep the service desk friendly').businessAsUsual?.text, 'Keep'));
  it('urgency', () => assert.equal(readObjective('Calm the support queue ASAP').urgency?.text, 'ASAP'));
});

describe('what is not judged', () => {
  for (const text of [
    'Umsatz um 20 % steigern',
    'Die Kundenzufriedenheit verbessern',
    'Réduire le taux de churn de 5 % à 3 %',
    'Aumentar las ventas en un 20% con los clientes',
    'Verhoog de klanttevredenheid van 7 naar 8 met het nieuwe proces',
    '解約率を5%から3%に下げる',
    'Снизить отток до 3%',
    'رفع رضا العملاء إلى 80%',
    'TBD',
    'XX% of users',
    'Increase <metric> to <to>',
    '',
    '   ',
    '???',
    '🚀🚀',
  ]) {
    it(JSON.stringify(text), () => assert.equal(readStatement(text).kind, 'unread'));
  }
  it('English with a foreign name in it', () =>
    assert.notEqual(readStatement('Open 3 shops in São Paulo and Zürich').kind, 'unread'));

  for (const [outcome, other, kind] of [
    ['Launch the app with 2,000 people using it', 'Launch the app with 2,000 sample records', 'task'],
    ['Open the shop and sell 300 boxes', 'Open the shop and paint its walls', 'task'],
    ['Be in the top 3 for "school meals"', 'Fix the top 3 issues', 'task'],
    ['New hires ship their first change in week 2 instead of week 6', 'Onboarding plan for week 2', 'task'],
    ['All services restored within an hour', 'All services moved', 'output'],
    ['70% of users filter at least once a week', '70% of pages translated', 'output'],
    ['14 flautists using it every week', '14 flutes repaired', 'output'],
    ['Run the spring fairs. Source $400k of pipeline from them.', 'Run the spring fairs. Print new banners.', 'task'],
    ['Median of two visits per household', 'Two visits to each supplier', 'output'],
    ['Get listed in three buyer guides', 'Write three buyer guides', 'output'],
    ['Lose 6 kg before the summer', 'Sort 6 boxes before the summer', 'output'],
    ['Pass each inspection with no serious finding', 'Prepare the inspection', 'task'],
    ['40 hours of downtime avoided', 'Ten hours of drawing', 'output'],
    ['3 foundations besides ours back the map', '3 maps drawn', 'output'],
    ['Grow subscribers from 3,000 to 7,000', 'Write to 7,000 subscribers', 'output'],
    ['Make sure the hall can seat 300 people with no queue', 'Make sure the hall is painted', 'task'],
    ['Churn: 12 customers', 'Launch content: 12 clips', 'output'],
  ] as const)
    it(`${outcome} / ${other}`, () => {
      assert.equal(readStatement(outcome).kind, 'outcome');
      assert.equal(readStatement(other).kind, kind);
    });

  it('"w/" and "w/o" are English', () =>
    assert.equal(readStatement('65% of tickets solved w/o escalation').kind, 'outcome'));
});
