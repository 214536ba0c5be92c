import type { APIInteraction, APIMessage } from 'discord.js';
import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../../src/sandbox/index.ts';
import { finding } from '../../commands/findings.ts';
import { formFields, messageOf } from '../../commands/person.ts';
import { buttonId, wordsOf } from '../../commands/screen.ts';
import { type Server, useServers } from '../../commands/servers.ts';

const servers = useServers();
const WEEK_MS = 7 * 24 * 3_600_000;

async function votesOn(server: Server, claim: number) {
  return await servers.crux.store.votes.countsOf((await server.debate()).id, claim);
}

/** What the bot says to a press that no screen of its own allows. */
async function forged(as: string, message: APIMessage, customId: string, values?: string[]) {
  const press = { as, message, customId, ...(values === undefined ? {} : { values }) };
  return wordsOf(messageOf(await servers.crux.sandbox.forge.press(press)));
}

describe('a form sent twice', () => {
  test('at the same moment files one item', async () => {
    const server = await servers.openServer('ready');
    const ines = server.join('Ines');
    const form = await ines.open('argue');
    const { forge } = servers.crux.sandbox;
    const submit = { as: ines.id, modalId: form.id, fields: formFields({ text: finding(0) }) };
    const both = await Promise.all([forge.submit(submit), forge.submit(submit)]);
    const words = both.map((outcome) => wordsOf(messageOf(outcome))).toSorted();
    expect(words[0]).toContain('**Filed as #1**');
    expect(words[1]).toContain('This form was filed already, as #1');
    const { items } = await servers.crux.store.evidence.list((await server.debate()).id, {}, 0, 10);
    expect(items.map(({ number, revision }) => [number, revision])).toEqual([[1, 1]]);
  });
});

describe('a button from last month', () => {
  test('still works: it carries all it needs', async () => {
    const server = await servers.openServer('ready');
    const ines = server.join('Ines');
    const ballot = await ines.run('poll');
    const receipt = await ines.file({ text: finding(0) });
    const [voted, opened] = await servers.later(5 * WEEK_MS, async () => [
      await ines.press(ballot, 'They will'),
      await ines.press(receipt, 'See it'),
    ]);
    expect(wordsOf(voted ?? {})).toContain('2 of 9');
    expect(wordsOf(opened ?? {})).toContain(finding(0));
    expect((await votesOn(server, 0)).disagree).toBe(1);
  });
});

describe('a button copied from another server', () => {
  test('does nothing there, and says what to use instead', async () => {
    const [there, here] = [await servers.openServer('ready'), await servers.openServer('ready')];
    const ballot = await there.join('Tomo').run('poll');
    const ines = here.join('Ines');
    const copy = { ...ballot, channel_id: here.debateChannel };
    const words = await forged(ines.id, copy, buttonId(ballot, 'They will'));
    expect(words).toContain('belongs to a debate in another server');
    expect(words).toContain('/poll');
    expect((await votesOn(there, 0)).disagree).toBe(0);
    expect((await votesOn(here, 0)).disagree).toBe(0);
  });
});

describe('a manager’s or moderator’s button', () => {
  test('pressed by a member changes nothing and says who can', async () => {
    const server = await servers.openServer('ready');
    const checklist = await server.manager.run('debate setup', { day: 'monday' });
    const ines = server.join('Ines');
    for (const label of ['Preview', 'Post the board']) {
      const words = await forged(ines.id, checklist, buttonId(checklist, label));
      expect(words).toContain('Only people with Manage Server');
    }
    await server.settle();
    expect(server.posts('Next summary')).toEqual([]);
  });

  test('a form that was opened as a manager is refused from a member', async () => {
    const server = await servers.openServer('ready');
    const ines = server.join('Ines');
    const { forge } = servers.crux.sandbox;
    const form = await server.manager.open('debate setup');
    const setup = { as: ines.id, modalId: form.id, fields: { day: ['7'] } };
    expect(wordsOf(messageOf(await forge.submit(setup)))).toContain('Only people with Manage');
    expect((await server.debate()).schedule.day).toBe(1);
  });

  test('a hiding form is refused from a member', async () => {
    const server = await servers.openServer('ready');
    const ines = server.join('Ines');
    await ines.file({ text: finding(0) });
    await server.settle();
    const [card] = server.posts('**#1**');
    const opened = await server.moderator.actor.menu('Hide from debate', card?.id ?? '');
    const modalId = opened.kind === 'modal' ? opened.id : '';
    const { forge } = servers.crux.sandbox;
    const hide = { as: ines.id, modalId, fields: { reason: 'Mine now' } };
    expect(wordsOf(messageOf(await forge.submit(hide)))).toContain('Only moderators');
    expect(wordsOf(await ines.run('evidence'))).toContain('**#1**');
  });

  test('only the author withdraws an item or changes its link', async () => {
    const server = await servers.openServer('ready');
    const [ines, tomo] = [server.join('Ines'), server.join('Tomo')];
    const receipt = await ines.file({ text: finding(0) });
    const words = await forged(tomo.id, receipt, buttonId(receipt, 'Withdraw'));
    expect(words).toContain('Only the author of #1');
    const form = await ines.pressForForm(receipt, 'Add link');
    const { forge } = servers.crux.sandbox;
    const fields = { source: 'https://example.org/' };
    const linked = await forge.submit({ as: tomo.id, modalId: form.id, fields });
    expect(wordsOf(messageOf(linked))).toContain('Only the author of #1');
  });
});

