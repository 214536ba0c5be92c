import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningCrux, startCrux } from '../support/crux.ts';
import { openTempFolder, removeTempFolder } from '../support/temp-folder.ts';
import { launchChromium } from './chromium.ts';
import { COMPOSER, lastMessage, runCommand } from './scripted/browser-session.ts';

let crux: RunningCrux;
let browser: Browser;
const faults: string[] = [];

/** What a person takes to read and to move between two presses, ms. */
const HUMAN_MS = 1_500;
const WAITS = { timeout: 10_000 };

beforeAll(async () => {
  crux = await startCrux({ demo: true });
  browser = await launchChromium();
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await crux?.stop();
});

/** A tab as the first person of this standing, once the bot's commands are there. */
async function open(standing: string, width = 375): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 720 } });
  page.setDefaultTimeout(45_000);
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
  await page
    .locator('article')
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
  const channel = page.getByRole('link', { name: 'announcements' });
  await channel.click();
  // Its name is whole beside the two others, without a swipe; the page draws it anew meanwhile.
  const isWhole = async () => {
    const box = await channel.boundingBox();
    return box !== null && box.x >= 0 && box.x + box.width <= 375;
  };
  await expect.poll(isWhole).toBe(true);
  const isCut = () =>
    page.locator('#channel-name').evaluate(({ scrollWidth, clientWidth }) => {
      return scrollWidth > clientWidth;
    });
  await expect.poll(isCut).toBe(false);
  // The composer takes one line, however long the channel's name.
  expect((await page.getByLabel(COMPOSER).boundingBox())?.height).toBeLessThan(50);
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

test('messages of the demo bear the times of its three weeks, in order', () => {
  const [welcome, debate, summaries] = crux.sandbox
    .channels()
    .map(({ id }) => crux.sandbox.messages(id).map(({ timestamp }) => timestamp));
  for (const times of [debate, summaries]) expect(times).toEqual([...(times ?? [])].sort());
  const days = new Set(debate?.map((time) => time.slice(0, 10)));
  expect(days.size).toBeGreaterThan(15);
  expect(summaries?.slice(0, 3).map((time) => time.slice(11, 13))).toEqual(['09', '09', '09']);
  expect((welcome?.[0] ?? '') < (debate?.[0] ?? '')).toBe(true);
});

/** Presses a key until what has the focus fits; fails after so many presses. */
async function pressUntil(page: Page, key: string, fits: string): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press(key);
    if (await page.locator(`:focus:is(${fits})`).count()) return;
  }
  throw new Error(`${key} does not lead to ${fits}`);
}

test('a week goes by keyboard alone: votes, an item, the next summary', async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(45_000);
  page.on('pageerror', (error) => faults.push(error.message));
  const member = crux.sandbox.people().find(({ name }) => name === 'Kesi');
  await page.goto(`${crux.url}/#as=${member?.id}`);
  await page.locator('article').first().waitFor();
  await page.keyboard.type('/poll');
  await page.keyboard.press('Enter');
  const ballot = page.locator('article.ephemeral').last();
  await ballot.locator('[data-key$=":disagree"]').waitFor();
  await pressUntil(page, 'Shift+Tab', '[data-key$=":disagree"]');
  await page.keyboard.press('Enter');
  await page.locator(':is(h3, h4, h5):focus').waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('1 of 3 done').waitFor();
  await pressUntil(page, 'Tab', '#text');
  await page.keyboard.type('/argue side:for');
  await page.getByRole('option', { name: 'For the essay' }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await pressUntil(page, 'Tab', '[data-key="claim"]');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await pressUntil(page, 'Tab', '[name="text"]');
  await page.keyboard.type('A general model passed the tuned one on a public test of law in 2026.');
  await pressUntil(page, 'Tab', 'dialog button[type="submit"]');
  await page.keyboard.press('Enter');
  await page.getByText('2 of 3 done').waitFor();
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
  await pressUntil(page, 'Tab', '#guide-steps button');
  await page.keyboard.press('Enter');
  await page.getByText('all done').waitFor({ timeout: 25_000 });
  expect(faults).toEqual([]);
  await page.close();
});

test('npm run screenshots takes the pictures of the README from the page', async () => {
  const folder = await openTempFolder();
  const args = ['test/screenshots/write-screenshots.ts', '--from', crux.url, folder];
  const program = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  expect((await once(program, 'close'))[0]).toBe(0);
  for (const name of ['board', 'summary', 'ballot', 'item']) {
    const png = await readFile(join(folder, `${name}.png`));
    // A phone's width, half as many pixels again.
    expect(png.readUInt32BE(16)).toBeGreaterThanOrEqual(390 * 1.5);
  }
  await removeTempFolder(folder);
}, 120_000);

test('a newcomer is led in a minute: votes by two presses, files, and reads the next summary', async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(45_000);
  page.on('pageerror', (error) => faults.push(error.message));
  const began = performance.now();
  await page.goto(crux.url);
  const guide = page.getByRole('region', { name: 'New here?' });
  const human = () => page.waitForTimeout(HUMAN_MS);
  await guide.getByText('0 of 3 done').waitFor();
  expect(await page.locator('#who option:checked').innerText()).toBe('You, member');
  const vote = page.locator('[data-key^="ballot:start:"]').first();
  const box = await vote.boundingBox();
  expect((box?.y ?? 999) + (box?.height ?? 0)).toBeLessThan(800);
  await human();
  await vote.click();
  await human();
  await ending(lastMessage(page), 'disagree').click();
  await guide.getByText('1 of 3 done').waitFor();
  const focused = () => page.locator(':focus').evaluate(({ tagName }) => tagName);
  await expect.poll(focused, WAITS).toMatch(/^H\d$/);
  await human();
  await guide.getByRole('button', { name: 'Open /argue' }).click();
  await human();
  await page.keyboard.press('Enter');
  const form = page.getByRole('dialog');
  await form.locator('[data-key="claim"]').click();
  await form.locator('[data-value="1"]').click();
  expect(await form.getByRole('radio', { name: /Against the essay/ }).isChecked()).toBe(true);
  await form
    .locator('[name="text"]')
    .pressSequentially('A tuned model beat every general one on a public test of contracts.', {
      delay: 30,
    });
  await human();
  await form.getByRole('button', { name: 'Submit', exact: true }).click();
  await guide.getByText('2 of 3 done').waitFor();
  await human();
  await guide.getByRole('button', { name: 'Jump to the next summary' }).click();
  await guide.getByText('all done').waitFor({ timeout: 25_000 });
  await expect.poll(() => page.locator('#channel-name').innerText(), WAITS).toBe('# announcements');
  const newest = page.locator('article').last();
  const [top, list] = [await newest.boundingBox(), await page.locator('#log').boundingBox()];
  expect(Math.abs((top?.y ?? 0) - (list?.y ?? 99))).toBeLessThan(20);
  const took = Math.round((performance.now() - began) / 1_000);
  process.stdout.write(`the guided minute took ${took} s\n`);
  expect(took).toBeLessThanOrEqual(60);
  expect(faults).toEqual([]);
  await page.close();
});
