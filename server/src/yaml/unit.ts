/**
 * A unit: the part of a file that is parsed by itself (a set's head, an objective's head, or a key result), made of one or more
 * segments. The lists that hold other units are left out of its text and put back as nodes.
 */
import type { Item } from '../okr/model';
import type { Problem } from '../okr/problem';
import { Span } from '../okr/span';
import type { Anchors } from './anchors';
import { type Parsed, parseUnit, type Wanted } from './block';
import type { Entry, MapNode, Pair, Scalar, Seq, YamlNode } from './nodes';
import type { Kind, Segment } from './segments';
import { SourceText } from './source';

/** A list whose elements are units. */
export interface UnitList extends Seq {
  readonly units: readonly Unit[];
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** The key whose list holds the units below. */
const HOLE: Record<Kind, string> = { set: 'objectives', objective: 'key_results', keyResult: '' };

/** Problems as they were told, and what they hang on. */
interface Told {
  readonly items: readonly Item[] | undefined;
  readonly children: readonly (readonly Unit[])[];
  readonly reached: boolean;
  readonly problems: readonly Problem[];
}

/** Parsed when it is made; what is read of it, and the units below it, are put in by the reader. */
export class Unit {
  readonly source: SourceText;
  readonly parsed: Parsed;
  /** Whether what is read of it depends on anchors and aliases elsewhere in its YAML document. */
  readonly mindsAnchors: boolean;
  /** The elements it stands for in its list: one, or several where dashes are out of line. A set's head has none. */
  readonly entries: readonly Entry[];
  private children: readonly (readonly Unit[])[] = [];
  private root: YamlNode | undefined;

  /** What was read of it: its items (of a set one, or none), and what could not be understood. Undefined until read. */
  items: Item[] | undefined;
  problems: Problem[] = [];
  /** What stands at a list's key besides the units: not in its columns, and therefore not in the model. */
  readonly covered: Span[] = [];
  /** The head that it is below. */
  above: Unit | undefined;
  /** Whether the last reading of the head above came by. (It passes over the second of two lists under one key.) */
  private met = true;
  /** The anchors that it was read with. */
  readWith: Anchors | undefined;
  /** What was read of it before something below it changed. */
  stale: Item[] | undefined;
  private told: Told | undefined;
  private toldBelow: Told | undefined;

  constructor(
    readonly kind: Kind,
    readonly segments: readonly Segment[],
    wanted?: Wanted,
  ) {
    this.source = new SourceText(segments.map((segment) => segment.block));
    this.parsed = parseUnit(this.source, wanted);
    this.root = this.parsed.root;
    this.mindsAnchors = this.parsed.aliases.length > 0 || this.parsed.anchors.length > 0;
    this.entries =
      kind === 'set' ? [] : this.root?.kind === 'seq' && !this.root.flow ? this.root.entries : this.whole();
    for (const segment of segments) {
      segment.unit = this;
      segment.comments =
        segments.length === 1
          ? this.parsed.comments.slice()
          : this.parsed.comments.filter((c) => c.span.block === segment.block);
    }
  }

  /** The node of a set's head, with the units below put in. */
  get node(): YamlNode | undefined {
    return this.root;
  }

  /** Puts the units below in their place; forgets what was read of this one where they are not what they were. */
  graft(children: readonly (readonly Unit[])[]): void {
    const read = children.every((units) => units.every((unit) => unit.items !== undefined));
    if (read && sameUnits(this.children, children)) return;
    this.stale ??= this.items;
    this.items = undefined;
    this.children = children;
    for (const units of children) for (const unit of units) unit.above = this;
    children.forEach((units, index) => {
      if (units.length > 0) this.graftList(units, index);
    });
  }

  /** The units below, by the index of the segment that they follow. */
  get below(): readonly (readonly Unit[])[] {
    return this.children;
  }

  /** Puts another unit into the place of one below. */
  exchange(old: Unit, unit: Unit): void {
    const swap = (units: readonly Unit[]) =>
      units.includes(old) ? units.map((one) => (one === old ? unit : one)) : units;
    this.graft(this.children.map(swap));
    this.above?.graft(this.above.children);
  }

  /** Its own problems; worked out by `of` once for each reading. */
  ownProblems(of: (unit: Unit) => readonly Problem[]): readonly Problem[] {
    this.told = this.tell(this.told, of);
    return this.told.problems;
  }

