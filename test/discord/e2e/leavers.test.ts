import { describe, expect, test } from 'vitest';
import { finding } from '../../commands/findings.ts';
import { wordsOf } from '../../commands/screen.ts';
import { useServers } from '../../commands/servers.ts';

const servers = useServers();
const QUOTE = 'We solve 28.8 % of the problems where the other model solves none.';

describe('somebody who has left the server', () => {
  test('can do nothing there, and what they marked, voted and filed stays exact', async () => {
    const server = await servers.openServer('ready');
    const [ines, tomo, kesi] = [server.join('Ines'), server.join('Tomo'), server.join('Kesi')];
    await ines.file({ text: finding(0), source: 'arXiv:2107.03374' });
    await tomo.file({ text: finding(1) });
    await tomo.press(await tomo.run('poll', { claim: 1 }), 'Some do');
    for (const person of [kesi, tomo]) await person.prove('Check', 1, QUOTE);
    const open = async () => wordsOf(await ines.run('evidence', { id: 1 }));
    const before = [await open(), wordsOf(await ines.run('thesis', { claim: 1 }))];
    expect(before[0]).toContain('source checked by 2');
    const seen = await tomo.run('evidence', { id: 1 });
    const form = await tomo.pressForForm(seen, 'Rebut');

    const { sandbox } = servers.crux;
    sandbox.removePerson(tomo.id, server.guildId);
    let heard = 0;
    const stop = sandbox.onInteraction(() => {
      heard += 1;
    });
    const nothing = { kind: 'failed' };
    expect(await tomo.tryRun('evidence', { id: 1 })).toMatchObject(nothing);
    expect(await tomo.actor.press(seen.id, markOf(seen))).toMatchObject(nothing);
    const answer = { text: finding(2), source: '' };
    expect(await tomo.actor.submit(form.id, answer)).toMatchObject(nothing);
    expect(await tomo.complete('evidence', { id: '' }, 'id')).toEqual([]);
    expect(heard).toBe(0);
    stop();

    expect([await open(), wordsOf(await ines.run('thesis', { claim: 1 }))]).toEqual(before);
    const { id } = await server.debate();
    expect((await servers.crux.store.votes.countsOf(id, 1)).disagree).toBe(1);
    expect(await servers.crux.store.marks.onSources(id)).toHaveLength(2);
    expect(wordsOf(await ines.run('evidence', { id: 2 }))).toContain(finding(1));
  });
});

/** Pressing it would take the mark back. */
function markOf(seen: object): string {
  return /"(mark:lift:[^"]+:source)"/.exec(JSON.stringify(seen))?.[1] ?? '';
}
