import type { APIInteraction } from 'discord-api-types/v10';
import { createChance } from '../../src/sandbox/demo/chance.ts';
import type { Sandbox } from '../../src/sandbox/index.ts';
import { idsOn } from '../chaos/acts/act.ts';
import { argue } from '../chaos/acts/items.ts';
import { vote } from '../chaos/acts/vote.ts';
import { createLedger } from '../chaos/ledger.ts';
import { addServer, beginDebate, type Server } from '../chaos/setting.ts';
import { type Fields, fieldsOf } from '../support/openapi/json.ts';
import type { FuzzWorld } from './generate/world.ts';

const MEMBERS = 6;
const LOG_IN_MS = 120_000;

/** Two servers with people in them, before any bot comes. */
export function addServers(discord: Sandbox): Server[] {
  return ['Here', 'Elsewhere'].map((name) => addServer(discord, name, MEMBERS));
}

async function untilThere(discord: Sandbox, server: Server | undefined): Promise<void> {
  const late = performance.now() + LOG_IN_MS;
  const isThere = () =>
    discord.bot().online &&
    server !== undefined &&
    server.manager.commands(server.guildId).length > 0;
  while (!isThere()) {
    if (performance.now() > late) throw new Error('the bot did not log in');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Begins both debates, lets members vote and file, and keeps what was sent meanwhile. */
export async function makeWorld(discord: Sandbox, servers: readonly Server[]): Promise<FuzzWorld> {
  await untilThere(discord, servers[0]);
  const sent: APIInteraction[] = [];
  const stop = discord.onInteraction((interaction) => sent.push(interaction));
  for (const server of servers) await beginDebate(server, Date.now);
  const [chance, ledger] = [createChance(1), createLedger()];
  let marks = 0;
  const nextMark = () => {
    marks += 1;
    return marks;
  };
  for (const member of servers.flatMap(({ members }) => members)) {
    for (const act of [vote, argue]) await act({ member, chance, ledger, nextMark });
  }
  stop();
  const channelIds = servers.flatMap((one) => [one.debateChannel, one.summaryChannel]);
  const messages = channelIds
    .flatMap((id) => discord.messages(id))
    .filter((message) => (message.components ?? []).length > 0);
  const debates = messages.flatMap(idsOn).map((id) => id.split(':')[2] ?? '');
  const commands = sent.filter(({ type }) => type === 2);
  return {
    templates: commands.map((one) => fieldsOf(one)),
    commands: servers[0]?.manager.commands(servers[0].guildId) ?? [],
    debateIds: [...new Set(debates)].filter((id) => id.length === 12),
    channelIds,
    messages: messages.map((message): Fields => ({ ...message })),
  };
}