describe('an interaction past its deadline, or delivered twice', () => {
  test('is left alone when it comes too late to be answered', async () => {
    const server = await servers.openServer('ready');
    const ines = server.join('Ines');
    const ballot = await ines.run('poll');
    const customId = buttonId(ballot, 'They will');
    // The pretend Discord of tests waits 60 s, and the bot takes nothing in the last half second.
    const press = { as: ines.id, message: ballot, customId, ageMs: 59_950 };
    expect(await servers.crux.sandbox.forge.press(press)).toMatchObject({ kind: 'failed' });
    await expect
      .poll(() => servers.logged().join(''))
      .toContain('ignored an old or repeated interaction');
    expect((await votesOn(server, 0)).disagree).toBe(0);
    expect(wordsOf(await ines.press(ballot, 'They will'))).toContain('2 of 9');
  });

  test('counts once when it is delivered twice', async () => {
    const server = await servers.openServer('ready');
    const ines = server.join('Ines');
    const ballot = await ines.run('poll');
    const { sandbox } = servers.crux;
    const { id } = await server.debate();
    const sent: APIInteraction[] = [];
    const stop = sandbox.onInteraction((interaction) => sent.push(interaction));
    await ines.press(ballot, 'They will');
    stop();
    const changes = async () =>
      await servers.query(`SELECT 1 FROM "VoteChange" WHERE "debateId" = '${id}'`);
    const before = await changes();
    for (const interaction of sent) sandbox.forge.replay(interaction);
    // An answer to what came after it: the replayed one was seen by then.
    servers.crux.aMomentLater();
    await ines.press(await ines.run('poll'), 'Unsure');
    expect((await votesOn(server, 0)).disagree).toBe(1);
    expect(await changes()).toHaveLength(before.length + 1);
  });
});

describe('a custom_id that no message of ours holds', () => {
  const IDS = [
    'no:such',
    'x',
    ':',
    '::::::::',
    'constructor:prototype',
    '__proto__:toString:-',
    'ballot:vote',
    'ballot:vote:DEBATE',
    'ballot:vote:DEBATE:one:agree',
    'ballot:vote:DEBATE:1:maybe',
    'ballot:vote:DEBATE:-1:agree',
    'ballot:vote:DEBATE:1e99:agree',
    'ballot:vote:DEBATE:1.5:agree',
    'ballot:vote:DEBATE:99:agree',
    'ballot:vote:nosuchdebate:1:agree',
    'ballot:vote:\';DROP TABLE "Vote";--:1:agree',
    'ballot:undo:DEBATE:1:was-king',
    'evidence:page:DEBATE:1:neither:all:0',
    'evidence:page:DEBATE:::all:99999999999',
    'evidence:show:DEBATE:2147483648',
    'evidence:text:DEBATE:2147483648:0',
    'evidence:text:DEBATE:1:-1',
    'evidence:show:DEBATE:\u0000',
    'ballot:start:\u0000',
    'summary:claims:no\u0000such:2026-W48:weekly',
    'summary:claims:DEBATE:2026-W99:weekly',
    'summary:claims:DEBATE:last:weekly',
    'argue:resend:DEBATE:../../etc',
    '🙂'.repeat(50),
  ];

  test.each(IDS)('%j gets a clear answer and changes nothing', async (id) => {
    const server = await servers.openServer('ready');
    const ines = server.join('Ines');
    const ballot = await ines.run('poll');
    const customId = id.replace('DEBATE', (await server.debate()).id);
    const words = await forged(ines.id, ballot, customId);
    expect(words).toMatch(/\/(poll|help|thesis|argue|evidence|summary)/);
    expect(words).not.toContain('Sorry');
    expect(await votesOn(server, 1)).toEqual({ agree: 0, disagree: 0, unsure: 0 });
    expect(wordsOf(await ines.press(ballot, 'They will'))).toContain('2 of 9');
  });

  test('a select with values that it does not offer', async () => {
    const server = await servers.openServer('ready');
    const ines = server.join('Ines');
    const shown = await ines.run('thesis');
    const { id } = await server.debate();
    for (const values of [[], ['x'], ['1', '2'], ['999'], ['-1']]) {
      const words = await forged(ines.id, shown, `thesis:claim:${id}`, values);
      expect(words).toMatch(/no longer works|There is no claim/);
    }
  });

  test('how a claim is judged that takes no evidence, or is not there', async () => {
    const server = await servers.openServer('ready');
    const ines = server.join('Ines');
    const shown = await ines.run('thesis', { claim: 1 });
    const { id } = await server.debate();
    const ask = (claim: string) => forged(ines.id, shown, `thesis:judged:${id}:${claim}`);
    expect(await ask('0')).toContain('takes votes only');
    expect(await ask('99')).toContain('There is no claim 99');
    expect(await ask('-1')).toContain('no longer works');
  });

  test('a command with options that Discord would not send', async () => {
    const server = await servers.openServer('ready');
    const ines = server.join('Ines');
    const run = async (command: string, options: Record<string, string | number>) => {
      const call = { as: ines.id, command, options, channelId: server.debateChannel };
      const outcome: Outcome = await servers.crux.sandbox.forge.run(call);
      return wordsOf(messageOf(outcome));
    };
    expect(await run('poll', { claim: -5 })).toContain('There is no claim -5');
    expect(await run('evidence', { id: 2 ** 40 })).toMatch(/no item|no longer works/);
    expect(await run('summary', { week: 'x'.repeat(6_000) })).toContain('no summary for that week');
    expect(await run('summary', { week: 'no\u0000such' })).toContain('no summary for');
    expect(await run('summary', { week: '@everyone' })).not.toContain('@everyone');
    expect(await run('debate setup', { day: 'monday' })).toContain(
      'Only people with Manage Server',
    );
  });
});
