import type { APIMessage } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { nameWords } from '#discord/parts/name-words.ts';
import { finding } from '../../commands/findings.ts';
import { isPrivate, selectIn, wordsOf } from '../../commands/screen.ts';
import { type Server, useServers } from '../../commands/servers.ts';

const servers = useServers();

const HOSTILE = [
  '@everyone and @here, <@123456789012345678>, <@&123456789012345678>, <#123456789012345678>',
  '# A heading',
  '[a masked link](https://evil.example/x) and https://bare.example/y',
  '```js',
  'code()',
  '```',
  '> a quote, **bold**, ||a spoiler||, ~~gone~~, `code`, __line__',
  '- a list <:smile:123456789012345678> <a:wave:123456789012345678> <t:1700000000:R> </poll:12345>',
  '-# small print',
  '1. numbered',
].join('\n');

/** Everything in Discord's markdown that is no plain text, looked for where nothing escapes it. */
const LIVE = [
  /(?<!\\)@(everyone|here)/,
  /(?<!\\)<(@[!&]?1|#1|a?:(smile|wave)|t:1700000000|\/poll)/,
  /(?<!\\)\[a masked link(?<!\\)\]/,
  /(?<!\\)```/,
  /(?<!\\)\*\*bold/,
  /(?<!\\)\|\|a spoiler/,
  /(?<!\\)~~gone/,
  /(?<!\\)__line/,
  /https?:\/\/(evil|bare)/,
];

/** Signs that matter at the start of a line, also inside a block quote. */
const AT_LINE_START = [/^(> )?# A heading/m, /^(> )?-# small/m, /^(> )?- a list/m, /^(> )?1\. n/m];

function expectPlain(words: string): void {
  expect(words).toContain('everyone');
  for (const live of [...LIVE, ...AT_LINE_START]) expect(words).not.toMatch(live);
}

function expectQuiet(message: APIMessage | undefined): void {
  expect(message?.mentions).toEqual([]);
  expect(message?.mention_roles).toEqual([]);
  expect(message?.mention_everyone).toBe(false);
}

async function withHostileItem(): Promise<Server> {
  const server = await servers.openServer('ready');
  await server.join('@everyone **Ines**').file({ text: HOSTILE });
  await server.manager.run('debate post-summary');
  await server.settle();
  return server;
}

describe('a member’s text is plain text', () => {
  test('on its card, name included, and mentions nobody', async () => {
    const server = await withHostileItem();
    const [card] = server.posts('**#1**');
    expectPlain(card === undefined ? '' : wordsOf(card));
    expect(card && wordsOf(card)).toContain('by \\@everyone \\*\\*Ines');
    expectQuiet(card);
  });

  test('in the posted summary, and in /summary', async () => {
    const server = await withHostileItem();
    const [posted] = server.posts('So far this week', server.summaryChannel);
    expectPlain(posted === undefined ? '' : wordsOf(posted));
    expectQuiet(posted);
    const shown = await server.join('Tomo').run('summary');
    expectPlain(wordsOf(shown));
    expectQuiet(shown);
  });

  test('in lists, in the item’s own view and on its claim’s page', async () => {
    const server = await withHostileItem();
    const tomo = server.join('Tomo');
    const list = await tomo.run('evidence');
    const item = await tomo.choose(list, '1');
    const claim = await tomo.run('thesis', { claim: 1 });
    for (const message of [list, item, claim]) {
      expectPlain(wordsOf(message));
      expectQuiet(message);
    }
    expect(isPrivate(item)).toBe(true);
    // Options of a select are plain by themselves; they are only cut.
    expect(selectIn(list).options[0]?.description?.length).toBeLessThanOrEqual(100);
  });

  test('in the list of an hour’s further items', async () => {
    const server = await servers.openServer('ready');
    const ines = server.join('Ines');
    for (const word of ['One', 'Two', 'Three']) {
      await ines.file({
        text: `${word} finding about ${word.repeat(9)} that nobody else has told.`,
      });
    }
    await ines.file({ text: HOSTILE });
    await server.settle();
    const [list] = server.posts('More evidence this hour');
    expectPlain(list === undefined ? '' : wordsOf(list));
    expectQuiet(list);
  });

  test('in a moderator’s reason, which its author reads', async () => {
    const server = await withHostileItem();
    const kesi = server.join('Kesi');
    await kesi.file({ text: 'Forty characters are not many for a finding, but they do.' });
    const reason = '@everyone **bold** <t:1700000000:R> [a masked link](https://evil.example)';
    await server.moderator.run('moderate hide', { id: 2, reason });
    expectPlain(wordsOf(await kesi.run('evidence', { id: 2 })));
    await expect.poll(() => kesi.inbox().map(wordsOf).join()).toContain('A moderator hid your #2');
    const notice = kesi.inbox().find((message) => wordsOf(message).includes('A moderator hid'));
    expectPlain(notice === undefined ? '' : wordsOf(notice));
    expectQuiet(notice);
  });

  test('in completions, cut to what Discord takes', async () => {
    const server = await withHostileItem();
    const [choice] = await server.join('Tomo').complete('evidence', {}, 'id');
    expect(choice?.name.length).toBeLessThanOrEqual(100);
    expect(choice?.name).not.toContain('\n');
  });
});

describe('a member’s name', () => {
  test.each([
    [
      'parts nothing from what the card says of the source',
      'Al · source checked by 12',
      'Al - source checked by 12',
    ],
    ['turns no text round', 'Al\u202e21 yb dekcehc', 'Al21 yb dekcehc'],
    ['that shows nothing is no name', '\u3164', 'a member'],
  ])('%s', async (_, name, shown) => {
    const server = await servers.openServer('ready');
    await server.join(name).file({ text: finding(0) });
    await server.settle();
    const [card] = server.posts('**#1**');
    const line =
      card &&
      wordsOf(card)
        .split('\n')
        .find((one) => one.startsWith('-# by '));
    expect(line?.split(' · ')[0]).toBe(`-# by ${shown}`);
    const page = wordsOf(await server.join('Tomo').run('evidence', { id: 1 }));
    expect(page).toContain(`-# by ${shown} · <t:`);
  });

  test('that was stored before names were cleaned is cleaned where it is shown', () => {
    expect(nameWords('Al · source checked by 12', 80)).toBe('Al - source checked by 12');
    expect(nameWords('Al\u202e\nBo', 80)).toBe('Al Bo');
    expect(nameWords('\u3164', 80)).toBe('a member');
  });
});
