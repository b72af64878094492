import assert from 'node:assert/strict';
import {
  applyFilter,
  type Filter,
  filterChoices,
  describe as inWords,
  isEmpty,
} from '../../../client/src/objectives/filter';
import type { TreeNode } from '../../../server/src/lsp/messages';
import { node } from './nodes';

const pay = { team: 'Payments', cycle: '2026-Q4' };
const FOREST: readonly TreeNode[] = [
  node('Payments', {
    kind: 'group',
    ...pay,
    attention: ['1 key result is stale'],
    children: [
      node('checkout', {
        kind: 'objective',
        ...pay,
        owners: ['maya'],
        children: [
          node('failures', { ...pay, owners: ['sam'], attention: ['stale'], children: [node('retry', { ...pay })] }),
          node('latency', { ...pay, owners: ['maya'] }),
        ],
      }),
    ],
  }),
  node('support', { kind: 'objective', team: 'Support', cycle: '2026-H2', owners: ['noor'] }),
];

/** The ids that a filter leaves, in order. */
function left(filter: Filter): readonly string[] {
  const ids: string[] = [];
  const visit = (one: TreeNode): void => {
    ids.push(one.id);
    one.children.forEach(visit);
  };
  applyFilter(FOREST, filter).forEach(visit);
  return ids;
}

describe('the tree: filter', () => {
  it('shows everything without a filter, as the same objects', () => {
    assert.equal(applyFilter(FOREST, {}), FOREST);
    assert.ok(isEmpty({ team: '', attention: false }));
  });

  it('keeps what fits and what it stands below', () => {
    assert.deepEqual(left({ team: 'Support' }), ['support']);
    assert.deepEqual(left({ cycle: '2026-Q4', owner: 'maya' }), ['Payments', 'checkout', 'latency']);
    assert.deepEqual(left({ attention: true }), ['Payments', 'checkout', 'failures']);
    assert.deepEqual(left({ team: 'Support', attention: true }), []);
  });

  it('takes what has no owner of its own along with what it belongs to', () => {
    assert.deepEqual(left({ owner: 'sam' }), ['Payments', 'checkout', 'failures', 'retry']);
  });

  it('offers what there is', () => {
    assert.deepEqual(filterChoices(FOREST), {
      teams: ['Payments', 'Support'],
      cycles: ['2026-H2', '2026-Q4'],
      owners: ['maya', 'noor', 'sam'],
      attention: 1,
    });
  });

  it('says itself in a few words', () => {
    assert.equal(inWords({ team: 'Payments', attention: true }), 'Payments · needs attention');
    assert.equal(inWords({}), '');
  });
});
