import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCrux } from '../support/crux.ts';
import { launchChromium } from './chromium.ts';
import { lastMessage, runCommand } from './scripted/browser-session.ts';

let crux: { url: string; stop(): Promise<void> };
let browser: Browser;
const faults: string[] = [];

beforeAll(async () => {
  crux = await startCrux({ demo: true });
  browser = await launchChromium();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await crux?.stop();
});

/** A tab as the first person of this standing, once the bot's commands are there. */
async function open(standing: string, width = 375): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 720 } });
  page.setDefaultTimeout(15_000);
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (line) => line.type() === 'error' && faults.push(line.text()));
  await page.goto(crux.url);
  const who = page
    .getByLabel('You are')
    .getByRole('option', { name: `, ${standing}` })
    .first();
  await who.waitFor({ state: 'attached' });
  await page.getByLabel('You are').selectOption((await who.getAttribute('value')) ?? '');
  await page.getByText('is online').waitFor();
  return page;
}

/** The button whose custom id ends so. */
const ending = (within: Locator, end: string) => within.locator(`[data-key$=":${end}"]`).first();

test('a member votes within three presses of /poll and sees it counted', async () => {
  const page = await open('member');
  await runCommand(page, 'poll');
  const ballot = lastMessage(page);
  await ballot.getByText('Only you can see this').waitFor();
  await ending(ballot, 'disagree').click();
  await ballot.getByText('You:').waitFor();
  expect(faults).toEqual([]);
  await page.close();
});

test('a member files a counterexample through the modal', async () => {
  const page = await open('member');
  await runCommand(page, 'argue');
  const form = page.getByRole('dialog');
  await form.locator('[data-key="claim"]').click();
  await form.locator('[data-value="1"]').click();
  await form.getByRole('radio').first().check();
  await form
    .locator('[name="text"]')
    .fill('On a public benchmark of contracts a tuned model beat every general one in 2026.');
  await form.getByRole('button', { name: 'Submit', exact: true }).click();
  await lastMessage(page)
    .getByText(/Filed as #\d+/)
    .waitFor();
  expect(faults).toEqual([]);
  await page.close();
});

test('a manager sees the status of the debate, a member is not offered it', async () => {
  const manager = await open('manager', 1280);
  await runCommand(manager, 'debate status');
  await lastMessage(manager).getByText('Only you can see this').waitFor();
  const member = await open('member', 1280);
  await runCommand(member, 'debate status');
  await member.getByRole('alert').getByText('There is no command').waitFor();
  expect(faults).toEqual([]);
  await manager.close();
  await member.close();
});

test('a reader on a phone sees the picture of the week whole, and hears what it shows', async () => {
  const page = await open('member');
  await page.getByRole('link', { name: 'announcements' }).click();
  const picture: Locator = page.locator('img.picture').last();
  await picture.scrollIntoViewIfNeeded();
  await expect.poll(() => picture.evaluate((image) => image.naturalWidth)).toBe(1_080);
  const box = await picture.boundingBox();
  expect(box?.width).toBeGreaterThan(280);
  expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(375);
  expect(await picture.getAttribute('alt')).toMatch(
    /^(Week of|So far this week,) .+\. Evidence: .+ Members: /,
  );
  expect(faults).toEqual([]);
  await page.close();
});
