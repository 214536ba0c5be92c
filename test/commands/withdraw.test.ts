import type { APIMessage } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { finding } from './findings.ts';
import { messageOf, type Person } from './person.ts';
import { buttonId, labelsOf, wordsOf } from './screen.ts';
import { type Server, useServers } from './servers.ts';

const servers = useServers();
const MINUTE_MS = 60_000;

/** An item that its author has just withdrawn, and the screen with [Undo]. */
async function withdrawn(): Promise<{ server: Server; ines: Person; screen: APIMessage }> {
  const server = await servers.openServer('ready');
  const ines = server.join('Ines');
  const receipt = await ines.file({ text: finding(0) });
  const screen = await ines.press(receipt, 'Withdraw');
  expect(screen.id).toBe(receipt.id);
  return { server, ines, screen };
}

/** Presses [Undo] as it stood on the screen, whatever stands there now. */
async function undo(person: Person, message: APIMessage): Promise<APIMessage> {
  const customId = buttonId(message, 'Undo');
  const { forge } = servers.crux.sandbox;
  return messageOf(await forge.press({ as: person.id, message, customId }));
}

async function itemOf({ debate }: Server) {
  return await servers.crux.store.evidence.find((await debate()).id, 1);
}

describe('withdrawing an item', () => {
  test('is one press, which turns the receipt into the withdrawn item with [Undo]', async () => {
    const { server, screen } = await withdrawn();
    expect(labelsOf(screen)).toEqual(['Undo', 'How was this judged?']);
    expect(wordsOf(screen)).toMatch(/You withdrew this.*for ten minutes, until <t:\d+:t>/);
    expect((await itemOf(server))?.withdrawnAt).not.toBeNull();
  });

  test('is told in one’s own list, with how to undo it', async () => {
    const { ines } = await withdrawn();
    const words = wordsOf(await ines.run('evidence', { mine: true }));
    expect(words).toMatch(
      /\*\*#1\*\* was withdrawn by you\.\n-# To undo that, open it by <t:\d+:t>\./,
    );
    expect(words).not.toContain('/argue');
  });

  test('can be undone: the item is back as it was, on its card too', async () => {
    const { server, ines, screen } = await withdrawn();
    await server.settle();
    expect(server.posts('**#1** was withdrawn by its author.')).toHaveLength(1);
    const back = await ines.press(screen, 'Undo');
    expect(back.id).toBe(screen.id);
    expect(wordsOf(back)).toContain('**#1 is back**, as it was.');
    expect(labelsOf(back)).toContain('Withdraw');
    await server.settle();
    expect(server.posts(finding(0).slice(0, 30))).toHaveLength(1);
    expect(await itemOf(server)).toMatchObject({ withdrawnAt: null, revision: 1 });
  });

  test('uses up nothing of the day when it is undone', async () => {
    const server = await servers.openServer('ready');
    await server.manager.run('debate setup', { filings: 2 });
    const ines = server.join('Ines');
    await ines.press(await ines.press(await ines.file({ text: finding(0) }), 'Withdraw'), 'Undo');
    expect(wordsOf(await ines.file({ text: finding(1) }))).toContain('Filed as #2');
  });

  test('leaves [Undo] on the item’s page, wherever it was pressed', async () => {
    const { ines } = await withdrawn();
    const page = await ines.run('evidence', { id: 1 });
    expect(labelsOf(page)).toContain('Undo');
    expect(wordsOf(await ines.press(page, 'Undo'))).toContain('is back');
  });
});

describe('undoing a withdrawal is refused', () => {
  test('after ten minutes by the clock of the debate, when the page offers it no more', async () => {
    const { server, ines, screen } = await withdrawn();
    const [told, page] = await servers.later(10 * MINUTE_MS, async () => [
      await undo(ines, screen),
      await ines.run('evidence', { id: 1 }),
    ]);
    expect(wordsOf(told ?? {})).toContain('more than ten minutes ago');
    expect(wordsOf(told ?? {})).toContain('/argue');
    expect(labelsOf(page ?? {})).not.toContain('Undo');
    expect((await itemOf(server))?.withdrawnAt).not.toBeNull();
    const inTime = await servers.later(10 * MINUTE_MS - 5_000, () => undo(ines, screen));
    expect(wordsOf(inTime)).toContain('is back');
  });

  test('to anybody else', async () => {
    const { server, screen } = await withdrawn();
    expect(wordsOf(await undo(server.join('Tomo'), screen))).toContain('Only the author of #1');
    expect((await itemOf(server))?.withdrawnAt).not.toBeNull();
  });

  test('once a moderator has hidden it', async () => {
    const { server, ines, screen } = await withdrawn();
    await server.moderator.run('moderate hide', { id: 1, reason: 'Spam' });
    expect(wordsOf(await undo(ines, screen))).toContain('A moderator has since hidden #1');
    expect(labelsOf(await ines.run('evidence', { id: 1 }))).not.toContain('Undo');
    expect((await itemOf(server))?.withdrawnAt).not.toBeNull();
  });

  test('once it is erased', async () => {
    const { server, ines, screen } = await withdrawn();
    await ines.erase();
    expect(wordsOf(await undo(ines, screen))).toContain('#1 was erased with its text');
    expect(await itemOf(server)).toMatchObject({ text: '' });
  });

  test('once the debate is closed', async () => {
    const { server, ines, screen } = await withdrawn();
    const { id } = await server.debate();
    await servers.crux.store.debates.setState(id, 'closed', new Date());
    expect(wordsOf(await undo(ines, screen))).toContain('This debate is closed');
    expect(labelsOf(await ines.run('evidence', { id: 1 }))).not.toContain('Undo');
  });

  test('where there is nothing to undo, also of what was filed again', async () => {
    const { server, ines, screen } = await withdrawn();
    await ines.file({ text: finding(0) });
    expect(wordsOf(await undo(ines, screen))).toContain('#1 is not withdrawn');
    expect(await itemOf(server)).toMatchObject({ withdrawnAt: null, revision: 2 });
  });
});
