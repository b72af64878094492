// Where things lie. Everything else in scripts/ takes its paths from here.
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, absolute. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** The packaged extension that `npm run package` makes. */
export const VSIX = join(ROOT, 'okr-as-code.vsix');

/**
 * An absolute path inside the project.
 * @param {...string} parts
 */
export const inProject = (...parts) => join(ROOT, ...parts);
