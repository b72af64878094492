/** The format's schemas as the reader walks them: what stands under each key of each shape. */
import type * as z from 'zod/mini';
import { type LeafDoc, leafDocs, type ShapeName, shapes } from '../okr/schema';

export interface LeafPlan {
  readonly kind: 'leaf';
  readonly doc: LeafDoc;
  /** The value, or undefined for text that can't be read. */
  readonly read: (text: string) => unknown;
  /** The words a choice takes. */
  readonly choices: readonly string[] | undefined;
  /** The shape it may have when written as a map. */
  readonly map: ShapeName | undefined;
}

export interface ItemPlan {
  readonly kind: 'item';
  readonly shape: ShapeName;
  /** The key that a plain text stands for. */
  readonly main: string | undefined;
}

export interface ListPlan {
  readonly kind: 'list';
  readonly element: LeafPlan | ItemPlan;
  /** One value may stand without a list around it. */
  readonly orOne: boolean;
}

export type Plan = LeafPlan | ItemPlan | ListPlan;
export type ShapePlan = ReadonlyMap<string, Plan>;

const names = new Map<unknown, ShapeName>(Object.entries(shapes).map(([name, schema]) => [schema, name as ShapeName]));
const plans = new Map<ShapeName, ShapePlan>(
  Object.entries(shapes).map(([name, schema]) => [
    name as ShapeName,
    new Map(Object.entries(schema.shape).map(([key, value]) => [key, plan(value as AnySchema)])),
  ]),
);

/** The keys of a shape, and what each takes. */
export function planOf(shape: ShapeName): ShapePlan {
  return plans.get(shape)!;
}

/** The keys of all shapes, each by itself. */
export const ALL_KEYS: ReadonlyMap<string, string> = new Map(
  [...plans.values()].flatMap((keys) => [...keys.keys()].map((key) => [key, key])),
);

/** What schemas of this format may carry (`schema.ts` puts it there). */
type AnySchema = z.core.$ZodType & {
  readonly oneOrMany?: true;
  readonly element?: AnySchema;
  readonly shorthand?: string;
  readonly object?: AnySchema;
  readonly map?: AnySchema;
};

function plan(schema: AnySchema): Plan {
  const def = schema._zod.def as {
    type: string;
    innerType?: AnySchema;
    element?: AnySchema;
    entries?: Record<string, string>;
  };
  if (def.type === 'optional') return plan(def.innerType!);
  if (schema.oneOrMany) return { kind: 'list', element: element(schema.element!), orOne: true };
  if (def.type === 'array') return { kind: 'list', element: element(def.element!), orOne: false };
  return element(schema);
}

function element(schema: AnySchema): LeafPlan | ItemPlan {
  const item = names.get(schema);
  if (item) return { kind: 'item', shape: item, main: undefined };
  if (schema.shorthand) return { kind: 'item', shape: names.get(schema.object)!, main: schema.shorthand };
  const doc = leafDocs.get(schema)!;
  const entries = (schema._zod.def as { entries?: Record<string, string> }).entries;
  const choices = entries && Object.values(entries);
  const read = choices ? (text: string) => (choices.includes(text) ? text : undefined) : doc.read!;
  return { kind: 'leaf', doc, read, choices, map: names.get(schema.map) };
}
