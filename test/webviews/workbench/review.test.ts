import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import type { FrameLocator } from 'playwright-core';
import { TOWN } from '../../support/review';
import { folderOf, openWorkbench, type Workbench } from './support';

/** Whatever a person does here, it is seen within this, in milliseconds, or never. */
const LIMIT = 20_000;

const SETTINGS = {
  'okr.today': '2026-11-04',
  'okr.reminders.enabled': false,
  'workbench.colorTheme': 'Default Dark Modern',
};

describe('the review in the workbench', () => {
  let workbench: Workbench;
  let review: FrameLocator;
  let folder: string;
  before(async function () {
    this.timeout(180_000);
    folder = folderOf(TOWN);
    workbench = await openWorkbench(folder, SETTINGS);
    await workbench.person.command('OKR: Open Review');
    review = workbench.webview();
    await review.getByText('1 of 3 key results is on track').waitFor({ timeout: 2 * LIMIT });
  });
  after(async () => {
    await workbench?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('opens a team’s charts, and the place of what is clicked; and follows what is typed there', async () => {
    await review.getByRole('button', { name: 'Ferry', exact: true }).click();
    await review.getByText('Fog, and a closed pier').waitFor({ timeout: LIMIT });
    await review.locator('.remarks').getByRole('button', { name: '12 Oct' }).click();
    await workbench.person.page.locator('.monaco-editor .view-line', { hasText: 'date: 2026-10-12' }).waitFor();
    await review.getByRole('button', { name: 'Crews come home in good time' }).first().click();
    await workbench.person.page.locator('.monaco-editor .view-line', { hasText: 'title: Crews' }).waitFor();
    await workbench.person.press('End');
    await workbench.person.type(' every day');
    await review.getByText('Crews come home in good time every day').first().waitFor({ timeout: LIMIT });
    await review.getByText('Fog, and a closed pier').waitFor();
  }).timeout(4 * LIMIT);

  it('has the map on its other side, and comes back with it after a reload of the window', async () => {
    await workbench.person.press('Control+S');
    await workbench.person.command('OKR: Open Alignment Map');
    const box = review.getByRole('link', { name: /^Nights are quiet again/ });
    await box.waitFor({ timeout: LIMIT });
    await workbench.person.command('Developer: Reload Window');
    await workbench.person.page.waitForLoadState();
    await box.waitFor({ timeout: 3 * LIMIT });
    assert.equal(await review.getByRole('tab', { selected: true }).innerText(), 'Alignment Map');
  }).timeout(5 * LIMIT);

  it('shows the alignment as a tree, with the words of screen readers', async () => {
    await workbench.person.command('OKR: Focus on Objectives View');
    await workbench.person.command('OKR: Show Alignment');
    const row = workbench.person.page.locator('.sidebar .monaco-list-row[aria-label*="nobody supports it"]');
    await row.waitFor({ timeout: LIMIT });
    assert.match(
      (await row.getAttribute('aria-label')) ?? '',
      /^Nights are quiet again, objective.*of Town, nobody supports it/,
    );
    await workbench.person.command('OKR: Show Objectives');
    await row.waitFor({ state: 'detached', timeout: LIMIT });
  }).timeout(3 * LIMIT);
});
