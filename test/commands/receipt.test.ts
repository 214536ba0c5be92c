import type { APIMessage } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { finding } from './findings.ts';
import { formFields, messageOf, type Person } from './person.ts';
import { buttonId, fieldsOf, isPrivate, labelsOf, wordsOf } from './screen.ts';
import { type Server, useServers } from './servers.ts';

const servers = useServers();
const PAPER = 'https://arxiv.org/abs/2107.03374';
const OUTDATED = 'This receipt is out of date';

/** What each button of a receipt leads to, pressed on a copy of it. */
async function pressedAll(person: Person, receipt: APIMessage): Promise<APIMessage[]> {
  const answers: APIMessage[] = [];
  for (const label of labelsOf(receipt)) {
    const customId = buttonId(receipt, label);
    const press = { as: person.id, message: receipt, customId };
    answers.push(messageOf(await servers.crux.sandbox.forge.press(press)));
  }
  return answers;
}

async function filed(): Promise<{ server: Server; ines: Person; receipt: APIMessage }> {
  const server = await servers.openServer('ready');
  const ines = server.join('Ines');
  return { server, ines, receipt: await ines.file({ text: finding(0) }) };
}

describe('a receipt whose item is not as it was', () => {
  test('says that it was edited, and becomes the item’s page instead of doing anything', async () => {
    const { server, ines, receipt } = await filed();
    const form = await ines.pressForForm(await ines.run('evidence', { id: 1 }), 'Edit');
    await ines.fill(form, { text: finding(1), source: '' });
    for (const answer of await pressedAll(ines, receipt)) {
      expect(answer.id).toBe(receipt.id);
      expect(wordsOf(answer)).toContain(`${OUTDATED}:** #1 has been changed since`);
      expect(wordsOf(answer)).toContain(finding(1).slice(0, 40));
    }
    const now = ines.inbox().find(({ id }) => id === receipt.id);
    expect(labelsOf(now ?? {})).not.toContain('See it');
    const item = await servers.crux.store.evidence.find((await server.debate()).id, 1);
    expect(item?.withdrawnAt).toBeNull();
  });

  test('says that it was withdrawn, with [Undo] as long as that can be undone', async () => {
    const { ines, receipt } = await filed();
    await ines.press(await ines.run('evidence', { id: 1 }), 'Withdraw');
    for (const answer of await pressedAll(ines, receipt)) {
      expect(wordsOf(answer)).toContain(`${OUTDATED}:** #1 is withdrawn.`);
      expect(labelsOf(answer)).toEqual(['Undo', 'How was this judged?']);
    }
  });

  test('says that it was sent again with another text', async () => {
    const server = await servers.openServer('ready');
    const ines = server.join('Ines');
    const first = await ines.file({ text: finding(0), source: PAPER });
    const second = await ines.file({ text: finding(1), source: PAPER });
    expect(wordsOf(second)).toContain('that item was updated');
    const [answer] = await pressedAll(ines, first);
    expect(wordsOf(answer ?? {})).toContain(`${OUTDATED}:** #1 has been changed since`);
    // The newest receipt is right, and stays.
    const shown = await ines.press(second, 'See it');
    expect(shown.id).not.toBe(second.id);
    expect(wordsOf(shown)).not.toContain(OUTDATED);
  });

  test('says that a moderator has hidden it, or that it was erased', async () => {
    const { server, ines, receipt } = await filed();
    await server.moderator.run('moderate hide', { id: 1, reason: 'Spam' });
    for (const answer of await pressedAll(ines, receipt)) {
      expect(wordsOf(answer)).toContain(`${OUTDATED}:** a moderator has hidden #1.`);
    }
    await ines.erase();
    const [answer] = await pressedAll(ines, receipt);
    expect(wordsOf(answer ?? {})).toContain('**#1** was erased by its author.');
  });

  test('is replaced by the item’s page when its own [Add link] is used', async () => {
    const { ines, receipt } = await filed();
    const form = await ines.pressForForm(receipt, 'Add link');
    const page = await ines.fill(form, { source: PAPER });
    expect(page.id).toBe(receipt.id);
    expect(wordsOf(page)).toContain('**The link of #1 is saved.**');
    expect(labelsOf(page)).toContain('Change link');
    expect(labelsOf(page)).not.toContain('Add link');
  });

  test('opens the link’s form with what was refused, and afterwards with the link that it has', async () => {
    const { ines, receipt } = await filed();
    const refused = await ines.fill(await ines.pressForForm(receipt, 'Add link'), {
      source: 'no link',
    });
    const again = await ines.pressForForm(refused, 'Fix link');
    expect(fieldsOf(again.form).get('source')?.value).toBe('no link');
    const page = await ines.fill(again, { source: PAPER });
    const change = await ines.pressForForm(page, 'Change link');
    expect(fieldsOf(change.form).get('source')?.value).toBe(PAPER);
  });
});

describe('a refusal whose form was sent again', () => {
  test('becomes the receipt, so that its button is gone', async () => {
    const server = await servers.openServer('ready');
    const ines = server.join('Ines');
    const refused = await ines.file({ text: 'Too short.' });
    const form = await ines.pressForForm(refused, 'Edit and resend');
    const receipt = await ines.fill(form, formFields({ text: finding(0) }));
    expect(receipt.id).toBe(refused.id);
    expect(wordsOf(receipt)).toContain('Filed as #1');
    expect(labelsOf(receipt)).not.toContain('Edit and resend');
  });

  test('says as which item, where a copy of it still has the button', async () => {
    const server = await servers.openServer('ready');
    const ines = server.join('Ines');
    const refused = await ines.file({ text: 'Too short.' });
    const form = await ines.pressForForm(refused, 'Edit and resend');
    await ines.fill(form, formFields({ text: finding(0) }));
    const customId = buttonId(refused, 'Edit and resend');
    const { forge } = servers.crux.sandbox;
    const press = { as: ines.id, message: refused, customId };
    const words = wordsOf(messageOf(await forge.press(press)));
    expect(words).toContain('This form was filed already, as #1');
    expect(words).not.toContain('an hour has passed');
  });

  test('of a rebuttal becomes the receipt as well', async () => {
    const { server } = await filed();
    const tomo = server.join('Tomo');
    const item = await tomo.run('evidence', { id: 1 });
    const first = await tomo.pressForForm(item, 'Rebut');
    const refused = await tomo.fill(first, { text: 'No.', source: '' });
    const again = await tomo.pressForForm(refused, 'Edit and resend');
    const receipt = await tomo.fill(again, { text: finding(3), source: '' });
    expect(receipt.id).toBe(refused.id);
    expect(wordsOf(receipt)).toContain('answers #1');
  });
});

describe('a form that was opened from a public card', () => {
  test('is answered in private, and leaves the card as it is', async () => {
    const { server } = await filed();
    await server.settle();
    const [card] = server.posts('**#1**');
    if (card === undefined) throw new Error('there is no card');
    const tomo = server.join('Tomo');
    const form = await tomo.pressForForm(card, 'Rebut');
    const receipt = await tomo.fill(form, { text: finding(3), source: '' });
    expect(isPrivate(receipt)).toBe(true);
    expect(receipt.id).not.toBe(card.id);
    expect(server.posts('**#1**')).toHaveLength(1);
  });
});
