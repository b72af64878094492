import { overlap } from '../../okr/cycle';
import { memoizedByObject } from '../../okr/memoized';
import { type KeyResult, keyResultsOf, type Objective, type OkrSet } from '../../okr/model';
import { rule } from '../rule';
import { contentWords } from '../support/titles';
import type { SetEntry, WorkspaceView } from '../view';

const set = (team: string, more = '') =>
  `team: ${team}\ncycle: 2026-Q4\nobjectives:\n  - title: Make checkout dependable for players of ${team}\n${more}    key_results:\n      - title: Reduce payment failure rate from 2.4% to 0.8%\n        metric: payment failure rate\n`;

export default rule({
  code: 'metric-claimed-twice',
  title: 'Two teams on one number',
  group: 'set',
  severity: 'information',
  needs: 'workspace',
  why: 'Two teams answer for the same metric in the same weeks, and neither says that it works for the other. Either both do the same, or each waits for the other, and both will claim the change.',
  instead:
    'Let one team own the result and the other support it, or split the metric into the part that each can move.',
  source: 'OKRs without theater; OKR as strategy, not planning',
  bad: [
    {
      text: set('Payments').replace('metric: payment failure rate', 'metric: «payment failure rate»'),
      files: { 'checkout.okr.yaml': set('Checkout') },
    },
  ],
  good: [
    {
      about: 'another metric',
      text: set('Payments'),
      files: { 'checkout.okr.yaml': set('Checkout').replaceAll('payment failure rate', 'refund rate') },
    },
    {
      about: 'one supports the other',
      text: set('Payments', '    supports: checkout/dependable\n'),
      files: { 'checkout.okr.yaml': set('Checkout', '    id: dependable\n') },
    },
  ],
  check: {
    keyResult(keyResult, { facts, workspace, report }) {
      const name = metricOf(keyResult);
      const own = facts(keyResult.parent.parent);
      if (!keyResult.metric || !name || !own.team || !own.cycle) return;
      for (const entry of claimants(workspace.metrics, name)) {
        if (!entry.team || entry.team === own.team || !entry.cycle || !overlap(entry.cycle, own.cycle)) continue;
        const twin = claimsOf(entry.set).get(name);
        if (!twin || linked(keyResult, twin, workspace)) continue;
        report({
          at: keyResult.metric.span,
          message: `${entry.teamName} has a key result on "${keyResult.metric.text}" too, and neither supports the other: agree who answers for it.`,
          related: [
            {
              uri: entry.uri,
              at: (twin.metric ?? twin.title)?.span ?? twin.span,
              message: `${entry.teamName}: ${twin.title?.text ?? ''}`,
            },
          ],
        });
        return;
      }
    },
  },
});

/** The sets with a key result on a metric, in the order of the files. */
function claimants(metrics: WorkspaceView['metrics'], name: string): readonly SetEntry[] {
  return byNames(metrics).get(name) ?? [];
}

/** Made once for each state of the workspace. */
const byNames = memoizedByObject((metrics: WorkspaceView['metrics']): ReadonlyMap<string, readonly SetEntry[]> => {
  const found = new Map<string, Set<SetEntry>>();
  for (const [text, entries] of metrics) {
    const name = nameOf(text);
    if (name === undefined) continue;
    const before = found.get(name) ?? new Set();
    found.set(name, before);
    for (const entry of entries) before.add(entry);
  }
  return new Map([...found].map(([name, entries]) => [name, [...entries].sort((a, b) => (a.uri < b.uri ? -1 : 1))]));
});

/** The first key result on each metric of a set that is not dropped. Made once: the key results of every file are compared with it. */
const claimsOf = memoizedByObject((set: OkrSet): ReadonlyMap<string, KeyResult> => {
  const claims = new Map<string, KeyResult>();
  for (const keyResult of keyResultsOf(set)) {
    const name = metricOf(keyResult);
    if (name && keyResult.status?.value !== 'dropped' && !claims.has(name)) claims.set(name, keyResult);
  }
  return claims;
});

/** A metric's name, so that "Payment failure-rate" and "payment failure rate" are one. Only written ones: guesses would accuse. */
function metricOf(keyResult: KeyResult): string | undefined {
  return nameOf(keyResult.metric?.value ?? '');
}

function nameOf(metric: string): string | undefined {
  const words = contentWords(metric).flatMap((word) => word.split('-'));
  return words.length > 0 ? words.join(' ') : undefined;
}

/** Whether one of the two works for the other: its objective, or a bet beside it, points there. */
function linked(a: KeyResult, b: KeyResult, workspace: WorkspaceView): boolean {
  const pointsAt = (from: Objective, to: KeyResult) =>
    [to, to.parent].some((target) =>
      workspace.pointingAt(target).some(({ item }) => item === from || item.parent === from),
    );
  return pointsAt(a.parent, b) || pointsAt(b.parent, a);
}
