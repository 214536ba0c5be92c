import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { lastMessage, useBrowserSession } from './scripted/browser-session.ts';

const session = await useBrowserSession();
let page: Page;
beforeAll(async () => {
  page = await session.open('103', '802');
});

const pressed = () =>
  session.sandbox.asked.filter(({ path }) => path === '/api/press').at(-1)?.body;

test('a message shows each kind of component', async () => {
  const card = page.locator('.container').first();
  expect(await card.getByRole('heading', { name: 'Week of 16–22 November' }).count()).toBe(1);
  expect(await card.getByRole('img').evaluateAll((images) => images.length)).toBe(2);
  await card.getByRole('img', { name: 'Claim 1: challengers ahead' }).waitFor();
  expect(await card.getByRole('separator').count()).toBe(1);
  expect(await card.locator('blockquote').innerText()).toBe('quoted line\nsecond line');
  expect(await card.locator('pre').innerText()).toBe('const a = "<b>";');
  expect(await card.locator('ul ul li').innerText()).toBe('nested');
  expect(await card.getByText('votes.json').getAttribute('href')).toBe('/files/votes.json');
  expect(await card.locator('time').first().getAttribute('datetime')).toBe(
    new Date(1_795_000_000_000).toISOString(),
  );
  expect(await card.getByText('Escaped *stars* and # no heading.').count()).toBe(1);
  expect(await card.getByRole('button', { name: 'Off' }).isDisabled()).toBe(true);
});

test('the accent colour of a container is drawn', async () => {
  const colour = await page.evaluate(
    'getComputedStyle(document.querySelector(".container")).borderInlineStartColor',
  );
  expect(colour).toBe('rgb(59, 165, 93)');
});

test('a spoiler stays hidden until it is pressed', async () => {
  expect(await page.getByText('the twist').isVisible()).toBe(false);
  await page.getByRole('button', { name: 'spoiler' }).click();
  expect(await page.getByText('the twist').isVisible()).toBe(true);
});

test('a link button and a bare link leave the page without telling where from', async () => {
  const button = page.getByRole('link', { name: 'Open the paper' });
  expect(await button.getAttribute('href')).toBe('https://example.org/paper');
  expect(await button.getAttribute('rel')).toContain('noreferrer');
});

test('a button press goes out with its custom id', async () => {
  await page.getByRole('button', { name: 'Primary' }).click();
  await lastMessage(page).getByText('Pressed show:primary null').waitFor();
  expect(pressed()).toMatchObject({ as: '103', customId: 'show:primary' });
});

test('a select shows the descriptions and sends the one value chosen', async () => {
  await page.getByRole('button', { name: 'Choose a claim' }).click();
  await page.getByText('Where one wins, the edge is thin.').click();
  await lastMessage(page).getByText('Pressed board:claim ["2"]').waitFor();
});

test('a select of several waits for enough and sends them together', async () => {
  const before = session.sandbox.asked.length;
  await page.getByRole('button', { name: 'Choose two or more' }).click();
  await page.getByRole('button', { name: 'Red' }).click();
  await page.getByRole('button', { name: 'Done' }).click({ force: true });
  expect(session.sandbox.asked.length).toBe(before);
  await page.getByRole('button', { name: 'Blue' }).click();
  await page.getByRole('button', { name: 'Done' }).click();
  await lastMessage(page).getByText('Pressed board:several ["red","blue"]').waitFor();
});

test('a channel select offers the channels', async () => {
  await page.getByRole('button', { name: 'Choose a channel' }).click();
  await page.getByRole('group').getByRole('button', { name: '#debate' }).click();
  await lastMessage(page).getByText('Pressed board:channel ["801"]').waitFor();
});

test('a select opens, moves and closes by keyboard alone', async () => {
  const opener = page.getByRole('button', { name: 'Choose a claim' });
  await opener.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await page.locator(':focus').getAttribute('data-value')).toBe('2');
  await page.keyboard.press('Escape');
  expect(await opener.getAttribute('aria-expanded')).toBe('false');
  expect(await page.locator(':focus').getAttribute('data-key')).toBe('board:claim');
});

test('a failed press is told in the words of Discord, with what to do next', async () => {
  await page.getByRole('button', { name: 'Danger' }).click();
  const alert = page.getByRole('alert');
  await alert.getByText('This interaction failed.').waitFor();
  expect(await alert.innerText()).toContain('try again');
  await alert.getByRole('button', { name: 'Dismiss' }).click();
  expect(await alert.isVisible()).toBe(false);
});

test('what a member writes is text, whatever it looks like', async () => {
  const other = await session.open('103', '801');
  const body = other.locator('article', { hasText: 'press me' }).locator('.body');
  expect(await body.locator('img, script, b, a, style').count()).toBe(0);
  expect(await body.innerText()).toContain('<img src=x onerror="document.title=1">');
  expect(await other.title()).toContain('#debate');
  await other.close();
});
