import { describe, expect, test } from 'vitest';
import { finding } from './findings.ts';
import { buttonId, labelsOf, wordsOf } from './screen.ts';
import { type Server, useServers } from './servers.ts';

const servers = useServers();

const log = async (server: Server) => wordsOf(await server.join('Reader').run('log'));

describe('a report', () => {
  test('goes from the card’s button to the moderators’ queue, who clear it with a reason', async () => {
    const server = await servers.openServer('ready');
    const [ines, tomo] = [server.join('Ines'), server.join('Tomo')];
    await ines.file({ text: finding(0) });
    await server.settle();
    const [card] = server.posts('**#1**');
    if (card === undefined) throw new Error('no card');
    const form = await tomo.pressForForm(card, 'Report');
    expect(JSON.stringify(form.form)).toContain('author is not told who reported it');
    const done = await tomo.fill(form, { reason: ['insult'], why: 'He means *me*.' });
    expect(wordsOf(done)).toContain('Reported #1');
    const queue = await server.moderator.run('moderate queue');
    expect(wordsOf(queue)).toContain('Reported: insults or harasses somebody (1)');
    expect(wordsOf(queue)).toContain('He means \\*me\\*.');
    expect(wordsOf(queue)).not.toContain('Tomo');
    expect(labelsOf(queue)).toEqual(['Hide', 'Clear it']);
    const why = await server.moderator.pressForForm(queue, 'Clear it');
    const after = await server.moderator.fill(why, { reason: 'It names nobody.' });
    expect(wordsOf(after)).toContain('Nothing is waiting for review.');
    expect(await log(server)).toContain(
      '#1** was reviewed by a moderator and stays shown: It names nobody.',
    );
    await ines.run('help');
    expect(ines.inbox().map(wordsOf).join()).not.toContain('Tomo');
  });

  test('is not offered on one’s own item, and its form opens a second time only for what is new', async () => {
    const server = await servers.openServer('ready');
    const [ines, tomo] = [server.join('Ines'), server.join('Tomo')];
    const own = await ines.file({ text: finding(0) });
    expect(labelsOf(await ines.press(own, 'See it'))).not.toContain('Report');
    const page = await tomo.run('evidence', { id: 1 });
    await tomo.fill(await tomo.pressForForm(page, 'Report'), { reason: ['spam'], why: '' });
    expect(wordsOf(await tomo.press(page, 'Report'))).toContain('You have reported #1 already');
    const edit = await ines.pressForForm(await ines.run('evidence', { id: 1 }), 'Edit');
    await ines.fill(edit, { text: finding(1) });
    await tomo.pressForForm(page, 'Report');
  });
});

describe('/log', () => {
  test('says to everybody what was done, when and why, and neither who nor what was hidden', async () => {
    const server = await servers.openServer('ready');
    expect(await log(server)).toContain('No moderator has done anything here yet.');
    await server.join('Ines').file({ text: finding(0) });
    await server.moderator.run('moderate hide', { id: 1, reason: 'It insults *Kesi*' });
    await server.manager.run('moderate restore', { id: 1 });
    const words = await log(server);
    expect(words).toContain('**#1** was hidden by a moderator: It insults \\*Kesi\\*');
    expect(words).toContain('**#1** was shown again by a manager');
    for (const secret of ['Odin', 'Mara', 'Ines', finding(0)]) expect(words).not.toContain(secret);
  });

  test('is turned page by page', async () => {
    const server = await servers.openServer('ready');
    await server.join('Ines').file({ text: finding(0) });
    for (let round = 0; round < 5; round += 1) {
      await server.moderator.run('moderate hide', { id: 1, reason: `round ${round}` });
      await server.moderator.run('moderate restore', { id: 1 });
    }
    const reader = server.join('Tomo');
    const first = await reader.run('log');
    expect(wordsOf(first)).not.toContain('round 0');
    expect(wordsOf(await reader.press(first, 'Older ▶ (1/2)'))).toContain('round 0');
  });
});

