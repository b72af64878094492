/** Values: words of the format, dates, people and metrics here; references, numbers and sentences next door. */
import { catalogue, metricsFor } from '../../language/catalogue';
import { addDays } from '../../okr/dates';
import { shapes } from '../../okr/schema';
import type { LeafPlan, Plan } from '../../yaml/plan';
import { likelyCycles } from '../cycles';
import { keyResultAt, setAt } from './around';
import type { Completion, Slot } from './index';
import { item, unique, type ValueSlot } from './item';
import { numbers } from './numbers';
import { partOf } from './part';
import { references } from './references';
import { sentences } from './sentences';

/** What may stand as the value of a key. */
export function valueCompletions(slot: Slot, key: string, plan: Plan): Completion[] {
  const leaf = plan.kind === 'list' ? plan.element : plan;
  if (leaf.kind !== 'leaf') return [];
  const part = partOf(slot.line, slot.offset, slot.place, leaf.doc.kind === 'people');
  const offered = ofLeaf({ ...slot, part }, key, leaf);
  // What stands beside it is not named twice.
  return offered.filter(({ label }) => !part.others.includes(label));
}

function ofLeaf(slot: ValueSlot, key: string, leaf: LeafPlan): Completion[] {
  switch (leaf.doc.kind) {
    case 'choice':
      return (leaf.choices ?? []).map((word) => item(slot, word, 'word', { detail: WORDS[word] }));
    case 'flag':
      return ['true', 'false'].map((word) => item(slot, word, 'word'));
    case 'confidence':
      return CONFIDENCES.map(([word, detail]) => item(slot, word, 'word', { detail }));
    case 'date':
      return dates(slot, key);
    case 'cycle':
      return likelyCycles(slot.lens.today, slot.lens.config.fiscalYear).map((name) => item(slot, name, 'date'));
    case 'people':
    case 'person':
      return people(slot).map((name) => item(slot, name, 'person'));
    case 'reference':
      return references(slot, key);
    case 'quantity':
      return numbers(slot, key);
    case 'text':
      return texts(slot, key);
    default:
      return [];
  }
}

const WORDS: Readonly<Record<string, string>> = {
  committed: 'expected in full',
  aspirational: '70% is a good result',
  draft: 'being written',
  active: 'it steers the work',
  closed: 'scored and done',
  idea: 'somebody thought of it',
  ready: 'can be begun',
  doing: 'being worked on',
  blocked: 'waits for somebody',
  done: 'finished',
  dropped: 'let go, with a reason',
  achieved: 'reached',
  missed: 'not reached',
};

/** Steps that people tell apart; finer ones pretend. */
const CONFIDENCES: readonly (readonly [string, string])[] = [
  ['0.9', 'almost certain'],
  ['0.7', 'likely'],
  ['0.5', 'even: what would tip it?'],
  ['0.3', 'unlikely: what must be decided?'],
  ['0.1', 'out of reach as things are'],
];

function dates(slot: ValueSlot, key: string): Completion[] {
  const { lens } = slot;
  const set = setAt(slot);
  const facts = set && lens.facts(set);
  const today = item(slot, lens.today, 'date', { detail: 'today' });
  const end = facts?.cycle ? [item(slot, facts.cycle.end, 'date', { detail: 'end of the cycle' })] : [];
  const next = item(slot, addDays(lens.today, facts?.cadenceDays ?? 7), 'date', { detail: 'the next check-in' });
  const begin = facts?.cycle ? [item(slot, facts.cycle.start, 'date', { detail: 'start of the cycle' })] : [];
  const future = key === 'due';
  const ordered = future
    ? [...end, next, today]
    : key === 'start' || key === 'end'
      ? [...begin, ...end, today]
      : [today];
  return unique(ordered);
}

function people({ lens }: Slot): string[] {
  return [...new Set([...lens.view.people, ...(lens.config.people ?? [])])].filter(
    (name) => lens.config.people === undefined || lens.config.people.includes(name),
  );
}

function texts(slot: ValueSlot, key: string): Completion[] {
  const { shape, lens } = slot;
  if (key === 'team') {
    const names = [
      ...new Set([
        ...[...lens.config.teams.values()].map((team) => team.name),
        ...lens.view.sets.flatMap((entry) => entry.teamName ?? []),
      ]),
    ];
    return names.map((name) => item(slot, name, 'word'));
  }
  if (key === 'metric') return metrics(slot);
  if (key === 'title' && shape === 'keyResult') return sentences(slot);
  if (key === 'field') return Object.keys(shapes.change.shape).map((name) => item(slot, name, 'word'));
  return [];
}

/** A team's own metrics, then those of the catalogue; of these the ones that fit the title first. */
function metrics(slot: ValueSlot): Completion[] {
  const title = keyResultAt(slot)?.title?.text ?? '';
  const fitting = title === '' ? [] : metricsFor(title, 6);
  const own = slot.lens.config.words.metrics.map(({ name, synonyms, unit, good }) =>
    item(slot, name, 'metric', {
      detail: [unit, good && betterWhen(good)].filter(Boolean).join(', ') || 'a metric of this team',
      filter: [name, ...synonyms].join(' '),
    }),
  );
  const known = [...fitting, ...catalogue].map((metric) =>
    item(slot, metric.name, 'metric', {
      detail: `${metric.unit === '' ? 'a count' : metric.unit}, ${betterWhen(metric.good)}`,
      documentation: metric.synonyms.length > 0 ? `Also: ${metric.synonyms.join(', ')}` : undefined,
      filter: [metric.name, ...metric.synonyms].join(' '),
    }),
  );
  return unique([...own, ...known]);
}

function betterWhen(good: 'up' | 'down'): string {
  return `better when it ${good === 'up' ? 'rises' : 'falls'}`;
}
