import assert from 'node:assert/strict';
import { goalsOf } from '../../../client/src/objectives/targets';
import { node } from './nodes';

const ours = { team: 'Payments', cycle: '2026-Q4' };
const failures = node('failures', ours);
const latency = node('latency', ours);
const retries = node('retries', { kind: 'initiative', ...ours });
const certain = node('certain', { kind: 'objective', ...ours, children: [failures, latency, retries] });
const simple = node('simple', { kind: 'objective', ...ours });
const share = node('share', { team: 'Company' });
const grow = node('grow', { kind: 'objective', team: 'Company', children: [share, certain] });
const easy = node('easy', { kind: 'objective', team: 'Company' });
const forest = [
  node('Company', { kind: 'group', children: [grow, easy] }),
  node('Payments', { kind: 'group', children: [simple, node('uptime', { kind: 'healthMetric', ...ours })] }),
];
const ids = (move: Parameters<typeof goalsOf>[0], one: typeof grow, parent?: typeof grow) =>
  goalsOf(move, one, forest, parent).map(({ id }) => id);

describe('where a row can go', () => {
  it('a key result or a bet to the other objectives, those of its own team first', () => {
    assert.deepEqual(ids('moveTo', failures, certain), ['simple', 'grow', 'easy']);
    assert.deepEqual(ids('moveTo', retries, certain), ['simple', 'grow', 'easy']);
  });

  it('an objective to what it could support, wider goals first; neither to what it hangs from nor to its own', () => {
    assert.deepEqual(ids('supports', certain, grow), ['easy', 'simple', 'share', 'uptime']);
    assert.deepEqual(ids('supports', simple), ['grow', 'easy', 'certain', 'share', 'failures', 'latency', 'uptime']);
  });

  it('a bet to the key results, those of its own team first', () => {
    assert.deepEqual(ids('moves', retries, certain), ['failures', 'latency', 'share']);
  });
});
