/** The values of the setting `okr.diagnostics.display`. */
export type Display = 'all' | 'noHints' | 'problemsOnly';

/** How weighty a finding is, in the editor's words. */
export type Weight = 'Error' | 'Warning' | 'Information' | 'Hint';

/** Whether a finding of this weight is shown. What is not a known setting shows everything. */
export function shows(display: Display, weight: Weight): boolean {
  if (display === 'problemsOnly') return weight === 'Error' || weight === 'Warning';
  return display !== 'noHints' || weight !== 'Hint';
}

/** Whether a finding is one that every checker of YAML has: the file is none. */
export function isToldElsewhere({ code }: { readonly code?: unknown }): boolean {
  const value = typeof code === 'object' && code !== null && 'value' in code ? code.value : code;
  return value === 'yaml-syntax';
}
