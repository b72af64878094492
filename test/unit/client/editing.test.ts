import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { columnAfterList, isEmptyItem } from '../../../client/src/editing/emptyItem';
import { shapes } from '../../../server/src/okr/schema';
import { inProject } from '../../support/project';

interface EnterRule {
  readonly beforeText: string;
  readonly afterText?: string;
  readonly action: { readonly indent: 'none' | 'indent'; readonly appendText?: string };
}

const CONFIGURATION = JSON.parse(readFileSync(inProject('language-configuration.json'), 'utf8')) as {
  readonly onEnterRules: readonly EnterRule[];
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
};

/** The line that Enter begins with the cursor at the end of a line, as VS Code reads the rules (two spaces to a tab). */
function enter(line: string): string {
  const indent = /^\s*/.exec(line)?.[0] ?? '';
  const rule = CONFIGURATION.onEnterRules.find(
    ({ beforeText, afterText }) => new RegExp(beforeText).test(line) && new RegExp(afterText ?? '').test(''),
  );
  return `${indent}${rule?.action.indent === 'indent' ? '  ' : ''}${rule?.action.appendText ?? ''}`;
}

describe('Enter', () => {
  const cases: readonly (readonly [line: string, next: string])[] = [
    ['  - Reduce churn from 5% to 3%', '  - '],
    ['- "quoted: text"', '- '],
    ['- Note: see below', '- '], // a sentence, not a key of ours
    ['- title: Grow', '  '],
    ['  - id: a # why', '    '],
    ['key_results:', '  - '],
    ['  - check_ins:', '      - '],
    ['retrospective:', '  '],
    ['  note: |', '    '],
    ['- note: >-', '    '],
    ['  title: Grow', '  '],
    ['  - { date: 2026-10-12,', '  '],
    ['# a comment:', ''],
    ['  -', '  '],
  ];
  for (const [line, next] of cases)
    it(`after ${JSON.stringify(line)} begins ${JSON.stringify(next)}`, () => assert.equal(enter(line), next));

  it('begins a list below each key that takes one', () => {
    const wantsList = Object.values(shapes).flatMap((shape) =>
      Object.entries(shape.def.shape).filter(([, schema]) => schema.def.innerType.def.type === 'array'),
    );
    assert.ok(wantsList.length > 10);
    for (const [key] of wantsList) assert.equal(enter(`  ${key}:`), '    - ', key);
  });

  it('finds each word whole, with its hyphens', () => {
    const { pattern, flags } = CONFIGURATION.wordPattern;
    const words = 'moves: payment-failures, größe v2.4 2026-Q4 - x'.match(new RegExp(pattern, `${flags}g`));
    assert.deepEqual(words, ['moves', 'payment-failures', 'größe', 'v2.4', '2026-Q4', 'x']);
  });
});

describe('the end of a list', () => {
  /** The column where the text goes on after the last line, which is an empty item. */
  const column = (...lines: readonly string[]) => columnAfterList((number) => lines[number], lines.length - 1);

  it('is at the key that the list belongs to', () => {
    assert.equal(column('key_results:', '  - a', '  - '), 0);
    assert.equal(column('  blockers:', '    - a', '      more', '', '    # b', '    - '), 2);
    assert.equal(column('- title: x', '  check_ins:', '  - date: y', '  -'), 2);
    assert.equal(column('  - check_ins:', '      - '), 4);
    assert.equal(column('  - supports:', '    - a', '    -'), 4);
  });

  it('is at the margin where there is no key', () => {
    assert.equal(column('- a', '- '), 0);
    assert.equal(column('  - '), 0);
  });

  it('needs an item with nothing in it', () => {
    assert.deepEqual(['  - ', '-', '  -a', '- - ', 'a -', ''].map(isEmptyItem), [
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});
