import assert from 'node:assert/strict';
import { keyResultsOf } from '../../../server/src/okr/model';
import type { Problem } from '../../../server/src/okr/problem';
import { readDocument } from '../../../server/src/yaml/index';

const TITLES: readonly (readonly [title: string, trap: string])[] = [
  ['Churn: 5% to 3%', 'key'],
  ['Churn: 5% to 3%: or less', 'key'],
  ["What's new: nothing", 'key'],
  ['#1 in search', 'comment'],
  ['Grow #payments to 40 posts a week', 'comment'],
  ['@maya is happy', 'reserved'],
  ['`code` is fast', 'reserved'],
  ['% of users who return', 'reserved'],
  ['*new* users', 'alias'],
  ['*new users', 'alias'],
  ['& more', 'anchor'],
  ['&more things', 'anchor'],
  ['!important', 'tag'],
  ['[beta] Ship it', 'flow-list'],
  ['{x} is y', 'flow-map'],
  ['"Fast" is what they say', 'quote'],
  ['> 60 NPS', 'block'],
  ['| or so', 'block'],
  ['? what', 'key'],
];

const VALUES: readonly (readonly [line: string, meant: string, trap: string])[] = [
  ['note: see #412', 'see #412', 'comment'],
  ['value: > 60', '> 60', 'block'],
  ['value: >60', '>60', 'block'],
  ['by: @maya', '@maya', 'reserved'],
  ['note: Foo: bar', 'Foo: bar', 'key'],
  ['note: "Go" they said', '"Go" they said', 'quote'],
  ['next: [{ text: Ask Noor, then decide, who: sam }]', 'Ask Noor, then decide', 'comma'],
];

const unquoted = (text: string) =>
  readDocument('a', text).problems.filter(
    (problem): problem is Extract<Problem, { kind: 'unquoted-text' }> => problem.kind === 'unquoted-text',
  );

describe("YAML's traps", () => {
  for (const [title, trap] of TITLES)
    it(`tell that "${title}" was meant as text`, () => {
      const text = `objectives:\n  - title: A\n    key_results:\n      - ${title}\n      - Next\n`;
      const document = readDocument('a', text);
      assert.deepEqual(
        keyResultsOf(document.sets[0]!).map((keyResult) => keyResult.title?.text),
        [title, 'Next'],
      );
      assert.equal(document.problems.length, 1);
      const [problem] = unquoted(text);
      assert.deepEqual([problem!.trap, problem!.meant], [trap, title]);
      const { start, end } = problem!.replace;
      const mended = readDocument('a', `${text.slice(0, start)}'${title.replaceAll("'", "''")}'${text.slice(end)}`);
      assert.deepEqual(mended.problems, []);
      assert.equal(keyResultsOf(mended.sets[0]!)[0]!.title!.text, title);
    });

  for (const [line, meant, trap] of VALUES)
    it(`tell what was meant in "${line}"`, () => {
      const text = `objectives:\n  - title: A\n    key_results:\n      - title: B\n        check_ins:\n          - date: 2026-10-12\n            ${line}\n            confidence: 0.7\n`;
      const [problem] = unquoted(text);
      assert.deepEqual([problem?.trap, problem?.meant], [trap, meant]);
      assert.equal(text.slice(problem!.replace.start, problem!.replace.end), meant);
      assert.equal(readDocument('a', text).problems.length, 1);
    });

  it('tell a number that a comma splits in flow style', () => {
    const text =
      'objectives:\n  - title: A\n    key_results:\n      - title: B\n        check_ins:\n          - { date: 2026-10-12, value: 1,250 }\n';
    const document = readDocument('a', text);
    const field = keyResultsOf(document.sets[0]!)[0]!.check_ins!.items[0]!.value!;
    assert.equal(field.text, '1,250');
    assert.deepEqual(
      unquoted(text).map((problem) => problem.meant),
      ['1,250'],
    );
  });

  it('leave comments, anchors in use and ordinary text alone', () => {
    const fine = [
      'owner: maya # since May',
      'owner: maya #todo ask',
      'owner: &o maya\nx-a: *o',
      'team: channel#help',
      "team: 'a: b'",
      'team: a:b',
      'team: -5',
      'not_doing: [a, b]',
      'not_doing: [] # none',
      'team: https://a.example/b#c',
      'team: R&D',
      'team: Q&A: no',
    ];
    for (const line of fine.slice(0, -1))
      assert.deepEqual(readDocument('a', `${line}\nobjectives: []\n`).problems, [], line);
    assert.equal(unquoted('team: Q&A: no\nobjectives: []\n').length, 1);
  });
});
