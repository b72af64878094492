import assert from 'node:assert/strict';
import { type Config, defaultConfig } from '../../../server/src/okr/config';
import { checkDocument, FINDINGS_LIMIT } from '../../../server/src/rules/engine';
import { FindingsCache } from '../../../server/src/rules/findingsCache';
import type { Past } from '../../../server/src/rules/history';
import { type Rule, rule } from '../../../server/src/rules/rule';
import { createView } from '../../../server/src/workspace/view';
import { readDocument } from '../../../server/src/yaml';

/** A rule that reports every key result's title under a code of its own. */
const speaking = (code: string, more: Partial<Rule> = {}): Rule =>
  ({
    ...rule({
      code,
      title: code,
      group: 'key-results',
      severity: 'warning',
      why: '',
      instead: '',
      source: '',
      bad: [],
      good: [],
      check: {
        keyResult(keyResult, { report }) {
          if (keyResult.title) report({ at: keyResult.title.span, message: code });
        },
      },
    }),
    ...more,
  }) as Rule;

const unusedIgnore = speaking('unused-ignore', {
  group: 'reading',
  check: {
    ignoreComment({ code, at, used, known }, { report }) {
      if (!used && known) report({ at, message: code });
    },
  },
});

function check(text: string, rules: readonly Rule[], config: Partial<Config> = {}) {
  const document = readDocument('file:///a.okr.yaml', text);
  const all = { ...defaultConfig, ...config };
  const findings = checkDocument(document, {
    config: all,
    today: '2026-10-12',
    workspace: createView([document], () => all),
    rules,
  });
  return findings.map((one) => `${text.slice(0, one.at.start).split('\n').length} ${one.severity} ${one.code}`);
}

const set = (...lines: string[]) =>
  `team: A\n${lines[0]?.startsWith('status') ? `${lines.shift()}\n` : ''}objectives:\n  - title: One\n    key_results:\n${lines.map((line) => `      ${line}\n`).join('')}`;

describe('the engine', () => {
  it('reports in the order of the file', () => {
    assert.deepEqual(check(set('- a', '- b'), [speaking('x'), speaking('y')]), [
      '5 warning x',
      '5 warning y',
      '6 warning x',
      '6 warning y',
    ]);
  });
  it('takes severities from the configuration, and off for off', () => {
    const rules = new Map([
      ['x', { severity: 'error' as const, options: {} }],
      ['y', { severity: 'off' as const, options: {} }],
    ]);
    assert.deepEqual(check(set('- a'), [speaking('x'), speaking('y')], { rules }), ['5 error x']);
  });
  it('asks a rule again that looked at the history of the file, which nobody keeps track of', () => {
    const remembering = speaking('x', {
      check: {
        keyResult({ span }, { history, report }) {
          if (history()) report({ at: span, message: 'x' });
        },
      },
    });
    const document = readDocument('file:///a.okr.yaml', set('- a'));
    const cache = new FindingsCache();
    const workspace = createView([document], () => defaultConfig);
    const rules = [remembering];
    const count = (past?: Past) =>
      checkDocument(document, { config: defaultConfig, today: '2026-10-12', workspace, rules, cache, past: () => past })
        .length;
    const past: Past = { beginning: () => undefined, tellsMissing: false, moves: () => undefined };
    assert.deepEqual([count(), count(past), count()], [0, 1, 0]);
  });
  it('tells one fault once: the more telling rule silences the others on the same item only', () => {
    const y = speaking('y');
    const onlyA: Rule = {
      ...speaking('x', { supersedes: ['y'] }),
      check: {
        keyResult(keyResult, { report }) {
          if (keyResult.title?.text === 'a') report({ at: keyResult.title.span, message: '' });
        },
      },
    };
    assert.deepEqual(check(set('- a', '- b'), [y, onlyA]), ['5 warning x', '6 warning y']);
  });
  it('asks for more only softly in a draft, unless the team set it', () => {
    const more = speaking('x', { asksForMore: true });
    assert.deepEqual(check(set('- a'), [more]), ['5 hint x']);
    assert.deepEqual(check(set('status: active', '- a'), [more]), ['6 warning x']);
    assert.deepEqual(check(set('- a'), [more], { rules: new Map([['x', { severity: 'error', options: {} }]]) }), [
      '5 error x',
    ]);
  });
  it('lets only reading and closing speak in a closed set, and steering not in a draft', () => {
    const rules = (['reading', 'key-results', 'steering', 'closing'] as const).map((group) =>
      speaking(group, { group }),
    );
    assert.deepEqual(check(set('status: closed', '- a'), rules), ['6 warning closing', '6 warning reading']);
    assert.deepEqual(check(set('status: draft', '- a'), rules), ['6 warning key-results', '6 warning reading']);
  });
  it('gives rules their options, with the type of the default', () => {
    const seen: unknown[] = [];
    const withOption: Rule = {
      ...speaking('x'),
      options: { max: { default: 3, description: '' } },
      check: { set: (_, { options }) => void seen.push(options.max) },
    };
    check(set('- a'), [withOption], { rules: new Map([['x', { options: { max: 7 } }]]) });
    check(set('- a'), [withOption], { rules: new Map([['x', { options: { max: 'many' } }]]) });
    assert.deepEqual(seen, [7, 3]);
  });
  it('survives a rule that throws', () => {
    const crashes: string[] = [];
    const broken: Rule = {
      ...speaking('broken'),
      check: {
        keyResult() {
          throw new Error('no');
        },
      },
    };
    const document = readDocument('file:///a.okr.yaml', set('- a'));
    const found = checkDocument(document, {
      config: defaultConfig,
      today: '2026-10-12',
      workspace: createView([document], () => defaultConfig),
      rules: [broken, speaking('x')],
      onCrash: (code) => crashes.push(code),
    });
    assert.deepEqual([found.length, crashes], [1, ['broken']]);
  });
  it('shows at most a thousand findings, the loudest, and says so', () => {
    const quiet = speaking('quiet', { severity: 'hint' });
    const lines = Array.from({ length: FINDINGS_LIMIT + 200 }, (_, i) => `- number ${i}`);
    const found = check(set(...lines), [speaking('x'), quiet]);
    assert.equal(found.length, FINDINGS_LIMIT);
    assert.ok(found.slice(0, -1).every((one) => one.endsWith('warning x')));
    assert.match(found.at(-1)!, /information/);
  });
});

