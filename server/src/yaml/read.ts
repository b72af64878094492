/**
 * Nodes to model: walks the format's shapes (`plan.ts`) over the syntax tree. Takes what it can understand, however it is written,
 * and notes the rest as problems.
 */
import type { Field, Item, List, OkrDocument } from '../okr/model';
import type { Problem } from '../okr/problem';
import type { LeafKind, ShapeName } from '../okr/schema';
import type { Span } from '../okr/span';
import { type Anchors, MAX_EXPANSION } from './anchors';
import type { Entry, MapNode, Pair, Source, YamlNode } from './nodes';
import { type ItemPlan, type LeafPlan, type ListPlan, type Plan, planOf } from './plan';
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
    if (!unit.items) return this.inUnit(unit, () => unit.entries.map((entry) => this.element(plan, entry, place)));
    for (const item of unit.items) (item as MutableItem).parent = place.parent;
    return unit.items;
  }

  private inUnit(unit: Unit, read: () => (Item | undefined)[]): Item[] {
    const outer = { problems: this.problems, expanded: this.expanded };
    this.problems = [];
    this.expanded = 0;
    unit.items = read().filter((item) => item !== undefined);
    unit.problems = this.problems;
    unit.readWith = this.anchors;
    this.problems = outer.problems;
    this.expanded = outer.expanded;
    return unit.items;
  }

  private element(plan: ItemPlan, entry: Entry, place: Place): Item | undefined {
    const inner: Place = { parent: place.parent, name: place.name, entry, shared: place.shared };
    if (entry.value && !isNull(entry.value)) return this.item(plan, entry.value, inner);
    if (!planOf(plan.shape).has('title')) return undefined;
    const span = entry.value?.span ?? entry.dash;
    return span && this.create(plan.shape, span, inner, entry.value, false);
  }

  private item(plan: ItemPlan, written: YamlNode, place: Place): Item | undefined {
    const resolved = this.resolve(written, place);
    if (!resolved) return undefined;
    const { node, at } = resolved;
    if (node.kind === 'scalar' && plan.main !== undefined) {
      const item = this.create(plan.shape, written.span, at, written, true);
      item[plan.main] = this.leaf(planOf(plan.shape).get(plan.main) as LeafPlan, node, at, plan.main, undefined);
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
    const seen = new Set<string>();
    for (const pair of map.pairs) {
      const name = keyName(pair.key);
      keys.push({ name, span: pair.key.span });
      if (name.startsWith('x-')) continue;
      if (isMerge(pair.key)) {
        merges.push(pair);
        continue;
      }
      const plan = plans.get(name);
      if (!plan) this.problems.push({ kind: 'unknown-key', at: pair.key.span, key: name, shape });
      else if (seen.has(name)) {
        this.problems.push({
          kind: 'yaml-syntax',
          at: pair.key.span,
          code: 'DUPLICATE_KEY',
          message: `\`${name}\` stands here twice; the first one counts.`,
        });
      } else {
        seen.add(name);
        this.assign(item, name, plan, pair, place.shared);
      }
    }
    item.keys = keys;
    for (const pair of merges) this.merge(item, plans, pair, 0);
  }

  private assign(item: MutableItem, name: string, plan: Plan, pair: Pair, shared: Span | undefined): void {
    if (!pair.value || isNull(pair.value)) return;
    const value = this.value(plan, pair.value, { parent: item as Item, name, pair, shared });
    if (value !== undefined) item[name] = value;
  }

  /** `<<: *name`, or a list of them: keys that the item does not have itself. */
  private merge(item: MutableItem, plans: ReadonlyMap<string, Plan>, pair: Pair, depth: number): void {
    if (!pair.value || depth > 10) return;
    const values = pair.value.kind === 'seq' ? pair.value.entries.flatMap((entry) => entry.value ?? []) : [pair.value];
    for (const value of values) {
      const resolved = this.resolve(value, { parent: item as Item, name: '<<' });
      if (resolved?.node.kind !== 'map') continue;
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
    const resolved = this.resolve(written, place);
    if (!resolved) return undefined;
    const { node, at } = resolved;
    const source: Source = { node: written, pair: place.pair, shared: at.shared !== undefined };
    const key = place.pair!.key.span;
    const list = (items: readonly unknown[]): List<unknown> => ({ key, span: written.span, items, written: source });
    if (node.kind === 'seq') {
      if (plan.element.kind === 'item') return list(this.items(plan.element, node, at));
      const element = plan.element;
      return list(
        node.entries.flatMap((entry) =>
          entry.value && !isNull(entry.value)
            ? (this.field(element, entry.value, { ...at, pair: undefined, entry }) ?? [])
            : [],
        ),
      );
    }
    if (!plan.orOne) this.wrongType(at.shared ?? node.span, place.name, 'a list', node);
    const one = this.value(plan.element, written, place);
    return one && list([one]);
  }

  private items(plan: ItemPlan, node: YamlNode & { kind: 'seq' }, place: Place): readonly Item[] {
    const units = (node as Partial<UnitList>).units;
    if (units) return units.flatMap((unit) => this.unit(unit, plan, place));
    return node.entries.flatMap((entry) => this.element(plan, entry, place) ?? []);
  }

  private field(plan: LeafPlan, written: YamlNode, place: Place): Field<unknown> | undefined {
    const resolved = this.resolve(written, place);
    if (!resolved) return undefined;
    return this.leaf(plan, resolved.node, resolved.at, place.name, place.pair?.key.span, written);
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
    const field = (text: string, value: unknown): Field<unknown> => ({
      key,
      span: written.span,
      text,
      value,
      written: source,
    });
    if (node.kind === 'scalar') {
      const value = plan.read(node.text);
      if (value === undefined) this.invalid(plan, name, place.shared ?? node.span, node.text);
      return field(node.text, value);
    }
    if (node.kind === 'seq' && plan.doc.kind === 'people') {
      const names = node.entries.flatMap((entry) =>
        entry.value?.kind === 'scalar' && !isNull(entry.value) ? [entry.value.text] : [],
      );
      return field(names.join(', '), names);
    }
    if (node.kind === 'map' && plan.map) return this.cycle(plan, node, place, field);
    this.wrongType(place.shared ?? node.span, name, expectedOf(plan), node);
    const only = node.kind === 'seq' && node.entries.length === 1 ? node.entries[0]!.value : undefined;
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
    const year = Number((start ?? '').slice(0, 4));
    const value = whole
      ? { name: name ?? `${start} to ${end}`, fiscal: false, year, offset: 0, months: 0, own: { start, end } }
      : undefined;
    return { ...field(name ?? '', value), map: item } as Field<unknown>;
  }

  /** What an alias stands for. Undefined, with a problem, where it stands for nothing. */
  private resolve(written: YamlNode, place: Place): { node: YamlNode; at: Place } | undefined {
    if (place.shared && !this.spend(place.shared)) return undefined;
    if (written.kind !== 'alias') return { node: written, at: place };
    const node = this.anchors.resolve(written);
    if (node) return { node, at: { ...place, shared: written.span } };
    this.problems.push({
      kind: 'yaml-syntax',
      at: written.span,
      code: 'BAD_ALIAS',
      message: `Nothing above is marked \`&${written.name}\`.`,
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

  private invalid(plan: LeafPlan, key: string, at: Span, text: string): void {
    this.problems.push({
      kind: 'invalid-value',
      at,
      key,
      leaf: plan.doc.kind as LeafKind,
      text,
      expected: plan.doc.expected,
      choices: plan.choices,
    });
  }

  private wrongType(at: Span, key: string, expected: string, found: YamlNode): void {
    this.problems.push({ kind: 'wrong-type', at, key, expected, found: kindOf(found) });
  }
}

/** What a place takes, said to a person. */
function expectedOf(plan: ItemPlan | LeafPlan): string {
  if (plan.kind === 'leaf') return plan.doc.kind === 'people' ? 'one person' : 'one value';
  const keys = [...planOf(plan.shape).keys()].slice(0, 2).join(' and ');
  return plan.main ? `text, or a map with ${plan.main}` : `a map with ${keys}`;
}

function kindOf(node: YamlNode): string {
  if (node.kind === 'seq') return 'a list';
  return node.kind === 'map' ? 'a map' : 'text';
}

function keyName(key: YamlNode): string {
  return key.kind === 'scalar' ? key.text : key.kind === 'alias' ? `*${key.name}` : '';
}

function isMerge(key: YamlNode): boolean {
  return key.kind === 'scalar' && key.style === 'plain' && key.text === '<<';
}

/** A key without a value counts as absent; YAML has more ways to write none. */
function isNull(node: YamlNode): boolean {
  return node.kind === 'scalar' && node.style === 'plain' && /^(?:|~|null|Null|NULL)$/.test(node.text);
}

function hasKey(item: MutableItem, name: string): boolean {
  return item.keys.some((key) => key.name === name);
}
