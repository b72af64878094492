/**
 * Nodes to model: walks the format's shapes (`plan.ts`) over the syntax tree. Takes what it can understand, however it is written,
 * and notes the rest as problems.
 */
import type { Field, Item, List, OkrDocument } from '../okr/model';
import type { Problem } from '../okr/problem';
import type { LeafKind, ShapeName } from '../okr/schema';
import type { Span } from '../okr/span';
import { type Anchors, MAX_EXPANSION } from './anchors';
import { guess } from './guess';
import { nearestKey } from './keys';
import type { Entry, MapNode, Pair, Scalar, Source, YamlNode } from './nodes';
import { type ItemPlan, type LeafPlan, type ListPlan, type Plan, planOf } from './plan';
import { asSentence, commentAlone, joined, withComment, withProperties } from './sentences';
import type { Unit, UnitList } from './unit';

type Fields = Record<string, unknown>;
type MutableItem = { -readonly [K in keyof Item]: Item[K] } & Fields;

/** Where a value stands: what the reader hands down. */
interface Place {
  readonly parent: Item | undefined;
  /** The key whose value this is, for messages. */
  readonly name: string;
  readonly pair?: Pair;
  readonly entry?: Entry;
  /** Reached through an alias or `<<`, at this place. */
  readonly shared?: Span;
}

/** Reads the units of one YAML document; those that were read before and have not changed are taken over. */
export class Reader {
  private problems: Problem[] = [];
  /** Nodes read through aliases in the current unit. */
  private expanded = 0;

  constructor(private readonly anchors: Anchors) {}

  /** The set of a document's head; taken over where it is still right. */
  set(unit: Unit, document: OkrDocument): Item | undefined {
    const plan: ItemPlan = { kind: 'item', shape: 'set', main: undefined };
    const [item] =
      unit.items ??
      this.inUnit(unit, () => (unit.node ? [this.item(plan, unit.node, { parent: undefined, name: '' })] : []));
    return item && Object.assign(item, { document });
  }

  /** The items of a unit below another: taken over where they are still right, else read. */
  private unit(unit: Unit, plan: ItemPlan, place: Place): readonly Item[] {
    unit.meet();
    if (!unit.items) this.inUnit(unit, () => unit.entries.map((entry) => this.element(plan, entry, place)));
    const items = unit.items!;
    for (const item of items) (item as MutableItem).parent = place.parent;
    return items;
  }

  private inUnit(unit: Unit, read: () => (Item | undefined)[]): Item[] {
    const renewed = this.renewed(unit);
    if (renewed) return renewed;
    const outer = { problems: this.problems, expanded: this.expanded };
    this.problems = [];
    this.expanded = 0;
    unit.forgetBelow();
    unit.items = read().filter((item) => item !== undefined);
    unit.stale = undefined;
    unit.problems = this.problems;
    unit.readWith = this.anchors;
    this.problems = outer.problems;
    this.expanded = outer.expanded;
    return unit.items;
  }

  /**
   * The item of a unit of which only what is below it changed: the same values, and another list of these. Undefined where the unit
   * has to be read.
   */
  private renewed(unit: Unit): Item[] | undefined {
    const [stale, ...others] = (unit.stale ?? []) as MutableItem[];
    const pair = (stale?.[unit.hole] as List<Item> | undefined)?.written as Source | undefined;
    const plan = stale && planOf(stale.shape).get(unit.hole);
    const { node, shared } = (stale?.written ?? {}) as Partial<Source>;
    const known = stale && others.length === 0 && unit.readWith === this.anchors && !unit.mindsAnchors;
    if (!known || !plan || !pair?.pair || shared || node?.kind !== 'map') return undefined;
    const item: MutableItem = { ...stale, span: node.span };
    // What was replaced below keeps its old holder: if it got the new one, whoever held a thing of long ago would hold all versions since.
    for (const [key, value] of Object.entries(stale))
      if (key !== 'parent' && key !== unit.hole) adopt(value, item as Item);
    unit.stale = undefined;
    unit.forgetBelow();
    this.assign(item, unit.hole, plan, pair.pair, undefined);
    unit.items = [item as Item];
    return unit.items;
  }

