import assert from 'node:assert/strict';
import { Entries, entryAt, type Redraw } from '../../../client/src/objectives/entries';
import type { TreeNode } from '../../../server/src/lsp/messages';
import { node } from './nodes';

const ids = (redraw: Redraw) => (redraw === 'everything' ? redraw : redraw.map(({ id }) => id));

function forest(latency: Partial<TreeNode> = {}, ...more: readonly TreeNode[]): readonly TreeNode[] {
  const objective = node('checkout', { children: [node('failures'), node('latency', latency), ...more] });
  return [node('Payments', { kind: 'group', children: [objective] }), node('Support')];
}

describe('the tree: rows over refreshes', () => {
  it('draws everything at first, and nothing when nothing changed', () => {
    const entries = new Entries();
    assert.equal(entries.update(forest()), 'everything');
    assert.deepEqual(entries.update(forest()), []);
  });

  it('draws a row again when it looks different, and only that', () => {
    const entries = new Entries();
    entries.update(forest());
    const before = entries.get('latency');
    assert.deepEqual(ids(entries.update(forest({ description: '40%' }))), ['latency']);
    assert.equal(entries.get('latency'), before);
    assert.equal(before?.node.description, '40%');
  });

  it('takes a new place in the file over without drawing', () => {
    const entries = new Entries();
    entries.update(forest());
    const range = { start: { line: 7, character: 0 }, end: { line: 9, character: 0 } };
    assert.deepEqual(entries.update(forest({ range, selectionRange: range })), []);
    assert.equal(entries.get('latency')?.node.range?.start.line, 7);
  });

  it('draws the row above when rows come, go or change places', () => {
    const entries = new Entries();
    entries.update(forest());
    assert.deepEqual(ids(entries.update(forest({}, node('refunds')))), ['checkout']);
    assert.deepEqual(ids(entries.update(forest({ description: '1%' }))), ['checkout']); // its rows come along
    const swapped = [forest()[1] as TreeNode, forest()[0] as TreeNode];
    assert.equal(entries.update(swapped), 'everything');
  });

  it('forgets rows that are gone, and knows what stands above the others', () => {
    const entries = new Entries();
    entries.update(forest({}, node('refunds')));
    entries.update(forest());
    assert.equal(entries.get('refunds'), undefined);
    assert.equal(entries.get('failures')?.parent?.parent?.id, 'Payments');
    assert.deepEqual([...entries.all()].length, 5);
  });

  it('survives an id that comes twice', () => {
    const entries = new Entries();
    entries.update([node('a', { children: [node('b')] }), node('b'), node('a')]);
    assert.deepEqual(
      entries.roots.map(({ id }) => id),
      ['a'],
    );
  });
});

describe('the tree: the row at the cursor', () => {
  const lines = (first: number, last: number) => ({
    start: { line: first, character: 2 },
    end: { line: last, character: 5 },
  });
  const at = (first: number, last: number) => ({ uri: 'file:///a.okr.yaml', range: lines(first, last) });
  const entries = new Entries();
  entries.update([
    node('group', { kind: 'group', ...at(0, 99) }),
    node('objective', { ...at(3, 9), children: [node('first', at(5, 6)), node('second', at(7, 9))] }),
    node('elsewhere', { uri: 'file:///b.okr.yaml', range: lines(0, 99) }),
    node('again', at(7, 9)),
  ]);
  const find = (line: number, preferred?: string) =>
    entryAt(entries.all(), (uri) => uri === 'file:///a.okr.yaml', line, preferred ? entries.get(preferred) : undefined)
      ?.id;

  it('is the innermost item of that file', () => {
    assert.equal(find(4), 'objective');
    assert.equal(find(6), 'first');
    assert.equal(find(1), undefined);
  });

  it('is the one that is selected already, where one thing stands at two places', () => {
    assert.equal(find(8), 'second');
    assert.equal(find(8, 'again'), 'again');
  });
});
