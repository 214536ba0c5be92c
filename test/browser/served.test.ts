import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Sandbox } from '../../src/sandbox/index.ts';
import { createSandbox } from '../../src/sandbox/index.ts';
import { launchChromium } from './chromium.ts';
import { COMPOSER } from './scripted/browser-session.ts';

const quiet = { info() {}, warn() {}, error() {}, debug() {} };

let folder: string;
let sandbox: Sandbox;
let server: Server;
let browser: Browser;
let url: string;
const faults: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crux-page-'));
  sandbox = createSandbox({ folder, log: quiet });
  await sandbox.start();
  server = createServer((request, response) => void sandbox.page(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
  await sandbox?.stop();
  await rm(folder, { recursive: true, force: true });
});

async function open(as: string): Promise<Page> {
  const page = await browser.newPage();
  page.setDefaultTimeout(45_000);
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (line) => line.type() === 'error' && faults.push(line.text()));
  await page.goto(`${url}/#as=${as}`);
  await page.locator('#messages > *').first().waitFor();
  return page;
}

test('the sandbox serves the page, and two people talk on it', async () => {
  const [one, other] = sandbox.people();
  const speaker = await open(one?.id ?? '');
  const listener = await open(other?.id ?? '');
  await speaker.getByText('is offline').waitFor();
  await speaker.getByLabel(COMPOSER).fill('Good *morning* <b>all</b>');
  await speaker.getByLabel(COMPOSER).press('Enter');
  const heard = listener.locator('article').last();
  await heard.getByText('Good morning <b>all</b>').waitFor();
  expect(await heard.locator('header strong').innerText()).toBe(one?.name);
  await speaker.getByRole('button', { name: 'Commands for the message' }).click();
  await speaker.getByRole('menuitem', { name: 'Delete message' }).click();
  await listener.getByText('Nothing in #').waitFor();
  expect(faults).toEqual([]);
});

test('people and channels that come later appear by themselves', async () => {
  const page = await open(sandbox.people()[0]?.id ?? '');
  sandbox.addPerson({ name: 'Latecomer' });
  sandbox.addChannel({ name: 'later' });
  await page.getByRole('link', { name: '# later' }).waitFor();
  await expect
    .poll(() => page.getByLabel('You are').getByRole('option').allInnerTexts())
    .toContain('Latecomer, member');
  expect(faults).toEqual([]);
});
