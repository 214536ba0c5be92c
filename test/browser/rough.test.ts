import { expect, test } from 'vitest';
import { COMPOSER, useBrowserSession } from './scripted/browser-session.ts';
import { text, write } from './scripted/messages.ts';

/** What members may write to break a page. */
const ROUGH = [
  '<script>document.title = "broken"</script>',
  '<img src=x onerror="document.title=`broken`"><svg onload="document.title=`broken`">',
  '</article></main><style>body{display:none}</style><iframe src="javascript:alert(1)">',
  '[x](javascript:document.title="broken") <data:text/html,<script>1</script>>',
].join('\n');
/** A letter under 3,999 marks, which would stand far above and below its line. */
const ZALGO = `Z${'\u0300\u0316\u0489'.repeat(1_333)}`;

const session = await useBrowserSession();

test('HTML, scripts and 4,000 characters of zalgo do no harm, by members or in components', async () => {
  for (const words of [ROUGH, ZALGO]) {
    session.sandbox.post(write({ author: '104', channelId: '803', content: words }));
    session.sandbox.post(
      write({
        channelId: '803',
        flags: 1 << 15,
        components: [{ type: 17, components: [text(words)] }],
      }),
    );
  }
  session.sandbox.post(write({ author: '104', channelId: '803', content: 'A quiet end' }));
  const page = await session.open('103', '803', { width: 360, height: 720 });
  expect(await page.title()).toContain('#empty');
  const bodies = page.locator('.message .body');
  expect(await bodies.locator('script, iframe, style, img, svg').count()).toBe(0);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
  // Marks beyond their own message are cut off: they cover nobody else's words.
  const clip = await page.evaluate('getComputedStyle(document.querySelector(".message")).overflow');
  expect(clip).toBe('clip');
  await page.getByText('A quiet end').waitFor();
  await page.getByLabel(COMPOSER).fill(ZALGO.slice(0, 2_000));
  await page.getByLabel(COMPOSER).press('Enter');
  await expect.poll(() => page.getByLabel(COMPOSER).inputValue(), { timeout: 10_000 }).toBe('');
  expect(await page.title()).toContain('#empty');
  await page.close();
});

test('a channel of 1,000 messages is ready soon and scrolls smoothly', async () => {
  for (let at = 0; at < 1_000; at += 1) {
    const content = `Message ${at}: ${'words that fill a line or two '.repeat(5)}`;
    session.sandbox.post(write({ author: at % 3 ? '104' : '103', channelId: '802', content }));
  }
  const began = performance.now();
  const page = await session.open('103', '802');
  const ready = Math.round(performance.now() - began);
  expect(await page.locator('article').count()).toBeGreaterThanOrEqual(1_000);
  const frames = (await page.evaluate(`(async () => {
    const log = document.getElementById('log');
    const frames = [];
    let last = performance.now();
    for (let step = 0; step < 120; step += 1) {
      log.scrollTop -= 400;
      await new Promise(requestAnimationFrame);
      frames.push(performance.now() - last);
      last = performance.now();
    }
    return frames.sort((a, b) => a - b);
  })()`)) as number[];
  const [median = 0, slow = 0] = [frames[60], frames[114]].map((ms) => Math.round(ms ?? 0));
  process.stdout.write(
    `1,000 messages: ready in ${ready} ms; a frame of scrolling takes ${median} ms, one in twenty ${slow} ms or more\n`,
  );
  // What keeps it smooth, whatever else a machine does: what is out of sight is not laid out.
  const laidOut = 'getComputedStyle(document.querySelector("article")).contentVisibility';
  expect(await page.evaluate(laidOut)).toBe('auto');
  await page.close();
});

test('the page loads the state once, and of a change only the message that changed', async () => {
  session.sandbox.post(write({ author: '104', channelId: '803', content: 'There before' }));
  const from = session.sandbox.loaded.length;
  const page = await session.open('103', '803');
  await page.getByText('There before').waitFor();
  const { message } = session.sandbox.post(
    write({ author: '104', channelId: '803', content: 'Written now' }),
  ) as { message: { id: string } };
  await page.getByText('Written now', { exact: true }).waitFor();
  session.sandbox.edit(message.id, { content: 'Written anew' });
  await page.getByText('Written anew', { exact: true }).waitFor();
  session.sandbox.remove(message.id);
  await expect.poll(() => page.getByText('Written anew', { exact: true }).count()).toBe(0);
  const loaded = session.sandbox.loaded.slice(from);
  expect(loaded).toEqual(['state', 'all', [message.id], [message.id], [message.id]]);
  await page.close();
});

test('on a phone of 360 px no heading of the page breaks into two lines', async () => {
  const page = await session.open('103', '802', { width: 360, height: 720 });
  const lines = (await page.evaluate(`['#title', '#channel-name'].map((name) => {
    const range = document.createRange();
    range.selectNodeContents(document.querySelector(name));
    return range.getClientRects().length;
  })`)) as number[];
  expect(lines).toEqual([1, 1]);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
  await page.close();
});
