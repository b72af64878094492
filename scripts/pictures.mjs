// The pictures of the docs: what is opened and done before each is taken.

/**
 * @typedef {object} Picture
 * @property {string} name the file's name in docs/images, without its ending
 * @property {string} folder what is opened: a copy of this folder of the project
 * @property {(person: import('../test/workbench/launcher/driver.mjs').Driver) => Promise<unknown>} steps
 * @property {{ width: number, height: number }} [size] of the window; 1280 × 800 by default
 * @property {import('../test/workbench/launcher/driver.mjs').Box} [clip] the part that is shown; all by default
 */

/** @type {Picture[]} */
export const PICTURES = [
  {
    name: 'editor',
    folder: 'test/workbench/fixtures/one-folder',
    steps: (person) => person.open('team.okr.yaml'),
  },
];
