/** What `okr.config.yaml` may hold at a place, read off its schema. */
import type * as z from 'zod/mini';
import { ConfigFile, type SettingDoc, settingDocs } from '../../okr/config';

type Schema = z.core.$ZodTypes;

/** One of the things that a value may be. */
export type Shape =
  /** A map with keys of its own. */
  | { readonly kind: 'map'; readonly keys: readonly Setting[] }
  /** A map by names that the file chooses: of rules, of teams. */
  | { readonly kind: 'named' }
  | { readonly kind: 'list' }
  | { readonly kind: 'choice'; readonly words: readonly string[] }
  | { readonly kind: 'number' | 'text' };

export interface Setting {
  readonly name: string;
  readonly doc: SettingDoc | undefined;
  readonly takes: readonly Shape[];
}

/** What a value may be at the end of a path of keys and names; the elements of lists are not marked in it. Empty for a path that is none. */
export function shapesAt(path: readonly string[]): Shape[] {
  return schemasAt(path).map(shapeOf);
}

/** The key at the end of a path, as it is declared; undefined for a name that the file chose, and for what is unknown. */
export function settingAt(path: readonly string[]): Setting | undefined {
  const name = path.at(-1);
  const keys = shapesAt(path.slice(0, -1)).flatMap((shape) => (shape.kind === 'map' ? shape.keys : []));
  return keys.find((key) => key.name === name);
}

function schemasAt(path: readonly string[]): Schema[] {
  return path.reduce((at, name) => at.flatMap((one) => below(one, name)), alternatives(ConfigFile));
}

/** What lies under a key of one thing; of a list, under a key of its elements. */
function below(schema: Schema, name: string): Schema[] {
  const { def } = schema._zod;
  if (def.type === 'object') return Object.hasOwn(def.shape, name) ? alternatives(def.shape[name]!) : [];
  if (def.type === 'record') return alternatives(def.valueType);
  return def.type === 'array' ? alternatives(def.element).flatMap((element) => below(element, name)) : [];
}

/** What a thing may be, with whatever wraps it taken off. */
function alternatives(wrapped: z.core.$ZodType): Schema[] {
  const schema = wrapped as Schema;
  const { def } = schema._zod;
  if (def.type === 'optional') return alternatives(def.innerType);
  return def.type === 'union' ? def.options.flatMap(alternatives) : [schema];
}

function shapeOf(schema: Schema): Shape {
  const { def } = schema._zod;
  switch (def.type) {
    case 'object':
      return { kind: 'map', keys: Object.entries(def.shape).map(([name, value]) => settingOf(name, value)) };
    case 'record':
      return { kind: 'named' };
    case 'array':
      return { kind: 'list' };
    case 'enum':
      return { kind: 'choice', words: Object.keys(def.entries) };
    case 'number':
      return { kind: 'number' };
    default:
      return { kind: 'text' };
  }
}

function settingOf(name: string, schema: z.core.$ZodType): Setting {
  return { name, doc: settingDocs.get(schema), takes: alternatives(schema).map(shapeOf) };
}

/** The shapes of a list's elements where a path leads to a list, else what it leads to. */
export function elementShapes(path: readonly string[]): Shape[] {
  return schemasAt(path).flatMap((schema) => {
    const { def } = schema._zod;
    return def.type === 'array' ? alternatives(def.element).map(shapeOf) : [shapeOf(schema)];
  });
}
