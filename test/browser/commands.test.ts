import type { MessageReferenceType, MessageType } from 'discord-api-types/v10';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  COMPOSER,
  lastMessage,
  runCommand,
  useBrowserSession,
} from './scripted/browser-session.ts';
import { used, write } from './scripted/messages.ts';

const session = await useBrowserSession();
let page: Page;
beforeEach(async () => {
  page = await session.open('103', '801');
});
afterEach(() => page.close());

const asked = (path: string) => session.sandbox.asked.filter((each) => each.path === path);

test('a slash lists what this person is offered, and typing narrows it', async () => {
  await page.getByLabel(COMPOSER).fill('/');
  const names = page.getByRole('listbox', { name: 'Commands' }).getByRole('option');
  expect(await names.locator('span').allInnerTexts()).toEqual([
    '/argue',
    '/evidence',
    '/poll',
    '/slow',
  ]);
  await page.getByLabel(COMPOSER).fill('/ev');
  expect(await names.locator('span').allInnerTexts()).toEqual(['/evidence']);
});

test('options that are typed go out with the types that they were registered with', async () => {
  await page
    .getByLabel(COMPOSER)
    .fill('/evidence claim:2 side:against the essay query:two notes mine:true');
  await page.getByLabel(COMPOSER).press('Enter');
  await lastMessage(page).getByText('Ran with').waitFor();
  expect(asked('/api/run').at(-1)?.body).toEqual({
    as: '103',
    channelId: '801',
    command: 'evidence',
    options: { claim: 2, side: 'challenges', query: 'two notes', mine: true },
  });
  expect(await page.getByLabel(COMPOSER).inputValue()).toBe('');
});

test('a suggestion of the bot that was pasted by its name is looked up', async () => {
  await page.getByLabel(COMPOSER).fill('/evidence claim:3 · labs tell');
  await page.getByLabel(COMPOSER).press('Enter');
  await expect.poll(() => asked('/api/run').at(-1)?.body.options).toEqual({ claim: 3 });
});

test('a suggestion that comes after the command was sent is not shown', async () => {
  const held = Promise.withResolvers<void>();
  const [asking, answered] = ['request', 'requestfinished'].map((event) =>
    page.waitForEvent(event as 'request', (one) => one.url().endsWith('/api/autocomplete')),
  );
  await page.route('**/api/autocomplete', async (route) => {
    await held.promise;
    await route.continue();
  });
  await page.getByLabel(COMPOSER).fill('/evidence claim:2');
  await asking;
  await page.getByLabel(COMPOSER).press('Enter');
  await lastMessage(page).getByText('Ran with').waitFor();
  held.resolve();
  await answered;
  await expect.poll(() => page.getByLabel(COMPOSER).inputValue()).toBe('');
  expect(await page.getByRole('listbox').isVisible()).toBe(false);
});

