/** What needs somebody in one set, and why. */
import { daysBetween } from '../../okr/dates';
import {
  each,
  type HealthMetric,
  type Initiative,
  initiativesOf,
  type KeyResult,
  keyResultsOf,
  type OkrSet,
} from '../../okr/model';
import { ownersOf } from '../../rules/facts';
import type { Lens } from '../lens';
import { type Stretch, stretchOf } from '../selection';
import { healthAttention, riskText } from '../tree/attention';
import { nameOf } from '../words';
import { isDue, lookedAtOn, openDecisions, overdueActions } from './due';
import type { Reason } from './reasons';

/** One thing that needs somebody, for one reason. */
export interface Need {
  readonly reason: Reason;
  /** The place to look at, as offsets in the file. */
  readonly at: Stretch;
  readonly title: string;
  /** What is the matter, in a few words: "no check-in since 2026-11-02". */
  readonly detail: string;
  /** Whom it concerns: who owns it, who decides; of check-ins also who runs them. */
  readonly people: readonly string[];
  /** It stands on a key result, where a check-in is what helps. */
  readonly canCheckIn: boolean;
}

/** The needs of a set that is pursued; none of drafts and closed ones. Once its cycle is over, closing it is the one thing left. */
export function needsOf(lens: Lens, set: OkrSet): Need[] {
  const { status, cycle } = lens.facts(set);
  if (status !== 'active') return [];
  if (cycle && cycle.end < lens.today) {
    const days = daysBetween(cycle.end, lens.today);
    const detail = `${cycle.name} ended ${days === 1 ? 'yesterday' : `${days} days ago`}: score it and look back`;
    const people = set.owner?.value ?? [];
    return [
      {
        reason: 'closing',
        at: stretchOf(set),
        title: set.team?.text ?? cycle.name,
        detail,
        people,
        canCheckIn: false,
      },
    ];
  }
  if (cycle && lens.today < cycle.start) return [];
  return [
    ...keyResultsOf(set).flatMap((keyResult) => ofKeyResult(lens, keyResult)),
    ...initiativesOf(set).flatMap((initiative) => ofInitiative(lens, initiative)),
    ...each(set.health_metrics).flatMap((metric) => ofHealthMetric(lens, metric)),
  ];
}

function ofKeyResult(lens: Lens, keyResult: KeyResult): Need[] {
  if ((keyResult.status?.value ?? 'active') !== 'active') return [];
  const facts = lens.facts(keyResult.parent.parent);
  const standing = lens.standing(keyResult);
  const title = nameOf(keyResult);
  const people = ownersOf(keyResult);
  const about = { at: stretchOf(keyResult), title, people, canCheckIn: true };
  const needs: Need[] = openDecisions(keyResult).map(({ text, last: thing, lastAsked }) => {
    const by = thing.due?.value;
    const detail = [
      `for ${title}`,
      thing.who && `${thing.who.text} decides`,
      by && (by < lens.today ? `was due ${by}` : `by ${by}`),
      !by && `asked ${lastAsked.date.value}`,
    ];
    const who = thing.who?.value === undefined ? people : [thing.who.value];
    return {
      reason: 'decision',
      at: stretchOf(thing),
      canCheckIn: false,
      title: text,
      detail: detail.filter(Boolean).join(' · '),
      people: who,
    };
  });
  if (isDue(keyResult, facts, lens.today)) {
    const since = lookedAtOn(keyResult, facts);
    const detail = standing.last && since !== undefined ? `last check-in ${since}` : 'no check-in yet';
    const review = keyResult.parent.parent.owner?.value ?? [];
    needs.push({ ...about, reason: 'checkIn', detail, people: [...new Set([...people, ...review])] });
  }
  if (standing.status === 'off track' || standing.status === 'at risk') {
    const reason = standing.status === 'off track' ? 'offTrack' : 'atRisk';
    needs.push({ ...about, reason, detail: riskText(standing) });
  }
  const blockers = each(standing.last?.blockers).map(({ text }) => text.trim());
  if (blockers.some((text) => text !== ''))
    needs.push({ ...about, reason: 'blocked', detail: blockers.filter((text) => text !== '').join('; ') });
  for (const { text, last: thing } of overdueActions(keyResult, lens.today)) {
    const who = thing.who?.value === undefined ? people : [thing.who.value];
    const detail = [`for ${title}`, thing.who?.text, `was due ${thing.due?.text}`].filter(Boolean).join(' · ');
    needs.push({ reason: 'overdue', at: stretchOf(thing), title: text, detail, people: who, canCheckIn: false });
  }
  return needs;
}

function ofInitiative(lens: Lens, initiative: Initiative): Need[] {
  const status = initiative.status?.value ?? 'idea';
  if (status === 'done' || status === 'dropped') return [];
  const due = initiative.due?.value;
  const about = {
    at: stretchOf(initiative),
    title: nameOf(initiative),
    people: initiative.owner?.value ?? [],
    canCheckIn: false,
  };
  return [
    ...(status === 'blocked' ? [{ ...about, reason: 'blocked' as const, detail: 'initiative' }] : []),
    ...(due !== undefined && due < lens.today
      ? [{ ...about, reason: 'overdue' as const, detail: `initiative · was due ${due}` }]
      : []),
  ];
}

function ofHealthMetric(lens: Lens, metric: HealthMetric): Need[] {
  const said = healthAttention(metric, lens.facts(metric.parent));
  if (said.length === 0) return [];
  return [
    {
      reason: 'health',
      at: stretchOf(metric),
      canCheckIn: false,
      title: nameOf(metric),
      detail: said.join(' · '),
      people: metric.owner?.value ?? [],
    },
  ];
}
