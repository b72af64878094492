/** Values: words of the format, dates, people, references, metrics, units and sentences. */
import { catalogue, findMetric, metricsFor } from '../../language/catalogue';
import { changeSentence, metricSentence } from '../../language/rewrite/sentence';
import { addDays } from '../../okr/dates';
import { each, type Target, targetsOf } from '../../okr/model';
import { slug } from '../../okr/reference';
import { shapes } from '../../okr/schema';
import type { SetEntry } from '../../rules/view';
import type { LeafPlan, Plan } from '../../yaml/plan';
import { likelyCycles } from '../cycles';
import { inline } from '../hover/markdown';
import { perSet } from '../perSet';
import { type Stretch, stretchOf } from '../selection';
import { toSnippet } from '../snippet';
import { KIND_NAMES } from '../words';
import { keyResultAt, objectiveAt, setAt } from './around';
import type { Completion, Slot } from './index';
import { type Part, partOf, writtenAt } from './part';

/** What may stand as the value of a key. */
export function valueCompletions(slot: Slot, key: string, plan: Plan): Completion[] {
  const leaf = plan.kind === 'list' ? plan.element : plan;
  if (leaf.kind !== 'leaf') return [];
  const part = partOf(slot.line, slot.offset, slot.place, leaf.doc.kind === 'people');
  const offered = ofLeaf({ ...slot, part }, key, leaf);
  // What stands beside it is not named twice.
  return offered.filter(({ label }) => !part.others.includes(label));
}

/** A slot in a value: what is replaced is the part of it that is being typed. */
interface ValueSlot extends Slot {
  readonly part: Part;
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
      return units(slot);
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

function item(
  slot: ValueSlot,
  text: string,
  kind: Completion['kind'],
  more: { label?: string; detail?: string; documentation?: string; snippet?: boolean; filter?: string } = {},
): Completion {
  const { part } = slot;
  const { label = text, snippet = false, ...rest } = more;
  const written = snippet ? text : writtenAt(part, text);
  // Right behind the colon the space is still missing.
  const behindColon = slot.place.key !== undefined && slot.line.text[part.start - 1 - slot.line.start] === ':';
  const edit = { start: part.start, end: part.end, text: behindColon ? ` ${written}` : written };
  return { label, kind, edit, snippet, ...rest };
}

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

/** What can be referred to in a set. */
const referable = perSet((_, { set }) =>
  targetsOf(set).flatMap((target) => {
    const { shape, id, title } = target;
    if (shape === 'initiative' || id?.value === undefined) return [];
    return [{ shape, id: id.value, title: title?.text, at: stretchOf(target) }];
  }),
);

/** Things that can be referred to from here: first those of the wider teams (for `supports`), or of this set (for `moves`). */
function references(slot: ValueSlot, key: string): Completion[] {
  const { lens, desk, offset } = slot;
  const from = setAt(slot);
  if (!from) return [];
  const own = lens.facts(from);
  const home = lens.view.entryOf(from);
  const parent = own.team === undefined ? undefined : lens.config.teams.get(own.team)?.parent;
  const rank = (shape: Target['shape'], entry: SetEntry): number => {
    const here = entry === home;
    if (key === 'moves') return (here ? 0 : 2) + (shape === 'keyResult' ? 0 : 1);
    const wider = parent !== undefined && entry.team === slug(parent);
    return (wider ? 0 : here ? 4 : 2) + (shape === 'objective' ? 0 : 1);
  };
  const isAround = (entry: SetEntry, { start, end }: Stretch) =>
    entry.uri === lens.document.uri && start <= offset && offset <= end;
  return lens.view.sets
    .flatMap((entry) =>
      referable(desk, entry)
        .filter(({ at }) => !isAround(entry, at))
        .map((target) => ({ target, entry, rank: rank(target.shape, entry) })),
    )
    .sort((a, b) => a.rank - b.rank)
    .slice(0, 200)
    .map(({ target, entry }) => {
      const text = lens.view.referenceToId(target.id, entry, from);
      return item(slot, text, 'reference', {
        detail: target.title,
        documentation: `${KIND_NAMES[target.shape]}${entry.teamName ? ` of ${entry.teamName}` : ''}${entry.cycle ? `, ${entry.cycle.name}` : ''}`,
        filter: `${text} ${target.title ?? ''}`,
      });
    });
}

/** Behind a number: the unit that the key result's other numbers have. */
function units(slot: ValueSlot): Completion[] {
  const { part, lens, offset } = slot;
  const keyResult = keyResultAt(slot);
  if (!keyResult) return [];
  const fields = [keyResult.target, keyResult.baseline, ...each(keyResult.check_ins).map((one) => one.value)];
  const known = fields.flatMap((field) => (field && !field.span.contains(offset) && field.value ? [field.text] : []));
  const measure = keyResult.title ? lens.read(keyResult.title).measure : undefined;
  const texts = [...known, ...[measure?.to, measure?.from].flatMap((one) => (one ? [one.quantity.text] : []))];
  if (part.typed === '')
    return unique(texts.slice(-1).map((text) => item(slot, text, 'word', { detail: 'the last value' })));
  const number = /^[-+]?[\d.,]+/.exec(part.typed)?.[0];
  if (number === undefined) return [];
  const suffixes = texts.flatMap((text) => /^\D*\d[\d.,]*(?![\d.,])(\D.*)$/.exec(text)?.[1] ?? []);
  return unique(
    suffixes.map((suffix) => item(slot, number + suffix, 'word', { detail: 'in the unit of this key result' })),
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

/** Verbs that say which way is good. */
const CHANGE = /^(reduce|cut|lower|decrease|shrink|raise|increase|grow|lift)\s+(\S.{2,})$/i;

/** How a key result's sentence may go on: the one that is being typed, then others that fit it or its objective. */
function sentences(slot: ValueSlot): Completion[] {
  const typed = slot.part.typed.trim();
  // Whoever writes a number knows how it goes on.
  if (/\d/.test(typed)) return [];
  const [, verb, rest] = CHANGE.exec(typed) ?? [];
  const what = rest?.replace(/(?<!\s)\s+from$/i, '');
  const own = verb !== undefined && what !== undefined ? changeSentence(verb, what, unitOf(what)) : undefined;
  const about = typed.includes(' ') ? typed : `${objectiveAt(slot)?.title?.text ?? ''} ${typed}`;
  const fitting = metricsFor(about, 5).map((metric) => ({ text: metricSentence(metric), metric: metric.name }));
  const all = [...(own === undefined ? [] : [{ text: own, metric: '' }]), ...fitting];
  return unique(
    all.map(({ text, metric }) =>
      item(slot, toSnippet(text).snippet, 'sentence', {
        label: text.replace(/<(?:from|to)>/g, '…'),
        detail: metric === '' ? 'with its numbers' : metric,
        documentation: inline(text),
        snippet: true,
      }),
    ),
  );
}

/** The unit that a metric's numbers have, as far as its name tells. */
function unitOf(what: string): string {
  const name = what.toLowerCase();
  const metric = findMetric(what);
  const isKnown = metric && [metric.name, ...metric.synonyms].some((one) => one.toLowerCase() === name);
  if (isKnown) return metric.unit;
  return /\b(?:rate|share|ratio|percentage)\b/.test(name) ? '%' : '';
}

function unique(completions: readonly Completion[]): Completion[] {
  const seen = new Set<string>();
  return completions.filter(({ edit }) => !seen.has(edit.text) && seen.add(edit.text));
}
