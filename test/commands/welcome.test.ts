import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSandbox } from '../../src/sandbox/index.ts';
import { type RunningCrux, startCrux } from '../support/crux.ts';
import { type ClonedDatabase, cloneDatabase } from '../support/postgres/database.ts';
import { useTempFolder } from '../support/use-temp-folder.ts';
import { wordsOf } from './screen.ts';

const WORDS = 'anyone with Manage Server can set one up with **/debate setup**';
let database: ClonedDatabase;
const dataDir = await useTempFolder();

beforeAll(async () => {
  database = await cloneDatabase();
});

afterAll(async () => {
  await database.close();
});

function greetings({ sandbox }: RunningCrux, guildId: string): string[] {
  return sandbox
    .channels(guildId)
    .flatMap(({ id }) => sandbox.messages(id).map(wordsOf))
    .filter((words) => words.includes(WORDS));
}

test('joining a server it says once, in one line, who should begin; a restart says nothing', async () => {
  const first = await startCrux({ databaseUrl: database.url, dataDir });
  const guild = first.sandbox.addGuild({ name: 'New' });
  await expect.poll(() => first.store.guilds.isKnown(guild.id)).toBe(true);
  expect(greetings(first, guild.id)).toHaveLength(1);
  expect(greetings(first, guild.id)[0]).not.toContain('\n');
  await first.stop();

  const second = await startCrux({ databaseUrl: database.url, dataDir });
  try {
    // Every server that is there is greeted, or not, before the start is over.
    expect(greetings(second, guild.id)).toHaveLength(1);
    expect(second.sandbox.refusals()).toEqual([]);
  } finally {
    await second.stop();
  }
});

test('a removal that happened while it did not run is noticed at the next start', async () => {
  const first = await startCrux({ databaseUrl: database.url, dataDir });
  const guild = first.sandbox.addGuild({ name: 'Gone' });
  await expect.poll(() => first.store.guilds.isKnown(guild.id)).toBe(true);
  await first.stop();

  const discord = createSandbox({
    folder: join(dataDir, 'sandbox'),
    log: pino({ level: 'silent' }),
  });
  await discord.start();
  discord.removeBot(guild.id);
  await discord.stop();

  const second = await startCrux({ databaseUrl: database.url, dataDir });
  try {
    expect(await second.store.guilds.isKnown(guild.id)).toBe(false);
  } finally {
    await second.stop();
  }
});
