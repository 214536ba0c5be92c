import { randomInt } from 'node:crypto';
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withStops } from '../support/programs/stops.ts';
import { removeTempFolder } from '../support/temp-folder.ts';
import { HELP, type Options, readOptions } from './options.ts';
import { begin, compare, play, setUp } from './play.ts';

/** `npm run chaos`: see options.ts. */

const say = (words: string) => process.stdout.write(`${words}\n`);

async function run(options: Options): Promise<number> {
  const { seed, keep } = options;
  const kills = options.kills === undefined ? [] : [`--kills ${options.kills}`];
  const again = [`--seconds ${options.seconds}`, ...kills, `--seed ${seed}`].join(' ');
  say(`again with: npm run chaos -- ${again}`);
  const folder = await mkdtemp(join(tmpdir(), 'crux-chaos-'));
  // If root starts it, PostgreSQL runs as another account, which must be able to enter its folder.
  await chmod(folder, 0o711);
  return await withStops(say, async (stops) => {
    stops.push(async () => (keep ? say(`kept: ${folder}`) : await removeTempFolder(folder)));
    const played = await setUp(folder, seed, stops);
    await begin(played);
    const { text, isWrong } = await compare(played, await play(played, options));
    say(text);
    say(
      isWrong ? `FAILED; again with: npm run chaos -- ${again}` : 'nothing lost, nothing doubled',
    );
    return isWrong ? 1 : 0;
  });
}

const options = readOptions(process.argv.slice(2), randomInt(1_000_000));
if (options === undefined) say(HELP);
else process.exit(await run(options));
