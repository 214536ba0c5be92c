import type { Locator, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lastMessage, runCommand, useBrowserSession } from './scripted/browser-session.ts';

const TEXT = 'A specialist model won this benchmark twice in a row.';

const session = await useBrowserSession();
let page: Page;
let modal: Locator;
beforeEach(async () => {
  page = await session.open('103', '801', { width: 375, height: 667 });
  modal = page.getByRole('dialog', { name: 'Add evidence' });
  await runCommand(page, 'argue');
  await modal.waitFor();
});
afterEach(() => page.close());

const submitted = () => session.sandbox.asked.filter(({ path }) => path === '/api/submit');
const submit = () => modal.getByRole('button', { name: 'Submit', exact: true }).click();

async function fill(text: string): Promise<void> {
  await modal.getByRole('button', { name: 'Claim: ' }).click();
  await modal.getByRole('button', { name: 'Claim 2' }).click();
  await modal.getByRole('radio', { name: 'Against the essay' }).check();
  await modal.getByLabel('Text').fill(text);
  await modal.getByRole('checkbox', { name: 'Maths' }).check();
  await modal.getByRole('checkbox', { name: 'Code' }).check();
}

test('every kind of field goes out as its values', async () => {
  await fill(TEXT);
  await modal.getByLabel('Source').fill('10.1000/182');
  await modal.getByRole('button', { name: 'Channel: ' }).click();
  await modal.getByRole('button', { name: '#empty' }).click();
  await modal.getByRole('checkbox', { name: 'Show my name' }).uncheck();
  await submit();
  await lastMessage(page).getByText('Filed as #31.').waitFor();
  expect(await modal.isVisible()).toBe(false);
  expect(submitted().at(-1)?.body).toEqual({
    as: '103',
    modalId: 'm1',
    fields: {
      claim: ['2'],
      side: 'challenges',
      text: TEXT,
      source: '10.1000/182',
      topics: ['maths', 'code'],
      where: ['803'],
      named: false,
    },
  });
});

test('what Discord would not send is said at its field, and nothing goes out', async () => {
  const before = submitted().length;
  await fill('too short');
  await submit();
  await modal.getByText('Must be at least 40 characters; it has 9.').waitFor();
  expect(await page.locator(':focus').getAttribute('name')).toBe('text');
  expect(submitted().length).toBe(before);
});

test('a modal that the bot does not take stays open with all that was typed', async () => {
  const text = `Refuse this. ${TEXT}`;
  await fill(text);
  await submit();
  await modal.getByRole('alert').getByText('Something went wrong').waitFor();
  expect(await modal.getByLabel('Text').inputValue()).toBe(text);
});

test('leaving a changed modal asks first, an untouched one closes at once', async () => {
  await page.keyboard.press('Escape');
  await modal.waitFor({ state: 'hidden' });
  await runCommand(page, 'argue');
  await modal.getByLabel('Text').fill('Something typed');
  await page.keyboard.press('Escape');
  await modal.getByText('Discard what you typed?').waitFor();
  await modal.getByRole('button', { name: 'Keep editing' }).click();
  expect(await modal.getByLabel('Text').inputValue()).toBe('Something typed');
  await page.keyboard.press('Escape');
  await modal.getByRole('button', { name: 'Discard' }).click();
  await modal.waitFor({ state: 'hidden' });
});

test('Escape closes the list of a select, not the modal around it', async () => {
  const opener = modal.getByRole('button', { name: 'Claim: ' });
  await opener.click();
  await page.keyboard.press('Escape');
  expect(await opener.getAttribute('aria-expanded')).toBe('false');
  expect(await modal.isVisible()).toBe(true);
});

test('a message menu opens a modal too', async () => {
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Commands for the message by Ines' }).click();
  await page.getByRole('menuitem', { name: 'Submit as evidence' }).click();
  await modal.waitFor();
  expect(session.sandbox.asked.at(-1)).toMatchObject({
    path: '/api/menu',
    body: { as: '103', command: 'Submit as evidence' },
  });
});

test('the modal fits a phone without scrolling sideways', async () => {
  const over = '((box) => box.scrollWidth - box.clientWidth)';
  expect(await page.evaluate(`${over}(document.documentElement)`)).toBe(0);
  expect(await page.evaluate(`${over}(document.querySelector('.modal-body'))`)).toBe(0);
});
