/** Who works for what, across teams. */
import assert from 'node:assert/strict';
import type { Review } from '../../../../server/src/pages/review/data';
import { reviewOf, TOWN } from '../../../support/review';

const TODAY = '2026-11-04';

function titles({ alignment }: Review, nodes: readonly number[]): string[] {
  return nodes.map((node) => alignment.nodes[node]!.title);
}

describe('alignment', () => {
  it('names the objectives of parent teams that nobody supports', async () => {
    const { review } = await reviewOf(TOWN, TODAY);
    assert.deepEqual(titles(review, review.alignment.unsupported), ['Nights are quiet again']);
  });

  it('names the objectives of teams below that support nothing', async () => {
    const { review } = await reviewOf(TOWN, TODAY);
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
    const { review } = await reviewOf(TOWN, TODAY);
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
    const { review } = await reviewOf(TOWN, TODAY);
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

describe('the heat table', () => {
  it('puts parents’ objectives beside the teams that work for them, through others too', async () => {
    const { review } = await reviewOf(TOWN, TODAY);
    const { goals, teams, cells } = review.support;
    assert.deepEqual(titles(review, goals), ['Islanders reach the doctor in time', 'Nights are quiet again']);
    assert.deepEqual(teams, ['Ferry', 'Harbour']);
    assert.deepEqual(
      cells.map(({ goal, team, objectives, status }) => [goal, team, objectives, status]),
      [
        [0, 0, 1, 'on track'],
        [0, 1, 1, 'draft'],
      ],
    );
    const through = TOWN['harbour.okr.yaml']!.replace('[ferry/crossings, town/reach]', 'ferry/crossings');
    const indirect = await reviewOf({ ...TOWN, 'harbour.okr.yaml': through }, TODAY);
    assert.equal(indirect.review.support.cells.length, 2);
  });
});
