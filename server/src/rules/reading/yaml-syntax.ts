import type { OkrDocument } from '../../okr/model';
import type { Problem } from '../../okr/problem';
import { shapes } from '../../okr/schema';
import { repairOf } from '../../yaml/repair';
import { type Fix, rule } from '../rule';

type SyntaxProblem = Extract<Problem, { kind: 'yaml-syntax' }>;

/** What the parser says of a key without its colon: of one on a line of its own, and of one before more indented lines. */
const NO_COLON = ['MISSING_CHAR', 'MULTILINE_IMPLICIT_KEY'];

/** All keys that the format has somewhere. */
const KEYS = new Set(Object.values(shapes).flatMap((shape) => Object.keys(shape.shape)));

/** The key that stands at the begin of a text, as the parser hands it over: with a value behind it, or lines below. */
const FIRST_WORD = /^[a-z_]+(?=\s|$)/;

export default rule({
  code: 'yaml-syntax',
  title: 'Not valid YAML',
  group: 'reading',
  severity: 'error',
  why: 'The file can be read only in part. The rest of it is still checked, but what stands at the broken place is lost to everybody who reads the file.',
  instead: 'Mend the place that is marked. Most often a quote, a bracket, a colon or the indentation is off.',
  source: 'YAML 1.2',
  bad: [
    {
      about: 'a quote that is never closed',
      text: 'team: Payments\nnot_doing: [«"Rewrite the ledger]»\nobjectives:\n  - title: Win back lapsed players\n',
    },
    { about: 'the same key twice', text: 'team: Payments\n«team»: Checkout\nobjectives: []\n' },
    {
      about: 'a key without its colon',
      text: 'team: Payments\nobjectives:\n  - title: Win back lapsed players\n    «key_results»\n      - Raise players who come back from 4% to 9%\n    owner: maya\n',
    },
    {
      about: 'a key result without its dash',
      text: 'team: Payments\nobjectives:\n  - title: Win back lapsed players\n    key_results:\n      - Raise players who come back from 4% to 9%\n      «Raise their sessions a week from 2 to 5»\n',
    },
    {
      about: 'keys below a text',
      text: 'team: Payments\nobjectives:\n  - title: Win back lapsed players\n    key_results:\n      - «Raise players who come back from 4% to 9%»\n        owner: maya\n',
    },
    {
      about: 'a dash that became part of the text above',
      text: 'team: Payments\nobjectives:\n  - title: Win back lapsed players\n    key_results:\n      - Raise players who come back from 4% to 9%\n        «- Raise their sessions a week from 2 to 5»\n',
    },
    {
      about: 'a key in the column of the dash',
      text: 'team: Payments\nobjectives:\n  - title: Win back lapsed players\n  «owner: maya»\n',
    },
  ],
  good: ['Reduce payment failure rate from 2.4% to 0.8%', { text: 'team: Payments\nobjectives: []\n' }],
  check: {
    problem(problem, { report, document }) {
      if (problem.kind === 'too-large') report({ at: problem.at, message: problem.message });
      if (problem.kind !== 'yaml-syntax') return;
      const key = keyWithoutColon(document, problem);
      if (key === undefined) return report({ at: problem.at, message: problem.message, fixes: () => repairs(problem) });
      const end = problem.at.start + key.length;
      report({
        at: problem.at.part(0, key.length),
        message: `"${key}" lacks its colon: write "${key}:".`,
        fixes: () => [{ title: `Put a colon behind ${key}`, edits: [{ start: end, end, text: ':' }] }],
      });
    },
  },
});

/** What the fix of a problem that says how to repair it is called. */
const REPAIRS: Readonly<Record<string, string>> = {
  MISSING_DASH: 'Put a dash before it',
  LOST_DASH: 'Put it below the dash above',
  TEXT_THEN_KEYS: 'Give the text the key "title"',
  BAD_INDENT: 'Move it to the column of the lines above',
};

function repairs(problem: SyntaxProblem): Fix[] {
  const title = REPAIRS[problem.code];
  const edits = title === undefined ? undefined : repairOf(problem);
  return edits ? [{ title: title!, edits }] : [];
}

/** The key of the format that a broken place begins with, where all that it lacks is a colon. */
function keyWithoutColon({ text }: OkrDocument, { at, code }: SyntaxProblem): string | undefined {
  if (!NO_COLON.includes(code)) return undefined;
  const word = FIRST_WORD.exec(text.slice(at.start, at.end))?.[0];
  return word !== undefined && KEYS.has(word) ? word : undefined;
}
