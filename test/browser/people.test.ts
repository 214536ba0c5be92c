import { expect, test } from 'vitest';
import { COMPOSER, runCommand, useBrowserSession } from './scripted/browser-session.ts';
import { write } from './scripted/messages.ts';

const session = await useBrowserSession();

test('two tabs are two people, and only one sees the private answer', async () => {
  const ines = await session.open('103', '801');
  const tariq = await session.open('104', '801');
  await ines.getByLabel(COMPOSER).fill('Hello from Ines');
  await ines.getByLabel(COMPOSER).press('Enter');
  await tariq.locator('article').getByText('Hello from Ines').waitFor();
  expect(await tariq.locator('#announcer').innerText()).toBe('Ines: Hello from Ines');
  await runCommand(ines, 'poll');
  await ines.getByText('Only you can see this').waitFor();
  await tariq.getByLabel(COMPOSER).fill('After the ballot');
  await tariq.getByLabel(COMPOSER).press('Enter');
  await tariq.locator('article').getByText('After the ballot').waitFor();
  expect(await tariq.getByText('Only you can see this').count()).toBe(0);
  await ines.close();
  await tariq.close();
});

test('choosing another person and channel is kept in the address', async () => {
  const page = await session.open('103', '801');
  await page.getByLabel('You are').selectOption('Odo, moderator');
  await page.getByRole('link', { name: '# showcase' }).click();
  await page.getByText('Week of 16–22 November').waitFor();
  await page.reload();
  await page.getByText('Week of 16–22 November').waitFor();
  expect(await page.getByLabel('You are').inputValue()).toBe('102');
  expect(page.url()).toContain('as=102&guild=700&channel=802');
  await page.close();
});

test('a mentioned channel is a way there', async () => {
  const page = await session.open('103', '802');
  await page.getByRole('button', { name: '#debate' }).click();
  await page.getByText('Has anyone read the essay?').waitFor();
  await page.close();
});

test('a moderator may delete a message, a member only an own one', async () => {
  session.sandbox.post(write({ author: '104', channelId: '803', content: 'To be deleted' }));
  const member = await session.open('103', '803');
  await member.getByRole('button', { name: 'Commands for the message by Tariq' }).click();
  await member.getByRole('menuitem', { name: 'Submit as evidence' }).waitFor();
  expect(await member.getByRole('menuitem', { name: 'Delete message' }).count()).toBe(0);
  const moderator = await session.open('102', '803');
  await moderator.getByRole('button', { name: 'Commands for the message by Tariq' }).click();
  await moderator.getByRole('menuitem', { name: 'Delete message' }).click();
  await member.getByText('Nothing in #empty yet').waitFor();
  await member.close();
  await moderator.close();
});

test('an open menu survives a change of its message', async () => {
  const page = await session.open('103', '802');
  await page.getByRole('button', { name: 'Choose a claim' }).click();
  const id = await page.locator('article').first().getAttribute('data-message');
  session.sandbox.edit(id ?? '', { edited_timestamp: '2026-11-20T10:00:00.000Z' });
  await page.locator('#messages').getByText('Where one wins').waitFor();
  expect(
    await page.getByRole('button', { name: 'Choose a claim' }).getAttribute('aria-expanded'),
  ).toBe('true');
  await page.close();
});

test('a lost connection is reported, and what was missed is caught up on once it is back', async () => {
  const page = await session.open('103', '801');
  session.sandbox.shutListenersOut();
  await page.getByText('The connection to the sandbox is lost.').waitFor();
  session.sandbox.post(write({ author: '104', content: 'Said meanwhile' }));
  session.sandbox.letListenersIn();
  await page.locator('article').getByText('Said meanwhile').waitFor();
  await page.getByText('The connection to the sandbox is lost.').waitFor({ state: 'hidden' });
  session.faults.length = 0;
  await page.close();
});

