/** Completion: what may stand at the cursor, likely things first, as the text that is right there. */

import type { TextEdit } from '../../okr/edit';
import type { OkrDocument } from '../../okr/model';
import type { ShapeName } from '../../okr/schema';
import { allRules } from '../../rules/all.generated';
import { type ItemPlan, type Plan, planOf } from '../../yaml/plan';
import { type Desk, type Lens, lensOn } from '../lens';
import { elementBelow, elementCompletions, keyCompletions } from './keys';
import { layoutOf, type TextLayout } from './layout';
import { linesIn, type Row } from './lines';
import { type CursorPlace, cursorPlace } from './place';
import { valueCompletions } from './values';

export interface Completion {
  readonly label: string;
  readonly kind: 'key' | 'word' | 'reference' | 'person' | 'date' | 'metric' | 'sentence' | 'skeleton' | 'rule';
  /** A few words beside the label. */
  readonly detail?: string;
  /** Markdown. */
  readonly documentation?: string;
  readonly edit: { readonly start: number; readonly end: number; readonly text: string };
  /** Edits elsewhere in the file that go with it: the id of what it names. */
  readonly also?: readonly TextEdit[];
  /** `edit.text` has tab stops in snippet syntax. */
  readonly snippet: boolean;
  /** What is typed to find it, where that is not the label. */
  readonly filter?: string;
  /** A value can be completed next: ask again at once. */
  readonly again?: boolean;
}

/** What the cursor's place takes. */
export interface Slot {
  readonly desk: Desk;
  readonly place: CursorPlace;
  /** The line that the cursor is in. */
  readonly line: Row;
  readonly lens: Lens;
  readonly layout: TextLayout;
  readonly offset: number;
  /** The map that the cursor is in. */
  readonly shape: ShapeName;
}

/** What may stand at an offset, in order: the likeliest first. Empty where nothing is known. */
export function complete(desk: Desk, document: OkrDocument, offset: number): Completion[] {
  const lines = linesIn(document);
  const line = lines.at(offset);
  const ignore = ignoreComment(line.text.slice(0, offset - line.start), offset);
  if (ignore) return ignore;
  const place = cursorPlace(lines, offset);
  const target = place && follow(place.path);
  if (!place || !target) return [];
  const lens = lensOn(desk, document);
  const layout = layoutOf(lines);
  const common = { desk, place, line, lens, layout, offset };
  const { plan } = target;
  if (place.key !== undefined) {
    const shape =
      plan.kind === 'item'
        ? plan.shape
        : plan.kind === 'list' && plan.element.kind === 'item'
          ? plan.element.shape
          : undefined;
    const value = shape && planOf(shape).get(place.key);
    if (shape && value?.kind === 'list' && value.element.kind === 'item')
      return place.flow ? [] : elementBelow({ ...common, shape: value.element.shape });
    return shape && value ? valueCompletions({ ...common, shape }, place.key, value) : [];
  }
  if (plan.kind === 'item') return keyCompletions({ ...common, shape: plan.shape });
  if (plan.kind !== 'list') return [];
  if (plan.element.kind === 'item' && place.flow) return keyCompletions({ ...common, shape: plan.element.shape });
  if (plan.element.kind === 'item') return inItemList({ ...common, shape: plan.element.shape }, plan.element);
  // A list of plain values: `supports:` below each other, blockers, people.
  return place.inElement ? valueCompletions({ ...common, shape: target.shape }, target.key, plan) : [];
}

/** In a list of things: a whole one, one written as a plain sentence, or the keys of the one that is there. */
function inItemList(slot: Slot, element: ItemPlan): Completion[] {
  const { place } = slot;
  if (place.bare) return elementCompletions(slot, true);
  if (!place.first) return keyCompletions(slot);
  const main = element.main === undefined ? undefined : planOf(element.shape).get(element.main);
  const sentences = main && element.main !== undefined ? valueCompletions(slot, element.main, main) : [];
  // Several words are a sentence and no key.
  if (/\S\s/.test(place.typed)) return sentences;
  return [...elementCompletions(slot, false), ...keyCompletions(slot), ...sentences];
}

interface Target {
  readonly plan: Plan;
  /** The shape that the last key belongs to. */
  readonly shape: ShapeName;
  readonly key: string;
}

/** What the keys of a path lead to; undefined where the format does not have one of them. */
function follow(path: readonly string[]): Target | undefined {
  const top: Target = { plan: { kind: 'item', shape: 'set', main: undefined }, shape: 'set', key: '' };
  const target = path.reduce<Target | undefined>((at, key) => at && below(at.plan, key), top);
  return target && { ...target, plan: asMap(target.plan) };
}

function below(plan: Plan, key: string): Target | undefined {
  const holder = plan.kind === 'list' ? plan.element : plan;
  const shape = holder.kind === 'item' ? holder.shape : holder.map;
  const next = shape && planOf(shape).get(key);
  return shape && next && { plan: next, shape, key };
}

/** A leaf that may also be written as a map (a cycle's name, start and end) is one where keys are typed below it. */
function asMap(plan: Plan): Plan {
  return plan.kind === 'leaf' && plan.map ? { kind: 'item', shape: plan.map, main: undefined } : plan;
}

/**
 * Behind `# okr-ignore `: the rules there are.
 *
 * @param line up to the cursor
 */
function ignoreComment(line: string, offset: number): Completion[] | undefined {
  const match = /(?:^|\s)#\s*(okr-ignore(?:-file)?\s+)?([\w-]*)$/.exec(line);
  if (!match) return undefined;
  const start = offset - match[2]!.length;
  const edit = (replacement: string) => ({ start, end: offset, text: replacement });
  if (match[1] !== undefined) {
    return allRules.map(({ code, title }) => ({
      label: code,
      kind: 'rule' as const,
      detail: title,
      edit: edit(code),
      snippet: false,
    }));
  }
  return [
    {
      label: 'okr-ignore',
      kind: 'word',
      detail: 'silence a rule for this line or item',
      edit: edit('okr-ignore '),
      snippet: false,
      again: true,
    },
    {
      label: 'okr-ignore-file',
      kind: 'word',
      detail: 'silence a rule in this file',
      edit: edit('okr-ignore-file '),
      snippet: false,
      again: true,
    },
  ];
}
