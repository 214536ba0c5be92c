import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { lastMessage, type Rig, runCommand, startRig } from './scripted/rig.ts';

const TEXT = 'A specialist model won this benchmark twice in a row.';

let rig: Rig;
let page: Page;
let form: Locator;
beforeAll(async () => {
  rig = await startRig();
});
beforeEach(async () => {
  page = await rig.open('103', '801', { width: 375, height: 667 });
  form = page.getByRole('dialog', { name: 'Add evidence' });
  await runCommand(page, 'argue');
  await form.waitFor();
});
afterEach(async () => {
  await page.close();
  expect(rig.faults).toEqual([]);
});
afterAll(() => rig?.stop());

const submitted = () => rig.sandbox.asked.filter(({ path }) => path === '/api/submit');
const submit = () => form.getByRole('button', { name: 'Submit', exact: true }).click();

async function fill(text: string): Promise<void> {
  await form.getByRole('button', { name: 'Claim: ' }).click();
  await form.getByRole('button', { name: 'Claim 2' }).click();
  await form.getByRole('radio', { name: 'Against the essay' }).check();
  await form.getByLabel('Text').fill(text);
  await form.getByRole('checkbox', { name: 'Maths' }).check();
  await form.getByRole('checkbox', { name: 'Code' }).check();
}

test('every kind of field goes out as its values', async () => {
  await fill(TEXT);
  await form.getByLabel('Source').fill('10.1000/182');
  await form.getByRole('button', { name: 'Channel: ' }).click();
  await form.getByRole('button', { name: '#empty' }).click();
  await form.getByRole('checkbox', { name: 'Show my name' }).uncheck();
  await submit();
  await lastMessage(page).getByText('Filed as #31.').waitFor();
  expect(await form.isVisible()).toBe(false);
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
  await form.getByText('Must be at least 40 characters; it has 9.').waitFor();
  expect(await page.locator(':focus').getAttribute('name')).toBe('text');
  expect(submitted().length).toBe(before);
});

test('a form that the bot does not take stays open with all that was typed', async () => {
  const text = `Refuse this. ${TEXT}`;
  await fill(text);
  await submit();
  await form.getByRole('alert').getByText('Something went wrong').waitFor();
  expect(await form.getByLabel('Text').inputValue()).toBe(text);
});

test('leaving a changed form asks first, an untouched one closes at once', async () => {
  await page.keyboard.press('Escape');
  await form.waitFor({ state: 'hidden' });
  await runCommand(page, 'argue');
  await form.getByLabel('Text').fill('Something typed');
  await page.keyboard.press('Escape');
  await form.getByText('Discard what you typed?').waitFor();
  await form.getByRole('button', { name: 'Keep editing' }).click();
  expect(await form.getByLabel('Text').inputValue()).toBe('Something typed');
  await page.keyboard.press('Escape');
  await form.getByRole('button', { name: 'Discard' }).click();
  await form.waitFor({ state: 'hidden' });
});

test('Escape closes the list of a select, not the form around it', async () => {
  const opener = form.getByRole('button', { name: 'Claim: ' });
  await opener.click();
  await page.keyboard.press('Escape');
  expect(await opener.getAttribute('aria-expanded')).toBe('false');
  expect(await form.isVisible()).toBe(true);
});

test('a message menu opens a form too', async () => {
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Commands for the message by Ines' }).click();
  await page.getByRole('button', { name: 'Submit as evidence' }).click();
  await form.waitFor();
  expect(rig.sandbox.asked.at(-1)).toMatchObject({
    path: '/api/menu',
    body: { as: '103', command: 'Submit as evidence' },
  });
});

test('the form fits a phone without scrolling sideways', async () => {
  const over = '((box) => box.scrollWidth - box.clientWidth)';
  expect(await page.evaluate(`${over}(document.documentElement)`)).toBe(0);
  expect(await page.evaluate(`${over}(document.querySelector('.modal-body'))`)).toBe(0);
});
