import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningCrux, startCrux } from '../support/crux.ts';
import { launchChromium } from './chromium.ts';
import { lastMessage, runCommand } from './scripted/browser-session.ts';

let crux: RunningCrux;
let browser: Browser;
let page: Page;
const faults: string[] = [];

beforeAll(async () => {
  // A press whose answer is lost fails after this time.
  crux = await startCrux({ demo: true, answerMs: 8_000 });
  browser = await launchChromium();
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(45_000);
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(crux.url);
  await page.locator('#messages > *').first().waitFor();
  await page.getByRole('button', { name: 'Controls' }).click();
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await crux?.stop();
  expect(faults).toEqual([]);
});

const drawer = () => page.locator('#panels');
const open = (tab: string) => drawer().getByRole('tab', { name: tab }).click();
const happened = () => drawer().getByRole('region', { name: 'What happened' });
/** A month that passes takes its time, and a busy machine takes more. */
const patient = { timeout: 60_000 };
const idle = (button: Locator) =>
  expect.poll(() => button.getAttribute('aria-busy'), patient).toBe(null);
const summaries = () => {
  const channel = crux.sandbox.channels().find(({ name }) => name === 'announcements');
  return crux.sandbox.messages(channel?.id ?? '').length;
};

test('on a phone the controls cover the page and leave nothing half hidden', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await drawer().boundingBox()).toMatchObject({ y: 0, height: 844 });
  await page.setViewportSize({ width: 1280, height: 900 });
});

describe('time', () => {
  test.each([
    ['hour', 1 / 24, 0],
    ['summary', 0, 1],
    ['week', 7, 1],
    ['month', 30, 4],
  ])(
    'a press lets %s pass',
    async (step, days, more) => {
      await open('Time');
      // Members act in the week alone: that takes seconds, and is the same in a month.
      await drawer()
        .getByLabel('People act meanwhile')
        .setChecked(step === 'week');
      const [from, before] = [crux.clock.now().getTime(), summaries()];
      const button = drawer().locator(`[data-step="${step}"]`);
      await button.click();
      await happened().getByText('Time runs from').first().waitFor();
      await idle(button);
      const passed = (crux.clock.now().getTime() - from) / 86_400_000;
      if (days > 0) expect(Math.abs(passed - days)).toBeLessThan(0.02);
      expect(summaries() - before).toBeGreaterThanOrEqual(more);
      if (step === 'week')
        await happened()
          .getByText(/Members: .*vote/)
          .waitFor();
    },
    100_000,
  );
});

describe('trouble', () => {
  const press = async (id: string) => {
    await open('Trouble');
    const button = drawer().locator(`[data-trouble="${id}"]`);
    await button.click();
    await idle(button);
    return button;
  };

  test.each([
    ['slow', 'held up for 2 seconds'],
    ['bad-gateway', 'carried out, and answered with 502'],
  ])('%s: a command is answered all the same, and what befell it is listed', async (id, line) => {
    const button = await press(id);
    await expect.poll(() => button.getAttribute('aria-pressed'), patient).toBe('true');
    await runCommand(page, 'help');
    await lastMessage(page).getByText('Only you can see this').waitFor();
    await happened().getByText(line).first().waitFor();
    await press(id);
    await expect.poll(() => button.getAttribute('aria-pressed'), patient).toBe('false');
  });

  test('rate limits: a command is answered, and what waits is listed', async () => {
    const button = await press('rate-limited');
    await expect.poll(() => button.getAttribute('aria-pressed'), patient).toBe('true');
    await open('Time');
    await drawer().getByLabel('People act meanwhile').setChecked(false);
    const step = drawer().locator('[data-step="summary"]');
    const before = summaries();
    await step.click();
    await happened().getByText('429, to be tried again').first().waitFor();
    await expect.poll(summaries, patient).toBe(before + 1);
    await idle(step);
    await press('rate-limited');
  });

  test('a lost answer: the press fails as in Discord, and the next one works', async () => {
    await press('lost-callback');
    await runCommand(page, 'help');
    await page.getByRole('alert').getByText('did not respond').waitFor();
    await happened().getByText('lost on its way').first().waitFor();
    await runCommand(page, 'help');
    await expect
      .poll(() => page.getByRole('alert').getByText('did not respond').count(), patient)
      .toBe(0);
  });

  test.each([
    ['gateway-cut', 'The bot is back on the gateway'],
    ['gateway-reset', 'The bot logged in to the gateway'],
    ['database-away', 'The database is back'],
  ])('%s: it is over by itself', async (id, line) => {
    await press(id);
    await happened().getByText(line).first().waitFor();
  });

  test.each(['model-honest', 'model-slow', 'model-hostile', 'model-captured', 'model-off'])(
    '%s: it is on, and no other model is',
    async (id) => {
      const button = await press(id);
      await expect.poll(() => button.getAttribute('aria-pressed'), patient).toBe('true');
      expect(await drawer().locator('[data-trouble^="model-"][aria-pressed="true"]').count()).toBe(
        1,
      );
    },
  );
});

test('somebody new comes, and the page is theirs', async () => {
  await open('People');
  await drawer().locator('[name="name"]').fill('Wanda');
  await drawer().locator('[name="kind"]').selectOption('newcomer');
  await drawer().getByRole('button', { name: 'Add and be them' }).click();
  await expect.poll(() => page.title(), patient).toContain('Wanda');
});

test('a permission is taken from a person, who then cannot write, and given back', async () => {
  await open('People');
  await drawer().locator('[name="who"]').selectOption({ label: 'Wanda' });
  await drawer().locator('[name="what"]').selectOption('Send Messages');
  await drawer().getByRole('button', { name: 'Remove', exact: true }).click();
  const back = drawer().getByRole('button', { name: /^Restore: Send Messages, Wanda/ });
  await back.click();
  await expect.poll(() => back.count(), patient).toBe(0);
});

test('behind the newest message are limits and JSON', async () => {
  await open('Inside');
  await drawer()
    .getByText(/of 4,000 characters/)
    .waitFor();
  await drawer().locator('pre').getByText('"channel_id"').last().waitFor();
});

test('two people are shown side by side', async () => {
  const [left, right] = crux.sandbox.people();
  const both = new URLSearchParams({ left: left?.id ?? '', right: right?.id ?? '' });
  const window = await browser.newPage({ viewport: { width: 1600, height: 900 } });
  await window.goto(`${crux.url}/page/panels/beside.html#${both}`);
  for (const [side, person] of [['left', left] as const, ['right', right] as const]) {
    const frame = window.frameLocator(`#${side}`);
    await frame.locator('#messages > *').first().waitFor();
    await expect.poll(() => frame.getByLabel('You are').inputValue(), patient).toBe(person?.id);
  }
  await window.close();
});
