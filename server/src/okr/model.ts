/**
 * What was understood of a file: sets, objectives, key results, every value with its place. The shapes follow the schema key by
 * key (`keyResult.check_ins`), so that what the format says is what the code reads. Anything may be missing or unreadable: files
 * are read while they are being written.
 */
import type * as z from 'zod/mini';
import type { Problem } from './problem';
import type { ShapeName, Shapes } from './schema';
import type { Block, Span } from './span';

/** How a thing is written in the file; only `yaml/` looks inside. */
export interface Written {
  readonly written: unknown;
}

/** One value. `value` is undefined where the text can't be read as what the key takes; a rule of the reading group says so then. */
export interface Field<T> extends Written {
  /** The key's place; undefined for an element of a list and for the title of an item written as a plain string. */
  readonly key: Span | undefined;
  /** The value's place, quotes included. */
  readonly span: Span;
  /** The value's text: quotes resolved, else as in the source (`012`, `1e3`, `no`). */
  readonly text: string;
  readonly value: T | undefined;
  /** A cycle that is written as a map with name, start and end. */
  readonly map?: Item<'cycleMap'>;
}

/** A list (also one that is written as a single value, where the format allows it). */
export interface List<E> extends Written {
  readonly key: Span;
  readonly span: Span;
  readonly items: readonly E[];
}

/** What every map of the format has. */
export interface Item<N extends ShapeName = ShapeName> extends Written {
  readonly shape: N;
  /** The whole item, from its first key (or its plain text) to the end of its last value. */
  readonly span: Span;
  /** Where it was one plain string: `- Reduce churn from 5% to 3%`. */
  readonly plain: boolean;
  /** Keys in the order of the file, unknown ones and those that start with `x-` too. */
  readonly keys: readonly { readonly name: string; readonly span: Span }[];
  /** The item that holds this one; undefined for a set. */
  readonly parent: Item | undefined;
}

type FieldOf<S> =
  S extends z.ZodMiniOptional<infer Inner>
    ? FieldOf<Inner>
    : S extends { oneOrMany: true; element: infer Element }
      ? List<ElementOf<Element>>
      : S extends z.ZodMiniArray<infer Element>
        ? List<ElementOf<Element>>
        : S extends z.ZodMiniObject
          ? ItemOf<NameOf<S>>
          : Field<z.output<S>>;

type ElementOf<S> = S extends { shorthand: string; object: infer O }
  ? ItemOf<NameOf<O>>
  : S extends z.ZodMiniObject
    ? ItemOf<NameOf<S>>
    : Field<z.output<S>>;

type NameOf<O> = { [N in ShapeName]: Shapes[N] extends O ? (O extends Shapes[N] ? N : never) : never }[ShapeName];

type ItemOf<N extends ShapeName> = ItemTypes[N];

type Fields<N extends ShapeName> = { readonly [K in keyof Shapes[N]['shape']]?: FieldOf<Shapes[N]['shape'][K]> };

export interface OkrSet extends Item<'set'>, Fields<'set'> {
  readonly document: OkrDocument;
}
export interface Objective extends Item<'objective'>, Fields<'objective'> {
  readonly parent: OkrSet;
}
export interface KeyResult extends Item<'keyResult'>, Fields<'keyResult'> {
  readonly parent: Objective;
}
export interface Initiative extends Item<'initiative'>, Fields<'initiative'> {
  readonly parent: Objective | OkrSet;
}
export interface HealthMetric extends Item<'healthMetric'>, Fields<'healthMetric'> {
  readonly parent: OkrSet;
}
export interface CheckIn extends Item<'checkIn'>, Fields<'checkIn'> {
  readonly parent: KeyResult;
}
export interface Decision extends Item<'decision'>, Fields<'decision'> {}
export interface Action extends Item<'action'>, Fields<'action'> {}
export interface Dependency extends Item<'dependency'>, Fields<'dependency'> {
  readonly parent: KeyResult;
}
export interface Change extends Item<'change'>, Fields<'change'> {}
/** A comment on an objective or a key result (`Comment` is what YAML calls so). */
export interface Feedback extends Item<'feedback'>, Fields<'feedback'> {
  readonly parent: KeyResult | Objective;
}
export interface Reply extends Item<'reply'>, Fields<'reply'> {}
export interface MetricReading extends Item<'reading'>, Fields<'reading'> {}
export interface Retrospective extends Item<'retrospective'>, Fields<'retrospective'> {}
export interface CycleMap extends Item<'cycleMap'>, Fields<'cycleMap'> {}

