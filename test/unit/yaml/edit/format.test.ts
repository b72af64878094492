import assert from 'node:assert/strict';
import { applyEdits } from '../../../../server/src/okr/edit';
import { type FormatOptions, format, orderKeys } from '../../../../server/src/yaml/edit';
import { check, read } from './cases';

const formats = (name: string, before: string, after: string, options?: FormatOptions): void =>
  check({ name, before, after, edit: (document) => format(document, options) });

describe('format', () => {
  formats(
    'leaves one space behind colons, and none at line ends',
    'team:   Payments  \ncycle : 2026-Q4\nobjectives:  \n  - title:  Make paying sure   # agreed\n',
    'team: Payments\ncycle: 2026-Q4\nobjectives:\n  - title: Make paying sure   # agreed\n',
  );
  formats(
    'gives all lists the style that most have',
    'not_doing:\n- The ledger\nobjectives:\n  - title: a\n    key_results:\n      - b\n      - c\n',
    'not_doing:\n  - The ledger\nobjectives:\n  - title: a\n    key_results:\n      - b\n      - c\n',
  );
  formats(
    'keeps lists at their keys where most are',
    'not_doing:\n- The ledger\nobjectives:\n- title: a\n  key_results:\n    - b\n',
    'not_doing:\n- The ledger\nobjectives:\n- title: a\n  key_results:\n  - b\n',
  );
  formats(
    'gives all levels one step, with their comments',
    'objectives:\n    # the first\n    - title: a\n      key_results:\n        # above\n        - title: b\n          owner: sam\n          # below\n        # - left out\n    # - left out too\nowner: maya\n# the end\n',
    'objectives:\n    # the first\n    - title: a\n      key_results:\n          # above\n          - title: b\n            owner: sam\n            # below\n          # - left out\n    # - left out too\nowner: maya\n# the end\n',
  );
  formats(
    'takes the step of the editor where the file shows none',
    'cycle:\n  name: Autumn\n',
    'cycle:\n  name: Autumn\n',
    { step: 4 },
  );
  formats(
    'gives all dashes one width, with what stands behind them',
    'objectives:\n  -   title: a\n      owner: maya\n  - title: b\n    owner: sam\n  - title: c\n',
    'objectives:\n  - title: a\n    owner: maya\n  - title: b\n    owner: sam\n  - title: c\n',
  );
  formats(
    'tidies what stands in brackets',
    'not_doing: [ a,b ,c ]\ncycle: {  name:  Autumn,start : 2026-09-01 }\n',
    'not_doing: [a, b, c]\ncycle: { name: Autumn, start: 2026-09-01 }\n',
  );
  formats(
    'moves text of several lines along, and leaves what is in it',
    'objectives:\n    - title: a\n      why: |\n          One:   two  \n\n            three\n      key_results:\n        - "b\n          c"\n        - d\n          e\n    - f\n',
    'objectives:\n    - title: a\n      why: |\n          One:   two  \n\n            three\n      key_results:\n          - "b\n            c"\n          - d\n            e\n    - f\n',
  );
  formats(
    'leaves one blank line where there are several, and ends the file with a line break',
    '\n\nteam: Payments\n\n\n\nobjectives: []\n  \nowner: maya\n\n\n',
    'team: Payments\n\nobjectives: []\n\nowner: maya\n',
  );
  formats('adds the line break at the end', 'team: A\nowner: maya', 'team: A\nowner: maya\n');
  formats(
    'keeps blank lines that count',
    'objectives:\n  - title: a\n    why: |+\n      b\n\n\nowner: maya\n',
    'objectives:\n  - title: a\n    why: |+\n      b\n\n\nowner: maya\n',
  );
  formats(
    'lays out several sets in one file',
    'team:  A\nobjectives:\n  - title: a\n---\nteam:  B\nobjectives:\n- title: b\n- title: c\n',
    'team: A\nobjectives:\n  - title: a\n---\nteam: B\nobjectives:\n  - title: b\n  - title: c\n',
  );
  formats(
    'indents a list behind an anchor, as YAML asks',
    'objectives:\n- title: a\n  supports: &s\n    - x\n- title: b\n  supports: *s\nnot_doing:\n- c\n',
    'objectives:\n- title: a\n  supports: &s\n    - x\n- title: b\n  supports: *s\nnot_doing:\n- c\n',
  );

  it('leaves a broken key result and the columns around it as they are, and lays out the rest', () => {
    const before =
      'team:   A\nobjectives:\n   - title: a\n     key_results:\n        - title:   "b\n          owner:  sam\n        - title:  c\n          check_ins:\n            - date:  2026-10-12\n   - title:   d\n';
    const after = applyEdits(before, format(read(before)));
    assert.equal(
      after,
      before
        .replace('team:   A', 'team: A')
        .replace('title:  c', 'title: c')
        .replace('date:  ', 'date: ')
        .replace('title:   d', 'title: d')
        .replace('            - date', '             - date'),
    );
  });

  it('changes nothing outside of the lines that were asked for', () => {
    const before = 'team:   A\nowner:   maya\nobjectives:\n   - title:   a\n';
    const start = before.indexOf('owner');
    assert.equal(
      applyEdits(before, format(read(before), { within: { start, end: start + 3 } })),
      before.replace('owner:   ', 'owner: '),
    );
    // A selection that ends at the beginning of a line does not take that line in.
    assert.equal(
      applyEdits(before, format(read(before), { within: { start, end: before.indexOf('objectives') } })),
      before.replace('owner:   ', 'owner: '),
    );
  });
});

const orders = (name: string, before: string, after: string): void => check({ name, before, after, edit: orderKeys });

describe('orderKeys', () => {
  orders(
    "puts the keys of everything into the format's order, with their comments",
    '# About us\nobjectives:\n  - owner: sam  # for now\n    # agreed\n    title: a\n    key_results:\n      - target: 3%\n        title: b\n        x-note: mine\nowner: maya\n\n# whose\nteam: A\n',
    '# About us\n# whose\nteam: A\nowner: maya\n\nobjectives:\n  - owner: sam  # for now\n    # agreed\n    title: a\n    key_results:\n      - title: b\n        x-note: mine\n        target: 3%\n',
  );
  orders(
    'orders what is written on one line',
    'objectives: []\ncycle: { end: 2026-12-31, start: 2026-10-01, name: Autumn }\n',
    'cycle: { name: Autumn, start: 2026-10-01, end: 2026-12-31 }\nobjectives: []\n',
  );
  orders(
    'keeps an anchor above its alias, and a merge first',
    'x-base: &base { why: c }\nobjectives:\n  - owner: &me maya\n    title: a\n  - <<: *base\n    why: b\n    title: a\nowner: *me\n',
    'x-base: &base { why: c }\nobjectives:\n  - title: a\n    owner: &me maya\n  - <<: *base\n    title: a\n    why: b\nowner: *me\n',
  );
  orders(
    'changes nothing that is in order',
    'team: A\ncycle: 2026\nobjectives: []\n',
    'team: A\ncycle: 2026\nobjectives: []\n',
  );
});
