import assert from 'node:assert/strict';
import { defaultConfig } from '../../../server/src/okr/config';
import { each, type OkrSet } from '../../../server/src/okr/model';
import { parseReference } from '../../../server/src/okr/reference';
import { createView } from '../../../server/src/workspace/view';
import { readDocument } from '../../../server/src/yaml';

/** Sets as `team cycle: id id`, one document each, looked at from the first. */
function view(...sets: string[]) {
  const documents = sets.map((text, index) => {
    const [, team, cycle, ids = ''] = /^(\S*) (\S*):(.*)$/.exec(text)!;
    const objectives = ids
      .trim()
      .split(/\s+/)
      .filter(Boolean)
      .map((id) => `  - id: ${id}\n    title: Objective ${id}\n`);
    return readDocument(
      `file:///w/${index}.okr.yaml`,
      `${team === '-' ? '' : `team: ${team}\n`}${cycle === '-' ? '' : `cycle: ${cycle}\n`}objectives:\n${objectives.join('')}`,
    );
  });
  const all = createView(documents, () => defaultConfig);
  return { all, from: documents[0]!.sets[0]! };
}

function resolve(reference: string, ...sets: string[]): string {
  const { all, from } = view(...sets);
  const found = all.resolve(parseReference(reference)!, from);
  if (found.kind === 'found') return `${found.entry.team ?? '-'} ${found.entry.cycle?.name ?? '-'}`;
  if (found.kind === 'ambiguous') return `ambiguous: ${found.candidates.length}`;
  return `${found.kind}: ${found.nearest.join(' ')}`;
}

describe('references across sets', () => {
  it('looks in the same set first', () => {
    assert.equal(resolve('a', 'X 2026-Q4: a', 'Y 2026-Q4: a'), 'x 2026-Q4');
  });
  it('finds a bare id in another set', () => {
    assert.equal(resolve('a', 'X 2026-Q4: b', 'Y 2026-Q4: a'), 'y 2026-Q4');
  });
  it('prefers a set of the same cycle', () => {
    assert.equal(resolve('y/a', 'X 2026-Q4:', 'Y 2026: a', 'Y 2026-Q4: a'), 'y 2026-Q4');
  });
  it('takes cycles with the same dates for the same', () => {
    assert.equal(resolve('y/a', 'X 2026-Q4:', 'Y 2026-H2: a', 'Y FY26-Q4: a'), 'y FY26-Q4');
  });
  it('then the shortest one that contains this cycle', () => {
    assert.equal(resolve('y/a', 'X 2026-Q4:', 'Y 2026: a', 'Y 2026-H2: a'), 'y 2026-H2');
  });
  it('then one that overlaps', () => {
    assert.equal(resolve('y/a', 'X 2026-Q4:', 'Y 2026-11: a'), 'y 2026-11');
  });
  it('does not reach into another time without being told', () => {
    assert.equal(resolve('y/a', 'X 2026-Q4:', 'Y 2026-Q3: a'), 'unknown-id: y/a@2026-Q3');
    assert.equal(resolve('y/a@2026-Q3', 'X 2026-Q4:', 'Y 2026-Q3: a'), 'y 2026-Q3');
  });
  it('calls two equal answers ambiguous', () => {
    assert.equal(resolve('a', 'X 2026-Q4:', 'Y 2026-Q4: a', 'Z 2026-Q4: a'), 'ambiguous: 2');
    assert.equal(resolve('y/a', 'X 2026-Q4:', 'Y 2026-Q4: a', 'Y 2026-Q4: a'), 'ambiguous: 2');
  });
  it('offers the nearest team and the nearest id', () => {
    assert.equal(resolve('platfrom/a', 'X 2026-Q4:', 'Platform 2026-Q4: a'), 'unknown-team: platform/a');
    assert.equal(
      resolve('platform/retrys', 'X 2026-Q4:', 'Platform 2026-Q4: retries a'),
      'unknown-id: platform/retries',
    );
  });
  it('reads the team by its slug', () => {
    assert.equal(resolve('müller-söhne/a', 'X 2026-Q4:', 'Müller-Söhne 2026-Q4: a'), 'müller-söhne 2026-Q4');
  });
});

describe('references as they are written', () => {
  const written = (...sets: string[]) => {
    const { all, from } = view(...sets);
    const target = each(all.sets[1]!.set.objectives)[0]!;
    return all.referenceTo(target, from);
  };
  it('names the team for another set', () => assert.equal(written('X 2026-Q4: b', 'Y 2026-Q4: a'), 'y/a'));
  it('adds the cycle where it is needed', () => assert.equal(written('X 2026-Q4: b', 'Y 2026-Q3: a'), 'y/a@2026-Q3'));
  it('every written reference leads back', () => {
    const { all, from } = view('X 2026-Q4: a b', 'Y 2026: a', 'Y 2026-Q4: a', 'Z 2025: a c', '- 2026-Q4: d');
    for (const entry of all.sets) {
      for (const objective of each(entry.set.objectives)) {
        const text = all.referenceTo(objective, from)!;
        const found = all.resolve(parseReference(text)!, from);
        assert.equal(found.kind === 'found' && found.target, objective, text);
      }
    }
  });
});

describe('what points at a thing', () => {
  it('lists supporters and bets of all sets', () => {
    const documents = [
      readDocument('file:///a.okr.yaml', 'team: A\ncycle: 2026\nobjectives:\n  - id: goal\n    title: The goal\n'),
      readDocument(
        'file:///b.okr.yaml',
        'team: B\ncycle: 2026-Q4\nobjectives:\n  - title: Support it\n    supports: [a/goal]\n    initiatives:\n      - title: Bet\n        moves: a/goal\n',
      ),
    ];
    const all = createView(documents, () => defaultConfig);
    const goal = each(documents[0]!.sets[0]!.objectives)[0]!;
    assert.deepEqual(
      all.pointingAt(goal).map(({ item }) => item.title?.text),
      ['Support it', 'Bet'],
    );
  });
  it('counts people, the most named first', () => {
    const document = readDocument(
      'file:///a.okr.yaml',
      'owner: ada\nobjectives:\n  - title: One\n    owner: sam\n    key_results:\n      - title: Two\n        owner: sam\n',
    );
    const sets: OkrSet[] = [...document.sets];
    assert.equal(sets.length, 1);
    assert.deepEqual(createView([document], () => defaultConfig).people, ['sam', 'ada']);
  });
  it('counts what a person answers for in each set', () => {
    const file = (name: string, ...owners: string[]) =>
      readDocument(
        `file:///${name}.okr.yaml`,
        `team: ${name}\nobjectives:\n  - title: One\n    owner: Sam\n    key_results:\n${owners.map((owner) => `      - ${owner}\n`).join('')}`,
      );
    const all = createView(
      [file('b', 'title: Two', 'owner: ada'), file('a', 'owner: [ada, sam]', '{ title: Three, status: dropped }')],
      () => defaultConfig,
    );
    const { count, shares } = all.accountable('sam');
    assert.equal(count, 2);
    assert.deepEqual(
      shares.map(({ entry, count: inSet }) => `${entry.team} ${inSet}`),
      ['a 1', 'b 1'],
    );
    assert.equal(all.accountable('sam').shares, shares);
    assert.deepEqual(all.accountable('nobody'), { count: 0, shares: [] });
  });
});
