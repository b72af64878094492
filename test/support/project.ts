import { join } from 'node:path';

/** The project's folder: the one that tests are run from, be they bundled or not. */
export const ROOT = process.cwd();

/** An absolute path inside the project. */
export const inProject = (...parts: string[]) => join(ROOT, ...parts);
