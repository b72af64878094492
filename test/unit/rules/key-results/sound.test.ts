/** What must stay silent: the format's own files, and sentences that practitioners hold up as good. */
import assert from 'node:assert/strict';
import { defaultConfig } from '../../../../server/src/okr/config';
import { check } from '../../../support/examples';

const found = (text: string, today: string) =>
  check({ text, marks: [], others: {}, config: defaultConfig, today }).findings.map(({ code, severity, at }) => ({
    code,
    severity,
    text: text.slice(at.start, at.end),
  }));

const aboveHint = (text: string, today: string) =>
  found(text, today)
    .filter(({ severity }) => severity !== 'hint')
    .map(({ code, text }) => `${code} «${text}»`);

/** A draft with one key result besides a sound one. */
const withKeyResult = (title: string) => `team: Payments
cycle: 2026-H1
owner: maya
objectives:
  - title: Improve checkout reliability for high-value gaming transactions
    why: Failed payments are the first reason high-value players leave
    owner: maya
    key_results:
      - ${JSON.stringify(title)}
      - Reduce payment failure rate from 2.4% to 0.8%
`;

const JUDGING =
  /^kr-(?:is-task|is-output|is-binary|no-number|is-health-metric|no-baseline|vague-word|compound|direction|not-weekly)$/;

describe('key results that are good', () => {
  for (const title of [
    'Reduce Sev-1 and Sev-2 incidents from 9 per quarter to 3 by the end of Q2',
    'Reduce manual payment support tickets by 40%',
    'Secure 6 enterprise reference customers willing to join sales calls or case studies',
    'Cut p95 checkout latency from 900ms to 450ms',
  ])
    it(`are left alone: ${title}`, () => {
      const own = found(withKeyResult(title), '2025-12-10').filter(({ code }) => JUDGING.test(code));
      assert.deepEqual(own, []);
    });
});

describe("the format's own files", () => {
  it('the small one gets nothing above a hint', () => {
    const small = `team: Payments
cycle: 2026-Q4
owner: maya
objectives:
  - title: Improve checkout reliability for high-value gaming transactions
    owner: maya
    key_results:
      - Reduce payment failure rate from 2.4% to 0.8%
      - Cut p95 checkout latency from 900ms to 450ms
`;
    assert.deepEqual(aboveHint(small, '2026-09-20'), []);
  });

  it('the full one gets only what it shows on purpose', () => {
    const full = `team: Payments
cycle: 2026-Q4
status: active
owner: maya
cadence: weekly
wip_limit: 3
not_doing:
  - Rewrite the ledger

objectives:
  - id: checkout
    title: Improve checkout reliability for high-value gaming transactions
    why: Failed payments are the first reason high-value players leave
    owner: maya
    type: committed
    supports: company/grow-gaming
    key_results:
      - id: payment-failures
        title: Reduce payment failure rate from 2.4% to 1.1%
        owner: sam
        metric: payment failure rate
        baseline: 2.4%
        target: 1.1%
        due: 2026-12-18
        weight: 2
        measured: weekly
        source: https://grafana.example/d/payments
        check_ins:
          - date: 2026-10-12
            value: 2.1%
            confidence: 0.7
        changes:
          - date: 2026-11-02
            field: target
            from: 0.8%
            to: 1.1%
            reason: Gateway team could not commit
      - Cut p95 checkout latency from 900ms to 450ms
    initiatives:
      - id: retry
        title: Ship idempotent retries
        owner: lee
        status: doing
        moves: payment-failures
        expect: failure rate -0.6 points
health_metrics:
  - id: uptime
    title: API uptime
    at_least: 99.9%
`;
    const ours = found(full, '2026-10-14').filter(({ code }) => code.startsWith('kr-'));
    assert.deepEqual(
      ours.map(({ code, severity }) => `${severity} ${code}`),
      ['hint kr-no-source'],
    );
  });
});

describe('in other languages', () => {
  it('rules that rest on the reader say nothing', () => {
    const text = withKeyResult('Abbruchrate an der Kasse von 18% auf 9% senken');
    assert.deepEqual(
      found(text, '2025-12-10').filter(({ code, text }) => code.startsWith('kr-') && text.includes('Abbruch')),
      [],
    );
  });
});