  private element(plan: ItemPlan, entry: Entry, place: Place): Item | undefined {
    const inner: Place = { parent: place.parent, name: place.name, entry, shared: place.shared };
    const value = entry.value ?? (plan.main ? commentAlone(entry.comment) : undefined);
    if (value && !isNull(value))
      return this.item(plan, (plan.main && this.sentence(value, planOf(plan.shape))) || value, inner);
    if (!planOf(plan.shape).has('title')) return undefined;
    const span = entry.value?.span ?? entry.dash;
    return span && this.create(plan.shape, span, inner, entry.value, false);
  }

  /** A map that is a sentence with a colon in it, as text; not where its key is one of these, or nearly. */
  private sentence(node: YamlNode, keys: ReadonlyMap<string, Plan>): YamlNode | undefined {
    const sentence = asSentence(node);
    const key = sentence && keyName((node as MapNode).pairs[0]!.key);
    return key === undefined || keys.has(key) || isOwn(key) || nearestKey(key, keys) ? undefined : sentence;
  }

  private item(plan: ItemPlan, written: YamlNode, place: Place): Item | undefined {
    const resolved = this.resolve(written, place, plan.main !== undefined);
    if (!resolved) return undefined;
    const { node, at } = resolved;
    if (node.kind === 'scalar' && plan.main !== undefined) {
      const main = planOf(plan.shape).get(plan.main) as LeafPlan;
      const whole = at.shared ? written : this.whole(main, node, at);
      const item = this.create(plan.shape, whole.span, at, whole, true);
      item[plan.main] = this.leaf(main, at.shared ? node : whole, at, plan.main, undefined, whole);
      return item;
    }
    if (node.kind !== 'map') {
      this.wrongType(at.shared ?? node.span, place.name, expectedOf(plan), node);
      return undefined;
    }
    const item = this.create(plan.shape, written.span, at, written, false);
    this.fill(item, plan.shape, node, at);
    return item;
  }

  private create(shape: ShapeName, span: Span, place: Place, node: YamlNode | undefined, plain: boolean): MutableItem {
    const written: Source = { node, pair: place.pair, entry: place.entry, shared: place.shared !== undefined };
    return { shape, span, plain, keys: [], parent: place.parent, written };
  }

  /** Reads the keys of a map into an item. */
  private fill(item: MutableItem, shape: ShapeName, map: MapNode, place: Place): void {
    const plans = planOf(shape);
    const keys: { name: string; span: Span }[] = [];
    const merges: Pair[] = [];
    for (const pair of map.flow ? joined(map.pairs, plans) : map.pairs) {
      const name = keyName(pair.key);
      const isSecond = keys.some((key) => key.name === name);
      keys.push({ name, span: pair.key.span });
      if (isOwn(name)) {
        this.noteTrap(pair.value);
        continue;
      }
      if (isMerge(pair.key)) {
        merges.push(pair);
        continue;
      }
      const plan = plans.get(name);
      if (!plan) this.unknown(pair, name, shape);
      else if (isSecond) {
        this.problems.push({
          kind: 'yaml-syntax',
          at: pair.key.span,
          code: 'DUPLICATE_KEY',
          message: `"${name}" stands here twice; the first one counts.`,
        });
      } else this.assign(item, name, plan, pair, place.shared);
    }
    item.keys = keys;
    for (const pair of merges) this.merge(item, plans, pair, 0);
  }

  private assign(item: MutableItem, name: string, plan: Plan, pair: Pair, shared: Span | undefined): void {
    const written = pair.value ?? (plan.kind === 'leaf' ? commentAlone(pair.comment) : undefined);
    if (!written || isNull(written)) return;
    const value = this.value(plan, written, { parent: item as Item, name, pair, shared });
    if (value !== undefined) item[name] = value;
  }

  private unknown(pair: Pair, key: string, shape: ShapeName): void {
    const nearest = nearestKey(key, planOf(shape));
    this.problems.push({ kind: 'unknown-key', at: pair.key.span, key, shape, nearest });
  }

