import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { COMPOSER, runCommand, useBrowserSession } from './scripted/browser-session.ts';
import { faintTexts } from './scripted/faint-texts.ts';
import { used, write } from './scripted/messages.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const session = await useBrowserSession();
beforeAll(async () => {
  const [first] = [session.sandbox.post(write({ channelId: '803', content: 'Said' }))];
  const id = first.kind === 'message' ? first.message.id : '';
  session.sandbox.post({ ...write({ channelId: '803', content: 'Answered' }), ...used('poll') });
  session.sandbox.post({
    ...write({ channelId: '803', content: 'Replied' }),
    message_reference: { type: 0, message_id: id, channel_id: '803' },
  });
});

type Finding = { id: string; nodes: { html: string }[] };

/** What axe finds at any level, and every text below 4.5 : 1. */
async function faults(page: Page): Promise<string[]> {
  const { violations } = (await page.evaluate(
    `${axe}; axe.run(document, { resultTypes: ['violations'] })`,
  )) as { violations: Finding[] };
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  return [...found, ...(await faintTexts(page))];
}

/** Ways to have something on the screen, by what it is. */
const screens: Record<string, { channel: string; show?: (page: Page) => Promise<unknown> }> = {
  'the first screen': { channel: '801' },
  'a message with every component': { channel: '802' },
  'answers and replies': { channel: '803' },
  'the list of commands': {
    channel: '801',
    show: (page) => page.getByLabel(COMPOSER).fill('/'),
  },
  'options with what is wrong': {
    channel: '801',
    show: async (page) => {
      await runCommand(page, 'evidence claim:none side:left');
      await page.locator('.fault', { hasText: 'side: one of' }).waitFor();
    },
  },
  'a form': {
    channel: '801',
    show: async (page) => {
      await runCommand(page, 'argue');
      await page.getByRole('dialog').getByRole('button', { name: 'Submit' }).click();
    },
  },
  'a menu': {
    channel: '801',
    show: (page) => page.locator('article').last().click({ button: 'right' }),
  },
  'a private answer': {
    channel: '801',
    show: async (page) => {
      await runCommand(page, 'poll');
      await page.getByText('Only you can see this').waitFor();
    },
  },
  'a failure': {
    channel: '802',
    show: (page) => page.getByRole('button', { name: 'Danger' }).click(),
  },
  'a large picture': {
    channel: '802',
    show: (page) => page.getByRole('link', { name: 'Claim 1: challengers ahead' }).click(),
  },
};

for (const [name, { channel, show }] of Object.entries(screens)) {
  test(`${name} has nothing that axe finds and no faint text, in dark and in light`, async () => {
    const width = name === 'the first screen' ? 360 : 1_280;
    const page = await session.open('103', channel, { width, height: 800 });
    await show?.(page);
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await faults(page)).toEqual([]);
    }
    await page.close();
  });
}

test('the page has one main part, and every part has a name of its own', async () => {
  const page = await session.open('103', '801');
  expect(await page.getByRole('main').count()).toBe(1);
  for (const role of ['banner', 'navigation', 'complementary'] as const) {
    expect(await page.getByRole(role).count()).toBe(1);
  }
  await page.getByRole('region', { name: '# debate' }).waitFor();
  await page.getByRole('region', { name: 'New here?' }).waitFor();
  await page.close();
});

test('the guide can be put away, stays away after a reload, and comes back', async () => {
  const page = await session.open('103', '801');
  const guide = page.getByRole('region', { name: 'New here?' });
  await guide.getByRole('button', { name: 'Hide', exact: true }).click();
  expect(await guide.count()).toBe(0);
  await page.reload();
  const back = page.getByRole('button', { name: 'Guide' });
  await back.waitFor();
  expect(await guide.count()).toBe(0);
  await back.press('Enter');
  await guide.waitFor();
  expect(await page.locator(':focus').innerText()).toBe('New here?');
  await page.close();
});