describe('an author whose item was hidden', () => {
  test('reads the reason and answers once; a moderator who reads that may show it again', async () => {
    const server = await servers.openServer('ready');
    const ines = server.join('Ines');
    await ines.file({ text: finding(0) });
    await server.moderator.run('moderate hide', { id: 1, reason: 'spam' });
    const page = await ines.run('evidence', { id: 1 });
    expect(wordsOf(page)).toContain('Why: spam');
    const form = await ines.pressForForm(page, 'Answer the moderators');
    const answered = await ines.fill(form, { answer: 'It is a finding, not spam.' });
    expect(wordsOf(answered)).toContain('Your answer is with the moderators');
    expect(labelsOf(answered)).not.toContain('Answer the moderators');
    const twice = { as: ines.id, modalId: form.id, fields: { answer: 'And another thing.' } };
    const refused = await servers.crux.sandbox.forge.submit(twice);
    expect(JSON.stringify(refused)).toContain('You have answered the moderators about #1');
    const queue = await server.moderator.run('moderate queue');
    expect(wordsOf(queue)).toContain('Its author answers: It is a finding, not spam.');
    expect(labelsOf(queue)).toEqual(['Restore', 'Keep hidden']);
    const kept = await server.moderator.press(queue, 'Keep hidden');
    expect(wordsOf(kept)).toContain('Nothing is waiting for review.');
    expect(wordsOf(await ines.run('evidence', { id: 1 }))).toContain('The reason was: spam');
    expect(await log(server)).not.toContain('not spam');
  });

  test('is the only one who can answer', async () => {
    const server = await servers.openServer('ready');
    const [ines, tomo] = [server.join('Ines'), server.join('Tomo')];
    await ines.file({ text: finding(0) });
    await server.moderator.run('moderate hide', { id: 1, reason: 'spam' });
    const page = await ines.run('evidence', { id: 1 });
    const customId = buttonId(page, 'Answer the moderators');
    const pressed = await servers.crux.sandbox.forge.press({
      as: tomo.id,
      message: page,
      customId,
    });
    expect(JSON.stringify(pressed)).toContain('Only the author of #1');
  });
});

describe('/moderate freeze', () => {
  test('stops a member from filing and changing, not from voting, and an erasure does not end it', async () => {
    const server = await servers.openServer('ready');
    const ines = server.join('Ines');
    const page = await ines.press(await ines.file({ text: finding(0) }), 'See it');
    const options = { member: ines.id, for: 3, reason: 'One advert after the other' };
    const frozen = await server.moderator.run('moderate freeze', options);
    expect(wordsOf(frozen)).toContain('cannot file or change items until');
    expect(wordsOf(await ines.run('argue'))).toContain('A moderator has stopped your filing');
    expect(wordsOf(await ines.press(page, 'Edit'))).toContain('stopped your filing');
    expect(wordsOf(await ines.press(await ines.run('poll'), 'They will'))).toContain('2 of 9');
    expect(await log(server)).toMatch(
      /member’s filing, checks and answers were stopped by a moderator until .*: One advert/,
    );
    await ines.erase();
    expect(wordsOf(await ines.run('argue'))).toContain('stopped your filing');
    expect(await log(server)).not.toContain('One advert');
    await servers.later(4 * 24 * 3_600_000, () => ines.open('argue'));
  });

  test('is taken back by a moderator, and nobody freezes themselves', async () => {
    const server = await servers.openServer('ready');
    const ines = server.join('Ines');
    const on = { member: ines.id, for: 30, reason: 'spam' };
    const off = { member: ines.id, for: 0, reason: 'They said sorry' };
    await server.moderator.run('moderate freeze', on);
    expect(wordsOf(await server.moderator.run('moderate freeze', off))).toContain('may file again');
    await ines.open('argue');
    expect(wordsOf(await server.moderator.run('moderate freeze', off))).toContain(
      'They can already file',
    );
    const higher = { ...on, member: server.manager.id };
    const refused = wordsOf(await server.moderator.run('moderate freeze', higher));
    expect(refused).toContain('They can manage this server');
    const beside = { ...on, member: server.join('Second', 'moderator').id };
    const equal = wordsOf(await server.moderator.run('moderate freeze', beside));
    expect(equal).toContain('They are a moderator, as you are');
    expect(await log(server)).not.toContain('spam until');
    const own = { ...on, member: server.moderator.id };
    expect(wordsOf(await server.moderator.run('moderate freeze', own))).toContain(
      'You can’t freeze yourself',
    );
  });
});