  /** `<<: *name`, or a list of them: keys that the item does not have itself. */
  private merge(item: MutableItem, plans: ReadonlyMap<string, Plan>, pair: Pair, depth: number): void {
    if (!pair.value || depth > 10) return;
    const values = pair.value.kind === 'seq' ? pair.value.entries.flatMap((entry) => entry.value ?? []) : [pair.value];
    for (const value of values) {
      const resolved = this.resolve(value, { parent: item as Item, name: '<<' }, false);
      if (!resolved) continue;
      if (resolved.node.kind !== 'map') {
        this.wrongType(value.span, '<<', 'the name of a map (*name)', resolved.node);
        continue;
      }
      for (const inner of resolved.node.pairs) {
        if (!this.spend(value.span)) return;
        const name = keyName(inner.key);
        const plan = plans.get(name);
        if (isMerge(inner.key)) this.merge(item, plans, inner, depth + 1);
        else if (plan && !Object.hasOwn(item, name) && !hasKey(item, name))
          this.assign(item, name, plan, inner, value.span);
      }
    }
  }

  private value(plan: Plan, node: YamlNode, place: Place): Field<unknown> | List<unknown> | Item | undefined {
    if (plan.kind === 'leaf') return this.field(plan, node, place);
    if (plan.kind === 'item') return this.item(plan, node, place);
    return this.list(plan, node, place);
  }

  private list(plan: ListPlan, written: YamlNode, place: Place): List<unknown> | undefined {
    const resolved = this.resolve(written, place, false);
    if (!resolved) return undefined;
    const { node, at } = resolved;
    const source: Source = { node: written, pair: place.pair, shared: at.shared !== undefined };
    const key = place.pair!.key.span;
    const list = (items: readonly unknown[]): List<unknown> => ({ key, span: written.span, items, written: source });
    if (node.kind === 'seq') {
      if (plan.element.kind === 'item') return list(this.items(plan.element, node, at));
      const fields: Field<unknown>[] = [];
      for (const entry of node.entries) {
        const field = this.leafElement(plan.element, entry, at);
        if (field) fields.push(field);
      }
      return list(fields);
    }
    if (node.kind === 'scalar' && plan.element.kind === 'item' && plan.element.main === undefined) {
      this.wrongType(at.shared ?? node.span, place.name, `a list of ${mapWith(plan.element, 'maps')}`, node);
      return undefined;
    }
    if (!plan.orOne)
      this.wrongType(at.shared ?? node.span, place.name, 'a list', node, at.shared ? undefined : asList(node));
    const one = this.value(plan.element, written, place);
    return one && list([one]);
  }

  private items(plan: ItemPlan, node: YamlNode & { kind: 'seq' }, place: Place): readonly Item[] {
    const units = (node as Partial<UnitList>).units;
    if (units) return this.unitItems(units, plan, place);
    const items: Item[] = [];
    for (const entry of node.entries) {
      const item = this.element(plan, entry, place);
      if (item) items.push(item);
    }
    return items;
  }

  private unitItems(units: readonly Unit[], plan: ItemPlan, place: Place): readonly Item[] {
    const items: Item[] = [];
    for (const unit of units) for (const item of this.unit(unit, plan, place)) items.push(item);
    return items;
  }

  private leafElement(plan: LeafPlan, entry: Entry, place: Place): Field<unknown> | undefined {
    const value = entry.value ?? commentAlone(entry.comment);
    if (!value || isNull(value)) return undefined;
    return this.field(plan, asSentence(value) ?? value, { ...place, pair: undefined, entry });
  }

  private field(plan: LeafPlan, written: YamlNode, place: Place): Field<unknown> | undefined {
    if (written.kind === 'scalar' && !place.shared)
      return this.leaf(plan, this.whole(plan, written, place), place, place.name, place.pair?.key.span);
    const resolved = this.resolve(written, place, TEXTUAL.has(plan.doc.kind));
    if (!resolved) return undefined;
    const { node, at } = resolved;
    if (node.kind !== 'scalar' || at.shared)
      return this.leaf(plan, node, at, place.name, place.pair?.key.span, written);
    const whole = this.whole(plan, node, at);
    return this.leaf(plan, whole, at, place.name, place.pair?.key.span, whole);
  }

