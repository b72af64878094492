/**
 * What a check of one thing may look at beyond the thing itself: the values of what holds it (its objective, its set) and the facts
 * of its set. As long as these are the same, and the thing is, so are its findings.
 */
import type { Field, Item, List } from '../okr/model';
import type { Block } from '../okr/span';
import type { SetFacts } from './facts';

/** A value as it stood: the same block means the same text around it, the same value also that no alias brings another one. */
interface Seen {
  readonly key: string;
  readonly block: Block;
  readonly endBlock: Block;
  readonly value: string;
}

export class Above {
  private readonly seen: readonly Seen[];

  private constructor(
    holder: Item,
    readonly facts: SetFacts,
    /** What is above the holder. */
    private readonly outer: Above | undefined,
  ) {
    this.seen = valuesOf(holder);
  }

  /** What stands above the things in a set. */
  static inSet(set: Item, facts: SetFacts): Above {
    return new Above(set, facts, undefined);
  }

  /** What stands above the things in an objective. */
  inside(objective: Item): Above {
    return new Above(objective, this.facts, this);
  }

  /** Whether whoever looked at the one sees the same in the other. */
  equals(other: Above): boolean {
    if (this === other) return true;
    return (
      this.outer === other.outer &&
      (this.outer !== undefined || sameFacts(this.facts, other.facts)) &&
      this.seen.length === other.seen.length &&
      this.seen.every((one, index) => {
        const { key, block, endBlock, value } = other.seen[index]!;
        return one.block === block && one.endBlock === endBlock && one.key === key && one.value === value;
      })
    );
  }
}

/** The fields of an item, and its lists of fields; the items in it are no values. */
function valuesOf(item: Item): Seen[] {
  const seen: Seen[] = [];
  for (const [key, thing] of Object.entries(item) as [string, unknown][]) {
    if (key === 'parent' || key === 'document') continue;
    for (const field of fieldsOf(thing)) {
      const value = JSON.stringify([field.text, field.value]);
      seen.push({ key, block: field.span.block, endBlock: field.span.endBlock, value });
    }
  }
  return seen;
}

function fieldsOf(thing: unknown): readonly Field<unknown>[] {
  if (typeof thing !== 'object' || thing === null) return [];
  const fields = 'items' in thing ? (thing as List<Field<unknown>>).items : [thing as Field<unknown>];
  return fields.length > 0 && !('shape' in fields[0]!) && 'text' in fields[0]! ? fields : [];
}

function sameFacts(a: SetFacts, b: SetFacts): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
