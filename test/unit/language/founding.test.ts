import assert from 'node:assert/strict';
import { type Kind, readObjective, readStatement } from '../../../server/src/language';

/** The sentences of the founding texts and of the rules: these may never be misread. */
const KINDS: Readonly<Record<Exclude<Kind, 'unread'>, readonly string[]>> = {
  outcome: [
    'Reduce Sev-1 and Sev-2 incidents from 9 per quarter to 3 by the end of Q2',
    'Reduce manual payment support tickets by 40%',
    'Secure 6 enterprise reference customers willing to join sales calls or case studies',
    'Cut p95 checkout latency from 900ms to 450ms',
    'Reduce payment failure rate from 2.4% to 0.8%',
    'Reduce payment failure rate from 2.4% to 1.1%',
    'Managers who hold weekly 1:1s rise from 30% to 80%',
    '1000 daily active users',
    'NPS > 20',
    'NPS > 60',
    'App store rating 4.6',
    'Secure 6 reference customers',
    '50 pull requests merged from new contributors',
    'Launch a chatbot that resolves 20% of tickets',
  ],
  task: [
    'Migrate service X to Kubernetes',
    'Ship idempotent retries',
    'ISO 27001 certified',
    'Gateway usage policy is published',
    'Working prototype',
    'Users can create clones',
    'Launch v4.1 in Q3',
    'Rewrite the ledger',
    'Get SOC 2 by June 30',
    'Finish phase 2',
    'Hire a VP of Engineering',
    'Finish performance reviews on time',
  ],
  output: [
    'Publish 12 blog posts',
    'Run 20 interviews',
    'Train 40 managers',
    'train 40 managers',
    'All managers trained',
    'Merge 50 pull requests',
  ],
  vague: [
    'Improve platform reliability',
    'Improve employee satisfaction significantly',
    'Fewer complaints',
    'Reduce churn',
  ],
  maintain: ['Keep uptime above 99.9%', 'Maintain NPS at 50', 'Error rate stays below 0.1%'],
};

describe('founding sentences', () => {
  for (const [kind, sentences] of Object.entries(KINDS)) {
    for (const sentence of sentences) {
      it(`${kind}: ${sentence}`, () => {
        const reading = readStatement(sentence);
        assert.equal(reading.kind, kind);
        assert.ok(reading.confidence >= 0.6, `confidence ${reading.confidence}`);
        assert.ok(reading.evidence.length > 0);
        for (const one of reading.evidence) assert.equal(sentence.slice(one.start, one.end), one.text);
      });
    }
  }

  for (const sentence of [
    'Improve checkout reliability for high-value gaming transactions',
    'Make our first enterprise customers successful and referenceable',
  ]) {
    it(`good objective: ${sentence}`, () => assert.equal(readObjective(sentence).kind, 'qualitative'));
  }
});