  /** A scalar with what YAML cut off it: the comment after it, or the `&name` or `!tag` before it. */
  private whole(plan: LeafPlan, node: Scalar, place: Place): Scalar {
    if (node.trap || !TEXTUAL.has(plan.doc.kind)) return node;
    const unused = node.anchor !== undefined && !this.anchors.isUsed(node.anchor);
    if (node.style === 'plain' && unused) return withProperties(node);
    const comment = place.pair ? place.pair.comment : place.entry?.comment;
    return (comment && node.style === 'plain' && withComment(node.span, comment)) || node;
  }

  private leaf(
    plan: LeafPlan,
    node: YamlNode,
    place: Place,
    name: string,
    key: Span | undefined,
    written: YamlNode = node,
  ): Field<unknown> | undefined {
    const source: Source = { node: written, pair: place.pair, entry: place.entry, shared: place.shared !== undefined };
    if (node.kind === 'scalar') {
      const { text } = node;
      const value = plan.read(text);
      if (node.trap) this.noteTrap(node);
      else if (value === undefined) this.invalid(plan, name, place.shared ?? node.span, text);
      return { key, span: written.span, text, value, written: source };
    }
    const field = (text: string, value: unknown): Field<unknown> => ({
      key,
      span: written.span,
      text,
      value,
      written: source,
    });
    if (node.kind === 'seq' && plan.doc.kind === 'people') {
      const names = node.entries.flatMap((entry) =>
        entry.value?.kind === 'scalar' && !isNull(entry.value) ? [entry.value.text] : [],
      );
      return field(names.join(', '), names);
    }
    if (node.kind === 'map' && plan.map) return this.cycle(plan, node, place, field);
    const only = node.kind === 'seq' && node.entries.length === 1 ? node.entries[0]!.value : undefined;
    const repair = only?.kind === 'scalar' && !place.shared ? sourceText(only) : undefined;
    this.wrongType(place.shared ?? node.span, name, expectedOf(plan), node, repair);
    return only?.kind === 'scalar' ? field(only.text, plan.read(only.text)) : field('', undefined);
  }

  /** A cycle written as a map with name, start and end. */
  private cycle(
    plan: LeafPlan,
    node: MapNode,
    place: Place,
    field: (text: string, value: unknown) => Field<unknown>,
  ): Field<unknown> {
    const item = this.create(plan.map!, node.span, place, node, false);
    this.fill(item, plan.map!, node, place);
    const text = (key: string) => (item[key] as Field<string> | undefined)?.value;
    const [name, start, end] = [text('name'), text('start'), text('end')];
    const whole = start !== undefined && end !== undefined && start <= end;
    if (!whole && !item.start && !item.end && name !== undefined) {
      const named = plan.read(name);
      if (named) return { ...field(name, named), map: item as Item<'cycleMap'> };
    }
    if (!whole && (start !== undefined || !item.start) && (end !== undefined || !item.end))
      this.invalid(plan, place.name, node.span, name ?? '', 'a start and an end, the end after the start');
    const year = Number((start ?? '').slice(0, 4));
    const value = whole
      ? { name: name ?? `${start} to ${end}`, fiscal: false, year, offset: 0, months: 0, own: { start, end } }
      : undefined;
    return { ...field(name ?? '', value), map: item as Item<'cycleMap'> };
  }

  /** What an alias stands for. Undefined, with a problem, where it stands for nothing. */
  private resolve(written: YamlNode, place: Place, textual: boolean): { node: YamlNode; at: Place } | undefined {
    if (place.shared && !this.spend(place.shared)) return undefined;
    if (written.kind !== 'alias') return { node: written, at: place };
    const node = this.anchors.resolve(written);
    if (node) return { node, at: { ...place, shared: written.span } };
    if (textual)
      return {
        node: { kind: 'scalar', style: 'plain', text: `*${written.name}`, span: written.span, trap: 'alias' },
        at: place,
      };
    this.problems.push({
      kind: 'yaml-syntax',
      at: written.span,
      code: 'BAD_ALIAS',
      message: `Nothing above is marked &${written.name}, which *${written.name} refers to.`,
    });
    return undefined;
  }

