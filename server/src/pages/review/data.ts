/**
 * What a review shows, as schemas: the service works it out, the terminal's report and the page in the editor draw it, and the page
 * checks it when it arrives. Shares are raw: below 0 when it got worse, above 1 beyond the target. Lines count from 0 and are those
 * of the set's file. Days are ISO text.
 */
import * as z from 'zod/mini';

const Day = z.string();
const Share = z.nullable(z.number());
const Text = z.nullable(z.string());

const Status = z.enum([
  'draft',
  'dropped',
  'achieved',
  'missed',
  'stale',
  'no data',
  'off track',
  'at risk',
  'on track',
]);

/** How far a thing is: its own progress beside what is expected by today. */
const Stand = z.object({
  line: z.number(),
  title: z.string(),
  owner: Text,
  progress: Share,
  expected: Share,
  confidence: Share,
  status: Status,
});

const Cycle = z.object({ name: z.string(), start: Day, end: Day });
const Week = z.object({ now: z.number(), of: z.number() });

/** A set in the overview. */
const SetSummary = z.object({
  /** The same while the set is: its file and its number in it. */
  key: z.string(),
  uri: z.string(),
  line: z.number(),
  team: z.string(),
  cycle: Text,
  /** It is of the team that was asked for; others are there because its work leads to them. */
  isShown: z.boolean(),
  state: z.enum(['draft', 'active', 'closed']),
  progress: Share,
  expected: Share,
  confidence: Share,
  /** The status of each key result, in order. */
  statuses: z.array(Status),
  /** The mean of what was last stated by the end of each week of the review's cycle; null before anybody did, and in weeks to come. */
  confidenceByWeek: z.array(Share),
  lastCheckIn: z.nullable(Day),
  decisionsNeeded: z.number(),
  objectives: z.array(Stand),
});

/** Something that needs somebody; `set` is the number of its set in the review. */
const Need = z.object({ set: z.number(), line: z.number(), title: z.string(), detail: z.string() });
const NeedGroup = z.object({ label: z.string(), needs: z.array(Need) });

const Decision = z.object({
  set: z.number(),
  line: z.number(),
  text: z.string(),
  about: z.string(),
  who: Text,
  due: z.nullable(Day),
  asked: Day,
  /** The answer; null while nobody has given one. */
  decided: Text,
});

const Blocker = z.object({
  set: z.number(),
  line: z.number(),
  text: z.string(),
  about: z.string(),
  /** The check-in that named it first, and the last one that did. */
  first: Day,
  last: Day,
  /** Whole weeks from then to the due date: the time there was to act on it. */
  weeksLeft: z.number(),
  /** The last check-in does not name it any more. */
  isGone: z.boolean(),
});

/** The signs that the practice works. */
const Practice = z.object({
  decisions: z.array(Decision),
  blockers: z.array(Blocker),
  /** Check-ins that were made, of those that the sets' cadences ask for by today; at most one a cadence counts. */
  checkIns: z.object({ made: z.number(), asked: z.number() }),
});

/** A thing on the alignment map. Objectives are always there; others where the work of another team leads to or from them. */
const Node = z.object({
  kind: z.enum(['objective', 'keyResult', 'initiative', 'healthMetric']),
  set: z.number(),
  line: z.number(),
  title: z.string(),
  progress: Share,
  status: z.nullable(Status),
  /** The objective it belongs to: a number of a node. */
  of: z.nullable(z.number()),
});

/** `from` works for `to`: numbers of nodes. */
const Link = z.object({ from: z.number(), to: z.number(), kind: z.enum(['supports', 'moves']) });

/** A key result that rests on another team's help. */
const Reliance = z.object({
  from: z.number(),
  team: z.string(),
  /** The set of that team; null where none is here. */
  set: z.nullable(z.number()),
  need: Text,
  committed: z.boolean(),
});

const Alignment = z.object({
  nodes: z.array(Node),
  links: z.array(Link),
  reliances: z.array(Reliance),
  /** Objectives of parent teams that no other team works for. */
  unsupported: z.array(z.number()),
  /** Objectives of teams with a parent that support nothing. */
  adrift: z.array(z.number()),
  /** Where the work of several teams comes together. */
  meetings: z.array(z.object({ node: z.number(), teams: z.array(z.string()) })),
});

/** Objectives of parent teams beside the teams that work for them, directly or through other teams. */
const Support = z.object({
  goals: z.array(z.number()),
  teams: z.array(z.string()),
  cells: z.array(
    z.object({
      /** A place in `goals` and one in `teams`. */
      goal: z.number(),
      team: z.number(),
      /** The objectives that the team has for it: numbers of nodes. */
      objectives: z.array(z.number()),
      progress: Share,
      status: Status,
    }),
  ),
});

/** Everything but the metrics of each set. */
export const Review = z.object({
  today: Day,
  /** The cycle it is about; null where no set names one. */
  cycle: z.nullable(Cycle),
  week: z.nullable(Week),
  /** The first day of each week of it. */
  weeks: z.array(Day),
  /** All cycles that there are, for choosing another. */
  cycles: z.array(z.string()),
  /** The team it was narrowed to; null for all. */
  team: Text,
  /** All teams of the cycle, parents first. */
  teams: z.array(z.string()),
  sets: z.array(SetSummary),
  needs: z.array(NeedGroup),
  practice: Practice,
  alignment: Alignment,
  support: Support,
});

/** A check-in or reading; `value` is in the unit of the chart, null where it can't be put into it. */
const Point = z.object({
  line: z.number(),
  day: Day,
  value: z.nullable(z.number()),
  text: Text,
  confidence: Share,
  note: Text,
  blockers: z.array(z.string()),
});

const Mark = z.object({ value: z.number(), text: z.string() });

/** A metric over time: a key result's, or one that must not get worse. */
const Metric = z.extend(Stand, {
  name: z.string(),
  /** Its first and its last day. */
  start: z.nullable(Day),
  due: z.nullable(Day),
  /** The goal in a few words: "2.4% → 0.8%". */
  goal: Text,
  baseline: z.nullable(Mark),
  target: z.nullable(Mark),
  /** It is a level to keep. */
  isLevel: z.boolean(),
  now: Text,
  points: z.array(Point),
  /** At `due`, with the range it will probably end in. */
  forecast: z.nullable(z.object({ low: z.number(), mid: z.number(), high: z.number(), text: z.string() })),
  /** Changes of the goalposts that were written down. */
  changes: z.array(z.object({ day: z.nullable(Day), text: z.string() })),
});

/** The metrics of one set. */
export const SetDetail = z.object({
  key: z.string(),
  today: Day,
  cycle: z.nullable(Cycle),
  objectives: z.array(z.extend(Stand, { why: Text, metrics: z.array(Metric) })),
  health: z.array(Metric),
});

export type Status = z.output<typeof Status>;
export type Stand = z.output<typeof Stand>;
export type SetSummary = z.output<typeof SetSummary>;
export type NeedGroup = z.output<typeof NeedGroup>;
export type Practice = z.output<typeof Practice>;
export type Alignment = z.output<typeof Alignment>;
export type AlignedNode = z.output<typeof Node>;
export type Support = z.output<typeof Support>;
export type Review = z.output<typeof Review>;
export type Metric = z.output<typeof Metric>;
export type SetDetail = z.output<typeof SetDetail>;

/** The sets that a review is about: all, or those of the team that was asked for. */
export function shownSets({ sets }: Pick<Review, 'sets'>): readonly SetSummary[] {
  return sets.filter(({ isShown }) => isShown);
}
