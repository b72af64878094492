/** Who works for what, across teams. */
import assert from 'node:assert/strict';
import type { Review } from '../../../../server/src/pages/review/data';
import type { Branch } from '../../../../server/src/service';
import { reviewOf, TOWN, town } from '../../../support/review';
import { bench } from '../../../support/service';

const TODAY = '2026-11-04';

function titles({ alignment }: Review, nodes: readonly number[]): string[] {
  return nodes.map((node) => alignment.nodes[node]!.title);
}

describe('alignment', () => {
  it('names the objectives of parent teams that nobody supports', async () => {
    const { review } = await town(TODAY);
    assert.deepEqual(titles(review, review.alignment.unsupported), ['Nights are quiet again']);
  });

  it('names the objectives of teams below that support nothing', async () => {
    const { review } = await town(TODAY);
    assert.deepEqual(titles(review, review.alignment.adrift), ['Crews come home in good time']);
  });

  it('links what supports and moves things of others, and leaves a team’s own bets out', async () => {
    const own = TOWN['ferry.okr.yaml']!.replace(
      'health_metrics:',
      'initiatives:\n  - { title: Ask the port, moves: crossings }\nhealth_metrics:',
    );
    const { review } = await reviewOf({ ...TOWN, 'ferry.okr.yaml': own }, TODAY);
    const { nodes, links } = review.alignment;
    assert.deepEqual(
      links.map(({ from, to, kind }) => `${nodes[from]!.title} ${kind} ${nodes[to]!.title}`),
      [
        'Islanders can rely on the boat supports Islanders reach the doctor in time',
        'Boats leave the harbour in any weather supports Cut cancelled crossings from 9% to 3%',
        'Boats leave the harbour in any weather supports Islanders reach the doctor in time',
        'Dredge the entrance moves Cut cancelled crossings from 9% to 3%',
      ],
    );
    const crossings = nodes.find(({ kind }) => kind === 'keyResult');
    assert.equal(nodes[crossings!.of!]?.title, 'Islanders can rely on the boat');
  });

  it('names where the work of several teams meets', async () => {
    const { review } = await town(TODAY);
    const { nodes, meetings } = review.alignment;
    assert.deepEqual(
      meetings.map(({ node, teams }) => [nodes[node]!.title, teams]),
      [
        ['Islanders reach the doctor in time', ['Ferry', 'Harbour']],
        ['Cut cancelled crossings from 9% to 3%', ['Ferry', 'Harbour']],
      ],
    );
  });

  it('knows whose help key results rest on, and whether it was granted', async () => {
    const { review } = await town(TODAY);
    assert.deepEqual(
      review.alignment.reliances.map(({ team, set, need, committed }) => ({ team, set, need, committed })),
      [{ team: 'Harbour', set: 2, need: 'A second pilot', committed: true }],
    );
  });

  it('without parents in a configuration takes those who are supported and support nobody', async () => {
    const { 'okr.config.yaml': _, ...files } = TOWN;
    const { review } = await reviewOf(files, TODAY);
    assert.deepEqual(titles(review, review.alignment.unsupported), ['Nights are quiet again']);
    assert.deepEqual(titles(review, review.alignment.adrift), ['Crews come home in good time']);
    const alone = await reviewOf({ 'a.okr.yaml': TOWN['harbour.okr.yaml']! }, TODAY);
    assert.deepEqual([alone.review.alignment.unsupported, alone.review.alignment.adrift], [[], []]);
  });

  it('has an end where support runs in a circle, and where a thing supports itself', async () => {
    const { review } = await reviewOf(
      {
        'a.okr.yaml':
          'team: A\ncycle: 2026-Q4\nobjectives:\n  - { id: x, title: One, supports: [b/y, x] }\n---\nteam: B\ncycle: 2026-Q4\nobjectives:\n  - { id: y, title: Two, supports: a/x }\n',
      },
      TODAY,
    );
    assert.deepEqual(
      review.alignment.links.map(({ from, to }) => [from, to]),
      [
        [0, 1],
        [1, 0],
      ],
    );
  });
});

