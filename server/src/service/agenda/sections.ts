/** The sections of an agenda, in their order, and how they are written. */
import { openComments } from './comments';
import type { Covered } from './covered';
import { openDecisions, takenDecisions } from './decisions';
import { readable } from './markdown';
import { changedAssumptions, fallenConfidence, movedMetrics } from './news';
import { betsOverLimit, blockers, nextActions, uncommitted } from './obstacles';
import { names, type Point } from './point';

/** More lines than this are not read out in a sync; decisions are never left out. */
const MOST_LINES = 8;

export interface Section {
  readonly heading: string;
  /** What it is called where there is none of it: "blockers". */
  readonly name: string;
  readonly points: readonly Point[];
  readonly style: 'numbers' | 'ticks' | 'dashes';
  /** The owner is named behind what a line is about. */
  readonly withOwner?: boolean;
  readonly isComplete?: boolean;
}

/** What needs a decision. */
export function decisionSection(sets: readonly Covered[]): Section {
  const points = sorted(sets.flatMap(openDecisions));
  return { heading: 'To decide', name: 'decisions', points, style: 'numbers', isComplete: true };
}

/** All the others. */
export function otherSections(sets: readonly Covered[]): Section[] {
  const section = (
    heading: string,
    name: string,
    collect: (covered: Covered) => Point[],
    more: Partial<Section> = {},
  ): Section => ({ heading, name, points: sorted(sets.flatMap(collect)), style: 'dashes', ...more });
  const withOwner = true;
  return [
    section('Blockers', 'blockers', blockers, { withOwner }),
    section('Assumptions that changed', 'changed assumptions', changedAssumptions),
    section('Confidence that fell', 'drops in confidence', fallenConfidence, { withOwner }),
    section('Numbers that moved', 'numbers that moved', movedMetrics),
    section('Bets over the limit', 'bets over the limit', betsOverLimit),
    section('Dependencies not committed', 'uncommitted dependencies', uncommitted, { withOwner }),
    section('Comments without an answer', 'open comments', openComments),
    section('Next actions from last time', 'next actions', nextActions, { style: 'ticks' }),
    section('Decided since', 'decisions taken', takenDecisions),
  ];
}

function sorted(points: readonly Point[]): Point[] {
  const rank = ({ rank: own }: Point) => own ?? '';
  return [...points].sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0));
}

/** The lines of a section. `withTeam`: several teams are meant, and each line says which one it is about. */
export function linesOf({ points, style, withOwner, isComplete }: Section, withTeam: boolean): string[] {
  const shown = isComplete || points.length <= MOST_LINES + 1 ? points : points.slice(0, MOST_LINES);
  const lines = shown.map((point, index) => {
    const mark = style === 'numbers' ? `${index + 1}.` : style === 'ticks' ? `- [${point.done ? 'x' : ' '}]` : '-';
    const { teamName } = point.covered.entry;
    const place = [
      point.about !== undefined && readable(point.about),
      withOwner && names(point.owners),
      withTeam && !point.namesTeam && teamName !== undefined && readable(teamName),
    ].filter(Boolean);
    return `${mark} ${point.says}${place.length > 0 ? ` (${place.join(', ')})` : ''}`;
  });
  return shown.length < points.length ? [...lines, `- … and ${points.length - shown.length} more`] : lines;
}
