import assert from 'node:assert/strict';
import { iconOf } from '../../../client/src/objectives/icons';
import { rowText } from '../../../client/src/objectives/label';
import type { TreeNode } from '../../../server/src/lsp/messages';
import { node } from './nodes';

const STATUSES: readonly NonNullable<TreeNode['status']>[] = [
  'on track',
  'at risk',
  'off track',
  'stale',
  'no data',
  'achieved',
  'missed',
  'dropped',
  'draft',
  'closed',
];
const BETS: readonly NonNullable<TreeNode['initiativeStatus']>[] = [
  'idea',
  'ready',
  'doing',
  'blocked',
  'done',
  'dropped',
];

describe('the tree: icons', () => {
  it('have a shape of their own for each status, so that nobody needs the colour', () => {
    const shapes = STATUSES.map((status) => iconOf(node('x', { status })).icon);
    assert.equal(new Set(shapes).size, STATUSES.length);
    const bets = BETS.map((initiativeStatus) => iconOf(node('x', { kind: 'initiative', initiativeStatus })).icon);
    assert.equal(new Set(bets).size, BETS.length);
  });

  it('show a health metric that is breached', () => {
    const healthy = iconOf(node('x', { kind: 'healthMetric' }));
    const breached = iconOf(node('x', { kind: 'healthMetric', attention: ['below 99.9%'] }));
    assert.notEqual(healthy.icon, breached.icon);
  });
});

describe('the tree: text of a row', () => {
  it('has the progress where it is seen, before the title', () => {
    assert.deepEqual(rowText({ label: 'Grow', description: '39% · at risk' }), {
      label: '39% Grow',
      description: 'at risk',
    });
    assert.deepEqual(rowText({ label: 'Grow', description: '-5%' }), { label: '-5% Grow', description: '' });
  });

  it('is left alone where there is no progress', () => {
    for (const description of ['draft', '99% (at least 98%)', '', 'doing · due 2026-11-15'])
      assert.deepEqual(rowText({ label: 'Grow', description }), { label: 'Grow', description });
  });
});
