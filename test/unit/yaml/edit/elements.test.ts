import assert from 'node:assert/strict';
import { addElement, removeElement, sortElements } from '../../../../server/src/yaml/edit';
import { yaml } from '../../../support/yaml';
import { type Case, check, initiative, keyResult, objective, present, read, set } from './cases';

const checkIn = { date: '2026-10-19', value: '4%', note: 'Better: again' };

const additions: readonly Case[] = [
  {
    name: 'appends a check-in in the style of the list',
    before: yaml`
      objectives:
        - title: Grow
          key_results:
            - title: Reduce churn
              check_ins:
                - date: 2026-10-12
                  value: 5%  # first
                  # all of it
              learned: a
    `,
    edit: (document) => addElement(document, keyResult(document), 'check_ins', checkIn),
    after: yaml`
      objectives:
        - title: Grow
          key_results:
            - title: Reduce churn
              check_ins:
                - date: 2026-10-12
                  value: 5%  # first
                  # all of it
                - date: 2026-10-19
                  value: 4%
                  note: 'Better: again'
              learned: a
    `,
  },
  {
    name: 'appends to lists at the column of their key, with 4 spaces elsewhere',
    before: yaml`
      objectives:
      - title: Grow
        key_results:
        - title: Reduce churn
          check_ins:
          - date: 2026-10-12
      # the end
      retrospective:
          changed:
          - a
    `,
    edit: (document) => [
      ...addElement(document, keyResult(document), 'check_ins', { date: '2026-10-19', blockers: ['b'] }),
      ...addElement(document, present(set(document).retrospective), 'failed', 'c'),
    ],
    after: yaml`
      objectives:
      - title: Grow
        key_results:
        - title: Reduce churn
          check_ins:
          - date: 2026-10-12
          - date: 2026-10-19
            blockers:
            - b
      # the end
      retrospective:
          changed:
          - a
          failed:
          - c
    `,
  },
  {
    name: 'makes the list for plain text',
    before: yaml`
      objectives:
          - title: Grow
            key_results:
                - Reduce churn from 5% to 3%  # agreed
                - Raise NPS
    `,
    edit: (document) => addElement(document, keyResult(document), 'check_ins', checkIn),
    after: yaml`
      objectives:
          - title: Grow
            key_results:
                - title: Reduce churn from 5% to 3%  # agreed
                  check_ins:
                      - date: 2026-10-19
                        value: 4%
                        note: 'Better: again'
                - Raise NPS
    `,
  },
  {
    name: 'fills a key without a value, and an empty list',
    before: yaml`
      not_doing: []  # nothing yet
      objectives:
        - title: Grow
          key_results:  # soon
            # - an idea
          initiatives: ~
          x-a: b
      health_metrics:
    `,
    edit: (document) => [
      ...addElement(document, set(document), 'not_doing', 'Rewrite'),
      ...addElement(document, objective(document), 'key_results', 'Reduce churn'),
      ...addElement(document, objective(document), 'initiatives', 'Ship'),
      ...addElement(document, set(document), 'health_metrics', { title: 'Uptime' }),
    ],
    after: yaml`
      not_doing:  # nothing yet
        - Rewrite
      objectives:
        - title: Grow
          key_results:  # soon
            # - an idea
            - Reduce churn
          initiatives:
            - Ship
          x-a: b
      health_metrics:
        - title: Uptime
    `,
  },
  {
    name: 'follows blank lines between elements',
    before: yaml`
      objectives:
        - title: Grow

        # the second
        - title: Shrink

      not_doing: [a]
    `,
    edit: (document) => [
      ...addElement(document, set(document), 'objectives', 'Last'),
      ...addElement(document, set(document), 'objectives', 'Between', 1),
      ...addElement(document, set(document), 'objectives', 'First', 0),
    ],
    after: yaml`
      objectives:
        - First

        - title: Grow

        - Between

        # the second
        - title: Shrink

        - Last

      not_doing: [a]
    `,
  },
  {
    name: 'adds to flow lists, on one line and on several',
    before: yaml`
      not_doing: [a, "b"]
      objectives:
        - { title: Grow, key_results: [Reduce churn], initiatives: [] }
        - title: Shrink
          key_results: [
            Reduce churn,  # one
            Raise NPS  # two
            ]
    `,
    edit: (document) => [
      ...addElement(document, set(document), 'not_doing', 'c, d'),
      ...addElement(document, set(document), 'not_doing', '0', 0),
      ...addElement(document, objective(document), 'key_results', { title: 'Raise NPS' }),
      ...addElement(document, objective(document), 'initiatives', 'Ship'),
      ...addElement(document, objective(document, 1), 'key_results', 'c', 1),
      ...addElement(document, objective(document, 1), 'key_results', 'd'),
    ],
    after: yaml`
      not_doing: [0, a, "b", 'c, d']
      objectives:
        - { title: Grow, key_results: [Reduce churn, { title: Raise NPS }], initiatives: [Ship] }
        - title: Shrink
          key_results: [
            Reduce churn,  # one
            c,
            Raise NPS,  # two
            d
            ]
    `,
  },
  {
    name: 'makes a list of a single value',
    before: yaml`
      objectives:
        - title: Grow
          supports: "company/a"  # top
          initiatives:
            - { title: Ship, moves: a }
    `,
    edit: (document) => [
      ...addElement(document, objective(document), 'supports', 'company/b'),
      ...addElement(document, initiative(document), 'moves', 'b', 0),
    ],
    after: yaml`
      objectives:
        - title: Grow
          supports: ["company/a", company/b]  # top
          initiatives:
            - { title: Ship, moves: [b, a] }
    `,
  },
];

