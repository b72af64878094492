/** The values of the setting `okr.diagnostics.display`. */
export type Display = 'all' | 'noHints' | 'problemsOnly';

/** How weighty a finding is, in the editor's words. */
export type Weight = 'Error' | 'Warning' | 'Information' | 'Hint';

/** Whether a finding of this weight is shown. What is not a known setting shows everything. */
export function shows(display: Display, weight: Weight): boolean {
  if (display === 'problemsOnly') return weight === 'Error' || weight === 'Warning';
  return display !== 'noHints' || weight !== 'Hint';
}
