import assert from 'node:assert/strict';
import { keyResultsOf } from '../../../server/src/okr/model';
import { readDocument } from '../../../server/src/yaml/index';

/** A file with a line put into a key result, between its title and its owner. */
const withLine = (line: string) =>
  `objectives:\n  - title: A\n    key_results:\n      - title: B\n        ${line}\n        owner: maya\n      - Next\n    owner: sam\nteam: Payments\n`;

const BREAKS: readonly (readonly [line: string, code: string, marked: string])[] = [
  ['metric: "open', 'MISSING_CHAR', '"open'],
  ["metric: 'open", 'MISSING_CHAR', "'open"],
  ['source: [a, b', 'BAD_INDENT', '[a, b'],
  ['metric', 'MISSING_CHAR', 'metric'],
  ['metric:rate', 'MISSING_SPACE', 'metric:'],
  ['  metric: rate', 'BAD_INDENT', 'metric: rate'],
  ['metric: a\n       due: 2026-12-18', 'BAD_INDENT', 'due: 2026-12-18'],
  ['\tmetric: rate', 'TAB_AS_INDENT', '        \t'],
  ['metric: "a\\qb"', 'BAD_DQ_ESCAPE', '\\'],
  ['metric: - a', 'UNEXPECTED_TOKEN', '-'],
  ['title: again', 'DUPLICATE_KEY', 'title'],
];

