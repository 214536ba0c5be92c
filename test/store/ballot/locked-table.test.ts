import { ButtonInteraction, Client, SnowflakeUtil } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Debate } from '#debate/core/debate.ts';
import { actions } from '#discord/actions.ts';
import { createDispatcher } from '#discord/edge/dispatch.ts';
import { customId } from '#discord/parts/custom-id.ts';
import { connect } from '#store/connect.ts';
import { createStore } from '#store/create-store.ts';
import { commands } from '../../../commands/index.ts';
import { createLog } from '../../../src/log.ts';
import { createEdge } from '../../discord/edge/stub-interaction.ts';
import { snowflake, useStage } from '../../support/stage.ts';

/** Connections that votes share with nobody, and those of everything else. */
const VOTING = 2;
const REST = 3;

const stage = await useStage({ own: true });
let debate: Debate;
const pools: ReturnType<typeof connect>[] = [];
beforeAll(async () => {
  debate = await stage.newDebate();
});
afterAll(async () => {
  await Promise.all(pools.map((pool) => pool.close()));
});

/** A dispatcher whose presses come from these members, and what Discord was told of each. */
function openDispatcher() {
  // Nothing but the end of the lock lets go of a connection that waits for it.
  const rest = connect({ url: stage.url, max: REST, patienceMs: 600_000 });
  const voting = connect({ url: stage.url, max: VOTING });
  pools.push(rest, voting);
  const store = createStore(rest.prisma, { voting: voting.prisma });
  const edge = createEdge(() => ({ status: 204 }));
  const client = new Client({
    intents: [],
    rest: { api: 'http://discord.invalid/api', makeRequest: edge.makeRequest, retries: 0 },
  });
  const dispatcher = createDispatcher({
    ports: { ...stage.ports, store },
    channels: Object.create(null),
    commands,
    actions,
    answerMs: 600_000,
    log: createLog({ level: 'fatal', pretty: false, secrets: [] }),
  });
  const press = (member: number, route: string, ...args: (string | number)[]): string => {
    const id = SnowflakeUtil.generate().toString();
    const button = customId(route, debate.id, ...args);
    dispatcher.dispatch(buttonPress(client, { id, member, button }));
    return id;
  };
  const answerTo = (id: string) =>
    JSON.stringify(edge.requests.find(({ path }) => path.includes(id))?.body ?? null);
  return { store, press, answerTo, drain: dispatcher.drain };
}

function buttonPress(
  client: Client,
  { id, member, button }: { readonly id: string; readonly member: number; readonly button: string },
): ButtonInteraction {
  const channel = { id: debate.channelId, type: 0 };
  const user = { id: snowflake(member), username: 'u', discriminator: '0', avatar: null };
  const joined_at = '2024-03-01T00:00:00Z';
  return Reflect.construct(ButtonInteraction, [
    client,
    {
      id,
      application_id: snowflake(1),
      token: id,
      version: 1,
      type: 3,
      entitlements: [],
      channel,
      channel_id: channel.id,
      guild_id: debate.guildId,
      member: { user, roles: [], permissions: '0', joined_at, nick: null },
      authorizing_integration_owners: {},
      data: { custom_id: button, component_type: 2 },
      message: { id: snowflake(2), channel_id: channel.id, author: user, components: [] },
    },
  ]);
}

/** Sessions that wait for a lock. */
async function waiting(): Promise<number> {
  const { rows } = await stage.pool.query(`SELECT 1 FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock'
      AND backend_type = 'client backend'`);
  return rows.length;
}

describe('while a table is locked and whoever needs it has every other connection', () => {
  it('votes are acknowledged, with what the screen can do without left out', async () => {
    const { store, press, answerTo, drain } = openDispatcher();
    const last = debate.claims.at(-1)?.number ?? 0;
    // Of one member everything but the last claim, so that the end of the ballot comes next.
    for (const { number } of debate.claims.slice(0, -1)) {
      const voterKey = stage.ports.pseudonyms.voter(snowflake(50));
      const vote = { debateId: debate.id, claim: number, voterKey, stance: 'agree' } as const;
      await stage.store.votes.cast(vote);
    }
    const lock = await stage.pool.connect();
    try {
      await lock.query('BEGIN; LOCK TABLE "Evidence"');
      for (let member = 1; member <= REST + 5; member += 1) press(member, 'evidence:show', 1);
      await expect.poll(waiting, { timeout: 30_000 }).toBe(REST);
      // As after two seconds: who votes now is admitted by what the table says.
      store.debates.forget(debate.id);
      const votes = [
        ...[21, 22, 23, 24, 25, 26].map((member) => press(member, 'ballot:vote', 1, 'agree')),
        press(27, 'ballot:again', 2, 'disagree'),
        press(50, 'ballot:vote', last, 'agree'),
      ];
      for (const id of votes) {
        await expect.poll(() => answerTo(id), { timeout: 60_000 }).not.toBe('null');
        expect(answerTo(id)).toContain('You: ');
      }
      expect(await waiting()).toBe(REST);
    } finally {
      await lock.query('ROLLBACK');
      lock.release();
    }
    await drain();
  });
});
