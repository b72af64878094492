/** Every rule against its own examples, through the whole engine with all rules on; and every fix of every bad example. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { allRules } from '../../../server/src/rules/all.generated';
import type { Example, Fix, Rule } from '../../../server/src/rules/rule';
import { type Case, type Checked, caseOf, check, fixed, isLocal, shownPlaces } from '../../support/examples';
import { inProject } from '../../support/project';

const textOf = (example: Example): string => (typeof example === 'string' ? example : example.text);
const nameOf = (example: Example): string => {
  const about = typeof example === 'string' ? undefined : example.about;
  const [marked = ''] = textOf(example)
    .split('\n')
    .filter((line) => line.includes('«'));
  return [about, marked.trim() || textOf(example).split('\n').slice(0, 8).join(' ')]
    .filter(Boolean)
    .join(' | ')
    .slice(0, 100);
};

for (const rule of allRules) {
  describe(`rule ${rule.code}`, () => {
    for (const example of rule.bad) {
      const found = caseOf(rule, example);
      it(`reports: ${nameOf(example)}`, () => reportsAtMarks(rule, found));
      it(`mends: ${nameOf(example)}`, () => {
        for (const fix of fixesOf(rule, found)) mends(rule, found, fix);
      });
    }
    for (const example of rule.good) {
      const sound = caseOf(rule, example);
      it(`leaves alone: ${nameOf(example)}`, () => {
        const { findings } = once(sound);
        assert.deepEqual(
          findings.filter(({ code }) => code === rule.code).map(({ message }) => message),
          [],
          `${rule.code} reports what is sound`,
        );
      });
    }
  });
}

function reportsAtMarks(rule: Rule, example: Case): void {
  const { findings } = once(example);
  const own = findings.filter(({ code }) => code === rule.code);
  const all = findings.map(({ code, at }) => `${code} «${example.text.slice(at.start, at.end)}»`).join(', ');
  assert.ok(
    example.marks.length > 0,
    `a bad example says by « and » where its finding is; found are: ${all}, in the file\n${example.text}`,
  );
  assert.deepEqual(
    shownPlaces(
      example.text,
      own.map(({ at }) => at),
    ),
    shownPlaces(example.text, example.marks),
    `${rule.code} stands at other places than the marks (line:offset text); all findings: ${all}`,
  );
  for (const { message } of own)
    assert.match(message, /^[^`*]+[.?]$/, `a message is a sentence without Markdown: ${message}`);
}

function fixesOf(rule: Rule, example: Case): readonly Fix[] {
  return once(example)
    .findings.filter(({ code }) => code === rule.code)
    .flatMap((finding) => finding.fixes());
}

/** What is said of an example; worked out once, as several tests ask. */
const checked = new WeakMap<Case, Checked>();
function once(example: Case): Checked {
  const known = checked.get(example) ?? check(example);
  checked.set(example, known);
  return known;
}

/** What holds for every fix: see `Fix` in rule.ts. */
function mends(rule: Rule, example: Case, fix: Fix): void {
  const about = `"${fix.title}"`;
  if (!isLocal(fix)) return;
  const edits = fix.edits ?? [];
  assert.ok(edits.length > 0, `${about} changes something`);
  for (const { start, end } of edits)
    assert.ok(0 <= start && start <= end && end <= example.text.length, `${about} stays in the file`);
  if (fix.safe) assert.ok(!edits.some(({ blanks }) => blanks), `${about} is safe and leaves no blanks`);

  const before = once(example);
  const text = fixed(example.text, fix);
  const after = check(example, text);
  const count = (code: string, { findings }: typeof after) =>
    findings.filter((finding) => finding.code === code).length;
  const waits = count('placeholder', after) > count('placeholder', before);
  assert.ok(count(rule.code, after) < count(rule.code, before), `${about} does away with the finding:\n${text}`);
  if (edits.some(({ blanks }) => blanks)) assert.ok(waits, `${about} leaves blanks that are seen:\n${text}`);
  if (!waits) {
    const news = after.document.problems.length - before.document.problems.length;
    assert.ok(news <= 0, `${about} leaves a file that reads well:\n${text}`);
  }
}

describe('all rules', () => {
  const byCode = new Map(allRules.map((rule) => [rule.code, rule]));

  it('stand in files of their names, in the folders of their groups', () => {
    for (const group of new Set(allRules.map((rule) => rule.group))) {
      const folder = inProject('server/src/rules', group);
      const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
      const own = allRules.filter((rule) => rule.group === group).map(({ code }) => `${code}.ts`);
      assert.deepEqual(
        own.sort(),
        files.sort(),
        `the codes of the group ${group} and the files in its folder are not the same; \`npm run generate\` registers new files`,
      );
    }
  });

  it('have the pages in docs/rules to themselves', () => {
    const pages = readdirSync(inProject('docs/rules')).filter((name) => name !== 'README.md');
    const own = allRules.map(({ code }) => `${code}.md`);
    assert.deepEqual(pages.sort(), own.sort(), 'a page without its rule is to be deleted by hand');
  });

  it('say why, what to do instead and where that comes from, and show it', () => {
    for (const { code, why, instead, source, bad, good } of allRules) {
      for (const text of [why, instead, source]) assert.ok(text.trim().length > 5, code);
      assert.ok(bad.length > 0 && good.length > 0, code);
    }
  });

  it('supersede rules that exist, and no two each other', () => {
    const reach = (code: string, path: readonly string[]): void => {
      assert.ok(!path.includes(code), `a circle: ${[...path, code].join(' > ')}`);
      const rule = byCode.get(code);
      assert.ok(rule, `${path.at(-1)} supersedes ${code}, which does not exist`);
      for (const other of rule.supersedes) if (other !== '*') reach(other, [...path, code]);
    };
    for (const { code } of allRules) reach(code, []);
  });
});
