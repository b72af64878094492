import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { company } from '../../support/review';
import { folderOf, openWorkbench, type Workbench } from './support';

/** Whatever a person does here, it is seen within this, in milliseconds, or never. */
const LIMIT = 20_000;

/**
 * What a hundred teams may take more than an empty board, in milliseconds: VS Code needs its own time for any webview, and that depends
 * on what else the machine does.
 */
const MORE_THAN_EMPTY = 1_000;

const SETTINGS = {
  'okr.today': '2026-12-31',
  'okr.reminders.enabled': false,
  'workbench.colorTheme': 'Default Dark Modern',
};

describe('the review of a hundred teams in the workbench', () => {
  let workbench: Workbench;
  let folder: string;
  before(async function () {
    this.timeout(240_000);
    folder = folderOf(company(100));
    workbench = await openWorkbench(folder, SETTINGS);
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
