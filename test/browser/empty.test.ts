import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningCrux, startCrux } from '../support/crux.ts';
import { launchChromium } from './chromium.ts';
import { lastMessage } from './scripted/browser-session.ts';

let crux: RunningCrux;
let browser: Browser;

beforeAll(async () => {
  crux = await startCrux({ isEmpty: true });
  browser = await launchChromium();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await crux?.stop();
});

test('without the demo a manager is led from nothing to a first vote', async () => {
  const page = await browser.newPage({ viewport: { width: 390, height: 780 } });
  page.setDefaultTimeout(45_000);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(crux.url);
  const guide = page.getByRole('region', { name: 'New here?' });
  await guide.getByText('0 of 3 done').waitFor();
  expect(await page.locator('#who option:checked').innerText()).toBe('Mara, manager');
  await guide.getByRole('button', { name: 'Open /debate setup' }).click();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Submit', exact: true }).click();
  await guide.getByText('1 of 3 done').waitFor();
  await lastMessage(page).getByRole('button', { name: 'Post the board' }).click();
  await page.locator('[data-key^="ballot:start:"]').first().click();
  await lastMessage(page).locator('[data-key$=":disagree"]').click();
  await guide.getByText('2 of 3 done').waitFor();
  expect(faults).toEqual([]);
  await page.close();
});
