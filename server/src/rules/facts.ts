/** What holds for a set as a whole, worked out once: its days, status, cadence and team, with the configuration's defaults. */
import type { Config } from '../okr/config';
import { type Cycle, resolveCycle } from '../okr/cycle';
import { each, type KeyResult, type Objective, type OkrSet, type SetStatus, statusOf } from '../okr/model';
import { slug } from '../okr/reference';

export interface SetFacts {
  /** The team's slug: the scope of the set's ids; undefined where no team is written. */
  readonly team: string | undefined;
  readonly cycle: Cycle | undefined;
  /** As written, else active once it has a check-in, else draft. */
  readonly status: SetStatus;
  readonly cadence: 'weekly' | 'biweekly' | 'monthly';
  /** Days between check-ins: 7, 14 or 31. */
  readonly cadenceDays: number;
  readonly wipLimit: number | undefined;
  /** Something was written into its retrospective. */
  readonly looksBack: boolean;
}

const CADENCE_DAYS = { weekly: 7, biweekly: 14, monthly: 31 } as const;

/** Works out a set's facts. */
export function factsOf(set: OkrSet, config: Config): SetFacts {
  const cadence = set.cadence?.value ?? config.cadence ?? 'weekly';
  const spec = set.cycle?.value;
  return {
    team: set.team?.value === undefined ? undefined : slug(set.team.value),
    cycle: spec && resolveCycle(spec, config.fiscalYear),
    status: statusOf(set),
    cadence,
    cadenceDays: CADENCE_DAYS[cadence],
    wipLimit: set.wip_limit?.value ?? config.wipLimit,
    looksBack: looksBack(set),
  };
}

/** Whether anything was written into the retrospective. */
export function looksBack({ retrospective }: OkrSet): boolean {
  const { changed, failed, differently } = retrospective ?? {};
  return [changed, failed, differently].some((list) => each(list).some(({ text }) => text.trim() !== ''));
}

/** The people accountable for a key result: its own, else its objective's. Empty where nobody is named. */
export function ownersOf(item: KeyResult | Objective): readonly string[] {
  if (item.owner?.value) return item.owner.value;
  return item.shape === 'keyResult' ? (item.parent.owner?.value ?? []) : [];
}

/** Whether a key result is committed: its own type, else its objective's, else aspirational. */
export function typeOf(keyResult: KeyResult): 'committed' | 'aspirational' {
  return keyResult.type?.value ?? keyResult.parent.type?.value ?? 'aspirational';
}
