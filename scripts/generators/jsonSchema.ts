/** The JSON Schema of the format, for editors and tools that read YAML by schema; from the zod schemas by way of the reader's plans. */
import { keyDocs, type LeafKind, type ShapeName, shapes } from '../../server/src/okr/schema';
import { type ItemPlan, type LeafPlan, type Plan, planOf } from '../../server/src/yaml/plan';

export const path = 'schema/okr.schema.json';

type Json = { readonly [key: string]: unknown };

/** Keys that a shape can't do without. (Everything else is a matter for the rules.) */
const REQUIRED: Partial<Record<ShapeName, readonly string[]>> = {
  set: ['objectives'],
  objective: ['title'],
  keyResult: ['title'],
  initiative: ['title'],
  healthMetric: ['title'],
};

/** Gives the schema's text. */
export function make(): string {
  const { set, ...others } = shapes;
  const definitions = Object.fromEntries(Object.keys(others).map((name) => [name, shape(name as ShapeName)]));
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Objectives and key results',
    description: 'One set of OKRs of a team for a cycle, as docs/format.md describes it. Made by `npm run generate`.',
    ...shape('set'),
    definitions,
  };
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}

function shape(name: ShapeName): Json {
  const properties = Object.fromEntries([...planOf(name)].map(([key, plan]) => [key, property(name, key, plan)]));
  const required = REQUIRED[name];
  return {
    type: 'object',
    ...(required && { required }),
    properties,
    patternProperties: { '^x-': {} },
    additionalProperties: false,
  };
}

function property(name: ShapeName, key: string, plan: Plan): Json {
  const schema = (shapes[name].shape as Record<string, Parameters<typeof keyDocs.get>[0]>)[key]!;
  const doc = keyDocs.get(schema);
  if (!doc) throw new Error(`${name}.${key} has no title and description in server/src/okr/schema.ts`);
  const { title, description, examples, absent } = doc;
  const whole = absent ? `${description} (Where left out: ${absent}.)` : description;
  return { title, description: whole, ...(examples && { examples }), ...value(plan) };
}

function value(plan: Plan): Json {
  if (plan.kind !== 'list') return element(plan);
  const list = { type: 'array', items: element(plan.element) };
  return plan.orOne ? { anyOf: [element(plan.element), list] } : list;
}

function element(plan: ItemPlan | LeafPlan): Json {
  if (plan.kind === 'leaf') return leaf(plan);
  const map = { $ref: `#/definitions/${plan.shape}` };
  return plan.main ? { anyOf: [{ type: 'string' }, map] } : map;
}

/** What YAML may make of a value: `0.7` is a number to it, `2026` a cycle and a number. */
const TYPES: Partial<Record<LeafKind, unknown>> = {
  quantity: ['string', 'number'],
  confidence: ['string', 'number'],
  flag: 'boolean',
  id: ['string', 'number'],
};

function leaf(plan: LeafPlan): Json {
  if (plan.choices) return { enum: plan.choices };
  if (plan.map) return { anyOf: [{ type: ['string', 'integer'] }, { $ref: `#/definitions/${plan.map}` }] };
  const { kind } = plan.doc;
  if (kind === 'people') return { anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] };
  if (kind === 'score') return { type: 'number', minimum: 0, maximum: 1 };
  if (kind === 'weight') return { type: 'number', exclusiveMinimum: 0 };
  if (kind === 'count') return { type: 'integer', minimum: 1 };
  return { type: TYPES[kind] ?? 'string' };
}
