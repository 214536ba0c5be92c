import type { Browser, Locator, Page } from 'playwright-core';
import { launchChromium } from '../chromium.ts';
import { createScript, furnish } from './script.ts';
import { type ScriptedSandbox, startScriptedSandbox } from './scripted-sandbox.ts';

export const COMPOSER = 'Message, or / for a command';

/** A browser and a scripted sandbox for one test file. */
export async function startBrowserSession() {
  const slow = { answer: Promise.withResolvers<object>() };
  const sandbox: ScriptedSandbox = await startScriptedSandbox(
    createScript(
      () => sandbox,
      () => slow.answer.promise,
    ),
  );
  furnish(sandbox);
  const browser: Browser = await launchChromium();
  const faults: string[] = [];

  return {
    sandbox,
    /** What went wrong inside the page so far: exceptions and console errors. */
    faults,
    /** Lets /slow answer. */
    answerSlow(outcome: object): void {
      slow.answer.resolve(outcome);
      slow.answer = Promise.withResolvers<object>();
    },
    /** A new tab as this person, once the channel is drawn and listened to; its cookies and storage are its own. */
    async open(as: string, channel: string, size = { width: 1280, height: 800 }): Promise<Page> {
      const page = await browser.newPage({ viewport: size });
      page.setDefaultTimeout(45_000);
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('console', (line) => line.type() === 'error' && faults.push(line.text()));
      const listening = page.waitForResponse((response) => response.url().endsWith('/api/events'));
      await page.goto(`${sandbox.url}/#as=${as}&channel=${channel}`);
      await Promise.all([listening, page.locator('#messages > *').first().waitFor()]);
      return page;
    },
    async stop(): Promise<void> {
      await browser.close();
      await sandbox.stop();
    },
  };
}

export type BrowserSession = Awaited<ReturnType<typeof startBrowserSession>>;

/** Types a command into the composer and takes it. */
export async function runCommand(page: Page, name: string): Promise<void> {
  await page.getByLabel(COMPOSER).fill(`/${name}`);
  await page.getByLabel(COMPOSER).press('Enter');
}

/** The latest message on the screen. */
export function lastMessage(page: Page): Locator {
  return page.locator('article').last();
}
