import { describe, expect, test } from 'vitest';
import { finding } from './findings.ts';
import { labelsOf, wordsOf } from './screen.ts';
import { useServers } from './servers.ts';

const servers = useServers();
const REASON = 'It advertises a product.';

/** A server with one item by Ines, its card and a summary that quotes it. */
async function withOneItem() {
  const server = await servers.openServer('ready');
  const [ines, tomo] = [server.join('Ines'), server.join('Tomo')];
  await ines.file({ text: finding(0) });
  await server.manager.run('debate post-summary');
  await server.settle();
  return { server, ines, tomo };
}

describe('/moderate hide', () => {
  test('takes an item out of tally, lists, summary and card', async () => {
    const { server, tomo } = await withOneItem();
    const told = wordsOf(await server.moderator.run('moderate hide', { id: 1, reason: REASON }));
    expect(told).toContain('#1 is hidden');
    expect(told).toContain('/moderate restore');
    await server.settle();
    expect(server.posts('MedReason-7B')).toEqual([]);
    expect(server.posts('**#1** was hidden by a moderator.')).toHaveLength(1);
    expect(server.posts('MedReason-7B', server.summaryChannel)).toEqual([]);
    expect(wordsOf(await tomo.run('evidence'))).toContain('No evidence here yet');
    expect(wordsOf(await tomo.run('evidence', { id: 1 }))).toContain(
      '#1 was hidden by a moderator',
    );
    expect(wordsOf(await tomo.run('summary'))).not.toContain('MedReason-7B');
    expect(wordsOf(await tomo.run('thesis', { claim: 1 }))).toContain(
      '0 for the essay, 0 against it',
    );
  });

  test('tells the author why, privately and once', async () => {
    const { server, ines, tomo } = await withOneItem();
    await server.moderator.run('moderate hide', { id: 1, reason: REASON });
    const notices = (person: typeof ines) =>
      person.inbox().filter((message) => wordsOf(message).includes('A moderator hid your #1'));
    await tomo.run('help');
    await ines.run('help');
    await expect.poll(() => notices(ines)).toHaveLength(1);
    expect(notices(ines).map(wordsOf).join()).toContain(REASON);
    await ines.run('poll');
    await ines.run('help');
    expect(notices(ines)).toHaveLength(1);
    expect(notices(tomo)).toEqual([]);
  });

  test('shows the author the item with the reason, and that only they see it', async () => {
    const { server, ines } = await withOneItem();
    await server.moderator.run('moderate hide', { id: 1, reason: REASON });
    const item = await ines.run('evidence', { id: 1 });
    expect(wordsOf(item)).toContain(finding(0));
    expect(wordsOf(item)).toContain(REASON);
    expect(wordsOf(item)).toContain('only you can see it');
    expect(wordsOf(item)).not.toContain('..');
    expect(labelsOf(item)).not.toContain('Add link');
  });

  test('says so when the item is hidden already, or not there', async () => {
    const { server } = await withOneItem();
    const { moderator } = server;
    await moderator.run('moderate hide', { id: 1, reason: REASON });
    const twice = await moderator.run('moderate hide', { id: 1, reason: REASON });
    expect(wordsOf(twice)).toContain('#1 is hidden already');
    const none = await moderator.run('moderate hide', { id: 99, reason: REASON });
    expect(wordsOf(none)).toContain('no item #99');
  });

  test('completes the items', async () => {
    const { server } = await withOneItem();
    const choices = await server.moderator.complete('moderate hide', { id: '1' }, 'id');
    expect(choices.map(({ value }) => value)).toEqual([1]);
  });
});

describe('/moderate restore', () => {
  test('brings everything back: list, card, quote and weight', async () => {
    const { server, tomo } = await withOneItem();
    const { moderator } = server;
    await moderator.run('moderate hide', { id: 1, reason: REASON });
    await server.settle();
    const told = wordsOf(await moderator.run('moderate restore', { id: 1 }));
    expect(told).toContain('shown again and counts as before');
    await server.settle();
    expect(server.posts('MedReason-7B')).toHaveLength(1);
    expect(server.posts('MedReason-7B', server.summaryChannel)).toHaveLength(1);
    expect(wordsOf(await tomo.run('evidence'))).toContain('MedReason-7B');
    const again = await moderator.run('moderate restore', { id: 1 });
    expect(wordsOf(again)).toContain('#1 is not hidden');
  });

  test('completes hidden items, and no others', async () => {
    const { server, ines } = await withOneItem();
    const { moderator } = server;
    await ines.file({ text: finding(1) });
    await moderator.run('moderate hide', { id: 1, reason: REASON });
    for (const typed of ['', '1', 'medreason']) {
      const choices = await moderator.complete('moderate restore', { id: typed }, 'id');
      expect(choices.map(({ value }) => value)).toEqual([1]);
    }
  });
});
