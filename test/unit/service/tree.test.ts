import assert from 'node:assert/strict';
import type { Branch } from '../../../server/src/service';
import { Identities } from '../../../server/src/service/tree/identities';
import { addressOf } from '../../support/memoryFiles';
import { bench } from '../../support/service';

const COMPANY = `team: Company
cycle: 2026-H2
status: active
objectives:
  - id: grow
    title: Be where gamers pay
    owner: ada
    key_results:
      - id: share
        title: Share of gamers who pay with us
        baseline: 10%
        target: 20%
        check_ins:
          - { date: 2026-10-12, value: 15%, confidence: 0.8 }
health_metrics:
  - id: uptime
    title: API uptime
    at_least: 99.9%
    readings:
      - { date: 2026-10-12, value: 99.5% }
`;
const TEAM = `team: Payments
cycle: 2026-Q4
status: active
objectives:
  - title: Make paying certain
    supports: company/grow
    owner: maya
    key_results:
      - title: Payment failures
        baseline: 2%
        target: 1%
        check_ins:
          - { date: 2026-10-12, value: 2%, confidence: 0.2, blockers: [Gateway] }
    initiatives:
      - title: Ship retries
        status: blocked
        due: 2026-10-01
  - title: Answer at once
    supports: company/share
`;
const FILES = { 'company.okr.yaml': COMPANY, 'payments.okr.yaml': TEAM };

/** A tree as indented text. */
function drawn(branches: readonly Branch[], depth = 0): string {
  return branches
    .map(({ label, description, children }) => {
      const line = `${'  '.repeat(depth)}${label}${description ? ` [${description}]` : ''}\n`;
      return line + drawn(children, depth + 1);
    })
    .join('');
}

function* all(branches: readonly Branch[]): Generator<Branch> {
  for (const branch of branches) {
    yield branch;
    yield* all(branch.children);
  }
}

const find = (branches: readonly Branch[], label: string): Branch => {
  const found = [...all(branches)].find((branch) => branch.label === label);
  assert.ok(found, label);
  return found;
};

describe('the tree', () => {
  it('puts objectives under what they support, across files', async () => {
    const { service } = await bench(FILES);
    assert.equal(
      drawn(service.tree()),
      `Company [2026-H2]
  Be where gamers pay [50% · on track]
    Share of gamers who pay with us [50% · on track]
      Answer at once [no data]
    Make paying certain [0% · off track]
      Payment failures [0% · off track]
      Ship retries [blocked · due 2026-10-01]
  API uptime [99.5% (at least 99.9%)]
`,
    );
  });

  it('puts the others under their team and cycle, running ones first', async () => {
    const other = (team: string, cycle: string) => `team: ${team}\ncycle: ${cycle}\nobjectives: [A]\n`;
    const { service } = await bench({
      'a.okr.yaml': other('Payments', '2026-Q2'),
      'b.okr.yaml': other('Payments', '2027-Q1'),
      'c.okr.yaml': other('Payments', '2026-Q4'),
      'd.okr.yaml': `${other('Engineering', '2026-Q4')}---\n${other('Payments', '2026-Q4')}`,
      'okr.config.yaml': 'teams:\n  Payments: { parent: Engineering }\n  Engineering:\n',
    });
    assert.deepEqual(
      service.tree().map(({ label, cycle, children }) => [label, cycle, children.length]),
      [
        ['Engineering', '2026-Q4', 1],
        ['Payments', '2026-Q4', 2],
        ['Payments', '2027-Q1', 1],
        ['Payments', '2026-Q2', 1],
      ],
    );
  });

  it('never loops where support does, and loses nobody', async () => {
    const circle = (team: string, of: string) =>
      `team: ${team}\ncycle: 2026-Q4\nobjectives:\n  - id: x\n    title: ${team} wins\n    supports: ${of}/x\n`;
    const { service } = await bench({
      'a.okr.yaml': circle('a', 'c'),
      'b.okr.yaml': circle('b', 'a'),
      'c.okr.yaml': circle('c', 'b'),
      'd.okr.yaml': circle('d', 'd'),
    });
    const labels = [...all(service.tree())].filter(({ kind }) => kind === 'objective').map(({ label }) => label);
    assert.deepEqual(labels.sort(), ['a wins', 'b wins', 'c wins', 'd wins']);
  });

  it('says why something needs somebody', async () => {
    const { service } = await bench(FILES);
    const tree = service.tree();
    assert.deepEqual(find(tree, 'Payment failures').attention, ['off track: 0% of 14% expected', '1 blocker']);
    assert.deepEqual(find(tree, 'Ship retries').attention, ['blocked', 'overdue since 2026-10-01']);
    assert.deepEqual(find(tree, 'API uptime').attention, ['99.5% is below 99.9%']);
    assert.deepEqual(find(tree, 'Share of gamers who pay with us').attention, []);
  });

  it('can be heard', async () => {
    const { service } = await bench(FILES);
    assert.equal(
      find(service.tree(), 'Payment failures').accessibleLabel,
      'Payment failures, key result, 0%, off track, needs attention: off track: 0% of 14% expected, 1 blocker',
    );
  });

  it('keeps its ids while titles are typed and things are added', async () => {
    const { service } = await bench(FILES);
    const uri = addressOf('payments.okr.yaml');
    const idsBy = (branches: readonly Branch[]) => new Map([...all(branches)].map(({ label, id }) => [label, id]));
    const before = idsBy(service.tree());
    assert.equal(new Set(before.values()).size, before.size, 'unique');
    service.workspace.open(uri, TEAM.replace('Payment failures', 'Payment failures a'), 1);
    const typed = idsBy(service.tree());
    assert.equal(typed.get('Payment failures a'), before.get('Payment failures'));
    const more = TEAM.replace('objectives:\n', 'objectives:\n  - title: First of all\n');
    service.workspace.open(uri, more, 2);
    const after = idsBy(service.tree());
    for (const label of ['Make paying certain', 'Answer at once', 'Ship retries'])
      assert.equal(after.get(label), before.get(label), label);
    assert.equal(new Set(after.values()).size, after.size, 'unique');
  });
});

describe('names for what has none', () => {
  it('stay with the title, then with the place, and are unique', () => {
    const identities = new Identities();
    const names = (...titles: string[]) => {
      identities.next();
      return identities.name(
        'p',
        titles.map((title) => ({ own: undefined, title })),
      );
    };
    const [a, b] = names('A', 'B');
    assert.deepEqual(names('B', 'A'), [b, a]);
    assert.deepEqual(names('B', 'A2'), [b, a]);
    const [again, twin, same] = names('B', 'B', 'A2');
    assert.deepEqual([again, same], [b, a]);
    assert.ok(twin !== a && twin !== b);
  });
});
