import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { FrameLocator, Locator } from 'playwright-core';
import { company, TOWN } from '../../support/review';
import { openWorkbench, type Workbench } from './support';

/** Whatever a person does here, it is seen within this, in milliseconds, or never. */
const LIMIT = 20_000;

/**
 * What a hundred teams may take more than an empty board, in milliseconds: VS Code needs its own time for any webview, and that depends
 * on what else the machine does.
 */
const MORE_THAN_EMPTY = 1_000;

const SETTINGS = {
  'okr.today': '2026-11-04',
  'okr.reminders.enabled': false,
  'workbench.colorTheme': 'Default Dark Modern',
};

/** Writes files into a folder of their own. */
function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'okr-review-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

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

describe('the review of a hundred teams in the workbench', () => {
  let workbench: Workbench;
  let folder: string;
  before(async function () {
    this.timeout(240_000);
    folder = folderOf(company(100));
    workbench = await openWorkbench(folder, { ...SETTINGS, 'okr.today': '2026-12-31' });
  });
  after(async () => {
    await workbench?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Milliseconds from Enter in the command palette until something is seen in the webview. */
  async function timeOf(title: string, seen: () => Locator): Promise<number> {
    const { page } = workbench.person;
    await page.keyboard.press('F1');
    await page.keyboard.type(title);
    await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().waitFor();
    const start = performance.now();
    await page.keyboard.press('Enter');
    await seen().waitFor({ timeout: 3 * LIMIT });
    const took = performance.now() - start;
    await workbench.person.command('View: Close All Editors');
    return took;
  }

  it('is there within a second more than an empty page takes', async () => {
    const empty: number[] = [];
    const review: number[] = [];
    const more = () => Math.min(...review) - Math.min(...empty);
    // The first page of all takes longer than any other, whatever it shows.
    await timeOf('OKR: Open Board', () => workbench.webview().getByText('No bets yet'));
    for (let attempt = 0; attempt < 5 && !(more() < MORE_THAN_EMPTY); attempt++) {
      empty.push(await timeOf('OKR: Open Board', () => workbench.webview().getByText('No bets yet')));
      review.push(
        await timeOf('OKR: Open Review', () => workbench.webview().getByRole('button', { name: 'Team 100' })),
      );
    }
    console.log(
      `      empty board: ${empty.map(Math.round).join(', ')} ms; review: ${review.map(Math.round).join(', ')} ms`,
    );
    assert.ok(more() < MORE_THAN_EMPTY, `${more()} ms more`);
  }).timeout(18 * LIMIT);
});
