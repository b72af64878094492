import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Locator } from 'playwright-core';
import { openWorkbench, type Workbench } from './support';

/** Whatever a person does here, it is seen within this, in milliseconds, or never. */
const LIMIT = 20_000;

const SETTINGS = {
  'okr.today': '2026-11-16',
  'okr.reminders.enabled': false,
  'workbench.colorTheme': 'Default Dark Modern',
};
const FIXTURE = join(__dirname, 'fixture');

describe('the board in the workbench', () => {
  let workbench: Workbench;
  let board: FrameLocator;
  before(async function () {
    this.timeout(180_000);
    workbench = await openWorkbench(FIXTURE, SETTINGS);
    await workbench.person.command('OKR: Open Board');
    board = workbench.webview();
    await card('Ship idempotent').waitFor({ timeout: 2 * LIMIT });
  });
  after(() => workbench?.close());

  const card = (title: string): Locator => board.locator('.card', { hasText: title });
  const inColumn = (state: string, title: string): Locator =>
    board.locator(`[data-state=${state}] .card`, { hasText: title });
  const onDisk = () => readFileSync(join(workbench.folder, 'payments.okr.yaml'), 'utf8');

  it('shows the bets of all teams, and what became of what they move', async () => {
    assert.deepEqual(await board.locator('.card .title').allTextContents(), [
      'Ask in parallel',
      'Show what others bought',
      'Ship idempotent retries',
    ]);
    const text = await card('Ship idempotent').innerText();
    for (const part of ['2.4% → 1.6%', '6 weeks', 'sam']) assert.ok(text.includes(part), text);
  }).timeout(LIMIT);

  it('has the colours of the theme', async () => {
    const colour = await card('Ship idempotent').evaluate((one) => getComputedStyle(one).color);
    assert.equal(colour, 'rgb(204, 204, 204)');
  }).timeout(LIMIT);

  it('writes what is dragged into the file, and nothing else; saved when it is asked to', async () => {
    const before = onDisk();
    await card('Ask in parallel').dragTo(board.locator('.column[data-state=doing]'));
    await board.getByText('1 file not saved').waitFor({ timeout: LIMIT });
    assert.equal(onDisk(), before, 'nothing is saved behind anybody’s back');
    await board.getByRole('button', { name: 'Save' }).click();
    await board.getByText('1 file not saved').waitFor({ state: 'hidden', timeout: LIMIT });
    const written = '      - title: Ask in parallel\n        status: doing\n        started: 2026-11-16\n';
    assert.equal(onDisk(), before.replace('      - Ask in parallel\n', written));
  }).timeout(3 * LIMIT);

  it('opens the file at the bet, follows what is typed there, and one undo takes a move back', async () => {
    await card('Ship idempotent').click();
    await workbench.person.page.locator('.monaco-editor .view-line', { hasText: 'id: retries' }).waitFor();
    await card('Ship idempotent').focus();
    await workbench.person.press('Shift+ArrowRight');
    await inColumn('blocked', 'Ship idempotent').waitFor({ timeout: LIMIT });
    await board.getByText('1 file not saved').waitFor({ timeout: LIMIT });
    await workbench.person.putCursor('id: retries');
    await workbench.person.press('Control+Z');
    await inColumn('doing', 'Ship idempotent').waitFor({ timeout: LIMIT });
    await board.getByText('1 file not saved').waitFor({ state: 'hidden', timeout: LIMIT });
    await workbench.person.putCursor('Ask in parallel');
    await workbench.person.press('End');
    await workbench.person.type(' and twice');
    await card('Ask in parallel and twice').waitFor({ timeout: LIMIT });
  }).timeout(4 * LIMIT);

  it('is back after a reload of the window, with what it showed', async () => {
    await workbench.person.press('Control+S');
    await board.locator('select').selectOption({ label: 'Shop' });
    await card('Show what others bought').waitFor();
    await card('Ship idempotent').waitFor({ state: 'detached' });
    await workbench.person.command('Developer: Reload Window');
    await workbench.person.page.waitForLoadState();
    await card('Show what others bought').waitFor({ timeout: 3 * LIMIT });
    assert.equal(await board.locator('.card').count(), 1);
  }).timeout(5 * LIMIT);
});
