// The pictures of the docs and of the walkthrough: what is opened and done before each is taken.

/**
 * @typedef {object} Picture
 * @property {string} name the file's name, without its folder and ending
 * @property {string} folder what is opened: a copy of this folder of the project
 * @property {(person: import('../test/workbench/launcher/driver.mjs').Driver) => Promise<unknown>} steps
 * @property {{ width: number, height: number }} [size] of the window; 1280 × 800 by default
 * @property {boolean} [walkthrough] it goes to media/walkthrough, once for light and once for dark themes, instead of to docs/images
 * @property {import('../test/workbench/launcher/driver.mjs').Box} [clip] the part that is shown; all by default
 */

const SIZE = { width: 1180, height: 700 };

/** In the walkthrough a picture is shown at about this width. */
const SMALL = { width: 760, height: 520 };

/** @type {Picture[]} */
export const PICTURES = [
  {
    name: 'editor',
    folder: 'examples',
    size: SIZE,
    steps: async (person) => {
      await person.view('OKR');
      await person.open('theater.okr.yaml');
      await person.waitForFindings();
      await person.quickFixes('Migrate');
    },
  },
  {
    name: 'hover',
    folder: 'examples',
    size: SIZE,
    steps: async (person) => {
      await person.view('OKR');
      await person.open('payments.okr.yaml');
      await person.hover('Reduce payment');
    },
  },
  {
    name: 'check-in',
    folder: 'examples',
    size: SIZE,
    steps: async (person) => {
      await person.view('OKR');
      await person.open('payments.okr.yaml');
      await person.putCursor('Reduce payment');
      await person.command('OKR: Check In');
    },
  },
  {
    name: 'board',
    folder: 'examples',
    size: { width: 1280, height: 680 },
    steps: async (person) => {
      await person.press('Control+B');
      await person.command('OKR: Open Board');
      const board = active(person);
      await board.locator('select').selectOption({ label: 'Payments' });
      await board.locator('.card', { hasText: 'Ship idempotent' }).hover();
    },
  },
  {
    name: 'review',
    folder: 'examples',
    size: { width: 1180, height: 860 },
    steps: async (person) => {
      await person.press('Control+B');
      await person.command('OKR: Open Review');
      const page = active(person);
      await page.getByText('key results are on track').waitFor();
    },
  },
  {
    name: 'review-metrics',
    folder: 'examples',
    size: { width: 1180, height: 860 },
    steps: async (person) => {
      await person.press('Control+B');
      await person.command('OKR: Open Review');
      const page = active(person);
      await page.getByRole('button', { name: 'Payments', exact: true }).click();
      await page.locator('tr.detail figure').first().waitFor();
      await page.locator('tr.detail h2').evaluate((heading) => heading.scrollIntoView({ block: 'start' }));
      await page.locator('tr.detail figure').nth(1).waitFor();
    },
  },
  {
    name: 'alignment-map',
    folder: 'examples',
    size: { width: 1180, height: 860 },
    steps: async (person) => {
      await person.press('Control+B');
      await person.command('OKR: Open Alignment Map');
      const page = active(person);
      await page.locator('.alignment .box').first().hover();
    },
  },
  {
    name: 'write',
    walkthrough: true,
    folder: 'examples',
    size: SMALL,
    steps: async (person) => {
      await person.press('Control+B');
      await person.command('OKR: Open an Example');
      await person.page.locator('.view-line', { hasText: 'checkout' }).first().waitFor();
    },
  },
  {
    name: 'task',
    walkthrough: true,
    folder: 'examples',
    size: SMALL,
    steps: async (person) => {
      await person.press('Control+B');
      await person.command('OKR: Open a Practice File');
      await person.waitForFindings();
      await person.quickFixes('Migrate');
    },
  },
  {
    name: 'together',
    walkthrough: true,
    folder: 'examples',
    size: SMALL,
    steps: async (person) => {
      await person.press('Control+B');
      await person.command('OKR: Open Alignment Map');
      await active(person).getByText('Who works for what').first().waitFor();
      await person.page.mouse.move(SMALL.width / 2, SMALL.height / 2);
      await person.page.mouse.wheel(0, 330);
    },
  },
  {
    name: 'week',
    walkthrough: true,
    folder: 'examples',
    size: SMALL,
    steps: async (person) => {
      await person.press('Control+B');
      await person.open('payments.okr.yaml');
      await person.page.locator('.view-line', { hasText: 'Reduce' }).first().waitFor();
      await person.putCursor('Reduce payment');
      await person.command('OKR: Check In');
    },
  },
  {
    name: 'sync',
    walkthrough: true,
    folder: 'examples',
    size: SMALL,
    steps: async (person) => {
      await person.press('Control+B');
      await person.command('OKR: Prepare Sync');
      await person.pick('All teams');
      await person.page.locator('.view-line', { hasText: 'decide' }).first().waitFor();
    },
  },
  {
    name: 'close',
    walkthrough: true,
    folder: 'examples',
    size: SMALL,
    steps: async (person) => {
      await person.press('Control+B');
      await person.open('payments.okr.yaml');
      await person.command('OKR: Close Cycle');
    },
  },
];

/**
 * The page in the webview that is in front.
 * @param {import('../test/workbench/launcher/driver.mjs').Driver} person
 */
function active(person) {
  return person.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
}