export interface ItemTypes {
  set: OkrSet;
  objective: Objective;
  keyResult: KeyResult;
  initiative: Initiative;
  healthMetric: HealthMetric;
  checkIn: CheckIn;
  decision: Decision;
  action: Action;
  dependency: Dependency;
  change: Change;
  feedback: Feedback;
  reply: Reply;
  reading: MetricReading;
  retrospective: Retrospective;
  cycleMap: CycleMap;
}

/** What a reference may name. */
export type Target = Objective | KeyResult | Initiative | HealthMetric;

export interface Comment {
  /** From the `#` to the end of the line. */
  readonly span: Span;
  readonly text: string;
  /** Nothing but spaces before it on its line. */
  readonly ownLine: boolean;
}

/** One file, read. */
export interface OkrDocument {
  readonly uri: string;
  /** The editor's version, or 0 for a file on disk. */
  readonly version: number;
  readonly text: string;
  readonly eol: '\n' | '\r\n';
  /** One per YAML document, in order. */
  readonly sets: readonly OkrSet[];
  /** What could not be understood, in order of place; the rules of the reading group put it into words. */
  readonly problems: readonly Problem[];
  readonly comments: readonly Comment[];
  readonly blocks: readonly Block[];
}

/** What may stand under a key of an item. */
export type KeyValue = Field<unknown> | List<Field<unknown> | Item> | Item;

/** What an item has under a key of the format, for code that goes by the names of keys; undefined where it has nothing there. */
export function valueUnder(item: Item, key: string): KeyValue | undefined {
  return (item as unknown as Readonly<Record<string, KeyValue | undefined>>)[key];
}

/** Whether a value is an item, rather than a field or a list. */
export function isItem(value: Written): value is Item {
  return 'shape' in value;
}

/** Whether a value is a list. */
export function isList(value: Written): value is List<Field<unknown> | Item> {
  return 'items' in value;
}

/** Whether an item is of a shape. (Comparing `item.shape` does not tell the compiler: items are no union.) */
export function isA<N extends ShapeName>(item: Item, shape: N): item is Item & ItemTypes[N] {
  return item.shape === shape;
}

/** The elements of a list that may be missing. */
export function each<E>(list: List<E> | undefined): readonly E[] {
  return list?.items ?? [];
}

/** A set's key results, in order. */
export function keyResultsOf(set: OkrSet): KeyResult[] {
  const found: KeyResult[] = [];
  for (const objective of each(set.objectives))
    for (const keyResult of each(objective.key_results)) found.push(keyResult);
  return found;
}

/** A set's initiatives: those under its objectives, then its own. */
export function initiativesOf(set: OkrSet): Initiative[] {
  return [...each(set.objectives).flatMap((objective) => [...each(objective.initiatives)]), ...each(set.initiatives)];
}

export type SetStatus = 'draft' | 'active' | 'closed';

/** How far a set is: as written, else active once it has a check-in, else a draft. */
export function statusOf(set: OkrSet): SetStatus {
  return set.status?.value ?? (each(set.objectives).some(isCheckedIn) ? 'active' : 'draft');
}

function isCheckedIn(objective: Objective): boolean {
  return each(objective.key_results).some((keyResult) => each(keyResult.check_ins).length > 0);
}

/** Everything in a set that a reference may name, in order. */
export function targetsOf(set: OkrSet): Target[] {
  const found: Target[] = [];
  for (const objective of each(set.objectives)) {
    found.push(objective);
    for (const keyResult of each(objective.key_results)) found.push(keyResult);
    for (const initiative of each(objective.initiatives)) found.push(initiative);
  }
  return [...found, ...each(set.initiatives), ...each(set.health_metrics)];
}

/** The set that an item stands in. */
export function setOf(item: Item): OkrSet {
  let at: Item = item;
  while (at.parent) at = at.parent;
  return at as OkrSet; // the format has no other item without a parent
}
