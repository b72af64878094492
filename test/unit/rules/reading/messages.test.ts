/** What is said of values that can't be read: the one thing that is wrong, in words that fit it. */
import assert from 'node:assert/strict';
import { defaultConfig } from '../../../../server/src/okr/config';
import { check } from '../../../support/examples';

/** The warnings and errors of the group, as "code message". */
const said = (text: string) =>
  check({ text, marks: [], others: {}, config: defaultConfig, today: '2026-10-05' })
    .findings.filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ code, message }) => `${code} ${message}`);

const keyResult = (line: string) =>
  `objectives:\n  - title: Players trust our checkout\n    owner: maya\n    key_results:\n      - title: Reduce payment failures from 2.4% to 0.8%\n        ${line}\n`;

describe("what is said of values that can't be read", () => {
  for (const [about, text, expected] of [
    [
      'a day that no calendar has',
      keyResult('due: 2026-02-30'),
      'invalid-date There is no day 2026-02-30: write one that the calendar has, such as 2026-12-18.',
    ],
    [
      'a question mark in the place of a text',
      keyResult('metric: ? failures'),
      'unquoted-text YAML does not read this as text: a ? at the start makes a key here; put it in quotes.',
    ],
    [
      'a key before its list, without the colon',
      keyResult('check_ins\n          - date: 2026-10-12'),
      'yaml-syntax "check_ins" lacks its colon: write "check_ins:".',
    ],
    [
      'a key before its value, without the colon',
      'team: A\nobjectives:\n  - title: Players trust our checkout\n    owner maya\n    key_results:\n      - Reduce payment failures from 2.4% to 0.8%\n      - Cut p95 checkout latency from 900ms to 450ms\n',
      'yaml-syntax "owner" lacks its colon: write "owner:".',
    ],
    [
      'a list in the place of a set',
      '- team: Payments\n',
      'wrong-type An OKR file is a map with team and cycle, and here stands a list: begin with a line such as "team: Payments".',
    ],
    [
      'a cycle that ends before it starts',
      'team: A\ncycle: { name: Spring, start: 2026-03-01, end: 2026-02-01 }\n',
      'invalid-cycle "Spring" is not what "cycle" takes: a start and an end, the end after the start.',
    ],
    [
      'a blank where a number belongs',
      keyResult('target: TBD'),
      'placeholder "TBD" is a blank that was left: fill it in.',
    ],
  ] as const)
    it(about, () => {
      assert.deepEqual(said(text), [expected]);
    });

  it('an id that a team does not have, in this cycle or in the one that is named', () => {
    const set = (team: string, more: string) =>
      `team: ${team}\ncycle: 2026-Q4\nowner: maya\nobjectives:\n  - title: Players of ${team} trust our checkout\n    owner: maya\n${more}    key_results:\n      - Reduce payment failures from 2.4% to 0.8%\n      - Reduce refund time from 24h to 8h\n`;
    const text = `${set('A', '    supports: [b/nothing, b/nothing@2026-Q3]\n')}---\n${set('B', '')}`;
    assert.deepEqual(said(text), [
      'unknown-reference No set of "b" for this cycle has the id "nothing": name an id that exists.',
      'unknown-reference No set of "b" for 2026-Q3 has the id "nothing": name an id that exists.',
    ]);
  });
});

describe('what the fixes of missing names are called', () => {
  const titles = (text: string, code: string) =>
    check({ text, marks: [], others: {}, config: defaultConfig, today: '2026-10-05' })
      .findings.find((one) => one.code === code)
      ?.fixes()
      .map(({ title }) => title);

  it('says what they do', () => {
    const text = `team: A\ncycle: 2026-Q4\nobjectives:\n  - title: Players trust our checkout\n    key_results:\n      - title: Reduce refund time from 24h to 8h\n        owner: sam\n      - title: Reduce payment failures from 2.4% to 0.8%\n        owner: sam\n`;
    assert.deepEqual(titles(text, 'no-review-owner'), ['Make sam the review owner', 'Add a review owner']);
    assert.deepEqual(titles(text, 'objective-no-owner'), ['Make sam the owner', 'Add an owner']);
  });
});