  /** Its problems and those below it; worked out by `of` once for each reading. (What is below is not read again without this.) */
  allProblems(of: (unit: Unit) => readonly Problem[]): readonly Problem[] {
    this.toldBelow = this.tell(this.toldBelow, of);
    return this.toldBelow.problems;
  }

  private tell(before: Told | undefined, of: (unit: Unit) => readonly Problem[]): Told {
    const { items, children, isReached: reached } = this;
    const same = before?.items === items && before?.children === children && before.reached === reached;
    return same ? before : { items, children, reached, problems: of(this) };
  }

  /** The key below which the other units are. */
  get hole(): string {
    return HOLE[this.kind];
  }

  /** Whether it is part of the model. */
  get isReached(): boolean {
    return this.met && (this.above?.isReached ?? true);
  }

  /** To be called when its head is about to be read, and for each unit below when that reading comes by. */
  forgetBelow(): void {
    for (const units of this.children) for (const unit of units) unit.met = false;
  }

  meet(): void {
    this.met = true;
  }

  private graftList(units: readonly Unit[], index: number): void {
    const block = this.segments[index]!.block;
    const map = this.map() as Mutable<MapNode>;
    const holds = (pair: Pair) =>
      pair.key.kind === 'scalar' && pair.key.text === HOLE[this.kind] && pair.key.span.block === block;
    let pair = map.pairs.findLast(holds);
    if (!pair) {
      pair = this.lostPair(index);
      map.pairs = [...map.pairs, pair].sort((a, b) => a.key.span.start - b.key.span.start);
    }
    if (pair.value && !('units' in pair.value)) this.covered.push(pair.value.span);
    (pair as Mutable<Pair>).value = listOf(units);
    const last = map.pairs.at(-1)!;
    const first = map.pairs[0]!.key.span;
    const end = last.value?.span ?? last.colon ?? last.key.span;
    map.span = new Span(first.block, first.from, end.to, end.endBlock);
  }

  /** The map that the lists of units belong to; made up where a break in the text left none. */
  private map(): MapNode {
    const value = this.kind === 'set' ? this.root : this.entries[0]?.value;
    if (value?.kind === 'map') return value;
    const at = value?.span ?? this.source.span(0, 0);
    const pairs: Pair[] =
      value?.kind === 'scalar' ? [{ key: nothing(at, 'title'), colon: undefined, value, comment: undefined }] : [];
    const map: MapNode = {
      kind: 'map',
      flow: false,
      column: this.source.column(this.source.offset(at)),
      pairs,
      span: at,
    };
    if (this.kind === 'set') this.root = map;
    else if (this.entries[0]) (this.entries[0] as Mutable<Entry>).value = map;
    return map;
  }

  /** The pair of a list whose key line was lost in a break above it. */
  private lostPair(index: number): Pair {
    const segment = this.segments[index]!;
    const { text } = segment.block;
    const name = HOLE[this.kind];
    const at = Math.max(0, text.lastIndexOf(`${name}:`));
    const span = new Span(segment.block, at, at + name.length);
    return {
      key: { kind: 'scalar', style: 'plain', text: name, span },
      colon: span.part(name.length, name.length + 1),
      value: undefined,
      comment: undefined,
    };
  }

  /** Where no list was found: all of it as one element. */
  private whole(): readonly Entry[] {
    return this.root ? [{ dash: undefined, value: this.root, comment: undefined }] : [];
  }
}

function nothing(at: Span, text: string): Scalar {
  return { kind: 'scalar', style: 'plain', text, span: at.part(0, 0) };
}

function listOf(units: readonly Unit[]): UnitList {
  const entries: Entry[] = [];
  for (const unit of units) for (const entry of unit.entries) entries.push(entry);
  const first = units[0]!;
  const start = entries[0]?.dash ?? first.source.span(0, 0);
  const last = entries.at(-1);
  const end = last?.value?.span ?? last?.dash ?? start;
  const span = new Span(start.block, start.from, end.to, end.endBlock);
  return { kind: 'seq', flow: false, column: first.source.column(first.source.offset(start)), entries, span, units };
}

function sameUnits(a: readonly (readonly Unit[])[], b: readonly (readonly Unit[])[]): boolean {
  if (a.length !== b.length) return false;
  return a.every((units, index) => {
    const others = b[index]!;
    return units === others || (units.length === others.length && units.every((unit, i) => unit === others[i]));
  });
}
