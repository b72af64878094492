/** What a reference points at. */
import { type HealthMetric, type Item, setOf, type Target } from '../../okr/model';
import type { Reference } from '../../okr/reference';
import type { SetEntry } from '../../rules/view';
import type { Lens } from '../lens';
import { bounded, KIND_NAMES, nameOf, people, percent } from '../words';
import { inline, lines } from './markdown';

/** The thing that a reference in `from` leads to, or why it leads nowhere. */
export function referenceHover(lens: Lens, reference: Reference, from: Item): string {
  const found = lens.view.resolve(reference, setOf(from));
  if (found.kind === 'found') return describe(lens, found.target, found.entry);
  const text = `\`${reference.text.replace(/`/g, '')}\``;
  if (found.kind === 'ambiguous')
    return lines(
      `${text} names ${found.candidates.length} things:`,
      ...found.candidates.map(({ target, entry }) => `${inline(nameOf(target))} (${inline(placeName(entry))})`),
    );
  const near = found.nearest.length > 0 ? ` Near it: ${found.nearest.map((one) => `\`${one}\``).join(', ')}` : '';
  return found.kind === 'unknown-team'
    ? `No set here belongs to the team of ${text}.${near}`
    : `Nothing here has the id of ${text}.${near}`;
}

function describe(lens: Lens, target: Target, entry: SetEntry): string {
  const owners = target.owner?.value ?? [];
  return lines(
    `**${inline(nameOf(target))}**`,
    `${KIND_NAMES[target.shape]} · ${inline(placeName(entry))}${owners.length > 0 ? ` · ${inline(people(owners))}` : ''}`,
    standing(lens, target),
  );
}

/** "Payments · 2026-Q4" */
export function placeName(entry: SetEntry): string {
  return [entry.teamName ?? 'no team', entry.cycle?.name].filter(Boolean).join(' · ');
}

function standing(lens: Lens, target: Target): string | undefined {
  if (target.shape === 'initiative') return target.status?.value ?? 'idea';
  if (target.shape === 'healthMetric') return levelText(target);
  const { progress, status } = target.shape === 'objective' ? lens.objectiveStanding(target) : lens.standing(target);
  return progress === undefined ? status : `${percent(progress)} · ${status}`;
}

/** "at least 99.9%" of a health metric; undefined where no level is written. */
export function levelText(metric: HealthMetric): string | undefined {
  if (metric.at_least?.value) return bounded('at-least', metric.at_least.value);
  return metric.at_most?.value ? bounded('at-most', metric.at_most.value) : undefined;
}
