import type { APIMessage } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { finding } from '../../commands/findings.ts';
import { formOf, messageOf, type Person } from '../../commands/person.ts';
import { buttonId, labelsOf, wordsOf } from '../../commands/screen.ts';
import { type Server, useServers } from '../../commands/servers.ts';

const servers = useServers();
const FORMS = {
  Check: { quote: 'Of the two models the smaller one is ahead in table four.' },
  Dispute: { quote: 'The score was 18.2, not 81.2, on that very test.' },
  Rebut: { text: finding(4), source: '' },
  'It changed my vote': {
    why: 'I had not known that the comparison was made on a test outside its training set.',
  },
} as const;
const LABELS = ['Convincing', 'Leads nowhere', ...Object.keys(FORMS)];

/**
 * What this person is told who does everything that others may do to the item of these messages,
 * whether or not their client offers it; `meanwhile` happens while the forms are open.
 */
async function tryAll(
  person: Person,
  screens: readonly APIMessage[],
  meanwhile: () => Promise<unknown> = async () => undefined,
): Promise<Record<string, string>> {
  const { forge } = servers.crux.sandbox;
  const press = (label: string) => forge.press({ as: person.id, ...buttonOn(screens, label) });
  const opened = new Map<string, Awaited<ReturnType<typeof press>>>();
  for (const label of Object.keys(FORMS)) opened.set(label, await press(label));
  await meanwhile();
  const told: Record<string, string> = {};
  for (const label of LABELS.slice(0, 2)) told[label] = wordsOf(messageOf(await press(label)));
  for (const [label, fields] of Object.entries(FORMS)) {
    const form = opened.get(label);
    if (form === undefined) throw new Error(`nothing came of ${label}`);
    // Rebutting may be refused before its form opens.
    const answer =
      form.kind === 'modal'
        ? await forge.submit({ as: person.id, modalId: formOf(form).id, fields })
        : form;
    told[label] = wordsOf(messageOf(answer));
  }
  return told;
}

/** The first of these messages that has a button with this label, and its custom_id. */
function buttonOn(screens: readonly APIMessage[], label: string) {
  const message = screens.find((one) => labelsOf(one).includes(label)) ?? screens[0];
  if (message === undefined) throw new Error('there is no screen');
  return { message, customId: buttonId(message, label) };
}

/** #1 by Ines with a source; Tomo has changed his vote on its claim, and has it on his screen. */
async function withItem(): Promise<{
  server: Server;
  ines: Person;
  tomo: Person;
  seen: APIMessage;
  screens: readonly APIMessage[];
}> {
  const server = await servers.openServer('ready');
  const [ines, tomo] = [server.join('Ines'), server.join('Tomo')];
  await ines.file({ text: finding(0), source: 'arXiv:2107.03374' });
  for (const label of ['None does', 'Some do']) {
    await tomo.press(await tomo.run('poll', { claim: 1 }), label);
  }
  const seen = await tomo.run('evidence', { id: 1 });
  return { server, ines, tomo, seen, screens: [seen, await tomo.openMarking(1)] };
}

/** Rows that any of it would have left. */
async function traces(server: Server): Promise<number> {
  const { id } = await server.debate();
  const rows = await servers.query(
    `SELECT (SELECT count(*) FROM "Mark" WHERE "debateId" = '${id}')
      + (SELECT count(*) FROM "Credit" WHERE "debateId" = '${id}')
      + (SELECT count(*) FROM "Evidence" WHERE "debateId" = '${id}' AND "target" IS NOT NULL) AS "n"`,
  );
  return Number(rows[0]?.n);
}

const everyAnswer = (told: Record<string, string>) => [...new Set(Object.values(told))];

describe('marking, disputing, rebutting and crediting', () => {
  test('somebody else’s item is taken, each of it', async () => {
    const { server, tomo, screens } = await withItem();
    await tryAll(tomo, screens);
    // A check, a dispute and "leads nowhere" take each other's place.
    expect(await traces(server)).toBe(LABELS.length - 2);
  });

  test('one’s own item is refused, each of it', async () => {
    const { server, ines, screens } = await withItem();
    const told = await tryAll(ines, screens);
    for (const answer of everyAnswer(told)) expect(answer).toContain('#1 is your own');
    expect(await traces(server)).toBe(0);
  });

  test('an item that was withdrawn meanwhile is refused, each of it', async () => {
    const { server, ines, tomo, screens } = await withItem();
    const told = await tryAll(tomo, screens, async () =>
      ines.press(await ines.run('evidence', { id: 1 }), 'Withdraw'),
    );
    for (const answer of everyAnswer(told)) expect(answer).toContain('is withdrawn or hidden');
    expect(await traces(server)).toBe(0);
  });

  test('an item that was hidden meanwhile is refused, each of it, without its words', async () => {
    const { server, tomo, screens } = await withItem();
    const told = await tryAll(tomo, screens, () =>
      server.moderator.run('moderate hide', { id: 1, reason: 'spam' }),
    );
    for (const answer of everyAnswer(told)) {
      expect(answer).toContain('#1 was hidden by a moderator');
      expect(answer).not.toContain('MedReason');
    }
    expect(await traces(server)).toBe(0);
  });

  test('an item of another server is refused, each of it', async () => {
    const { server, screens } = await withItem();
    const here = await servers.openServer('ready');
    const vera = here.join('Vera');
    const { forge } = servers.crux.sandbox;
    for (const label of LABELS) {
      const { message: seen, customId } = buttonOn(screens, label);
      const message = { ...seen, channel_id: here.debateChannel };
      const press = { as: vera.id, message, customId };
      const words = wordsOf(messageOf(await forge.press(press)));
      expect(words).toContain('belongs to a debate in another server');
    }
    expect(await traces(server)).toBe(0);
  });
});

describe('what only an author does', () => {
  test('is refused from others: editing, conceding, answering a dispute', async () => {
    const { server, ines, tomo } = await withItem();
    const own = await ines.run('evidence', { id: 1 });
    const { forge } = servers.crux.sandbox;
    const press = (label: string) =>
      forge.press({ as: tomo.id, message: own, customId: buttonId(own, label) });
    expect(wordsOf(messageOf(await press('Concede')))).toContain('Only the author of #1');
    const form = await ines.pressForForm(own, 'Edit');
    const fields = { text: finding(3), source: '' };
    const edited = await forge.submit({ as: tomo.id, modalId: form.id, fields });
    expect(wordsOf(messageOf(edited))).toContain('Only the author of #1');
    const item = await servers.crux.store.evidence.find((await server.debate()).id, 1);
    expect(item).toMatchObject({ text: finding(0), revision: 1, concededAt: null });
  });

  test('a rebuttal of a rebuttal is refused, also where its button is forged', async () => {
    const { server, tomo, seen } = await withItem();
    await tomo.fill(await tomo.pressForForm(seen, 'Rebut'), FORMS.Rebut);
    const kesi = server.join('Kesi');
    const { forge } = servers.crux.sandbox;
    const customId = buttonId(seen, 'Rebut').replace(/:1$/, ':2');
    const words = wordsOf(messageOf(await forge.press({ as: kesi.id, message: seen, customId })));
    expect(words).toContain('#2 is a rebuttal itself');
    expect(words).toContain('or on #1');
  });
});
