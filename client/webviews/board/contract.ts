/** What the board and the extension say to each other. */
import * as z from 'zod/mini';

/** The states of a bet, in the order of their columns. */
export const STATES = ['idea', 'ready', 'doing', 'blocked', 'done', 'dropped'] as const;
const State = z.enum(STATES);
export type State = z.output<typeof State>;

const Scope = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('team'), team: z.string() }),
  z.object({ kind: z.literal('set'), set: z.string() }),
]);
export type Scope = z.output<typeof Scope>;

const Effect = z.object({
  metric: z.string(),
  title: z.optional(z.string()),
  before: z.optional(z.string()),
  now: z.optional(z.string()),
  goal: z.optional(z.string()),
  progress: z.optional(z.object({ before: z.number(), now: z.number() })),
  verdict: z.enum(['better', 'worse', 'same', 'unknown']),
});
export type Effect = z.output<typeof Effect>;

const Card = z.object({
  id: z.string(),
  title: z.string(),
  state: State,
  owners: z.array(z.string()),
  set: z.string(),
  objective: z.optional(z.string()),
  expect: z.optional(z.string()),
  started: z.optional(z.string()),
  due: z.optional(z.string()),
  finished: z.optional(z.string()),
  age: z.optional(z.number()),
  overdue: z.optional(z.number()),
  learned: z.optional(z.string()),
  effects: z.array(Effect),
});
export type Card = z.output<typeof Card>;

const Lane = z.object({
  set: z.string(),
  team: z.string(),
  cycle: z.optional(z.string()),
  isClosed: z.boolean(),
  limit: z.optional(z.number()),
  doing: z.number(),
});
export type Lane = z.output<typeof Lane>;

const Board = z.object({
  today: z.string(),
  scope: Scope,
  teams: z.array(z.object({ team: z.string(), label: z.string() })),
  sets: z.array(z.object({ set: z.string(), label: z.string(), status: z.enum(['draft', 'active', 'closed']) })),
  lanes: z.array(Lane),
  cards: z.array(Card),
  /** How many files with bets of this board have changes that are not saved. */
  unsaved: z.number(),
});
export type Board = z.output<typeof Board>;

export const contract = {
  name: 'board',
  toPage: z.discriminatedUnion('type', [
    /** All there is to show: at first, and after every change. */
    z.object({ type: z.literal('board'), board: Board }),
    /** A move was written; the board that shows it has been sent before. */
    z.object({ type: z.literal('moved'), id: z.string(), to: State }),
    /** A move was not written. */
    z.object({ type: z.literal('refused'), id: z.string(), reason: z.string() }),
    /** There is no board for now, and why. */
    z.object({ type: z.literal('trouble'), reason: z.string() }),
  ]),
  toHost: z.discriminatedUnion('type', [
    z.object({ type: z.literal('scope'), scope: Scope }),
    z.object({ type: z.literal('open'), id: z.string() }),
    /** `from`: the state in which the page shows it. */
    z.object({
      type: z.literal('move'),
      id: z.string(),
      from: State,
      to: State,
      learned: z.optional(z.string().check(z.maxLength(4000))),
    }),
    z.object({ type: z.literal('save') }),
  ]),
  kept: z.object({
    scope: Scope,
    /** The card that had the focus last. */
    card: z.optional(z.string()),
    /** How far the columns are scrolled, in pixels. */
    left: z.optional(z.number()),
    top: z.optional(z.number()),
  }),
};

export type ToPage = z.output<typeof contract.toPage>;
export type ToHost = z.output<typeof contract.toHost>;
export type Kept = z.output<typeof contract.kept>;
