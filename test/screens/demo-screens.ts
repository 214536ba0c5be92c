import { setTimeout as pause } from 'node:timers/promises';
import type { APIMessage } from 'discord.js';
import { isPrivate, wordsOf } from '../commands/screen.ts';
import type { RunningCrux } from '../support/crux.ts';
import type { Section } from './page.ts';
import type { Piece } from './pieces.ts';
import { createVisit, type Visit } from './visitor.ts';
import { author, manager, moderator, newcomer, reader, stranger } from './walks.ts';

/** Somebody's item with a source, for the walks: one that a member of the demo filed. */
const ITEM = 37;

/** The public messages of the demo, then what its people come to see. */
export async function demoSection(crux: RunningCrux): Promise<Section> {
  const { sandbox } = crux;
  const channels = sandbox.channels();
  const channel = (name: string) => channels.find((one) => one.name === name)?.id ?? '';
  const visit = createVisit(crux, channel('debate'));
  const join = (name: string) => {
    const there = sandbox.people().find((person) => person.name === name);
    return visit.as(name, (there ?? sandbox.addPerson({ name })).id);
  };
  await settled(crux);
  keepPublic(visit, 'the summary', sandbox.messages(channel('announcements')), /^## Week/m);
  keepPublic(visit, 'the board', sandbox.messages(channel('debate')), /other view/);
  keepPublic(visit, 'a card', sandbox.messages(channel('debate')), /^\*\*#\d+\*\*/);
  keepPublic(visit, 'the list of an hour', sandbox.messages(channel('debate')), /^\*\*More/);
  keepPublic(visit, 'the welcome', sandbox.messages(channel('welcome')), /Crux/);
  const yrsa = join('Yrsa');
  await newcomer(yrsa);
  await reader(yrsa, ITEM);
  await author(yrsa, ITEM);
  await moderator(join('Odin'), ITEM);
  await stranger(join('Tomo'));
  await manager(join('Mara'));
  await yrsa.run('poll');
  await yrsa.run('privacy erase');
  const pictures = await fetchPictures(
    crux,
    visit.screens.flatMap(({ pieces }) => pieces),
  );
  return { title: 'The demo', screens: visit.screens, pictures };
}

/** Keeps the newest public message whose words are of this kind. */
function keepPublic(visit: Visit, name: string, messages: APIMessage[], words: RegExp): void {
  const found = messages.findLast((one) => !isPrivate(one) && words.test(wordsOf(one)));
  if (found !== undefined) visit.keepMessage(name, found);
}

/** Waits until every post is in its channel. */
async function settled({ store, wakeOutbox }: RunningCrux): Promise<void> {
  for (let waited = 0; waited < 60; waited += 1) {
    if ((await store.posts.nextDueMs()) === null) return;
    wakeOutbox();
    await pause(500);
  }
  throw new Error('the outbox still holds posts after half a minute');
}

/** Downloads the pretend Discord's pictures, so that the page can show them without it. */
async function fetchPictures(
  { url: base }: RunningCrux,
  pieces: readonly Piece[],
): Promise<Map<string, Uint8Array>> {
  const pictures = new Map<string, Uint8Array>();
  for (const piece of pieces) {
    if (piece.kind !== 'picture' || piece.url.startsWith('attachment:')) continue;
    const answer = await fetch(new URL(new URL(piece.url, base).pathname, base));
    if (answer.ok) pictures.set(piece.url, await answer.bytes());
  }
  return pictures;
}
