import assert from 'node:assert/strict';
import { expand, removeKey, renameKey, replaceValue } from '../../../../server/src/yaml/edit';
import { yaml } from '../../../support/yaml';
import { type Case, check, initiative, keyResult, objective, present, read, set } from './cases';

const removals: readonly Case[] = [
  {
    name: 'takes the line, its comments and what is nested',
    before: yaml`
      team: Payments
      objectives:
        - title: Grow
          # why it matters
          why: |
            Half leave

            # text
          key_results:  # two
            - Reduce churn
            # - Raise NPS
          initiatives:
            - Ship
    `,
    edit: (document) => [
      ...removeKey(document, objective(document), 'why'),
      ...removeKey(document, objective(document), 'key_results'),
    ],
    after: yaml`
      team: Payments
      objectives:
        - title: Grow
          initiatives:
            - Ship
    `,
  },
  {
    name: 'takes the first key of a list element',
    before: yaml`
      objectives:
        - id: grow  # short
          title: Grow
        - id: shrink
          # about the title
          title: Shrink
    `,
    edit: (document) => [
      ...removeKey(document, objective(document, 0), 'id'),
      ...removeKey(document, objective(document, 1), 'id'),
    ],
    after: yaml`
      objectives:
        - title: Grow
        - # about the title
          title: Shrink
    `,
  },
  {
    name: 'leaves one blank line between sections, and the comment that opens the file',
    before: yaml`
      # OKRs of the payments team
      team: Payments

      cycle: 2026-Q4

      objectives:
        - title: Grow

      not_doing:
        - Rewrite
    `,
    edit: ['team', 'not_doing'].map((key) => (document) => removeKey(document, set(document), key)),
    after: yaml`
      # OKRs of the payments team

      cycle: 2026-Q4

      objectives:
        - title: Grow
    `,
  },
  {
    name: 'leaves an empty map where nothing else is in it',
    before: yaml`
      objectives:
        - why: Half leave  # really
        - title: Grow
      retrospective:
        changed: []
    `,
    edit: (document) => [
      ...removeKey(document, objective(document), 'why'),
      ...removeKey(document, present(set(document).retrospective), 'changed'),
    ],
    after: yaml`
      objectives:
        - {}  # really
        - title: Grow
      retrospective:
        {}
    `,
  },
  {
    name: 'takes keys out of flow maps',
    before: yaml`
      objectives:
        - { id: a, title: A, owner: sam }
        - { id: b, title: B, owner: sam }
        - { id: c, title: C, owner: sam }
        - { id: d }
        - {
            id: e,  # short
            title: E,
            owner: sam  # for now
          }
    `,
    edit: (document) => [
      ...removeKey(document, objective(document, 0), 'id'),
      ...removeKey(document, objective(document, 1), 'title'),
      ...removeKey(document, objective(document, 2), 'owner'),
      ...removeKey(document, objective(document, 3), 'id'),
      ...removeKey(document, objective(document, 4), 'id'),
      ...removeKey(document, objective(document, 4), 'owner'),
    ],
    after: yaml`
      objectives:
        - { title: A, owner: sam }
        - { id: b, owner: sam }
        - { id: c, title: C }
        - {}
        - {
            title: E
          }
    `,
  },
];

const others: readonly Case[] = [
  {
    name: 'renames a key, quoted or not',
    before: yaml`
      objectives:
        - titel: Grow  # x
          "ownr" : sam
    `,
    edit: (document) => [
      ...renameKey(document, objective(document), 'titel', 'title'),
      ...renameKey(document, objective(document), 'ownr', 'owner'),
    ],
    after: yaml`
      objectives:
        - title: Grow  # x
          "owner" : sam
    `,
  },
  {
    name: 'replaces values in lists, in flow style, and the title of plain text',
    before: yaml`
      objectives:
        - title: Grow
          key_results:
            - Reduce churn  # a
          initiatives:
            - title: Ship
              moves: [churn, 'nps']
    `,
    edit: (document) => [
      ...replaceValue(document, present(keyResult(document).title), '50% fewer: churn'),
      ...replaceValue(document, present(initiative(document).moves?.items[0]), 'a,b'),
      ...replaceValue(document, present(initiative(document).moves?.items[1]), 'growth'),
    ],
    after: yaml`
      objectives:
        - title: Grow
          key_results:
            - '50% fewer: churn'  # a
          initiatives:
            - title: Ship
              moves: ['a,b', 'growth']
    `,
  },
  {
    name: 'replaces a single value that may be a list',
    before: 'objectives:\n  - title: Grow\n    supports: company/grow # top\n',
    edit: (document) => replaceValue(document, present(objective(document).supports?.items[0]), 'company/all'),
    after: 'objectives:\n  - title: Grow\n    supports: company/all # top\n',
  },
  {
    name: 'overrides a value that came in through a merge',
    before: yaml`
      x-base: &base { owner: maya }
      objectives:
        - <<: *base
          title: Grow
    `,
    edit: (document) => replaceValue(document, present(objective(document).owner), 'sam'),
    after: yaml`
      x-base: &base { owner: maya }
      objectives:
        - <<: *base
          title: Grow
          owner: sam
    `,
  },
  {
    name: 'expands plain text, with its anchor, quotes and comment',
    before: yaml`
      objectives:
        - &first Grow  # one
        - "Shrink: a bit"
    `,
    edit: (document) => [...expand(document, objective(document, 0)), ...expand(document, objective(document, 1))],
    after: yaml`
      objectives:
        - title: &first Grow  # one
        - title: "Shrink: a bit"
    `,
  },
];

describe('removing a key', () => {
  for (const each of removals) check(each);

  it('makes no edit for what is not written there, or is needed elsewhere', () => {
    const document = read(yaml`
      x-base: &base { owner: maya }
      objectives:
        - <<: *base
          title: Grow
          key_results: &both
            - a
        - title: Shrink
          key_results: *both
    `);
    assert.deepEqual(removeKey(document, objective(document), 'owner'), []);
    assert.deepEqual(removeKey(document, objective(document), 'why'), []);
    assert.deepEqual(removeKey(document, objective(document), 'key_results'), []);
    assert.notDeepEqual(removeKey(document, objective(document, 1), 'key_results'), []);
  });
});

describe('renaming, replacing, expanding', () => {
  for (const each of others) check(each);

  it('makes no edit where there is nothing to change', () => {
    const document = read('objectives:\n  - title: Grow\n');
    assert.deepEqual(renameKey(document, objective(document), 'title', 'title'), []);
    assert.deepEqual(renameKey(document, objective(document), 'owner', 'ownr'), []);
    assert.deepEqual(replaceValue(document, present(objective(document).title), 'Grow'), []);
    assert.deepEqual(expand(document, objective(document)), []);
  });
});
