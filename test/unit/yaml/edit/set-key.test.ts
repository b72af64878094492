import assert from 'node:assert/strict';
import { setKey } from '../../../../server/src/yaml/edit';
import { yaml } from '../../../support/yaml';
import { type Case, check, type Edit, initiative, keyResult, objective, read, set } from './cases';

const owner =
  (index: number): Edit =>
  (document) =>
    setKey(document, keyResult(document, index), 'owner', 'sam');

const cases: readonly Case[] = [
  {
    name: 'expands plain text, its comment stays on the line',
    before: yaml`
      objectives:
        - title: Grow
          key_results:
            - Reduce churn from 5% to 3%  # agreed
            - Raise NPS from 20 to 40
    `,
    edit: owner(0),
    after: yaml`
      objectives:
        - title: Grow
          key_results:
            - title: Reduce churn from 5% to 3%  # agreed
              owner: sam
            - Raise NPS from 20 to 40
    `,
  },
  {
    name: 'expands quoted text as it was written',
    before: yaml`
      objectives:
      - title: Grow
        key_results:
        - "Churn: from 5% to 3%"
        - 'Raise NPS: from 20 to 40'
    `,
    edit: owner(1),
    after: yaml`
      objectives:
      - title: Grow
        key_results:
        - "Churn: from 5% to 3%"
        - title: 'Raise NPS: from 20 to 40'
          owner: sam
    `,
  },
  {
    name: 'puts an id before the title of expanded text',
    before: yaml`
      objectives:
        - title: Grow
          key_results:
            - Reduce churn from 5% to 3%
    `,
    edit: (document) => setKey(document, keyResult(document), 'id', 'churn'),
    after: yaml`
      objectives:
        - title: Grow
          key_results:
            - id: churn
              title: Reduce churn from 5% to 3%
    `,
  },
  {
    name: 'expands text of several lines',
    before: yaml`
      objectives:
        - title: Grow
          key_results:
            - Reduce churn
              from 5% to 3%
            - |-
              Raise NPS

              from 20 to 40
    `,
    edit: (document) => [...owner(0)(document), ...owner(1)(document)],
    after: yaml`
      objectives:
        - title: Grow
          key_results:
            - title: Reduce churn
                from 5% to 3%
              owner: sam
            - title: |-
                Raise NPS

                from 20 to 40
              owner: sam
    `,
  },
  {
    name: 'replaces plain text where the title is set',
    before: yaml`
      objectives:
        - title: Grow
          key_results:
            - Reduce churn
    `,
    edit: (document) => setKey(document, keyResult(document), 'title', 'Churn: from 5% to 3%'),
    after: yaml`
      objectives:
        - title: Grow
          key_results:
            - 'Churn: from 5% to 3%'
    `,
  },
  {
    name: 'expands text in a flow list',
    before: yaml`
      objectives:
        - { title: Grow, key_results: [Reduce churn, "Raise NPS, too"] }
    `,
    edit: owner(1),
    after: yaml`
      objectives:
        - { title: Grow, key_results: [Reduce churn, { title: "Raise NPS, too", owner: sam }] }
    `,
  },
  {
    name: 'inserts after the nearest key before it in the format',
    before: yaml`
      team: Payments  # ours
      cycle: 2026-Q4

      # what we pursue
      objectives:
        - title: Grow
          # the first
          key_results:
            - Reduce churn
    `,
    edit: (document) => [
      ...setKey(document, set(document), 'owner', 'maya'),
      ...setKey(document, objective(document), 'why', 'Half leave'),
    ],
    after: yaml`
      team: Payments  # ours
      cycle: 2026-Q4
      owner: maya

      # what we pursue
      objectives:
        - title: Grow
          why: Half leave
          # the first
          key_results:
            - Reduce churn
    `,
  },
  {
    name: 'inserts before the first key, and before its comment',
    before: yaml`
      # the fourth quarter
      cycle: 2026-Q4
      objectives:
        - title: Grow
        - # the second
          title: Shrink
    `,
    edit: (document) => [
      ...setKey(document, set(document), 'team', 'Payments'),
      ...setKey(document, objective(document, 0), 'id', 'grow'),
      ...setKey(document, objective(document, 1), 'id', 'shrink'),
    ],
    after: yaml`
      team: Payments
      # the fourth quarter
      cycle: 2026-Q4
      objectives:
        - id: grow
          title: Grow
        - # the second
          id: shrink
          title: Shrink
    `,
  },
  {
    name: 'inserts after comments that belong to the key before',
    before: yaml`
      objectives:
        - title: Grow
          key_results:
            - Reduce churn
            # - Raise NPS

          # bets
          x-note: a
    `,
    edit: (document) => setKey(document, objective(document), 'initiatives', ['Ship it']),
    after: yaml`
      objectives:
        - title: Grow
          key_results:
            - Reduce churn
            # - Raise NPS
          initiatives:
            - Ship it

          # bets
          x-note: a
    `,
  },
  {
    name: 'inserts after a block scalar',
    before: yaml`
      objectives:
        - title: Grow
          why: |
            Half leave

            # not a comment
          owner: maya
    `,
    edit: (document) => setKey(document, objective(document), 'type', 'committed'),
    after: yaml`
      objectives:
        - title: Grow
          why: |
            Half leave

            # not a comment
          owner: maya
          type: committed
    `,
  },
  {
    name: 'separates sections as the file does',
    before: yaml`
      team: Payments

      objectives:
        - title: Grow
    `,
    edit: (document) => setKey(document, set(document), 'health_metrics', [{ title: 'Uptime', at_least: '99.9%' }]),
    after: yaml`
      team: Payments

      objectives:
        - title: Grow

      health_metrics:
        - title: Uptime
          at_least: 99.9%
    `,
  },
  {
    name: 'replaces a value in its own quotes, the comment stays',
    before: yaml`
      objectives:
        - title: "Grow"  # as agreed
          owner:   'maya'
          why: a
    `,
    edit: (document) => [
      ...setKey(document, objective(document), 'title', 'Grow "more"'),
      ...setKey(document, objective(document), 'owner', 'sam'),
      ...setKey(document, objective(document), 'why', 'see #4'),
    ],
    after: yaml`
      objectives:
        - title: "Grow \"more\""  # as agreed
          owner:   'sam'
          why: 'see #4'
    `,
  },
  {
    name: 'fills a key without a value, before its comment',
    before: yaml`
      team:   # who?
      cycle:
      objectives:
        - title: Grow
    `,
    edit: (document) => [
      ...setKey(document, set(document), 'team', 'Payments'),
      ...setKey(document, set(document), 'cycle', '2026-Q4'),
    ],
    after: yaml`
      team: Payments   # who?
      cycle: 2026-Q4
      objectives:
        - title: Grow
    `,
  },
  {
    name: 'replaces text in a block scalar, in its style',
    before: yaml`
      objectives:
        - title: Grow
          why: >-  # folded
              Half
              leave
          key_results:
            - title: |
                Reduce churn
              owner: sam
    `,
    edit: (document) => [
      ...setKey(document, objective(document), 'why', 'A third leaves\nevery month'),
      ...setKey(document, keyResult(document), 'title', 'Reduce churn from 5% to 3%'),
    ],
    after: yaml`
      objectives:
        - title: Grow
          why: >-  # folded
              A third leaves

              every month
          key_results:
            - title: |-
                Reduce churn from 5% to 3%
              owner: sam
    `,
  },
  {
    name: 'writes text of several lines as a block scalar',
    before: yaml`
      objectives:
        - title: Grow
          why: a  # really
    `,
    edit: (document) => [
      ...setKey(document, objective(document), 'why', 'One\n\nTwo'),
      ...setKey(document, objective(document), 'owner', 'sam'),
    ],
    after: yaml`
      objectives:
        - title: Grow
          why: |-  # really
            One

            Two
          owner: sam
    `,
  },
  {
    name: 'replaces a list, and a single value by a list',
    before: yaml`
      objectives:
        - title: Grow
          supports: company/a  # for now
          initiatives:
            - title: Ship
              moves:  # these
                - a
                # and
                - b
              expect: more
    `,
    edit: (document) => [
      ...setKey(document, objective(document), 'supports', ['company/a', 'company/b']),
      ...setKey(document, initiative(document), 'moves', 'churn'),
    ],
    after: yaml`
      objectives:
        - title: Grow
          supports:  # for now
            - company/a
            - company/b
          initiatives:
            - title: Ship
              moves: churn  # these
              expect: more
    `,
  },
  {
    name: 'inserts into flow maps',
    before: yaml`
      objectives:
        - {title: Grow}
        - {}
        - { title: Grow, key_results: [] }
    `,
    edit: (document) => [
      ...setKey(document, objective(document, 0), 'owner', 'sam'),
      ...setKey(document, objective(document, 2), 'owner', 'a, b'),
      ...setKey(document, objective(document, 2), 'id', 'grow'),
    ],
    after: yaml`
      objectives:
        - {title: Grow, owner: sam}
        - {}
        - { id: grow, title: Grow, owner: 'a, b', key_results: [] }
    `,
  },
  {
    name: 'inserts into flow maps of several lines',
    before: yaml`
      objectives:
        - {
            title: Grow,  # a
            owner: sam    # b
          }
    `,
    edit: (document) => [
      ...setKey(document, objective(document), 'why', 'x'),
      ...setKey(document, objective(document), 'type', 'committed'),
    ],
    after: yaml`
      objectives:
        - {
            title: Grow,  # a
            why: x,
            owner: sam,    # b
            type: committed
          }
    `,
  },
  {
    name: 'overrides what comes in through a merge key or an alias',
    before: yaml`
      x-base: &base
        owner: maya
      x-kr: &kr { title: Reduce churn, owner: noor }
      objectives:
        - <<: *base
          title: Grow
          key_results:
            - *kr
            - *kr  # again
    `,
    edit: (document) => [...setKey(document, objective(document), 'owner', 'sam'), ...owner(1)(document)],
    after: yaml`
      x-base: &base
        owner: maya
      x-kr: &kr { title: Reduce churn, owner: noor }
      objectives:
        - <<: *base
          title: Grow
          owner: sam
          key_results:
            - *kr
            - <<: *kr  # again
              owner: sam
    `,
  },
  {
    name: 'replaces an aliased value where it stands, and keeps an anchor',
    before: yaml`
      owner: &me maya
      objectives:
        - title: Grow
          owner: *me  # too
        - title: Shrink
          owner: *me
    `,
    edit: (document) => [
      ...setKey(document, objective(document), 'owner', 'sam'),
      ...setKey(document, set(document), 'owner', 'lee'),
    ],
    after: yaml`
      owner: &me lee
      objectives:
        - title: Grow
          owner: sam  # too
        - title: Shrink
          owner: *me
    `,
  },
  {
    name: 'edits the set that the item is in',
    before: yaml`
      team: A
      ---
      team: B
      objectives:
        - Grow
    `,
    edit: (document) => setKey(document, set(document, 1), 'cycle', '2026-Q4'),
    after: yaml`
      team: A
      ---
      team: B
      cycle: 2026-Q4
      objectives:
        - Grow
    `,
  },
  {
    name: 'gives an element with nothing in it its first key',
    before: yaml`
      objectives:
        - title: Grow
          key_results:
            -
            -  # what?
            - ~
    `,
    edit: [
      (document) => setKey(document, keyResult(document, 0), 'title', '<title>'),
      (document) => setKey(document, keyResult(document, 1), 'title', 'b'),
      (document) => setKey(document, keyResult(document, 2), 'depends_on', [{ team: 'Platform' }]),
    ],
    after: yaml`
      objectives:
        - title: Grow
          key_results:
            - title: <title>
            - title: b  # what?
            - depends_on:
                - team: Platform
    `,
  },
  {
    name: 'sets keys of a cycle that is a map, and makes text of it',
    before: yaml`
      team: A
      cycle:  # short
        start: 2026-10-01
        # the end
        end: 2026-12-31
      ---
      cycle: { start: 2026-10-01, end: 2026-12-31 }  # short
    `,
    edit: [
      (document) => setKey(document, set(document), 'cycle', '2026-Q4'),
      (document) => setKey(document, set(document, 1), 'cycle', { start: '2027-01-01', end: '2027-03-31' }),
    ],
    after: yaml`
      team: A
      cycle: 2026-Q4  # short
      ---
      cycle: { start: 2027-01-01, end: 2027-03-31 }  # short
    `,
  },
  {
    name: 'stays behind a byte order mark',
    before: '\ufeffcycle: 2026-Q4\n',
    edit: (document) => setKey(document, set(document), 'team', 'A'),
    after: '\ufeffteam: A\ncycle: 2026-Q4\n',
  },
  {
    name: 'keeps a file without a final line break so',
    before: 'team: A\nobjectives:\n    - title: Grow\n      key_results:\n          - Reduce churn',
    edit: (document) => setKey(document, keyResult(document), 'check_ins', [{ date: '2026-10-12', value: '4%' }]),
    after:
      'team: A\nobjectives:\n    - title: Grow\n      key_results:\n          - title: Reduce churn\n            check_ins:\n' +
      '                - date: 2026-10-12\n                  value: 4%',
  },
];

describe('setting a key', () => {
  for (const each of cases) check(each);

  it('makes no edit where the key says so already', () => {
    const document = read('team: A\nobjectives:\n  - title: Grow\n    supports: [a, b]\n');
    assert.deepEqual(setKey(document, set(document), 'team', 'A'), []);
    assert.deepEqual(setKey(document, objective(document), 'supports', ['a', 'b']), []);
  });

  it('marks what has blanks where asked', () => {
    const document = read('team: A\nobjectives:\n  - title: Grow\n');
    const [edit] = setKey(document, objective(document), 'owner', '<name>', { blanks: true });
    assert.deepEqual(edit, { start: 35, end: 35, text: '\n    owner: <name>', blanks: true });
    assert.equal(setKey(document, objective(document), 'owner', '<name>')[0]?.blanks, undefined);
  });
});
