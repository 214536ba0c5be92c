import { ComponentType } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { finding } from './findings.ts';
import { formFields, messageOf } from './person.ts';
import { fieldsOf, isPrivate, labelsOf, wordsOf } from './screen.ts';
import { useServers } from './servers.ts';

const servers = useServers();
const PAPER = 'https://arxiv.org/abs/2107.03374';

describe('the form of /argue', () => {
  test('has five components: notice, claim, side, text and source', async () => {
    const { join } = await servers.openServer('ready');
    const { form } = await join('Ines').open('argue');
    expect(form.components).toHaveLength(5);
    expect(wordsOf(form)).toContain('public in this server, with your name unless you hide it');
    expect([...fieldsOf(form).keys()]).toEqual(['claim', 'side', 'text', 'source']);
    const side = JSON.stringify(fieldsOf(form).get('side')?.options);
    expect(side.indexOf('a counterexample')).toBeLessThan(side.indexOf('For the essay'));
    expect(fieldsOf(form).get('source')?.required).toBe(false);
    expect(form.components.filter(({ type }) => type === ComponentType.Label)).toHaveLength(4);
  });

  test('opens with the claim and side that were given, and all of it can be changed', async () => {
    const server = await servers.openServer('ready');
    const ines = server.join('Ines');
    const form = await ines.open('argue', { claim: 3, side: 'supports' });
    expect(JSON.stringify(form.form)).toMatch(/"value":"3"[^{}]*"default":true/);
    expect(JSON.stringify(form.form)).toMatch(/"value":"supports","default":true/);
    const receipt = await ines.fill(form, formFields({ claim: 5, text: finding(0) }));
    expect(wordsOf(receipt)).toContain('**Filed as #1** · against the essay (claim 5)');
  });

  test('takes no evidence on the thesis itself, and says where it belongs', async () => {
    const { join } = await servers.openServer('ready');
    const ines = join('Ines');
    expect(wordsOf(await ines.run('argue', { claim: 0 }))).toContain('takes votes only');
    const choices = await ines.complete('argue', {}, 'claim');
    expect(choices.map(({ value }) => value)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });
});

describe('the receipt', () => {
  test('says number, side, strength and what would raise it', async () => {
    const { join } = await servers.openServer('ready');
    const receipt = await join('Ines').file({ text: finding(0) });
    expect(isPrivate(receipt)).toBe(true);
    const words = wordsOf(receipt);
    expect(words).toContain('**Filed as #1** · against the essay (claim 1) · strength ●●○○○');
    expect(words).toContain('a link to the paper would make it ●●●●○');
    expect(labelsOf(receipt)).toEqual(['Add link', 'See it', 'Withdraw']);
  });

  test('leads with [Add link] to a stronger item', async () => {
    const { join } = await servers.openServer('ready');
    const ines = join('Ines');
    const receipt = await ines.file({ text: finding(0) });
    const form = await ines.pressForForm(receipt, 'Add link');
    const item = wordsOf(await ines.fill(form, { source: 'arXiv:2107.03374' }));
    expect(item).toContain('#1 · against the essay · ●●●●○');
    expect(item).toContain('<https://arxiv.org/abs/2107.03374>');
  });

  test('files an item without its bad link, and [Fix link] opens with what was typed', async () => {
    const { join } = await servers.openServer('ready');
    const ines = join('Ines');
    const receipt = await ines.file({ text: finding(0), source: 'http://localhost/paper' });
    expect(wordsOf(receipt)).toContain('Filed as #1');
    expect(wordsOf(receipt)).toContain('The link was left out');
    const form = await ines.pressForForm(receipt, 'Fix link');
    expect(fieldsOf(form.form).get('source')?.value).toBe('http://localhost/paper');
    const still = await ines.fill(form, { source: 'ftp://example.org/paper' });
    expect(wordsOf(still)).toContain('Link not added');
    const again = await ines.pressForForm(still, 'Fix link');
    expect(fieldsOf(again.form).get('source')?.value).toBe('ftp://example.org/paper');
    expect(wordsOf(await ines.fill(again, { source: PAPER }))).toContain(`<${PAPER}>`);
  });

  test('takes the item back with [Withdraw], and filing it again brings it back', async () => {
    const server = await servers.openServer('ready');
    const ines = server.join('Ines');
    const gone = await ines.press(await ines.file({ text: finding(0) }), 'Withdraw');
    expect(wordsOf(gone)).toContain('You withdrew this');
    expect(wordsOf(await ines.run('evidence'))).toContain('No evidence here yet');
    await ines.file({ text: finding(0) });
    expect(wordsOf(await ines.run('evidence'))).toContain('**#1**');
  });

  test('names a likely duplicate, and offers to withdraw and open that one', async () => {
    const { join } = await servers.openServer('ready');
    const [ines, tomo] = [join('Ines'), join('Tomo')];
    await ines.file({ text: finding(0), source: PAPER });
    const same = await tomo.file({ text: finding(1), source: `${PAPER}v2` });
    expect(wordsOf(same)).toContain('#1, so the two count as one source');
    const other = await tomo.press(same, 'Withdraw mine, open #1');
    expect(other.id).toBe(same.id);
    expect(wordsOf(other)).toContain('**Your #2 is withdrawn**, #1 stays.');
    expect(wordsOf(other)).toContain('MedReason-7B');
    const kept = await tomo.press(other, 'Undo: keep #2 too');
    expect(wordsOf(kept)).toContain('**#2 is back**');
  });

  test('names a similar item that counts apart', async () => {
    const { join } = await servers.openServer('ready');
    await join('Ines').file({ text: finding(0) });
    const similar = await join('Tomo').file({ text: finding(0).replace('79.0', '80.5') });
    expect(wordsOf(similar)).toContain('looks a lot like #1');
    expect(labelsOf(similar)).toContain('Withdraw mine, open #1');
  });
});

describe('filing again', () => {
  test('revises one’s own item of the same source instead of adding one', async () => {
    const { join, debate } = await servers.openServer('ready');
    const ines = join('Ines');
    await ines.file({ text: finding(0), source: PAPER });
    const revised = await ines.file({ text: finding(1), source: PAPER });
    expect(wordsOf(revised)).toContain('#1');
    expect(wordsOf(revised)).toContain('that item was updated');
    const { items } = await servers.crux.store.evidence.list((await debate()).id, {}, 0, 10);
    expect(items.map(({ number, text }) => [number, text])).toEqual([[1, finding(1)]]);
  });

  test('the same form sent twice files once', async () => {
    const { join, debate } = await servers.openServer('ready');
    const ines = join('Ines');
    const form = await ines.open('argue');
    await ines.fill(form, formFields({ text: finding(0) }));
    const { forge, store } = { ...servers.crux, forge: servers.crux.sandbox.forge };
    const fields = formFields({ text: finding(0) });
    const again = await forge.submit({ as: ines.id, modalId: form.id, fields });
    expect(again).toMatchObject({ kind: 'message' });
    expect(JSON.stringify(again)).toContain('This form was filed already, as #1');
    expect((await store.evidence.list((await debate()).id, {}, 0, 10)).total).toBe(1);
  });

  test('keeps everything of a form that cannot be filed behind [Edit and resend]', async () => {
    const { join } = await servers.openServer('ready');
    const ines = join('Ines');
    const filing = { claim: 6, side: 'supports', text: 'Too short.', source: PAPER } as const;
    const refused = await ines.file(filing);
    expect(wordsOf(refused)).toContain('This has 10 characters; at least 40 are needed');
    const form = await ines.pressForForm(refused, 'Edit and resend');
    expect(fieldsOf(form.form).get('text')?.value).toBe('Too short.');
    expect(fieldsOf(form.form).get('source')?.value).toBe(PAPER);
    expect(JSON.stringify(form.form)).toMatch(/"value":"6"[^{}]*"default":true/);
    expect(JSON.stringify(form.form)).toMatch(/"value":"supports","default":true/);
    const receipt = await ines.fill(form, formFields({ ...filing, text: finding(2) }));
    expect(wordsOf(receipt)).toContain('**Filed as #1** · for the essay (claim 6)');
  });
});

describe('the limit of a day', () => {
  test('is five unless setup says otherwise, and the sixth filing is told when to try again', async () => {
    const { join, manager } = await servers.openServer('ready');
    const ines = join('Ines');
    const opened = await ines.open('argue');
    for (let place = 0; place < 5; place += 1) {
      expect(wordsOf(await ines.file({ text: finding(place) }))).toContain('Filed as');
    }
    const source = 'arXiv:2107.03374';
    const sixth = wordsOf(await ines.fill(opened, formFields({ text: finding(5), source })));
    expect(sixth).toMatch(/5 items today, which is the limit here.* <t:\d+:R>/);
    expect(sixth).toContain(finding(5).slice(0, 20));
    expect(sixth).toContain(source);
    await manager.run('debate setup', { filings: 6 });
    expect(wordsOf(await ines.file({ text: finding(5) }))).toContain('Filed as #6');
  });

  test('is not used up by adding links', async () => {
    const { join, manager } = await servers.openServer('ready');
    await manager.run('debate setup', { filings: 2 });
    const ines = join('Ines');
    const form = await ines.pressForForm(await ines.file({ text: finding(0) }), 'Add link');
    await ines.fill(form, { source: PAPER });
    expect(wordsOf(await ines.file({ text: finding(1) }))).toContain('Filed as #2');
    expect(wordsOf(await ines.run('argue'))).toContain('You have filed 2 items today');
  });

  test('is reported before any form opens: nobody writes in vain', async () => {
    const { join, manager, debateChannel } = await servers.openServer('ready');
    await manager.run('debate setup', { filings: 1 });
    const [ines, tomo] = [join('Ines'), join('Tomo')];
    await tomo.file({ text: finding(0) });
    const refused = await ines.file({ text: 'Too short.' });
    const message = await ines.actor.say(debateChannel, 'A finding.');
    const voted = await ines.press(await ines.run('poll', { claim: 1 }), 'None does');
    const item = await ines.run('evidence', { id: 1 });
    await ines.file({ text: finding(1) });
    const told = [
      await ines.run('argue'),
      await ines.run('argue', { claim: 2, side: 'supports' }),
      await ines.press(refused, 'Edit and resend'),
      await ines.press(voted, 'Say why'),
      await ines.press(item, 'Rebut'),
      messageOf(await ines.actor.menu('Submit as evidence', message.id)),
    ];
    for (const one of told) {
      expect(wordsOf(one)).toMatch(/1 item today, which is the limit here.* <t:\d+:R>/);
    }
  });

  test('lets one change a link: the form of an edit says that a new text has to wait', async () => {
    const { join, manager } = await servers.openServer('ready');
    await manager.run('debate setup', { filings: 1 });
    const ines = join('Ines');
    await ines.file({ text: finding(0) });
    const form = await ines.pressForForm(await ines.run('evidence', { id: 1 }), 'Edit');
    expect(wordsOf(form.form)).toContain(
      'You can change the text again tomorrow; a new link is accepted right away.',
    );
    const edited = await ines.fill(form, { text: finding(0), source: PAPER });
    expect(wordsOf(edited)).toContain(`<${PAPER}>`);
  });

  test('ends with the day of the debate’s zone', async () => {
    const { join, manager } = await servers.openServer('ready');
    await manager.run('debate setup', { filings: 1 });
    const ines = join('Ines');
    await ines.file({ text: finding(0) });
    expect(wordsOf(await ines.run('argue'))).toContain('the limit here');
    const next = await servers.later(24 * 3_600_000, () => ines.file({ text: finding(1) }));
    expect(wordsOf(next)).toContain('Filed as #2');
  });
});

describe('the card', () => {
  test('is in the debate’s channel with text, source and name', async () => {
    const server = await servers.openServer('ready');
    const ines = server.join('Ines');
    await ines.file({ text: finding(0), source: PAPER });
    await server.settle();
    const [card] = server.posts('**#1**');
    expect(card && wordsOf(card)).toContain(finding(0));
    expect(card && wordsOf(card)).toContain(`<${PAPER}>`);
    expect(card && wordsOf(card)).toContain('by Ines');
    expect(card && wordsOf(await ines.press(card, 'Open'))).toContain('#1');
  });

  test('comes three times an hour at most; one message lists the rest', async () => {
    const server = await servers.openServer('ready');
    const ines = server.join('Ines');
    for (let place = 0; place < 4; place += 1) await ines.file({ text: finding(place) });
    await server.settle();
    await ines.file({ text: finding(4) });
    await server.settle();
    expect(server.posts('by Ines')).toHaveLength(3);
    const [list, ...more] = server.posts('More evidence this hour');
    expect(more).toEqual([]);
    expect(list && wordsOf(list)).toContain('**#4**');
    expect(list && wordsOf(list)).toContain('**#5**');
  });
});