describe('the review of one team', () => {
  it('has its objectives, what they work for and what works for them; the lists are its own', async () => {
    const { service } = await bench(TOWN, TODAY);
    const review = service.review({ team: 'Harbour' });
    const { nodes, links, meetings } = review.alignment;
    assert.deepEqual(
      nodes.map(({ title }) => title),
      [
        'Islanders reach the doctor in time',
        'Islanders can rely on the boat',
        'Boats leave the harbour in any weather',
        'Cut cancelled crossings from 9% to 3%',
        'Dredge the entrance',
      ],
    );
    assert.equal(nodes[nodes[3]!.of!]?.title, 'Islanders can rely on the boat');
    assert.equal(links.length, 4);
    assert.deepEqual(titles(review, [...review.alignment.unsupported, ...review.alignment.adrift]), []);
    assert.ok(meetings.length > 0);
    assert.deepEqual(
      review.sets.filter(({ isShown }) => isShown).map(({ team }) => team),
      ['Harbour'],
    );
    assert.deepEqual(review.teams, ['Town', 'Ferry', 'Harbour']);
    assert.equal(review.support.cells.length, 2);
    assert.deepEqual(review.practice.decisions, []);
    assert.ok(review.needs.every(({ needs }) => needs.every(({ set }) => review.sets[set]!.isShown)));
  });

  it('keeps what works for a parent team, and its own gaps', async () => {
    const { service } = await bench(TOWN, TODAY);
    const review = service.review({ team: 'Town' });
    assert.deepEqual(titles(review, review.alignment.unsupported), ['Nights are quiet again']);
    assert.deepEqual(review.alignment.adrift, []);
    assert.ok(!review.alignment.nodes.some(({ title }) => title === 'Crews come home in good time'));
  });

  it('is the review of all where there is no such team', async () => {
    const { service } = await bench(TOWN, TODAY);
    assert.deepEqual(service.review({ team: 'Nobody' }), service.review({}));
  });
});

describe('the alignment tree', () => {
  it('has three lists, each with what a screen reader says of it', async () => {
    const { service } = await bench(TOWN, TODAY);
    const forest = service.alignment();
    assert.deepEqual(
      forest.map(({ label, description, children }) => [label, description, children.map((one) => one.label)]),
      [
        ['Nobody supports', '1', ['Nights are quiet again']],
        ['Support nothing', '1', ['Crews come home in good time']],
        ['Several teams meet', '2', ['Islanders reach the doctor in time', 'Cut cancelled crossings from 9% to 3%']],
      ],
    );
    const [lonely] = forest[0]!.children;
    assert.equal(lonely?.accessibleLabel.endsWith(', of Town, nobody supports it'), true, lonely?.accessibleLabel);
    assert.match(forest[0]!.accessibleLabel, /^Nobody supports, 1 objective of a parent team$/);
    assert.match(lonely!.description, /^Town/);
  });

  it('shows below a meeting who works there, and who was asked to', async () => {
    const { service } = await bench(TOWN, TODAY);
    const [, , meetings] = service.alignment();
    assert.deepEqual(
      meetings!.children.map(({ children }) => children.map(({ kind, label }) => [kind, label])),
      [
        [
          ['objective', 'Islanders can rely on the boat'],
          ['objective', 'Boats leave the harbour in any weather'],
        ],
        [
          ['objective', 'Boats leave the harbour in any weather'],
          ['initiative', 'Dredge the entrance'],
          ['group', 'Harbour'],
        ],
      ],
    );
    const asked = meetings!.children[1]!.children[2]!;
    assert.equal(asked.description, 'agreed: A second pilot');
  });

  it('has rows of its own that say which row of the objectives they stand for', async () => {
    const { service } = await bench(TOWN, TODAY);
    const flat = (branches: readonly Branch[]): Branch[] => branches.flatMap((one) => [one, ...flat(one.children)]);
    const rows = flat(service.alignment());
    assert.equal(new Set(rows.map(({ id }) => id)).size, rows.length);
    const known = new Set(flat(service.tree()).map(({ id }) => id));
    for (const { kind, same } of rows) assert.equal(same !== undefined && known.has(same), kind !== 'group');
    assert.deepEqual(
      flat(service.alignment()).map(({ id }) => id),
      rows.map(({ id }) => id),
      'the same from one time to the next',
    );
  });

  it('is empty where there is nothing to ask', async () => {
    const { service } = await bench({ 'a.okr.yaml': TOWN['town.okr.yaml']! }, TODAY);
    assert.deepEqual(service.alignment(), []);
  });
});

describe('the heat table', () => {
  it('puts parents’ objectives beside the teams that work for them, through others too', async () => {
    const { review } = await town(TODAY);
    const { goals, teams, cells } = review.support;
    assert.deepEqual(titles(review, goals), ['Islanders reach the doctor in time', 'Nights are quiet again']);
    assert.deepEqual(teams, ['Ferry', 'Harbour']);
    assert.deepEqual(
      cells.map(({ goal, team, objectives, status }) => [goal, team, titles(review, objectives), status]),
      [
        [0, 0, ['Islanders can rely on the boat'], 'on track'],
        [0, 1, ['Boats leave the harbour in any weather'], 'draft'],
      ],
    );
    const through = TOWN['harbour.okr.yaml']!.replace('[ferry/crossings, town/reach]', 'ferry/crossings');
    const indirect = await reviewOf({ ...TOWN, 'harbour.okr.yaml': through }, TODAY);
    assert.equal(indirect.review.support.cells.length, 2);
  });
});
