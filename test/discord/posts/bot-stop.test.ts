import { afterAll, expect, it } from 'vitest';
import { createBot } from '#discord/bot.ts';
import { createLog } from '../../../src/log.ts';
import { startOutsideDiscord } from '../../support/outside/server.ts';
import { useStage } from '../../support/stage.ts';

const stage = await useStage({ own: true });
const discord = await startOutsideDiscord();
afterAll(() => discord.stop());

it('leaves Discord also where the last changes of boards cannot be kept', async () => {
  const refresh = async () => {
    throw new Error('the database is away');
  };
  const bot = createBot({
    apiUrl: discord.apiUrl,
    token: discord.token,
    shards: 'auto',
    shardCount: 'auto',
    ports: {
      ...stage.ports,
      store: { ...stage.store, posts: { ...stage.store.posts, refresh } },
    },
    commands: [],
    log: createLog({ level: 'silent', pretty: false }),
    onEnd: () => undefined,
  });
  await bot.start();
  bot.ports.publisher.boardChanged('any');
  await expect(bot.stop()).rejects.toThrow('the database is away');
  await discord.until(
    () => !discord.isReady(),
    () => 'the bot is still connected',
    10_000,
  );
});
