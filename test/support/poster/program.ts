import { flushCompileCache } from 'node:module';
import { createInterface } from 'node:readline';
import { createPoster } from './create-poster.ts';

/**
 * A program for tests around `createPoster`. Its arguments are the database, Discord's address,
 * token and the bot's id. Each line on its input, a time and a debate, is a tick. It says `ready` at
 * first, then one line for each: `done`, or `failed` and why.
 */

const [databaseUrl = '', apiUrl = '', token = '', botId = ''] = process.argv.slice(2);
const say = (words: string) => process.stdout.write(`${words}\n`);
const poster = await createPoster({ databaseUrl, apiUrl, token, botId });

const lines = createInterface({ input: process.stdin });
lines.on('line', async (line) => {
  const [time = '', debateId = ''] = line.split(' ');
  await poster.tick(new Date(time), debateId).then(
    () => say('done'),
    (error) => say(`failed ${String(error).replaceAll('\n', ' ')}`),
  );
});
lines.on('close', () => process.exit(0));
// This program gets killed, so write the compile cache for the next one now.
flushCompileCache();
say('ready');
