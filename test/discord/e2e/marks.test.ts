import { describe, expect, test } from 'vitest';
import { finding } from '../../commands/findings.ts';
import { messageOf, type Person } from '../../commands/person.ts';
import { buttonId, labelsOf, wordsOf } from '../../commands/screen.ts';
import { type Server, useServers } from '../../commands/servers.ts';

const servers = useServers();
const SOURCE = 'arXiv:2107.03374';

/** #1 by Ines with a source, on claim 1 against the essay. */
async function fileOne(server: Server): Promise<Person> {
  const ines = server.join('Ines');
  await ines.file({ text: finding(0), source: SOURCE });
  return ines;
}

async function open(person: Person, id = 1) {
  return await person.run('evidence', { id });
}

/** Presses a mark whose label may carry a count. */
async function mark(person: Person, label: string) {
  const seen = await open(person);
  const shown = labelsOf(seen).find((one) => one.startsWith(label)) ?? label;
  return await person.press(seen, shown);
}

const CHECK = 'The smaller model is ahead on that test by 2.2 points.';
const QUOTE = 'The score was 18.2, not 81.2, on that test.';

describe('marks on an item', () => {
  test('of one kind a member has one, which changes and can be taken back', async () => {
    const server = await servers.openServer('ready');
    await fileOne(server);
    const tomo = server.join('Tomo');
    const convinced = await tomo.press(await open(tomo), 'Convincing');
    expect(wordsOf(convinced)).toContain('1 convinced');
    const changed = await tomo.press(convinced, 'Not convincing');
    expect(wordsOf(changed)).toContain('1 not convinced');
    expect(wordsOf(changed)).not.toContain('1 convinced');
    const backAgain = await tomo.press(changed, 'Take back: Not convincing');
    expect(wordsOf(backAgain)).not.toContain('convinced');
  });

  test('convincing or not moves no number', async () => {
    const server = await servers.openServer('ready');
    await fileOne(server);
    const before = wordsOf(await server.join('Kesi').run('thesis', { claim: 1 }));
    for (const name of ['A', 'B', 'C']) {
      await mark(server.join(name), 'Convincing');
    }
    expect(wordsOf(await server.join('Odin').run('thesis', { claim: 1 }))).toBe(before);
  });

  test('two checks of the source, one from the other side, raise the strength to its highest', async () => {
    const server = await servers.openServer('ready');
    const ines = await fileOne(server);
    const odin = server.join('Odin');
    await odin.file({ side: 'supports', text: finding(4), source: 'arXiv:2211.09085' });
    await server.settle();
    for (const name of ['A', 'B']) await server.join(name).prove('Check', 1, CHECK);
    const between = wordsOf(await open(ines));
    expect(between).toContain('●●●●○\n');
    expect(between).toContain(
      'one more check of the source, from the other side, would make it ●●●●●',
    );
    await odin.prove('Check', 1, CHECK);
    expect(wordsOf(await open(ines))).toContain('#1 · against the essay · ●●●●●');
    expect(wordsOf(await open(ines))).toContain('source checked by 3');
    await server.settle();
    const [card] = server.posts('**#1**');
    expect(card && wordsOf(card)).toContain('●●●●●');
  });

  test('three disputes with quotes, one from its own side, cap it; its author sees them and answers', async () => {
    const server = await servers.openServer('ready');
    const ines = await fileOne(server);
    const kesi = server.join('Kesi');
    await kesi.file({ text: finding(3), source: 'arXiv:2211.09085' });
    for (const name of ['A', 'B']) await server.join(name).prove('Dispute', 1, QUOTE);
    const between = wordsOf(await open(ines));
    expect(between).toContain('#1 · against the essay · ●●●●○');
    expect(between).toContain(
      'needs a dispute by somebody who has filed a source for the same side',
    );
    // Two disputes would ask for four checks: a tip would promise too much.
    expect(between).not.toContain('Tip:');
    await kesi.prove('Dispute', 1, QUOTE);
    const own = await open(ines);
    expect(wordsOf(own)).toContain('source disputed by 3');
    expect(wordsOf(own)).toContain('The score was 18.2');
    expect(wordsOf(own)).toContain('#1 · against the essay · ●●○○○');
    const form = await ines.pressForForm(own, 'Answer the dispute');
    const answered = await ines.fill(form, { answer: 'Table 2 has the other figure.' });
    expect(wordsOf(answered)).toContain('Its author answers: Table 2 has the other figure');
  });

  test('nobody marks their own item, nor one that is withdrawn', async () => {
    const server = await servers.openServer('ready');
    const ines = await fileOne(server);
    expect(labelsOf(await open(ines))).not.toContain('Convincing');
    const tomo = server.join('Tomo');
    const seen = await open(tomo);
    await ines.press(await open(ines), 'Withdraw');
    expect(wordsOf(await tomo.press(seen, 'Convincing'))).toContain('withdrawn or hidden');
  });

  test('an item without a source offers no check of it', async () => {
    const server = await servers.openServer('ready');
    await server.join('Ines').file({ text: finding(0) });
    const labels = labelsOf(await open(server.join('Tomo')));
    expect(labels).toContain('Convincing');
    expect(labels).not.toContain('Check or dispute the source');
  });
});

