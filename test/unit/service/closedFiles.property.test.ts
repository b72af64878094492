/**
 * Of a closed file nothing is kept but its text and what its findings depend on. While they are said to be the same, a fresh look
 * must find the same, whatever is edited in another file.
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Finding } from '../../../server/src/service';
import { addressOf } from '../../support/memoryFiles';
import { runs } from '../../support/runs';
import { bench } from '../../support/service';

const CLOSED: Readonly<Record<string, string>> = {
  'b.okr.yaml': `team: Checkout
cycle: 2026-Q4
status: active
objectives:
  - id: dependable
    title: Make checkout dependable for players
    supports: payments/checkout
    owner: maya
    key_results:
      - id: failures
        title: Reduce payment failure rate from 2.4% to 0.8%
        metric: payment failure rate
        owner: maya
    initiatives:
      - title: Ship idempotent retries
        moves: failures
`,
  'c.okr.yaml': `team: Platform
cycle: 2026-H2
objectives:
  - id: gateway
    title: Every payment arrives
    supports: checkout/dependable
    key_results:
      - title: Raise the share of payments that arrive from 90% to 99%
        owner: maya
        dependencies:
          - team: Payments
            need: One queue
            by: 2026-11-01
`,
};

const OPEN = `team: Payments
cycle: 2026-Q4
status: active
objectives:
  - id: checkout
    title: Make checkout dependable for players
    supports: platform/gateway
    owner: maya
    key_results:
      - id: failures
        title: Reduce payment failure rate from 2.4% to 0.8%
        metric: payment failure rate
        owner: maya
      - Raise weekly active teams from 40 to 60
`;

/** Another word in the place of one that others may depend on. */
const WORDS = [
  'checkout',
  'gone',
  'maya',
  'sam',
  'Payments',
  'Checkout',
  '2026-Q4',
  '2027-Q1',
  'payment failure rate',
  'closed',
];
const edit = fc.oneof(
  fc.tuple(fc.nat(20), fc.constantFrom(...WORDS)).map(([which, put]) => (text: string) => {
    let at = 0;
    return text.replace(/(?<=(?:id|supports|owner|team|cycle|metric|status): ).+/g, (old) =>
      at++ === which % 11 ? put : old,
    );
  }),
  fc.double({ min: 0, max: 1, noNaN: true }).map((share) => (text: string) => {
    const at = Math.floor(share * text.length);
    return `${text.slice(0, at)}x${text.slice(at)}`;
  }),
  fc.constant((text: string) => `# a line more\n${text}`),
  fc.constant((text: string) => text.replace(/ {6}- id: failures\n(?: {8}.*\n)*/, '')),
);

const shown = (findings: readonly Finding[]) =>
  findings.map(({ code, severity, message, at, related }) => ({
    code,
    severity,
    message,
    at: [at.start, at.end],
    related: related?.map((one) => [one.uri, one.message]),
  }));

describe('findings of closed files', () => {
  it('are the same for a fresh look while they are said to be', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 8 }), async (edits) => {
        const { service } = await bench({ ...CLOSED, 'a.okr.yaml': OPEN });
        let text = OPEN;
        let version = 1;
        service.workspace.open(addressOf('a.okr.yaml'), text, version);
        const known = new Map<string, { of: object | undefined; findings: unknown }>();
        for (const change of [(same: string) => same, ...edits]) {
          text = change(text);
          service.workspace.open(addressOf('a.okr.yaml'), text, ++version);
          const fresh = await bench({ ...CLOSED, 'a.okr.yaml': text });
          for (const path of Object.keys(CLOSED)) {
            const uri = addressOf(path);
            const before = known.get(uri);
            const { of, findings } = service.checked(uri);
            if (!before?.of || before.of !== of) {
              const found = shown(findings());
              known.set(uri, { of: service.checked(uri).of, findings: found });
            }
            assert.deepEqual(known.get(uri)!.findings, shown(fresh.service.findings(uri)), `${path} beside ${text}`);
          }
        }
      }),
      runs(60),
    );
  }).timeout(60_000);
});
