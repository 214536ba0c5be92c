import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { startTemporaryPostgres } from '#store/postgres/temporary-postgres.ts';
import { createChance } from '../../src/sandbox/demo/chance.ts';
import { createSandbox } from '../../src/sandbox/index.ts';
import { type Stops, withStops } from '../support/programs/stops.ts';
import { openTempFolder, removeTempFolder } from '../support/temp-folder.ts';
import { createAnswers } from './answers.ts';
import { HELP, type Options, readOptions } from './options.ts';
import { startProbed } from './program.ts';
import { openRecordingDiscord } from './recording-discord.ts';
import { sendAll } from './send-all.ts';
import { addServers, makeWorld } from './setting.ts';
import { judge } from './verdict.ts';

/** `npm run fuzz`: see options.ts. */

const say = (words: string) => process.stdout.write(`${words}\n`);
const log = { info() {}, warn() {}, error() {}, debug() {} };

async function fuzz({ count, seed }: Options, stops: Stops): Promise<number> {
  const folder = await openTempFolder();
  stops.push(() => removeTempFolder(folder));
  const postgres = await startTemporaryPostgres();
  stops.push(postgres.stop);
  const discord = createSandbox({
    folder: join(folder, 'discord'),
    log,
    seed: { botName: 'Crux', guildName: 'Home', channels: [{ name: 'general' }], people: [] },
  });
  const { apiUrl, token } = await discord.start();
  stops.push(discord.stop);
  const answers = createAnswers();
  const recording = await openRecordingDiscord(apiUrl, answers);
  stops.push(recording.close);
  const servers = addServers(discord);
  const program = startProbed({
    DISCORD_TOKEN: token,
    DISCORD_API_URL: recording.apiUrl,
    DATA_DIR: join(folder, 'data'),
    DATABASE_URL: postgres.url,
    PSEUDONYM_KEY: 'k'.repeat(32),
  });
  stops.push(program.stop);
  const world = await makeWorld(discord, servers);
  const isUp = () => program.end() === undefined;
  const heaps: number[] = [];
  const sending = { discord, answers, world, chance: createChance(seed), isUp };
  const tally = await sendAll(sending, count, async () => {
    heaps.push(await program.heapUsed());
    say(`${heaps.length} of 5 parts sent`);
  });
  const { text, isWrong } = await judge({ tally, answers, program, heaps, discord });
  say(text);
  return isWrong ? 1 : 0;
}

async function run(options: Options): Promise<number> {
  const again = `npm run fuzz -- --count ${options.count} --seed ${options.seed}`;
  say(`again with: ${again}`);
  return await withStops(say, (stops) => fuzz(options, stops));
}

const options = readOptions(process.argv.slice(2), randomInt(1_000_000));
if (options === undefined) say(HELP);
else process.exit(await run(options));