describe('before a check or dispute', () => {
  test('a member reads what it needs, what they have left, the name it appears under, and what others quote', async () => {
    const server = await servers.openServer('ready');
    await fileOne(server);
    await server.join('Kesi').prove('Check', 1, '**Table 2** has it at <b>81.2</b> points.');
    const tomo = server.join('Tomo');
    const choice = await tomo.openMarking(1);
    const words = wordsOf(choice);
    expect(words).toContain('quote at least 20 characters');
    expect(words).toContain(
      'You have 3 of 3 checks and disputes left for items against the essay on claim 1',
    );
    expect(words).toContain('it appears under your name, Tomo');
    expect(words).toContain('Kesi: “\\*\\*Table 2\\*\\* has it');
    expect(labelsOf(choice)).toEqual(['Check', 'Dispute', 'Leads nowhere', 'Back']);
    const form = await tomo.pressForForm(choice, 'Check');
    expect(wordsOf(form.form)).toContain('it appears under your name, Tomo');
    expect(wordsOf(await tomo.press(choice, 'Back'))).toContain('#1 · against the essay');
  });

  test('a member who hides their name appears as “a member”, there and on the item', async () => {
    const server = await servers.openServer('ready');
    await fileOne(server);
    const tomo = server.join('Tomo');
    await tomo.run('privacy name', { show: false });
    expect(wordsOf(await tomo.openMarking(1))).toContain('it appears under “a member”');
    await tomo.prove('Check', 1, CHECK);
    const seen = wordsOf(await open(server.join('Kesi')));
    expect(seen).toContain(`a member: “${CHECK}”`);
    expect(seen).not.toContain('Tomo');
  });
});