describe('a break in the YAML', () => {
  for (const [line, code, marked] of BREAKS)
    it(`${code} in ${JSON.stringify(line)} is one problem, and hurts nothing else`, () => {
      const text = withLine(line);
      const document = readDocument('a', text);
      assert.deepEqual(
        document.problems.map((problem) => [
          problem.kind,
          'code' in problem && problem.code,
          text.slice(problem.at.start, problem.at.end),
        ]),
        [['yaml-syntax', code, marked]],
      );
      const [set] = document.sets;
      const [broken, next] = keyResultsOf(set!);
      assert.deepEqual(
        [broken!.title!.text, broken!.owner!.text, next!.title!.text, next!.parent.owner!.text, set!.team!.text],
        ['B', 'maya', 'Next', 'sam', 'Payments'],
      );
    });

  it('in the head of a set leaves its objectives readable', () => {
    const { sets, problems } = readDocument(
      'a',
      'team: "Payments\ncycle: 2026-Q4\nobjectives:\n  - title: A\n    key_results:\n      - B\n',
    );
    assert.equal(problems.length, 1);
    assert.equal(sets[0]!.cycle!.text, '2026-Q4');
    assert.equal(keyResultsOf(sets[0]!)[0]!.title!.text, 'B');
  });

  it('reads a text with keys below it as a title with keys', () => {
    const [keyResult] = keyResultsOf(
      readDocument('a', 'objectives:\n  - title: A\n    key_results:\n      - Cut latency\n        owner: maya\n')
        .sets[0]!,
    );
    assert.deepEqual([keyResult!.title!.text, keyResult!.owner!.text], ['Cut latency', 'maya']);
  });

  it('says it without Markdown', () => {
    for (const [line] of BREAKS)
      for (const problem of readDocument('a', withLine(line)).problems)
        assert.doesNotMatch('message' in problem ? problem.message : '', /`/);
  });
});

describe('values of another kind', () => {
  const problem = (text: string) => readDocument('a', text).problems[0]!;
  const CASES: readonly (readonly [text: string, kind: string, more: object])[] = [
    ['keyResults: []\n', 'unknown-key', { key: 'keyResults' }],
    ['objectives:\n  - title: a\n    KRs: []\n', 'unknown-key', { nearest: 'key_results' }],
    ['objectives:\n  - title: a\n    key-results: []\n', 'unknown-key', { nearest: 'key_results' }],
    ['objectives:\n  - titel: a\n', 'unknown-key', { nearest: 'title' }],
    ['priority: high\n', 'unknown-key', { nearest: undefined }],
    ['__proto__: x\n', 'unknown-key', { key: '__proto__' }],
    ['not_doing: Rewrite\n', 'wrong-type', { expected: 'a list', found: 'text', repair: '[Rewrite]' }],
    ['team: [Payments]\n', 'wrong-type', { found: 'a list', repair: 'Payments' }],
    ['status: running\n', 'invalid-value', { leaf: 'choice', guess: 'active' }],
    ['status: Draft\n', 'invalid-value', { guess: 'draft' }],
    ['cycle: Q4 2026\n', 'invalid-value', { leaf: 'cycle', guess: '2026-Q4' }],
    ['cycle: FY27 Q3\n', 'invalid-value', { guess: 'FY27-Q3' }],
    ['wip_limit: none\n', 'invalid-value', { guess: undefined }],
    ['objectives:\n  - id: Grow Gaming\n    title: a\n', 'invalid-value', { leaf: 'id', guess: 'grow-gaming' }],
    ['initiatives:\n  - title: a\n    status: in progress\n', 'invalid-value', { guess: 'doing' }],
    ['initiatives:\n  - title: a\n    due: 2026/09/05\n', 'invalid-value', { guess: '2026-09-05' }],
    ['initiatives:\n  - title: a\n    due: 18.12.2026\n', 'invalid-value', { guess: '2026-12-18' }],
    ['initiatives:\n  - title: a\n    due: 5.9.2026\n', 'invalid-value', { guess: undefined }],
    ['initiatives:\n  - title: a\n    due: Sep 5, 2026\n', 'invalid-value', { guess: '2026-09-05' }],
    ['initiatives:\n  - title: a\n    due: 2026-02-30\n', 'invalid-value', { guess: undefined }],
  ];
  for (const [text, kind, more] of CASES)
    it(`${kind} in ${JSON.stringify(text.trim().split('\n').at(-1)!.trim())}: ${JSON.stringify(more)}`, () => {
      const found = problem(text);
      assert.equal(found.kind, kind);
      assert.deepEqual({ ...found, ...more }, found);
    });

  for (const [confidence, guess] of [
    ['70', '70%'],
    ['0,7', '0.7'],
    ['7/10', '0.7'],
    ['7', undefined],
    ['high', undefined],
    ['.7', '0.7'],
  ] as const)
    it(`confidence: ${confidence}`, () => {
      const found = problem(
        `objectives:\n  - title: a\n    key_results:\n      - title: b\n        check_ins:\n          - confidence: ${confidence}\n`,
      );
      assert.equal(found.kind === 'invalid-value' && found.guess, guess);
    });
});

describe('limits', () => {
  const what = (text: string) =>
    readDocument('a', text).problems.map((problem) => (problem.kind === 'too-large' ? problem.what : problem.kind));
  it('say so', () => {
    assert.deepEqual(what('a: b\n'.repeat(3_300_000)), ['size']);
    assert.deepEqual(what('team: a\u0000b\n'), ['binary']);
    assert.deepEqual(what('team: A\rcycle: 2026-Q4\robjectives: []\r'), ['line-ends']);
    assert.deepEqual(what('team: A\r'), [], 'a line that is being typed');
    assert.deepEqual(what(`team: ${'['.repeat(100_000)}`), ['depth']);
    assert.deepEqual(what('- '.repeat(50_000)).includes('depth'), true);
    assert.deepEqual(
      what(`team: A\n<<<<<<< ours\ncycle: 2026-Q4\n=======\ncycle: 2026-Q3\n>>>>>>> theirs\nobjectives: []\n`),
      ['conflict'],
    );
  });

  it('mark the first character of a file in another encoding, and read the rest', () => {
    const document = readDocument('a', 'team: K\ufffdche\ncycle: 2026-Q4\nowner: J\ufffdrgen\n');
    assert.deepEqual(
      document.problems.map(({ at }) => [at.start, at.end]),
      [[7, 8]],
    );
    assert.equal(document.sets[0]!.cycle!.text, '2026-Q4');
  });

  it('stop aliases that stand for too much', () => {
    const levels = Array.from(
      { length: 12 },
      (_, i) => `x-${i + 1}: &a${i + 1}\n  <<: [${Array(10).fill(`*a${i}`).join(', ')}]\n`,
    );
    const document = readDocument(
      'a',
      `x-0: &a0\n  owner: maya\n${levels.join('')}objectives:\n  - <<: *a12\n    title: still read\n`,
    );
    assert.deepEqual(
      document.problems.map((problem) => problem.kind),
      ['too-large'],
    );
    assert.equal(document.sets[0]!.objectives!.items[0]!.title!.text, 'still read');
  });

  it('read the upper side of a conflict, and the places are right', () => {
    const text =
      'team: A\n<<<<<<< ours\ncycle: 2026-Q4\n||||||| base\ncycle: 2026-Q2\n=======\ncycle: 2026-Q3\n>>>>>>> theirs\nobjectives:\n  - B\n';
    const document = readDocument('a', text);
    const [set] = document.sets;
    assert.equal(set!.cycle!.text, '2026-Q4');
    const { span } = set!.objectives!.items[0]!;
    assert.equal(text.slice(span.start, span.end), 'B');
  });
});
