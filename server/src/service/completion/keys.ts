/** Keys of a map, and whole elements of a list. */
import { type KeyDoc, keyDocs, type ShapeName, shapes } from '../../okr/schema';
import { type Plan, planOf } from '../../yaml/plan';
import { escapeText } from '../snippet';
import { keyResultAt } from './around';
import type { Completion, Slot } from './index';
import { type SkeletonFacts, skeletonOf } from './skeleton';

/** Keys that one is likely to want next, by shape, best first; the others follow in the order of the format. */
const LIKELY: Partial<Record<ShapeName, readonly string[]>> = {
  set: ['team', 'cycle', 'owner', 'objectives', 'not_doing', 'health_metrics'],
  objective: ['title', 'owner', 'key_results', 'why', 'supports', 'initiatives', 'type'],
  keyResult: ['title', 'owner', 'check_ins', 'source', 'baseline', 'target', 'metric', 'due'],
  initiative: ['title', 'owner', 'status', 'moves', 'expect'],
  healthMetric: ['title', 'at_least', 'at_most', 'owner', 'readings'],
  checkIn: ['date', 'value', 'confidence', 'note', 'blockers', 'decisions_needed', 'next'],
};

/** Keys of which a map has one or the other. */
const EITHER: readonly (readonly [string, string])[] = [['at_least', 'at_most']];

/** The keys that the map at the cursor does not have yet. */
export function keyCompletions(slot: Slot): Completion[] {
  const { place, shape } = slot;
  const plans = planOf(shape);
  const all = [...new Set([...(LIKELY[shape] ?? []), ...plans.keys()])];
  const taken = (key: string) =>
    place.present.has(key) || EITHER.some((pair) => pair.includes(key) && pair.some((one) => place.present.has(one)));
  return all.flatMap((key): Completion[] => {
    const plan = plans.get(key);
    if (!plan || taken(key)) return [];
    const doc = docOf(shape, key);
    const after = place.hasColon ? { text: key, snippet: false } : keyText(slot, key, plan);
    return [
      {
        label: key,
        kind: 'key',
        detail: takes(plan),
        documentation: doc && describe(doc),
        edit: { start: place.start, end: place.end, text: after.text },
        snippet: after.snippet,
        again: !place.hasColon && wantsValue(plan),
      },
    ];
  });
}

/** A whole element of the list at the cursor; with its dash where that is still missing. */
export function elementCompletions(slot: Slot, withDash: boolean): Completion[] {
  const { place, layout, shape } = slot;
  const column = place.column + (withDash ? layout.dash : 0);
  const skeleton = skeletonOf(shape, column, layout, factsOf(slot));
  if (!skeleton) return [];
  const dash = withDash ? `-${' '.repeat(layout.dash - 1)}` : '';
  return [
    {
      label: skeleton.label,
      kind: 'skeleton',
      detail: skeleton.detail,
      edit: { start: place.start, end: place.end, text: dash + skeleton.snippet },
      snippet: true,
      filter: withDash ? undefined : skeleton.label,
    },
  ];
}

/** Behind the colon of a list: its first element, on a line of its own. */
export function elementBelow(slot: Slot): Completion[] {
  const { place, layout, shape, line } = slot;
  const column = place.column + layout.list;
  const skeleton = skeletonOf(shape, column + layout.dash, layout, factsOf(slot));
  if (!skeleton || place.typed !== '') return [];
  const blank = /(?<![ \t])[ \t]*$/.exec(line.text.slice(0, place.start - line.start))![0].length;
  const text = `${layout.eol}${' '.repeat(column)}-${' '.repeat(layout.dash - 1)}${skeleton.snippet}`;
  const { label, detail } = skeleton;
  return [
    { label, kind: 'skeleton', detail, edit: { start: place.start - blank, end: place.end, text }, snippet: true },
  ];
}

/** What a key takes with it: a space and the value, or its first element below. */
function keyText(slot: Slot, key: string, plan: Plan): { text: string; snippet: boolean } {
  const { place, layout } = slot;
  if (place.flow) {
    const brackets = plan.kind === 'item' ? '{ $0 }' : plan.kind === 'list' && !plan.orOne ? '[$0]' : '';
    return { text: `${key}: ${brackets}`, snippet: brackets !== '' };
  }
  const element = plan.kind === 'list' && !plan.orOne ? plan.element : undefined;
  if (element) {
    const dashes = ' '.repeat(place.column + layout.list);
    const dash = `-${' '.repeat(layout.dash - 1)}`;
    const column = place.column + layout.list + layout.dash;
    const shorthand = element.kind === 'leaf' || element.main !== undefined;
    const snippet = shorthand ? '$0' : (skeletonOf(element.shape, column, layout, factsOf(slot))?.snippet ?? '$0');
    return { text: `${key}:${layout.eol}${dashes}${dash}${snippet}`, snippet: true };
  }
  if (plan.kind === 'item') {
    return { text: `${key}:${layout.eol}${' '.repeat(place.column + layout.step)}$0`, snippet: true };
  }
  return { text: `${key}: `, snippet: false };
}

/** What a key takes, in a few words: "a date", "committed, aspirational". */
function takes(plan: Plan): string {
  if (plan.kind === 'item') return 'more keys below it';
  const element = plan.kind === 'list' ? plan.element : plan;
  if (element.kind === 'item') return 'a list';
  if (element.choices) return element.choices.join(', ');
  const expected = element.doc.expected.split(/,? such as|[:;]/)[0]!;
  return plan.kind === 'list' && !plan.orOne ? 'a list' : expected;
}

/** Leaves whose values can be offered. */
function wantsValue(plan: Plan): boolean {
  const leaf = plan.kind === 'list' ? plan.element : plan;
  return leaf.kind === 'item' || !['text', 'id', 'address', 'count', 'weight', 'score'].includes(leaf.doc.kind);
}

function factsOf(slot: Slot): SkeletonFacts {
  const keyResult = keyResultAt(slot);
  const last = keyResult?.check_ins?.items.at(-1)?.value?.text ?? keyResult?.baseline?.text;
  return { today: slot.lens.today, value: last === undefined ? undefined : escapeText(last), me: undefined };
}

/** What the format says of a key. */
export function docOf(shape: ShapeName, key: string): KeyDoc | undefined {
  const schema = (shapes[shape].shape as Record<string, Parameters<typeof keyDocs.get>[0]>)[key];
  return schema && keyDocs.get(schema);
}

function describe(doc: KeyDoc): string {
  const examples = doc.examples ? `\n\nFor example: ${doc.examples.map((example) => `\`${example}\``).join(', ')}` : '';
  return `${doc.description}${doc.absent ? `\n\nLeft out: ${doc.absent}.` : ''}${examples}`;
}
