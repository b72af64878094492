/** What the review's page and the extension say to each other. */
import * as z from 'zod/mini';
import { Review, SetDetail } from '../../../server/src/pages/review/data';

/** The two sides of the page. */
const View = z.enum(['review', 'map']);
export type View = z.output<typeof View>;

/** What is looked at: a cycle and a team by name; null for the cycle that runs, and for all teams. */
const Choice = z.object({ cycle: z.nullable(z.string()), team: z.nullable(z.string()) });
export type Choice = z.output<typeof Choice>;

export const contract = {
  name: 'review',
  toPage: z.discriminatedUnion('type', [
    /** All but the metrics of each set: at first, and after every change. */
    z.object({ type: z.literal('review'), review: Review }),
    /** The metrics of a set that is open; again after every change. */
    z.object({ type: z.literal('detail'), detail: SetDetail }),
    /** Somebody asked for this side of the page. */
    z.object({ type: z.literal('view'), view: View }),
    /** There is no review for now, and why. */
    z.object({ type: z.literal('trouble'), reason: z.string() }),
  ]),
  toHost: z.discriminatedUnion('type', [
    z.object({ type: z.literal('choose'), choice: Choice }),
    /** The sets that are open now, by their keys. */
    z.object({ type: z.literal('opened'), sets: z.array(z.string()) }),
    /** Show the place in the file of a set; lines count from 0. */
    z.object({ type: z.literal('place'), set: z.string(), line: z.number().check(z.nonnegative()) }),
    /** The side that was asked for is shown. */
    z.object({ type: z.literal('shown'), view: View }),
  ]),
  kept: z.object({
    choice: Choice,
    view: View,
    opened: z.array(z.string()),
    /** How far each side is scrolled down, in pixels. */
    tops: z.object({ review: z.number(), map: z.number() }),
  }),
};

export type ToPage = z.output<typeof contract.toPage>;
export type ToHost = z.output<typeof contract.toHost>;
export type Kept = z.output<typeof contract.kept>;
