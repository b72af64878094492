// The pictures of the docs: what is opened and done before each is taken.

/**
 * @typedef {object} Picture
 * @property {string} name the file's name in docs/images, without its ending
 * @property {string} folder what is opened: a copy of this folder of the project
 * @property {(person: import('../test/workbench/launcher/driver.mjs').Driver) => Promise<unknown>} steps
 * @property {{ width: number, height: number }} [size] of the window; 1280 × 800 by default
 * @property {import('../test/workbench/launcher/driver.mjs').Box} [clip] the part that is shown; all by default
 */

const SIZE = { width: 1180, height: 700 };

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
      const board = person.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
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
      const page = person.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
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
      const page = person.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
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
      const page = person.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
      await page.locator('.alignment .box').first().hover();
    },
  },
];