const removals: readonly Case[] = [
  {
    name: 'takes an element with its comments, and leaves [] for the last one',
    before: yaml`
      objectives:
        - title: Grow
          key_results:  # two
            # the first
            - Reduce churn  # from 5%
              # to 3%
            - title: Raise NPS
              owner: sam
          initiatives:  # bets
            # the bet
            - Ship
          x-a: b
    `,
    edit: (document) => [
      ...removeElement(document, keyResult(document)),
      ...removeElement(document, initiative(document)),
    ],
    after: yaml`
      objectives:
        - title: Grow
          key_results:  # two
            - title: Raise NPS
              owner: sam
          initiatives: []  # bets
          x-a: b
    `,
  },
  {
    name: 'takes blank lines that would stand twice',
    before: yaml`
      objectives:
        - title: A

        - title: B

        - title: C

      not_doing:
        - a

        - b
    `,
    edit: (document) => [
      ...removeElement(document, objective(document, 0)),
      ...removeElement(document, objective(document, 2)),
      ...removeElement(document, present(set(document).not_doing?.items[1])),
    ],
    after: yaml`
      objectives:
        - title: B

      not_doing:
        - a
    `,
  },
  {
    name: 'takes elements out of flow lists, and a single value with its key',
    before: yaml`
      not_doing: [a, b, c]
      objectives:
        - title: Grow
          supports: a
          initiatives: [Ship]
    `,
    edit: (document) => [
      ...removeElement(document, present(set(document).not_doing?.items[1])),
      ...removeElement(document, present(objective(document).supports?.items[0])),
      ...removeElement(document, initiative(document)),
    ],
    after: yaml`
      not_doing: [a, c]
      objectives:
        - title: Grow
          initiatives: []
    `,
  },
];

const orders: readonly Case[] = [
  {
    name: 'sorts check-ins with their comments, blank lines stay',
    before: yaml`
      objectives:
        - title: Grow
          key_results:
            - title: Reduce churn
              check_ins:
                # late
                - date: 2026-10-19
                  note: |
                    two

                    lines
                  # end of late

                - date: 2026-10-05  # early
      # column 0
                - date: 2026-10-12
    `,
    edit: (document) => sortElements(document, present(keyResult(document).check_ins), [1, 2, 0]),
    after: yaml`
      objectives:
        - title: Grow
          key_results:
            - title: Reduce churn
              check_ins:
                - date: 2026-10-05  # early

      # column 0
                - date: 2026-10-12
                # late
                - date: 2026-10-19
                  note: |
                    two

                    lines
                  # end of late
    `,
  },
  {
    name: 'sorts flow lists',
    before: 'not_doing: [a, "b" , c]\n',
    edit: (document) => sortElements(document, present(set(document).not_doing), [2, 0, 1]),
    after: 'not_doing: [c, a , "b"]\n',
  },
];

describe('adding an element', () => {
  for (const each of additions) check(each);

  it('hides no list that came in from elsewhere', () => {
    const document = read(yaml`
      x-kr: &kr
        title: Reduce churn
        check_ins: &all
          - date: 2026-10-12
      objectives:
        - title: Grow
          key_results:
            - *kr
            - <<: *kr
              owner: sam
            - title: Raise NPS
              check_ins: *all
    `);
    for (const index of [0, 1, 2])
      assert.deepEqual(addElement(document, keyResult(document, index), 'check_ins', checkIn), []);
    assert.notDeepEqual(addElement(document, keyResult(document), 'changes', { date: '2026-10-12' }), []);
  });
});

describe('removing an element', () => {
  for (const each of removals) check(each);
});

describe('reordering elements', () => {
  for (const each of orders) check(each);

  it('wants every element once, and no alias before its anchor', () => {
    const document = read('not_doing: [&a x, *a, c]\n');
    const list = present(set(document).not_doing);
    for (const order of [
      [0, 1],
      [0, 0, 1],
      [0, 1, 3],
      [1, 0, 2],
      [2, 1, 0],
    ]) {
      assert.deepEqual(sortElements(document, list, order), [], `[${order}]`);
    }
    assert.notDeepEqual(
      sortElements(read('not_doing: [x, y]'), present(set(read('not_doing: [x, y]')).not_doing), [1, 0]),
      [],
    );
  });
});