describe('ignore comments', () => {
  const rules = [speaking('x'), speaking('y'), unusedIgnore];
  it('above an item cover the whole item', () => {
    const kr: Rule = {
      ...speaking('x'),
      check: {
        keyResult(keyResult, { report }) {
          if (keyResult.target) report({ at: keyResult.target.span, message: '' });
        },
      },
    };
    assert.deepEqual(
      check(set('# okr-ignore x: agreed', '- title: a', '  target: 5', '- title: b', '  target: 6'), [
        kr,
        unusedIgnore,
      ]),
      ['9 warning x'],
    );
  });
  it('at the end of a line cover that line', () => {
    assert.deepEqual(check(set('- a # okr-ignore x', '- b'), rules), ['5 warning y', '6 warning x', '6 warning y']);
    assert.deepEqual(check(set('- # okr-ignore x', '  title: a', '- b'), rules), [
      '6 warning y',
      '7 warning x',
      '7 warning y',
    ]);
  });
  it('name several rules', () => {
    assert.deepEqual(check(set('# okr-ignore x, y', '- a'), rules), []);
  });
  it('stack above one line', () => {
    assert.deepEqual(check(set('# okr-ignore x', '# a word to the reader', '# okr-ignore y', '- a'), rules), []);
  });
  it('cover the file', () => {
    assert.deepEqual(check(`# okr-ignore-file x\n${set('- a', '- b')}`, rules), ['6 warning y', '7 warning y']);
  });
  it('are reported when they silence nothing', () => {
    assert.deepEqual(check(set('- a', '# okr-ignore x'), [speaking('x'), unusedIgnore]), [
      '5 warning x',
      '6 warning unused-ignore',
    ]);
  });
  it('are not reported for a rule that is off or needs the date or other files', () => {
    const none = speaking('z', { needs: 'today', check: {} });
    assert.deepEqual(check(set('# okr-ignore z', '- a'), [none, unusedIgnore]), []);
    const off = new Map([['x', { severity: 'off' as const, options: {} }]]);
    assert.deepEqual(check(set('# okr-ignore x', '- a'), [speaking('x'), unusedIgnore], { rules: off }), []);
  });
});
