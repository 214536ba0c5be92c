import type { APIMessage } from 'discord-api-types/v10';
import type { Actor, Outcome, Person, Sandbox } from '../../src/sandbox/index.ts';
import { createChanges } from './outside/changes.ts';

export type Item = {
  readonly claim: number;
  readonly side: 'supports' | 'challenges';
  readonly text: string;
  /** Empty or left out: none. */
  readonly source?: string;
};

/** The message of an outcome; throws Error with the actual outcome if it has none. */
export async function shown(outcome: Promise<Outcome>): Promise<APIMessage> {
  const result = await outcome;
  if (result.kind === 'message' || result.kind === 'update') return result.message;
  throw new Error(result.kind === 'failed' ? result.reason : `no message but ${result.kind}`);
}

/** The custom_id on a message that matches the pattern; throws Error with the existing ones. */
export function customIdOn(message: object, pattern: RegExp): string {
  const found = [...JSON.stringify(message).matchAll(/"custom_id":"([^"]+)"/g)];
  const ids = found.map((match) => match[1] ?? '');
  const id = ids.find((one) => pattern.test(one));
  if (id === undefined) throw new Error(`no ${pattern} among: ${ids.join(', ')}`);
  return id;
}

/** All that a person reads in a message: its texts and the labels of its buttons. */
export function wordsOf(message: object): string {
  const words: string[] = [];
  JSON.stringify(message, (key, value) => {
    if (['content', 'label'].includes(key) && typeof value === 'string') words.push(value);
    return value;
  });
  return words.filter(Boolean).join('\n');
}

/** Opens the ballot at a claim and presses a stance; returns the ballot after it. */
export async function castVote(
  actor: Actor,
  claim: number,
  stance: string,
  channelId?: string,
): Promise<APIMessage> {
  const ballot = await shown(actor.run('poll', { claim }, channelId));
  const button = customIdOn(ballot, new RegExp(`:${claim}:${stance}$`));
  return await shown(actor.press(ballot.id, button));
}

/** Files an item by the modal of `/argue`; returns the receipt or the refusal. */
export async function fileItem(actor: Actor, item: Item, channelId?: string): Promise<APIMessage> {
  const { claim, side, text, source = '' } = item;
  const modal = await actor.run('argue', { claim, side }, channelId);
  if (modal.kind !== 'modal') throw new Error(`no modal but ${JSON.stringify(modal)}`);
  return await shown(actor.submit(modal.id, { claim: [String(claim)], side, text, source }));
}

/** The people, channels and screens of a running sandbox, as tests use them. */
export function membersOf(sandbox: Sandbox) {
  const changes = createChanges();
  sandbox.onScreen(changes.tell);
  const channel = (name: string) =>
    sandbox.channels().find((one) => one.name === name)?.id ?? `no channel ${name}`;
  const debate = channel('debate');
  const summaries = channel('announcements');
  const standing = (wanted: Person['standing']) => {
    const person = sandbox.people().find((one) => one.standing === wanted);
    return sandbox.as(person?.id ?? `no ${wanted}`);
  };
  const posts = (channelId: string) =>
    sandbox.messages(channelId).filter((message) => message.interaction_metadata === undefined);

  return {
    channels: { debate, summaries },
    manager: standing('manager'),
    moderator: standing('moderator'),
    /** A new member of this name. */
    newcomer: (name: string): Actor => sandbox.as(sandbox.addPerson({ name }).id),
    /** Posts of the bot's own in a channel that the pattern fits, oldest first. */
    posts: (channelId: string, pattern: RegExp = /./) =>
      posts(channelId).filter((message) => pattern.test(wordsOf(message))),
    setUp: (options: Record<string, string | number> = {}) =>
      shown(
        standing('manager').run('debate setup', {
          channel: debate,
          summary_channel: summaries,
          ...options,
        }),
      ),
    /** Waits until `look` returns something; calls it again after each change on a screen. */
    until: changes.until,
  };
}
