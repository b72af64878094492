import type { Problem, Trap } from '../../okr/problem';
import { rule } from '../rule';
import { writeQuoted } from '../support/write';

type UnquotedText = Extract<Problem, { kind: 'unquoted-text' }>;

/** What YAML does with the text, by the trap it ran into. */
const READ_AS: Record<Trap, string> = {
  key: 'a colon and a space make a key here',
  comment: 'a # after a space begins a comment, so the rest is lost',
  block: 'a > or | at the start begins a text block',
  anchor: 'an & at the start names an anchor',
  alias: 'a * at the start refers to an anchor',
  tag: 'an ! at the start is a type tag',
  reserved: 'the character at the start is reserved',
  'flow-list': 'a [ at the start begins a list',
  'flow-map': 'a { at the start begins a map',
  comma: 'a comma between braces or brackets ends the value',
  quote: 'the closing quote ends the text, and more follows it',
};

function readAs({ trap, meant }: UnquotedText): string {
  return trap === 'key' && meant.startsWith('?') ? 'a ? at the start makes a key here' : READ_AS[trap];
}

export default rule({
  code: 'unquoted-text',
  title: 'Text that YAML reads as something else',
  group: 'reading',
  severity: 'error',
  why: 'YAML gives some characters a meaning of their own: `: ` makes a key, ` #` begins a comment, `>`, `*`, `@`, `[` at the start of a value are not text. A sentence with one of them is cut, lost or refused by every tool that reads the file.',
  instead: 'Put the text in quotes.',
  source: 'format.md, Text and values',
  bad: [
    {
      about: 'a colon',
      text: 'objectives:\n  - title: Win back the customers we lost\n    key_results:\n      - «Churn: 5% to 3%»\n',
    },
    {
      about: 'a number sign',
      text: 'objectives:\n  - title: Be found by people who look for us\n    key_results:\n      - «#1 in search for our own name»\n',
    },
    {
      about: 'a threshold',
      text: 'objectives:\n  - title: Be a product people recommend\n    key_results:\n      - title: NPS of trial users\n        target: «> 60»\n',
    },
    { about: 'a handle', text: 'owner: «@maya»\nobjectives: []\n' },
  ],
  good: [
    { text: 'objectives:\n  - title: Win back the customers we lost\n    key_results:\n      - "Churn: 5% to 3%"\n' },
    { about: 'a # inside a word is text', text: 'objectives:\n  - title: Answer every question in channel#help\n' },
  ],
  check: {
    problem(problem, { report }) {
      if (problem.kind !== 'unquoted-text') return;
      report({
        at: problem.at,
        message: `YAML does not read this as text: ${readAs(problem)}; put it in quotes.`,
        fixes: () => [quoteFix(problem)],
      });
    },
  },
});

function quoteFix(problem: UnquotedText) {
  const { start, end } = problem.replace;
  return { title: 'Put it in quotes', edits: [{ start, end, text: writeQuoted(problem.meant) }], safe: true };
}
