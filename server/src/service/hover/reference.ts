/** What a reference points at. */
import { type Item, setOf, type Target } from '../../okr/model';
import type { Reference } from '../../okr/reference';
import type { SetEntry } from '../../rules/view';
import type { Lens } from '../lens';
import { standingText } from '../standingText';
import { KIND_NAMES, nameOf, people } from '../words';
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
    standingText(lens, target),
  );
}

/** "Payments · 2026-Q4" */
export function placeName(entry: SetEntry): string {
  return [entry.teamName ?? 'no team', entry.cycle?.name].filter(Boolean).join(' · ');
}
