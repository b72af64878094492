// Made by `npm run generate` from the files in the groups’ folders.
import type { Rule } from './rule';

/** Every rule, in the order of the groups. */
export const allRules: readonly Rule[] = [
];
