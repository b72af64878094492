/**
 * What a score means. Committed key results are expected at 1.0, aspirational ones around 0.7 (Google's OKR playbook, whatmatters.com;
 * re:Work's guide to OKRs, which reads 0.6 to 0.7 as the sweet spot and 1.0 every time as targets that were too safe).
 */
import { isAchieved } from '../../okr/progress';

type Type = 'committed' | 'aspirational';

/** How an aspirational score reads, from the highest on. */
const ASPIRATIONAL = [
  { from: 1, says: 'reached in full: was the target safe?' },
  { from: 0.6, says: 'achieved: around 0.7 is what an aspirational target is for' },
  { from: 0.3, says: 'missed: it moved, and fell short' },
  { from: 0, says: 'missed: it hardly moved' },
] as const;

/** A score on the key result's own scale: "aspirational · achieved: around 0.7 is …". */
export function judged(type: Type, score: number): string {
  if (type === 'committed')
    return isAchieved(type, score)
      ? 'committed · achieved in full, as promised'
      : 'committed · missed: 1.0 was promised';
  return `aspirational · ${ASPIRATIONAL.find(({ from }) => score >= from)?.says ?? 'missed'}`;
}

/** Reads a score as it is typed; undefined for what is none. */
export function parseScore(text: string): number | undefined {
  const trimmed = text.trim();
  return /^(?:0(?:\.\d{1,6})?|1(?:\.0{1,6})?)$/.test(trimmed) ? Number(trimmed) : undefined;
}

/** Whether a key result is reached with a score; one without a score is not. */
export function isReached(type: Type, score: string | undefined): boolean {
  const value = score === undefined ? undefined : parseScore(score);
  return value !== undefined && isAchieved(type, value);
}