test('commands, options and values are completed by the keyboard alone', async () => {
  const field = page.getByLabel(COMPOSER);
  await field.focus();
  await page.keyboard.type('/ev');
  await page.keyboard.press('Tab');
  expect(await field.inputValue()).toBe('/evidence ');
  await page.keyboard.press('Tab');
  expect(await field.inputValue()).toBe('/evidence claim:');
  await page.keyboard.type('labs');
  const choice = page.getByRole('option', { name: '3 · Labs tell' });
  await expect.poll(() => choice.getAttribute('aria-selected')).toBe('true');
  await expect.poll(() => page.getByRole('listbox').getByRole('option').count()).toBe(1);
  expect(asked('/api/autocomplete').at(-1)?.body).toMatchObject({
    focused: 'claim',
    options: { claim: 'labs' },
  });
  await page.keyboard.press('Enter');
  expect(await field.inputValue()).toBe('/evidence claim:3 · Labs tell ');
  await page.keyboard.type('si');
  await page.keyboard.press('Tab');
  await page.getByRole('option', { name: 'Against the essay' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(await field.inputValue()).toBe('/evidence claim:3 · Labs tell side:Against the essay ');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => asked('/api/run').at(-1)?.body.options)
    .toEqual({ claim: 3, side: 'challenges' });
});

test('taking a command from the list runs nothing', async () => {
  const before = asked('/api/run').length;
  await page.getByLabel(COMPOSER).fill('/ar');
  await page.getByLabel(COMPOSER).press('Enter');
  expect(await page.getByLabel(COMPOSER).inputValue()).toBe('/argue ');
  expect(asked('/api/run').length).toBe(before);
});

test('a manager sees the commands of managers, and what is wrong with an option is shown beside it', async () => {
  const manager = await session.open('101', '803');
  await manager.getByRole('button', { name: '/debate setup' }).click();
  const before = asked('/api/run').length;
  const field = manager.getByLabel(COMPOSER);
  const strip = manager.getByRole('list', { name: 'Options of /debate setup' });
  expect(await strip.getByRole('button').allInnerTexts()).toEqual([
    'channel\nrequired',
    'hour\noptional',
  ]);
  await field.press('Enter');
  expect(asked('/api/run').length).toBe(before);
  expect(await field.inputValue()).toBe('/debate setup channel:');
  await manager.getByRole('option', { name: '#debate' }).click();
  await manager.keyboard.type('hour:25');
  await field.press('Enter');
  await strip.getByText('hour: at most 23').waitFor();
  expect(asked('/api/run').length).toBe(before);
  await field.fill('/debate setup channel:#debate hour:18');
  await field.press('Enter');
  await expect
    .poll(() => asked('/api/run').at(-1)?.body)
    .toMatchObject({ command: 'debate setup', options: { channel: '801', hour: 18 } });
  await manager.close();
});

test('an answer says who used which command, and what it replies to', async () => {
  session.sandbox.post({
    ...write({ content: '### #12 · an answer\n-# <https://example.org/a>', channelId: '803' }),
    type: 20 as MessageType,
    ...used('poll'),
  });
  const other = await session.open('103', '803');
  const answer = other.locator('article').last();
  await expect.poll(() => answer.locator('.used > span').innerText()).toBe('Ines used /poll');
  const id = (await answer.getAttribute('data-message')) ?? '';
  session.sandbox.post({
    ...write({ content: 'And a reply', channelId: '803' }),
    message_reference: { type: 0 as MessageReferenceType, message_id: id, channel_id: '803' },
  });
  const replyTo = 'In reply to Crux #12 · an answer https://example.org/a';
  await other.getByRole('button', { name: replyTo }).click();
  expect(await other.locator(':focus').getAttribute('data-message')).toBe(id);
  await other.close();
});

test('after a vote the focus is on the new statement, not on a button that took the place', async () => {
  await runCommand(page, 'poll');
  const ballot = lastMessage(page);
  await ballot.getByText('Only you can see this').waitFor();
  await ballot.getByRole('button', { name: 'Some do' }).focus();
  await page.keyboard.press('Enter');
  await ballot.getByText('Claim 2').waitFor();
  expect(await page.locator(':focus').innerText()).toBe('Claim 2');
  await page.keyboard.press('Enter');
  expect(asked('/api/press').length).toBe(1);
  expect(await page.locator('#announcer').innerText()).toContain('Claim 2');
  await ballot.getByRole('button', { name: 'Dismiss' }).click();
  await expect.poll(() => page.locator('article').getByText('Claim 2').count()).toBe(0);
});

test('a long wait is shown, and its failure with what to do next', async () => {
  await runCommand(page, 'slow');
  await page.getByRole('status').getByText('Waiting for /slow…').waitFor();
  session.answerSlow({ kind: 'failed', reason: 'The application did not respond' });
  const alert = page.getByRole('alert');
  await alert.getByText('The application did not respond.').waitFor();
  expect(await alert.innerText()).toContain('The terminal where the bot runs says why.');
  expect(await page.getByText('Waiting for /slow').isVisible()).toBe(false);
});

test('a command that does not exist is not sent', async () => {
  const before = session.sandbox.asked.length;
  await runCommand(page, 'nothing');
  await page.getByRole('alert').getByText('There is no command /nothing.').waitFor();
  expect(session.sandbox.asked.length).toBe(before);
});

test('a mention of a command opens it', async () => {
  const other = await session.open('103', '802');
  await other.getByRole('button', { name: '/evidence' }).click();
  expect(await other.getByLabel(COMPOSER).inputValue()).toBe('/evidence ');
  await other.getByRole('option', { name: 'claim:' }).waitFor();
  await other.close();
});

test('suggestions stay within the width of a phone', async () => {
  const phone = await session.open('103', '801', { width: 390, height: 844 });
  await phone.getByLabel(COMPOSER).fill('/');
  await phone.locator('#palette').getByRole('option').first().waitFor();
  const { x = -1, width = 999 } = (await phone.locator('#palette').boundingBox()) ?? {};
  expect(x).toBeGreaterThanOrEqual(0);
  expect(x + width).toBeLessThanOrEqual(390);
  await phone.close();
});
