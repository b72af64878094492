/**
 * How often a property is tried. `PROPERTY_RUNS=20 npx mocha …` tries each twenty times as often, for a night or before a release.
 */
export function runs(count: number): { readonly numRuns: number } {
  return { numRuns: count * Number(process.env.PROPERTY_RUNS ?? 1) };
}
