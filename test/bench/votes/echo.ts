import { randomUUID } from 'node:crypto';
import process from 'node:process';
import {
  type APIMessageTopLevelComponent,
  type ButtonInteraction,
  Client,
  type Interaction,
  MessageFlags,
} from 'discord.js';
import pg from 'pg';
import { answerCalls } from './calls.ts';
import { cpu } from './usage.ts';

/**
 * discord.js and nothing else: a process that answers each press with the same message. Given a
 * database, it first commits one prepared upsert, as the smallest bot that counts votes would.
 */

const UPSERT = {
  name: 'vote',
  text: `INSERT INTO "Echo" ("voter", "stance") VALUES ($1, $2)
    ON CONFLICT ("voter") DO UPDATE SET "stance" = EXCLUDED."stance"`,
};

const [, , apiUrl = '', token = '', databaseUrl] = process.argv;
const pool =
  databaseUrl === undefined ? undefined : new pg.Pool({ connectionString: databaseUrl, max: 10 });
let components: readonly APIMessageTopLevelComponent[] = [
  { type: 1, components: [{ type: 2, style: 1, label: 'agree', custom_id: 'echo:agree' }] },
];

async function press(interaction: ButtonInteraction): Promise<void> {
  await pool?.query({ ...UPSERT, values: [interaction.user.id, randomUUID()] });
  await interaction.update({ components, flags: MessageFlags.IsComponentsV2 });
}

async function answer(interaction: Interaction): Promise<void> {
  if (interaction.isButton()) return await press(interaction);
  if (!interaction.isChatInputCommand()) return;
  const flags = [MessageFlags.IsComponentsV2, MessageFlags.Ephemeral] as const;
  await interaction.reply({ components, flags });
}

await pool?.query(`CREATE TABLE "Echo" ("voter" text PRIMARY KEY, "stance" text NOT NULL)`);
const client = new Client({
  intents: ['Guilds'],
  rest: { api: apiUrl, globalRequestsPerSecond: 500 },
});
client.on('interactionCreate', (interaction) => void answer(interaction));
const ready = new Promise((resolve) => client.once('clientReady', resolve));
await client.login(token);
await ready;
process.stdout.write('logged in\n');
const option = { type: 4, name: 'claim', description: 'claim' } as const;
await client.application?.commands.set([{ name: 'poll', description: 'poll', options: [option] }]);

const calls = {
  cpu,
  /** Sets its answer, of the same size as Crux's. */
  async answerWith(message: readonly APIMessageTopLevelComponent[]): Promise<void> {
    components = message;
  },
};

export type EchoCalls = typeof calls;

answerCalls(calls);
process.once('SIGTERM', () => process.exit());
process.stdout.write('ready for presses\n');
