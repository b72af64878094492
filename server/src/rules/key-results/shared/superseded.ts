/** What is asked of a measurable result only. A title that is none gets one finding that says so, and none of these. */
export const ASKED_OF_RESULTS = [
  'kr-compound',
  'kr-prescribes-solution',
  'kr-vague-word',
  'kr-ambiguous-metric',
  'kr-vanity-metric',
  'kr-no-baseline',
  'kr-no-target',
  'kr-no-change',
  'kr-direction',
  'kr-unit-mismatch',
  'kr-not-weekly',
  'kr-no-source',
  // Work is not checked in on: it is moved or rewritten first.
  'check-in-stale',
] as const;