  /** Counts a node read through an alias. False once there are too many. */
  private spend(at: Span): boolean {
    this.expanded++;
    if (this.expanded === MAX_EXPANSION + 1) {
      const message = `Aliases stand for more than ${MAX_EXPANSION} values here; the rest is not read.`;
      this.problems.push({ kind: 'too-large', at, what: 'aliases', message });
    }
    return this.expanded <= MAX_EXPANSION;
  }

  private noteTrap(node: YamlNode | undefined): void {
    if (node?.kind !== 'scalar' || !node.trap) return;
    this.problems.push({ kind: 'unquoted-text', at: node.span, trap: node.trap, meant: node.text, replace: node.span });
  }

  private invalid(plan: LeafPlan, key: string, at: Span, text: string, expected = plan.doc.expected): void {
    const { kind } = plan.doc;
    this.problems.push({
      kind: 'invalid-value',
      at,
      key,
      leaf: kind,
      text,
      expected,
      choices: plan.choices,
      guess: guess(plan, text),
    });
  }

  private wrongType(at: Span, key: string, expected: string, found: YamlNode, repair?: string): void {
    this.problems.push({ kind: 'wrong-type', at, key, expected, found: kindOf(found), repair });
  }
}

/** The kinds of value that are people's own words. */
const TEXTUAL: ReadonlySet<LeafKind> = new Set(['text', 'address', 'people', 'person']);

/** Keys that start with `x-` are the users' own. */
function isOwn(key: string): boolean {
  return key.startsWith('x-');
}

/** A value on one line as a list of it. */
function asList(node: YamlNode): string | undefined {
  if (node.kind === 'map') return node.flow ? brackets(sourceText(node)) : undefined;
  if (node.kind !== 'scalar' || (node.style === 'plain' && /[,[\]{}]|: |:$/.test(node.text))) return undefined;
  return brackets(sourceText(node));
}

function brackets(text: string | undefined): string | undefined {
  return text && `[${text}]`;
}

/** What is written for a node, if it stands on one line. */
function sourceText(node: YamlNode): string | undefined {
  const { span } = node;
  const text = span.block === span.endBlock ? span.block.text.slice(span.from, span.to) : '\n';
  return text.includes('\n') || node.properties ? undefined : text;
}

/** What a place takes, said to a person. */
function expectedOf(plan: ItemPlan | LeafPlan): string {
  if (plan.kind === 'leaf') return plan.doc.kind === 'people' ? 'one person' : 'one value';
  return plan.main ? `text, or a map with ${plan.main}` : `a ${mapWith(plan, 'map')}`;
}

/** "map with team and need" */
function mapWith(plan: ItemPlan, noun: string): string {
  return `${noun} with ${[...planOf(plan.shape).keys()].slice(0, 2).join(' and ')}`;
}

function kindOf(node: YamlNode): string {
  if (node.kind === 'seq') return 'a list';
  return node.kind === 'map' ? 'a map' : 'text';
}

/** Makes an item the one that holds a value, where the value is an item or a list of items. */
function adopt(value: unknown, parent: Item): void {
  if (typeof value !== 'object' || value === null) return;
  if ('shape' in value && 'parent' in value) (value as MutableItem).parent = parent;
  else if ('map' in value) adopt(value.map, parent);
  else if ('items' in value && Array.isArray(value.items)) for (const one of value.items) adopt(one, parent);
}

function keyName(key: YamlNode): string {
  return key.kind === 'scalar' ? key.text : key.kind === 'alias' ? `*${key.name}` : '';
}

function isMerge(key: YamlNode): boolean {
  return key.kind === 'scalar' && key.style === 'plain' && key.text === '<<';
}

/** A key without a value counts as absent; YAML has more ways to write none. */
function isNull(node: YamlNode): boolean {
  return (
    node.kind === 'scalar' &&
    node.style === 'plain' &&
    node.text.length <= 4 &&
    /^(?:|~|null|Null|NULL)$/.test(node.text)
  );
}

function hasKey(item: MutableItem, name: string): boolean {
  return item.keys.some((key) => key.name === name);
}
