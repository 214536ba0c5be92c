import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../browser/chromium.ts';
import { startCrux } from '../support/crux.ts';

const HELP = `Takes the README's pictures from the sandbox's page:
npm run screenshots [-- --from URL] [FOLDER]

Plays the demo in a sandbox of its own, unless URL says where a page is. FOLDER is docs/pictures
unless named. Needs Chromium at /usr/bin/chromium or CHROMIUM_PATH. Look at each before committing.
`;

const PHONE = { width: 390, height: 780 };
const DESK = { width: 1_360, height: 800 };

type Shot = {
  readonly name: string;
  readonly size: { readonly width: number; readonly height: number };
  readonly channel: string;
  readonly show?: (page: Page) => Promise<void>;
};

/** Somebody who has not voted yet, whatever was done on that page before. */
async function newcomer(url: string): Promise<string> {
  const response = await fetch(`${url}/api/person`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ kind: 'newcomer', name: 'You' }),
  });
  const { person } = (await response.json()) as { person?: { id: string } };
  if (person === undefined) throw new Error(`${url} lets nobody in (${response.status})`);
  return person.id;
}

async function putGuideAway(page: Page): Promise<void> {
  await page.locator('#guide-away').click();
}

async function vote(page: Page): Promise<void> {
  await putGuideAway(page);
  await page.locator('[data-key^="ballot:start:"]').first().click();
  const ballot = page.locator('article.ephemeral').last();
  for (const stance of ['agree', 'disagree']) {
    await ballot.locator(`[data-key$=":${stance}"]`).first().click();
    await ballot.getByText('You:').first().waitFor();
    // A press on the next claim too soon after the last vote would not count.
    await page.waitForTimeout(1_200);
  }
  await ballot.evaluate((node) => node.scrollIntoView({ block: 'end' }));
  await page.mouse.move(0, 0);
}

const shots: readonly Shot[] = [
  { name: 'board', size: DESK, channel: 'debate' },
  { name: 'summary', size: PHONE, channel: 'announcements', show: putGuideAway },
  { name: 'ballot', size: PHONE, channel: 'debate', show: vote },
  {
    name: 'item',
    size: PHONE,
    channel: 'debate',
    async show(page) {
      await putGuideAway(page);
      // Scroll first, so that the page does not jump back to the board when its picture loads.
      await page.locator('#log').hover();
      await page.mouse.wheel(0, 400);
      const card = page.locator('article', { hasText: 'for the essay · strength' }).nth(1);
      await card.evaluate((node) => node.scrollIntoView({ block: 'start' }));
    },
  },
];

async function take(browser: Browser, url: string, folder: string, shot: Shot): Promise<string> {
  const { name, size, channel, show } = shot;
  // Phones are shown side by side, at half their size and less.
  const deviceScaleFactor = size === PHONE ? 1.5 : 2;
  const page = await browser.newPage({ viewport: size, deviceScaleFactor, colorScheme: 'dark' });
  page.setDefaultTimeout(30_000);
  await page.goto(`${url}/#as=${await newcomer(url)}`);
  await page.getByRole('link', { name: `# ${channel}` }).click();
  await page.locator('#channel-name', { hasText: channel }).waitFor();
  await page.locator('article').first().waitFor();
  await show?.(page);
  // Pictures out of view load only when scrolled to.
  await page.waitForFunction(`[...document.images].every((one) => {
    const { top, bottom } = one.getBoundingClientRect();
    return bottom < 0 || top > innerHeight || (one.complete && one.naturalWidth > 0);
  })`);
  await page.mouse.move(0, 0);
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path });
  await page.close();
  return path;
}

async function run(from: string | undefined, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const crux = from === undefined ? await startCrux({ demo: true }) : undefined;
  const browser = await launchChromium();
  try {
    for (const shot of shots) {
      process.stdout.write(`${await take(browser, from ?? crux?.url ?? '', folder, shot)}\n`);
    }
  } finally {
    await browser.close();
    await crux?.stop();
  }
}

const { values, positionals } = parseArgs({
  options: { help: { type: 'boolean' }, from: { type: 'string' } },
  allowPositionals: true,
});
if (values.help) process.stdout.write(HELP);
else await run(values.from, positionals[0] ?? 'docs/pictures');
