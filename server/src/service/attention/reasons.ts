/** Why something needs somebody, what only a person can settle first. */
export const reasons = [
  'decision',
  'checkIn',
  'closing',
  'offTrack',
  'atRisk',
  'blocked',
  'overdue',
  'health',
] as const;

export type Reason = (typeof reasons)[number];

/** The words above the things of one reason. */
export const REASON_LABELS: Readonly<Record<Reason, string>> = {
  decision: 'Decisions needed',
  checkIn: 'Check-ins due',
  closing: 'Cycles to close',
  offTrack: 'Off track',
  atRisk: 'At risk',
  blocked: 'Blocked',
  overdue: 'Overdue',
  health: 'Health metrics out of range',
};
