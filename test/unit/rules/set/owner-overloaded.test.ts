import assert from 'node:assert/strict';
import { defaultConfig } from '../../../../server/src/okr/config';
import { checkDocument } from '../../../../server/src/rules/engine';
import rule from '../../../../server/src/rules/set/owner-overloaded';
import type { WorkspaceView } from '../../../../server/src/rules/view';
import { createView } from '../../../../server/src/workspace/view';
import { readDocument } from '../../../../server/src/yaml';

const file = (name: string, results: number) =>
  readDocument(
    `file:///${name}.okr.yaml`,
    `team: ${name}\ncycle: 2026-Q4\nobjectives:\n  - title: Islanders rely on the boat\n    key_results:\n${`      - { title: Cut delays from 9 to 3, owner: ida }\n`.repeat(results)}`,
  );

/** Checks the last of some sets, with so many key results of one person each; gives whose key results it names, and which sets it read. */
function check(...results: readonly number[]) {
  const documents = results.map((count, index) => file(`t${index}`, count));
  const view = createView(documents, () => defaultConfig);
  const read = new Set<string | undefined>();
  const noting: WorkspaceView = Object.create(view, {
    accountable: {
      value: (person: string) => {
        const { count, shares } = view.accountable(person);
        const shown = shares.map(({ entry, count: inSet }) => ({
          entry: Object.create(entry, { set: { get: () => read.add(entry.team) && entry.set } }),
          count: inSet,
        }));
        return { count, shares: shown };
      },
    },
  });
  const found = checkDocument(documents.at(-1)!, {
    config: defaultConfig,
    today: '2026-10-14',
    workspace: noting,
    rules: [rule],
    onCrash: (_, error) => assert.fail(String(error)),
  });
  const named = found.map(({ related = [] }) => related.map(({ message }) => message.slice(0, 2)).join(' '));
  return { named, read: [...read] };
}

describe('owner-overloaded', () => {
  it('counts in other sets without reading them', () => {
    assert.deepEqual(check(3, 1), { named: [], read: [] });
    assert.deepEqual(check(1, 2, 2), { named: ['t0 t1 t1 t2'], read: ['t2', 't0', 't1'] });
  });
  it('reads no more sets than it names', () => {
    assert.deepEqual(check(7, 5, 1), { named: ['t0 t0 t0 t0 t0 t0 t0 t1'], read: ['t2', 't0', 't1'] });
    assert.deepEqual(check(9, 5, 1), { named: ['t0 t0 t0 t0 t0 t0 t0 t0'], read: ['t2', 't0'] });
  });
});
