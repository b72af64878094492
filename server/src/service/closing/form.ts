/** What closing a cycle asks with: each key result with its last value, and the score that follows from it. */

import { followingCycle } from '../../okr/cycle';
import type { Day } from '../../okr/dates';
import { each, type KeyResult, keyResultsOf, type OkrSet } from '../../okr/model';
import { ownersOf, typeOf } from '../../rules/facts';
import { scoreText } from '../../rules/support/closing';
import type { SetEntry } from '../../rules/view';
import { type Desk, type Lens, lensOn } from '../lens';
import { type KeyResultKey, keyOf } from '../round/key';
import { goalText, nameOf, people, written } from '../words';
import { judged, parseScore } from './scale';

export interface ClosingKeyResult {
  readonly key: KeyResultKey;
  /** As a terminal names it: its id, else its place, "2.1". */
  readonly name: string;
  readonly title: string;
  readonly objective: string;
  readonly owner?: string;
  readonly type: 'committed' | 'aspirational';
  /** "2.4% → 0.8%" */
  readonly goal?: string;
  /** "1.5% on 2026-12-14" */
  readonly last?: string;
  /** As written, else as it follows from the last value. */
  readonly score?: string;
  /** What that score means on its own scale. */
  readonly verdict?: string;
  readonly learned?: string;
  readonly next?: 'keep' | 'adapt' | 'let-go';
  readonly reason?: string;
}

export interface ClosingForm {
  readonly entry: SetEntry;
  /** "Payments · 2026-Q4" */
  readonly title: string;
  /** The cycle's last day, and whether it has passed. */
  readonly end?: Day;
  readonly isOver: boolean;
  /** Those that were not dropped. */
  readonly keyResults: readonly ClosingKeyResult[];
  /** Something is written in the retrospective already. */
  readonly looksBack: boolean;
  /** The name of the cycle behind this one. */
  readonly nextCycle?: string;
}

/** All sets that are pursued, those whose cycle is over first. */
export function closingForms(desk: Desk): ClosingForm[] {
  const forms = desk.workspace.view().sets.flatMap((entry) => {
    const lens = lensOn(desk, entry.set.document);
    return lens.facts(entry.set).status === 'active' ? [formOf(lens, entry)] : [];
  });
  return [...forms.filter(({ isOver }) => isOver), ...forms.filter(({ isOver }) => !isOver)];
}

/** What closing one set asks with. */
export function formOf(lens: Lens, entry: SetEntry): ClosingForm {
  const { set } = entry;
  const { cycle } = lens.facts(set);
  const { changed, failed, differently } = set.retrospective ?? {};
  return {
    entry,
    title: [entry.teamName ?? 'No team', cycle?.name].filter(Boolean).join(' · '),
    end: cycle?.end,
    isOver: cycle !== undefined && cycle.end < lens.today,
    keyResults: keyResultsOf(set)
      .filter(({ status }) => status?.value !== 'dropped')
      .map((keyResult) => keyResultOf(lens, keyResult)),
    looksBack: [changed, failed, differently].some((list) => each(list).length > 0),
    nextCycle: set.cycle?.value && followingCycle(set.cycle.value),
  };
}

function keyResultOf(lens: Lens, keyResult: KeyResult): ClosingKeyResult {
  const { measure, now, last, progress } = lens.standing(keyResult);
  const score = keyResult.score?.text ?? scoreText(progress);
  const value = score === undefined ? undefined : parseScore(score);
  const type = typeOf(keyResult);
  const owners = ownersOf(keyResult);
  return {
    key: keyOf(keyResult),
    name: terminalName(keyResult),
    title: nameOf(keyResult),
    objective: nameOf(keyResult.parent),
    owner: owners.length > 0 ? people(owners) : undefined,
    type,
    goal: goalText(measure),
    last: now && `${written(now)}${last?.date ? ` on ${last.date.text}` : ''}`,
    score,
    verdict: value === undefined ? undefined : judged(type, value),
    learned: keyResult.learned?.value,
    next: keyResult.next_cycle?.value,
    reason: keyResult.reason?.value,
  };
}

function terminalName(keyResult: KeyResult): string {
  const { parent } = keyResult;
  const objectives: OkrSet['objectives'] = parent.parent.objectives;
  return (
    keyResult.id?.value ?? `${each(objectives).indexOf(parent) + 1}.${each(parent.key_results).indexOf(keyResult) + 1}`
  );
}
