import assert from 'node:assert/strict';
import { applyEdits } from '../../../../server/src/okr/edit';
import { moveElement, moveElementTo } from '../../../../server/src/yaml/edit';
import { yaml } from '../../../support/yaml';
import { type Case, check, initiative, keyResult, objective, present, read, set } from './cases';

const cases: readonly Case[] = [
  {
    name: 'moves a key result to a list that is made for it',
    before: yaml`
      objectives:
        - title: Grow
          key_results:
            - Reduce churn
            # really?
            - Migrate the ledger  # not ours
    `,
    edit: (document) => moveElement(document, keyResult(document, 1), objective(document), 'initiatives'),
    after: yaml`
      objectives:
        - title: Grow
          key_results:
            - Reduce churn
          initiatives:
            # really?
            - Migrate the ledger  # not ours
    `,
  },
  {
    name: 'moves the only key result, and indents what it brings',
    before: yaml`
      objectives:
        - title: Grow
          key_results:
            # about it
            - title: |-
                Migrate

                  the ledger
              x-notes:
                - a
                # b
      initiatives:
      - First
      - Second
    `,
    edit: (document) => moveElement(document, keyResult(document), set(document), 'initiatives', 1),
    after: yaml`
      objectives:
        - title: Grow
          key_results: []
      initiatives:
      - First
      # about it
      - title: |-
          Migrate

            the ledger
        x-notes:
          - a
          # b
      - Second
    `,
  },
  {
    name: 'moves into an item that is plain text, and expands what may not be',
    before: yaml`
      objectives:
        - Grow
        - title: Shrink
          key_results:
            - Keep uptime above 99.9%  # as now
            - Reduce churn
    `,
    edit: (document) =>
      moveElement(document, present(objective(document, 1).key_results?.items[0]), set(document), 'health_metrics'),
    after: yaml`
      objectives:
        - Grow
        - title: Shrink
          key_results:
            - Reduce churn
      health_metrics:
        - title: Keep uptime above 99.9%  # as now
    `,
  },
  {
    name: 'moves into plain text',
    before: yaml`
      objectives:
        - Grow
        - title: Shrink
          key_results:
            - Reduce churn
            - Raise NPS
    `,
    edit: (document) =>
      moveElement(document, present(objective(document, 1).key_results?.items[1]), objective(document), 'key_results'),
    after: yaml`
      objectives:
        - title: Grow
          key_results:
            - Raise NPS
        - title: Shrink
          key_results:
            - Reduce churn
    `,
  },
  {
    name: 'moves out of and into flow style',
    before: yaml`
      objectives:
        - title: Grow
          key_results: [{ title: Reduce churn, owner: sam }, "Raise: NPS"]
          initiatives:
            - title: Ship  # soon
              moves:
                - churn
      initiatives: [First]
    `,
    edit: [
      (document) => moveElement(document, initiative(document), set(document), 'initiatives', 0),
      (document) => moveElement(document, keyResult(document, 1), objective(document), 'initiatives'),
    ],
    after: yaml`
      objectives:
        - title: Grow
          key_results: [{ title: Reduce churn, owner: sam }]
          initiatives:
            - "Raise: NPS"
      # soon
      initiatives: [{ title: Ship, moves: [churn] }, First]
    `,
  },
  {
    name: 'moves within its list',
    before: yaml`
      objectives:
        - title: Grow
          key_results:
            # a
            - A
            - B
            - C  # c
    `,
    edit: (document) => moveElement(document, keyResult(document, 2), objective(document), 'key_results', 0),
    after: yaml`
      objectives:
        - title: Grow
          key_results:
            - C  # c
            # a
            - A
            - B
    `,
  },
  {
    name: 'fills a key without a value',
    before: yaml`
      objectives:
        - title: Grow
          key_results:
            - A
            - B
          initiatives:  # none
    `,
    edit: (document) => moveElement(document, keyResult(document), objective(document), 'initiatives'),
    after: yaml`
      objectives:
        - title: Grow
          key_results:
            - B
          initiatives:  # none
            - A
    `,
  },
];

describe('moving an element', () => {
  for (const each of cases) check(each);

  it('moves to another file, in its layout and with its line ends', () => {
    const from = yaml`
      objectives:
        - title: Grow
          key_results:
            # why
            - title: Reduce churn
              check_ins:
                - date: 2026-10-12
            - Raise NPS
    `;
    const to = 'objectives:\r\n    - title: Shrink\r\n      key_results:\r\n          - First';
    const [source, target] = [read(from), read(to)];
    const edits = moveElementTo(source, keyResult(source), target, objective(target), 'key_results');
    assert.equal(applyEdits(from, edits.from), 'objectives:\n  - title: Grow\n    key_results:\n      - Raise NPS\n');
    assert.equal(
      applyEdits(to, edits.to),
      `${to}\r\n          # why\r\n          - title: Reduce churn\r\n            check_ins:\r\n              - date: 2026-10-12`,
    );
  });

  it('goes nowhere where it would break', () => {
    const document = read(yaml`
      x-a: &a maya
      objectives:
        - title: Grow
          key_results:
            - &kr { title: Reduce churn }
            - *kr
          owner: *a
        - title: Shrink
    `);
    const other = read('objectives:\n  - title: Other\n');
    assert.deepEqual(moveElement(document, objective(document), objective(document), 'key_results'), [], 'into itself');
    assert.deepEqual(
      moveElement(document, keyResult(document), objective(document, 1), 'key_results'),
      [],
      'below its alias',
    );
    assert.deepEqual(moveElement(document, keyResult(document), set(document), 'not_doing'), [], 'a map as text');
    assert.deepEqual(moveElementTo(document, keyResult(document, 1), other, objective(other), 'key_results'), {
      from: [],
      to: [],
    });
    assert.notDeepEqual(moveElement(document, keyResult(document, 1), objective(document, 1), 'key_results'), []);
  });
});