test('the page fits a phone without scrolling sideways', async () => {
  const page = await session.open('103', '802', { width: 375, height: 667 });
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(375);
  expect(await page.evaluate('document.documentElement.scrollHeight')).toBe(667);
  await page.close();
});

test('a channel that one is not in says that it has something new', async () => {
  const page = await session.open('103', '801');
  const link = page.getByRole('link', { name: '# showcase' });
  session.sandbox.post(write({ channelId: '802', content: 'For Odo' }), '102');
  session.sandbox.post(write({ channelId: '803', content: 'For all' }));
  await page.getByRole('link', { name: '# empty new' }).waitFor();
  expect(await link.innerText()).toBe('# showcase');
  await page.getByRole('link', { name: '# empty new' }).click();
  await page.getByText('For all').waitFor();
  const fresh = page.locator('.new-line + article');
  expect(await fresh.locator('.body').innerText()).toBe('For all');
  expect(await page.getByRole('link', { name: '# empty' }).innerText()).toBe('# empty');
  await page.close();
});

test('a message opens its menu by the right button, the keyboard and a long press', async () => {
  session.sandbox.post(write({ author: '104', channelId: '803', content: 'With a menu' }));
  const page = await session.open('103', '803');
  const message = page.locator('article').last();
  const menu = page.getByRole('menu', { name: 'Commands for the message by Tariq' });
  await message.locator('.body').click({ button: 'right' });
  await menu.waitFor();
  await page.keyboard.press('Escape');
  expect(await menu.count()).toBe(0);
  await page.locator('#log').focus();
  await page.keyboard.press('ArrowUp');
  expect(await page.locator(':focus').innerText()).toContain('With a menu');
  await page.keyboard.press('Shift+F10');
  await menu.waitFor();
  expect(await page.locator(':focus').innerText()).toBe('Submit as evidence');
  await page.keyboard.press('Escape');
  expect(await page.locator(':focus').innerText()).toContain('With a menu');
  const finger = await page.context().newCDPSession(page);
  const box = await message.locator('.body').boundingBox();
  const touchPoints = [{ x: (box?.x ?? 0) + 20, y: (box?.y ?? 0) + 8 }];
  await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
  await menu.waitFor();
  await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  const item = await menu.getByRole('menuitem', { name: 'Submit as evidence' }).boundingBox();
  const on = [{ x: (item?.x ?? 0) + 20, y: (item?.y ?? 0) + 8 }];
  await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: on });
  await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await page.getByRole('dialog').waitFor();
  await page.close();
});

test('messages of one person in a row share one name', async () => {
  for (const content of ['One', 'Two']) {
    session.sandbox.post(write({ author: '104', channelId: '803', content }));
  }
  const page = await session.open('103', '803');
  const [one, two] = [
    page.locator('article', { hasText: 'One' }),
    page.locator('article', { hasText: 'Two' }),
  ];
  await two.waitFor();
  expect(await two.locator('> .avatar').count()).toBe(0);
  expect(await one.locator('> .avatar').count()).toBeLessThanOrEqual(1);
  expect(await two.getAttribute('class')).toContain('follows');
  await page.close();
});

test('the members are listed beside the channel, by what they may do', async () => {
  const page = await session.open('103', '801');
  const side = page.getByRole('complementary', { name: 'Guide and members' });
  expect(await side.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual([
    'Managers — 1',
    'Moderators — 1',
    'Members — 2',
    'Apps — 1',
  ]);
  await page.close();
});

test('a picture opens large, and closes by Escape', async () => {
  const page = await session.open('103', '802');
  await page.getByRole('link', { name: 'Claim 1: challengers ahead' }).click();
  const large = page.getByRole('dialog', { name: 'Picture' });
  await large.getByRole('img', { name: 'Claim 1: challengers ahead' }).waitFor();
  await page.keyboard.press('Escape');
  expect(await large.count()).toBe(0);
  await page.close();
});
