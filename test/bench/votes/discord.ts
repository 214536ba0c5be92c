import process from 'node:process';
import type { APIMessage } from 'discord-api-types/v10';
import { createLog } from '../../../src/log.ts';
import { demoSetting } from '../../../src/sandbox/demo/index.ts';
import { createSandbox } from '../../../src/sandbox/index.ts';
import { membersOf, shown } from '../../support/member-actions.ts';
import { answerCalls } from './calls.ts';
import { type Place, pressAll, type Round, type RoundOptions } from './press-all.ts';
import { cpu } from './usage.ts';

/** Discord for the bench, in a process of its own: a server of its own for each bot, and its members. */

const places = new Map<string, Place>();

function placeOf(name: string): Place {
  const place = places.get(name);
  if (place === undefined) throw new Error(`no Discord for ${name}`);
  return place;
}

const calls = {
  cpu,

  /** A Discord for one bot; where and as whom that logs in. */
  async open(name: string, folder: string): Promise<{ apiUrl: string; token: string }> {
    const log = createLog({ level: 'warn', pretty: false });
    // No figure depends on how long a busy machine takes: nobody gives up.
    const sandbox = createSandbox({ ...demoSetting, folder, log, answerMs: 60_000 });
    places.set(name, { sandbox, members: [], next: 0 });
    return await sandbox.start();
  },

  /** The manager sets the debate up. */
  async setUp(name: string): Promise<void> {
    await membersOf(placeOf(name).sandbox).setUp();
  },

  /**
   * Adds members, and a ballot that all of them press on: a bot does not care whose it is, since
   * each press names its person and its button. Returns that ballot.
   */
  async welcome(name: string, count: number): Promise<APIMessage> {
    const place = placeOf(name);
    const { sandbox, members } = place;
    // Those who pressed just now come last: a press too soon after a vote does not count.
    place.next = 0;
    const message = await shown(membersOf(sandbox).newcomer('First').run('poll', { claim: 0 }));
    for (let number = 0; number < count; number += 1) {
      const { id } = sandbox.addPerson({ name: `Member ${members.length}` });
      members.push({ id, message, pressed: 0 });
    }
    return message;
  },

  /** What the first of its members is shown when they press this button. */
  async answerTo(name: string, customId: string): Promise<APIMessage> {
    const { sandbox, members } = placeOf(name);
    const [first] = members;
    if (first === undefined) throw new Error('nobody to press');
    const { id: as, message } = first;
    return await shown(sandbox.forge.press({ as, message, customId }));
  },

  async press(name: string, options: RoundOptions): Promise<Round> {
    return await pressAll(placeOf(name), options);
  },
};

export type DiscordCalls = typeof calls;

answerCalls(calls);
process.once('SIGTERM', () => process.exit());
