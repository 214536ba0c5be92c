import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  type BrowserSession,
  COMPOSER,
  focusedKey,
  lastMessage,
  runCommand,
  startBrowserSession,
} from './scripted/browser-session.ts';

let session: BrowserSession;
let page: Page;
beforeAll(async () => {
  session = await startBrowserSession();
});
beforeEach(async () => {
  page = await session.open('103', '801');
});
afterEach(async () => {
  await page.close();
  expect(session.faults).toEqual([]);
});
afterAll(() => session?.stop());

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

test('options go out with the types that they were registered with', async () => {
  await runCommand(page, 'evidence');
  const claim = page.getByRole('combobox', { name: 'claim' });
  await claim.fill('thin');
  await page.getByRole('option', { name: '2 · Thin edges' }).click();
  await page.getByLabel('side').selectOption('Against the essay');
  await page.getByLabel('query').fill('notes');
  await page.getByLabel('mine').selectOption('True');
  await page.getByRole('button', { name: 'Run /evidence' }).click();
  await lastMessage(page).getByText('Ran with').waitFor();
  expect(asked('/api/run').at(-1)?.body).toEqual({
    as: '103',
    channelId: '801',
    command: 'evidence',
    options: { claim: 2, side: 'challenges', query: 'notes', mine: true },
  });
});

test('autocomplete sends what is typed so far, and the keyboard takes a choice', async () => {
  await runCommand(page, 'evidence');
  const claim = page.getByRole('combobox', { name: 'claim' });
  await claim.fill('labs');
  const choice = page.getByRole('option', { name: '3 · Labs tell' });
  await choice.waitFor();
  await expect.poll(() => page.locator('.command-form li').count()).toBe(1);
  expect(asked('/api/autocomplete').at(-1)?.body).toMatchObject({
    focused: 'claim',
    options: { claim: 'labs' },
  });
  await claim.press('ArrowDown');
  await claim.press('Enter');
  expect(await claim.inputValue()).toBe('3 · Labs tell');
});

test('a manager sees the commands of managers, and a required option is asked for', async () => {
  const manager = await session.open('101', '803');
  await manager.getByRole('button', { name: '/debate setup' }).click();
  const before = asked('/api/run').length;
  await manager.getByRole('button', { name: 'Run /debate setup' }).click();
  expect(asked('/api/run').length).toBe(before);
  await manager.getByRole('combobox', { name: 'channel' }).selectOption('#debate');
  await manager.getByLabel('hour').fill('18');
  await manager.getByRole('button', { name: 'Run /debate setup' }).click();
  await expect
    .poll(() => asked('/api/run').at(-1)?.body)
    .toMatchObject({ command: 'debate setup', options: { channel: '801', hour: 18 } });
  await manager.close();
});

test('a ballot is edited in place, and the focus stays on the same answer', async () => {
  await runCommand(page, 'poll');
  const ballot = lastMessage(page);
  await ballot.getByText('Only you can see this').waitFor();
  await ballot.getByRole('button', { name: 'Some do' }).focus();
  await page.keyboard.press('Enter');
  await ballot.getByText('Claim 2').waitFor();
  expect(await focusedKey(page)).toBe('ballot:cast:2:disagree');
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
  await other.getByRole('button', { name: 'Run /evidence' }).waitFor();
  await other.close();
});
