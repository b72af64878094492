/** The words of the tree: what stands behind a label, in its tooltip, and what a screen reader says. */
import { each, type HealthMetric, type Initiative, type KeyResult, type Objective, setOf } from '../../okr/model';
import { clamp } from '../../okr/progress';
import { ownersOf } from '../../rules/facts';
import type { SetEntry } from '../../rules/view';
import { keyResultHover } from '../hover/keyResult';
import { inline, lines, paragraphs } from '../hover/markdown';
import { objectiveHover } from '../hover/objective';
import type { Lens } from '../lens';
import { KIND_NAMES, levelText, nameOf, people, percent, written } from '../words';
import { healthAttention, initiativeAttention, keyResultAttention, lastReading } from './attention';
import type { Branch } from './branch';

/** What a branch says of a thing. */
export type Described = Omit<Branch, 'id' | 'place' | 'team' | 'cycle' | 'children'>;

/** An objective in the tree. */
export function describeObjective(lens: Lens, objective: Objective, entry: SetEntry): Described {
  const { progress, status } = lens.objectiveStanding(objective);
  return {
    ...spoken(objective, numbers(progress, status)),
    kind: 'objective',
    tooltip: paragraphs(inline(nameOf(objective)), objectiveHover(lens, objective), inline(entry.teamName ?? '')),
    progress: progress === undefined ? undefined : clamp(progress),
    status,
    owners: ownersOf(objective),
    attention: [],
    canCheckIn: false,
  };
}

/** A key result in the tree. */
export function describeKeyResult(lens: Lens, keyResult: KeyResult): Described {
  const standing = lens.standing(keyResult);
  const { progress, status } = standing;
  const isOpen = (keyResult.status?.value ?? 'active') === 'active' && lens.facts(setOf(keyResult)).status !== 'closed';
  const attention = keyResultAttention(keyResult, standing);
  return {
    ...spoken(keyResult, numbers(progress, status), attention),
    kind: 'keyResult',
    tooltip: paragraphs(inline(nameOf(keyResult)), keyResultHover(lens, keyResult)),
    progress: progress === undefined ? undefined : clamp(progress),
    status,
    owners: ownersOf(keyResult),
    attention,
    canCheckIn: isOpen,
  };
}

/** An initiative in the tree. */
export function describeInitiative(lens: Lens, initiative: Initiative): Described {
  const status = initiative.status?.value ?? 'idea';
  const attention = initiativeAttention(initiative, lens.facts(setOf(initiative)), lens.today);
  const moves = each(initiative.moves).map(({ text }) => text);
  const due = initiative.due?.value;
  return {
    ...spoken(initiative, [status, due !== undefined && `due ${due}`].filter(Boolean).join(' · '), attention),
    kind: 'initiative',
    tooltip: paragraphs(
      inline(nameOf(initiative)),
      lines(
        `Initiative · ${status}`,
        moves.length > 0 && `moves ${inline(moves.join(', '))}`,
        initiative.expect?.value !== undefined && `expected: ${inline(initiative.expect.value)}`,
        attention.join(' · '),
      ),
    ),
    initiativeStatus: status,
    owners: initiative.owner?.value ?? [],
    attention,
    canCheckIn: false,
  };
}

/** A health metric in the tree. */
export function describeHealthMetric(lens: Lens, metric: HealthMetric): Described {
  const reading = lastReading(metric)?.value?.value;
  const level = levelText(metric);
  const attention = healthAttention(metric, lens.facts(setOf(metric)));
  const said = reading && level ? `${written(reading)} (${level})` : reading ? written(reading) : (level ?? '');
  return {
    ...spoken(metric, said, attention),
    kind: 'healthMetric',
    tooltip: paragraphs(
      inline(nameOf(metric)),
      lines('Health metric', said && inline(said), attention.map(inline).join(' · ')),
    ),
    owners: metric.owner?.value ?? [],
    attention,
    canCheckIn: false,
  };
}

function numbers(progress: number | undefined, status: string): string {
  return progress === undefined ? status : `${percent(progress)} · ${status}`;
}

/** Label, description and the sentence for screen readers. */
function spoken(
  item: Objective | KeyResult | Initiative | HealthMetric,
  description: string,
  attention: readonly string[] = [],
): Pick<Described, 'label' | 'description' | 'accessibleLabel'> {
  const label = nameOf(item);
  const owners = item.owner?.value ?? [];
  const said = [
    label,
    KIND_NAMES[item.shape],
    ...description.split(' · '),
    owners.length > 0 && `owner ${people(owners)}`,
    attention.length > 0 && `needs attention: ${attention.join(', ')}`,
  ];
  return { label, description, accessibleLabel: said.filter(Boolean).join(', ') };
}
