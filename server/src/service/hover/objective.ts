/** An objective: what it supports, who owns it, how far it is. */
import { each, type Objective } from '../../okr/model';
import type { Lens } from '../lens';
import { confidenceText, count, nameOf, people, percent } from '../words';
import { commentsText } from './comments';
import { inline, lines, paragraphs, quote } from './markdown';
import { referenceHover } from './reference';

const KINDS = {
  qualitative: 'a direction',
  metric: 'a metric: it belongs in a key result',
  task: 'work, not where it leads',
  vague: 'true for any team',
  unread: undefined,
} as const;

/** Markdown about an objective. */
export function objectiveHover(lens: Lens, objective: Objective): string {
  const { progress, confidence, status } = lens.objectiveStanding(objective);
  const reading = objective.title && lens.readObjective(objective.title);
  const kind = reading && KINDS[reading.kind];
  const evidence = reading?.evidence[0];
  const owners = objective.owner?.value ?? [];
  const facts = [
    owners.length > 0 ? `owner ${inline(people(owners))}` : 'no owner',
    objective.type?.value,
    count(each(objective.key_results).length, 'key result'),
    count(each(objective.initiatives).length, 'initiative'),
  ];
  const numbers = [
    progress !== undefined && percent(progress),
    confidence !== undefined && `confidence ${confidenceText(confidence)}`,
    status,
  ];
  return paragraphs(
    lines(
      `**Objective**${kind ? ` · ${kind}` : ''}`,
      evidence && reading?.kind !== 'qualitative' && `${quote(evidence.text)} ${inline(evidence.why)}`,
    ),
    lines(facts.filter(Boolean).join(' · '), numbers.filter(Boolean).join(' · ')),
    commentsText(objective),
    objective.why?.value !== undefined && `Why: ${inline(objective.why.value)}`,
    ...each(objective.supports).flatMap(({ value }) =>
      value ? [lines('Supports', referenceHover(lens, value, objective))] : [],
    ),
    pointers(lens, objective),
  );
}

/** What of other files works towards it. */
function pointers(lens: Lens, objective: Objective): string | undefined {
  const supporting = lens.view.pointingAt(objective).filter(({ item }) => item.shape === 'objective');
  if (supporting.length === 0) return undefined;
  return lines(
    'Supported by',
    ...supporting.map(
      ({ item, entry }) => `${inline(nameOf(item))}${entry.teamName ? ` (${inline(entry.teamName)})` : ''}`,
    ),
  );
}
