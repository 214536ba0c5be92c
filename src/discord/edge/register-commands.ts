import { createHash } from 'node:crypto';
import { type Client, Routes } from 'discord.js';
import type { RegistrationStore } from '#debate/debates/installation-port.ts';
import type { Command } from './route.ts';

/**
 * Registers the commands if they are not the ones that Discord took last: a registration replaces
 * all of them, and a server may get 200 new ones a day. Returns whether it did.
 */
export async function registerCommands(
  client: Client<true>,
  commands: readonly Command[],
  store: RegistrationStore,
): Promise<boolean> {
  const body = commands.map((command) => command.data);
  const hash = createHash('sha256').update(JSON.stringify(body)).digest('hex');
  const applicationId = client.application.id;
  if ((await store.registered(applicationId)) === hash) return false;
  await client.rest.put(Routes.applicationCommands(applicationId), { body });
  await store.putRegistered(applicationId, hash);
  return true;
}
