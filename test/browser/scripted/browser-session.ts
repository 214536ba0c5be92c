import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, expect } from 'vitest';
import { launchChromium } from '../chromium.ts';
import { createScript, furnish } from './script.ts';
import { type ScriptedSandbox, startScriptedSandbox } from './scripted-sandbox.ts';

export const COMPOSER = 'Message, or / for a command';

/** A browser and a scripted sandbox for a test file, whose tests fail on whatever goes wrong inside a page. */
export async function useBrowserSession() {
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
  afterEach(() => expect(faults).toEqual([]));
  afterAll(async () => {
    await browser.close();
    await sandbox.stop();
  });

  return {
    sandbox,
    /** Exceptions and console errors of the page so far; a test that provokes some empties it. */
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
  };
}

/** Types a command into the composer and takes it. */
export async function runCommand(page: Page, name: string): Promise<void> {
  await page.getByLabel(COMPOSER).fill(`/${name}`);
  await page.getByLabel(COMPOSER).press('Enter');
}

/** The latest message on the screen. */
export function lastMessage(page: Page): Locator {
  return page.locator('article').last();
}