describe('a check or dispute', () => {
  test.each([
    ['no words', 'no', 'at least 20 characters'],
    ['the item’s own words', finding(0), 'the words of #1 itself'],
  ])(
    'with %s is refused, what was typed is given back, and its form opens again',
    async (_, quote, why) => {
      const server = await servers.openServer('ready');
      await fileOne(server);
      const tomo = server.join('Tomo');
      const refusal = await tomo.prove('Check', 1, quote);
      expect(wordsOf(refusal)).toContain(why);
      expect(wordsOf(refusal)).toContain(quote.slice(0, 30));
      const form = await tomo.pressForForm(refusal, 'Try again');
      expect(wordsOf(form.form)).toContain('it appears under your name, Tomo');
      expect(wordsOf(await open(server.join('Kesi')))).not.toContain('checked by');
    },
  );

  test('is taken back by a button that says so, however often it is pressed', async () => {
    const server = await servers.openServer('ready');
    await fileOne(server);
    const tomo = server.join('Tomo');
    const checked = await tomo.prove('Check', 1, CHECK);
    expect(wordsOf(checked)).toContain('source checked by 1');
    const { forge } = servers.crux.sandbox;
    const lift = {
      as: tomo.id,
      message: checked,
      customId: buttonId(checked, 'Take back my check'),
    };
    for (let pressed = 0; pressed < 2; pressed += 1) {
      expect(wordsOf(messageOf(await forge.press(lift)))).not.toContain('checked by');
    }
  });

  test('is refused as a fourth, with a way to the other three, until one is taken back', async () => {
    const server = await servers.openServer('ready');
    for (const [at, name] of ['A', 'B', 'C', 'D'].entries()) {
      await server.join(name).file({ text: finding(at), source: `arXiv:2107.0337${at}` });
    }
    const tomo = server.join('Tomo');
    for (const item of [1, 2, 3]) await tomo.prove('Check', item, CHECK);
    const full = await tomo.openMarking(4);
    expect(wordsOf(full)).toContain(
      'You have no check or dispute left for items against the essay on claim 1',
    );
    expect(labelsOf(full)).toEqual(['Open #1', 'Open #2', 'Open #3', 'Back']);
    const { id } = await server.debate();
    const { forge } = servers.crux.sandbox;
    const press = { as: tomo.id, message: full, customId: `mark:check:${id}:4` };
    const refused = messageOf(await forge.press(press));
    expect(wordsOf(refused)).toContain('#1, #2, #3');
    await tomo.press(await tomo.press(refused, 'Open #2'), 'Take back my check');
    expect(wordsOf(await tomo.prove('Check', 4, CHECK))).toContain('source checked by 1');
  });

  test('that a link leads nowhere waits for a second member', async () => {
    const server = await servers.openServer('ready');
    await fileOne(server);
    const [tomo, kesi] = [server.join('Tomo'), server.join('Kesi')];
    const first = await tomo.press(await tomo.openMarking(1), 'Leads nowhere');
    expect(wordsOf(first)).toContain('One member says that the link leads nowhere');
    expect(wordsOf(first)).not.toContain('disputed by');
    const second = await kesi.press(await kesi.openMarking(1), 'Leads nowhere');
    expect(wordsOf(second)).toContain('source disputed by 2');
    expect(wordsOf(second)).toContain('Tomo: the link leads nowhere');
  });

  test('names the one mark that an item lacks to turn, until it comes', async () => {
    const server = await servers.openServer('ready');
    await fileOne(server);
    const odin = server.join('Odin');
    await odin.file({ side: 'supports', text: finding(4), source: 'arXiv:2211.09085' });
    for (const name of ['A', 'B']) await server.join(name).prove('Check', 1, CHECK);
    expect(wordsOf(await open(odin))).toContain(
      'needs a check by somebody who has filed a source for the other side',
    );
    expect(wordsOf(await odin.prove('Check', 1, CHECK))).not.toContain('needs a check');
  });

  test('that disputes the source is carried over to a new text, and its author is told once', async () => {
    const server = await servers.openServer('ready');
    const ines = await fileOne(server);
    const tomo = server.join('Tomo');
    await tomo.prove('Dispute', 1, QUOTE);
    const form = await ines.pressForForm(await open(ines), 'Edit');
    await ines.fill(form, { text: finding(3), source: SOURCE });
    const notices = () =>
      tomo.inbox().filter((one) => wordsOf(one).includes('Your dispute still applies'));
    await tomo.run('help');
    await expect.poll(notices).toHaveLength(1);
    await tomo.run('poll');
    await tomo.run('help');
    expect(notices()).toHaveLength(1);
    const [notice] = notices();
    if (notice === undefined) return;
    const lifted = await tomo.press(await tomo.press(notice, 'Open #1'), 'Take back my dispute');
    expect(wordsOf(lifted)).not.toContain('disputed');
  });

  test('can be begun by the buttons of the version before', async () => {
    const server = await servers.openServer('ready');
    await fileOne(server);
    const tomo = server.join('Tomo');
    const message = await open(tomo);
    const { id } = await server.debate();
    const { forge } = servers.crux.sandbox;
    const press = (customId: string) => forge.press({ as: tomo.id, message, customId });
    const choice = messageOf(await press(`mark:set:${id}:1:checked`));
    expect(labelsOf(choice)).toContain('Check');
    expect((await press(`mark:dispute:${id}:1`)).kind).toBe('modal');
    const credit = wordsOf(messageOf(await press(`mind:open:${id}:1`)));
    expect(credit).toContain('changed your vote on claim 1');
  });

  test('by a moderator who has left since is kept, and stays a moderator’s', async () => {
    const server = await servers.openServer('ready');
    await fileOne(server);
    await server.moderator.prove('Check', 1, CHECK);
    const { id } = await server.debate();
    expect((await servers.crux.store.members.roles(id)).moderators).toHaveLength(1);
    servers.crux.sandbox.removePerson(server.moderator.id, server.guildId);
    expect(wordsOf(await open(server.join('Kesi')))).toContain('source checked by 1');
    expect((await servers.crux.store.members.roles(id)).moderators).toHaveLength(1);
  });
});

describe('a changed mind', () => {
  const WHY = 'I had not known that the comparison was made on a test outside its training set.';

  test('is credited once, and only for a vote that really changed', async () => {
    const server = await servers.openServer('ready');
    await fileOne(server);
    const tomo = server.join('Tomo');
    const credit = async (why: string) =>
      await tomo.fill(await tomo.pressForForm(await open(tomo), 'It changed my vote'), { why });

    expect(labelsOf(await open(tomo))).not.toContain('It changed my vote');
    await tomo.press(await tomo.run('poll', { claim: 1 }), 'None does');
    // Told before the form opens: nobody writes in vain.
    const early = await tomo.press(await open(tomo), 'It changed my vote');
    expect(wordsOf(early)).toContain('changed your vote on claim 1');
    await tomo.press(await tomo.run('poll', { claim: 1 }), 'Some do');
    const short = await credit('It did.');
    expect(wordsOf(short)).toContain('at least 50 characters');
    expect(wordsOf(short)).toContain('> It did.');
    const again = await tomo.pressForForm(short, 'Try again');
    expect(wordsOf(await tomo.fill(again, { why: 'So.' }))).toContain('at least 50 characters');
    expect(wordsOf(await credit(WHY))).toContain('Changed 1 mind');
    expect(wordsOf(await credit(WHY))).toContain('credited #1 already');
  });
});
