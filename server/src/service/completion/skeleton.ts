/** Whole things to fill in, as snippets: a check-in, a key result, an objective. */
import type { ShapeName } from '../../okr/schema';
import type { TextLayout } from './layout';

/** What a skeleton may know of the place it goes to. */
export interface SkeletonFacts {
  readonly today: string;
  /** How a value is written here: "2.1%". */
  readonly value: string | undefined;
  readonly me: string | undefined;
}

interface Skeleton {
  readonly label: string;
  readonly detail: string;
  /** Keys with snippet text; a list holds the elements' lines. */
  readonly lines: (facts: SkeletonFacts) => readonly (readonly [key: string, value: string | readonly string[]])[];
}

/** A tab stop; with brackets around its words, so that one that is left as it is stays visible as a blank. */
const stop = (number: number, hint: string) => `\${${number}:<${hint}>}`;
/** A tab stop with a value that may stay. */
const preset = (number: number, value = '') => (value === '' ? `\${${number}}` : `\${${number}:${value}}`);

const SKELETONS: Partial<Record<ShapeName, Skeleton>> = {
  objective: {
    label: 'objective',
    detail: 'title, why, owner and two key results',
    lines: () => [
      ['title', stop(1, 'What will be different, and for whom')],
      ['why', stop(2, 'What is at stake now')],
      ['owner', stop(3, 'name')],
      [
        'key_results',
        [
          `Reduce ${stop(4, 'what')} from ${stop(5, 'from')} to ${stop(6, 'to')}`,
          `Raise ${stop(7, 'what')} from ${stop(8, 'from')} to ${stop(9, 'to')}`,
        ],
      ],
    ],
  },
  keyResult: {
    label: 'key result',
    detail: 'title with its numbers, owner, and where they are read',
    lines: () => [
      ['title', `Reduce ${stop(1, 'what')} from ${stop(2, 'from')} to ${stop(3, 'to')}`],
      ['owner', stop(4, 'name')],
      ['source', stop(5, 'where the number is read')],
    ],
  },
  checkIn: {
    label: 'check-in',
    detail: 'date, value, confidence and note',
    lines: ({ today, value }) => [
      ['date', today],
      ['value', preset(1, value)],
      ['confidence', preset(2, '0.5')],
      ['note', stop(3, 'what moved the number')],
    ],
  },
  initiative: {
    label: 'initiative',
    detail: 'title, owner, status, what it moves and what you expect',
    lines: () => [
      ['title', stop(1, 'The work')],
      ['owner', stop(2, 'name')],
      ['status', `\${3|idea,ready,doing,blocked,done,dropped|}`],
      ['moves', stop(4, 'key result')],
      ['expect', stop(5, 'which number, by how much')],
    ],
  },
  dependency: {
    label: 'dependency',
    detail: 'team, need, and whether they agreed',
    lines: () => [
      ['team', stop(1, 'team')],
      ['need', stop(2, 'what you need from them')],
      ['committed', '${3|false,true|}'],
    ],
  },
  healthMetric: {
    label: 'health metric',
    detail: 'title, level and owner',
    lines: () => [
      ['title', stop(1, 'What must not get worse')],
      ['${2|at_least,at_most|}', stop(3, 'level')],
      ['owner', stop(4, 'name')],
    ],
  },
  change: {
    label: 'change',
    detail: 'what was changed, from what to what, and why',
    lines: ({ today }) => [
      ['date', today],
      ['field', '${1|target,baseline,due,title|}'],
      ['from', stop(2, 'what it was')],
      ['to', stop(3, 'what it is')],
      ['reason', stop(4, 'why')],
    ],
  },
  feedback: {
    label: 'comment',
    detail: 'who says what, and what it is about',
    lines: ({ today }) => [
      ['date', today],
      ['by', stop(1, 'name')],
      ['says', stop(2, 'the question or proposal')],
      ['about', '${3|target,metric,deadline,dependency|}'],
    ],
  },
  reply: {
    label: 'reply',
    detail: 'who answers what',
    lines: ({ today }) => [
      ['date', today],
      ['by', stop(1, 'name')],
      ['says', stop(2, 'the answer')],
    ],
  },
  decision: {
    label: 'decision needed',
    detail: 'the question, who decides, and by when',
    lines: ({ today }) => [
      ['text', stop(1, 'The question')],
      ['who', stop(2, 'name')],
      ['due', preset(3, today)],
    ],
  },
  action: {
    label: 'next action',
    detail: 'the action, who does it, and by when',
    lines: ({ today }) => [
      ['text', stop(1, 'The action')],
      ['who', stop(2, 'name')],
      ['due', preset(3, today)],
    ],
  },
  reading: {
    label: 'reading',
    detail: 'date and value',
    lines: ({ today }) => [
      ['date', today],
      ['value', preset(1)],
    ],
  },
};

/** The skeleton of a thing as a snippet whose first line begins at `column`; undefined where there is none. */
export function skeletonOf(
  shape: ShapeName,
  column: number,
  layout: TextLayout,
  facts: SkeletonFacts,
): { label: string; detail: string; snippet: string } | undefined {
  const skeleton = SKELETONS[shape];
  if (!skeleton) return undefined;
  const margin = ' '.repeat(column);
  const dashes = ' '.repeat(column + layout.list);
  const lines = skeleton.lines(facts).flatMap(([key, value]) => {
    if (typeof value === 'string') return [`${key}: ${value}`];
    return [`${key}:`, ...value.map((text) => `${dashes.slice(column)}-${' '.repeat(layout.dash - 1)}${text}`)];
  });
  return { label: skeleton.label, detail: skeleton.detail, snippet: lines.join(layout.eol + margin) };
}
