import { Client, type Interaction, MessageFlags } from 'discord.js';
import { createLog } from '../../src/log.ts';
import type { Sandbox } from '../../src/sandbox/index.ts';
import { createSandbox } from '../../src/sandbox/index.ts';
import { startCrux } from '../support/crux.ts';
import { customIdOn, shown, stage } from '../support/member-actions.ts';
import { openTempFolder, removeTempFolder } from '../support/temp-folder.ts';
import { median } from './median.ts';

/**
 * Votes a second through discord.js, beside a bare bot that only answers the same presses with a
 * message of the same kind. Both are pressed in turns, so that a busy machine slows both.
 */

const MEMBERS = 64;
const ROUNDS = 5;
const LEVELS = [1, 8, 64];

type Press = () => Promise<void>;
type Contender = { readonly presses: readonly Press[]; stop(): Promise<void> };

/** A second's presses with so many in flight; each lane has a member of its own. */
async function rate(presses: readonly Press[], inFlight: number, total: number): Promise<number> {
  let left = total;
  const began = performance.now();
  const lane = async (press: Press) => {
    while (left > 0) {
      left -= 1;
      await press();
    }
  };
  await Promise.all(presses.slice(0, inFlight).map(lane));
  return (total * 1000) / (performance.now() - began);
}

/** Presses two buttons in turns on the message that a command brought, as after a restart. */
async function presser(sandbox: Sandbox, command: string, name: string): Promise<Press> {
  const actor = stage(sandbox).newcomer(name);
  const message = await shown(actor.run(command, { claim: 0 }));
  const ids = ['agree', 'disagree'].map((end) => customIdOn(message, new RegExp(`:${end}$`)));
  let turn = 0;
  return async () => {
    turn += 1;
    const customId = ids[turn % ids.length] ?? '';
    await shown(sandbox.forge.press({ as: actor.person.id, message, customId }));
  };
}

async function pressers(sandbox: Sandbox, command: string): Promise<Press[]> {
  const made: Press[] = [];
  for (let number = 0; number < MEMBERS; number += 1) {
    made.push(await presser(sandbox, command, `Member ${number}`));
  }
  return made;
}

async function openCrux(): Promise<Contender> {
  const crux = await startCrux({ answerMs: 3_000 });
  await stage(crux.sandbox).setUp();
  return { presses: await pressers(crux.sandbox, 'poll'), stop: crux.stop };
}

/** discord.js with one command and no database: what the library and the loopback cost alone. */
async function openBare(): Promise<Contender> {
  const folder = await openTempFolder();
  const sandbox = createSandbox({ folder, log: createLog({ level: 'silent', pretty: false }) });
  const { apiUrl, token } = await sandbox.start();
  const client = new Client({
    intents: ['Guilds'],
    rest: { api: apiUrl, globalRequestsPerSecond: 500 },
  });
  client.on('interactionCreate', (interaction) => void answerBare(interaction));
  const ready = new Promise((resolve) => client.once('clientReady', resolve));
  await client.login(token);
  await ready;
  const option = { type: 4, name: 'claim', description: 'claim' } as const;
  await client.application?.commands.set([
    { name: 'poll', description: 'poll', options: [option] },
  ]);
  return {
    presses: await pressers(sandbox, 'poll'),
    async stop() {
      await client.destroy();
      await sandbox.stop();
      await removeTempFolder(folder);
    },
  };
}

async function answerBare(interaction: Interaction): Promise<void> {
  const button = (end: string) => ({ type: 2, style: 1, label: end, custom_id: `bare:${end}` });
  const components = [{ type: 1, components: [button('agree'), button('disagree')] }];
  const flags = MessageFlags.IsComponentsV2 as const;
  if (interaction.isButton()) await interaction.update({ components, flags });
  else if (interaction.isChatInputCommand()) await interaction.reply({ components, flags });
}

/** Prints a line per level: medians of both, and the ratio of the rounds' own. */
export async function benchVotes(print: (line: string) => void): Promise<void> {
  const crux = await openCrux();
  const bare = await openBare();
  try {
    print('votes kept a second (bare discord.js beside it, medians of interleaved rounds)');
    for (const level of LEVELS) {
      const total = Math.max(100, level * 8);
      const rounds: { crux: number; bare: number }[] = [];
      for (let round = 0; round <= ROUNDS; round += 1) {
        const measured = {
          crux: await rate(crux.presses, level, total),
          bare: await rate(bare.presses, level, total),
        };
        // The first round warms both up.
        if (round > 0) rounds.push(measured);
      }
      const of = (side: 'crux' | 'bare') => median(rounds.map((round) => round[side]));
      const ratio = median(rounds.map((round) => round.crux / round.bare));
      print(
        `  ${String(level).padStart(2)} in flight: ${of('crux').toFixed(0)} (bare ${of('bare').toFixed(0)}), ratio ${ratio.toFixed(2)}`,
      );
    }
  } finally {
    await bare.stop();
    await crux.stop();
  }
}
