import { createHash } from 'node:crypto';
import { type Client, Routes } from 'discord.js';
import type { RegistrationStore } from '#debate/debates/installation-port.ts';
import type { Command } from './route.ts';

/**
 * Registers the commands unless Discord already has them: a registration replaces all of them, and
 * only 200 new ones a day are allowed. They may disappear without Crux, for example when another
 * program uses the same token, so it asks Discord which exist. Returns whether it registered them.
 * `asks` runs each request to Discord, with its retries; database failures are not retried this
 * way.
 */
export async function registerCommands(
  client: Client<true>,
  commands: readonly Command[],
  store: RegistrationStore,
  asks: <T>(work: () => Promise<T>) => Promise<T>,
): Promise<boolean> {
  const body = commands.map((command) => command.data);
  const hash = createHash('sha256').update(JSON.stringify(body)).digest('hex');
  const applicationId = client.application.id;
  const route = Routes.applicationCommands(applicationId);
  const isTaken = (await store.registered(applicationId)) === hash;
  if (isTaken && hasAll(await asks(() => client.rest.get(route)), body)) return false;
  await asks(() => client.rest.put(route, { body }));
  await store.putRegistered(applicationId, hash);
  return true;
}

type Shape = {
  readonly name: string;
  readonly type?: number | undefined;
  readonly description?: string;
  readonly options?: readonly Shape[] | undefined;
};

/** Discord adds ids and defaults: only names, kinds, descriptions and options are compared. */
function hasAll(answer: unknown, wanted: readonly Shape[]): boolean {
  return Array.isArray(answer) && shapeOf(answer) === shapeOf(wanted);
}

function shapeOf(commands: readonly Shape[]): string {
  return JSON.stringify(commands.map(partsOf).toSorted());
}

function partsOf({ name, type = 1, description = '', options = [] }: Shape): string {
  return JSON.stringify([name, type, description, options.map(partsOf)]);
}
