import { randomBytes } from 'node:crypto';
import type { SandboxSeed } from '../contract/guild.ts';
import { type AddDeps, addChannel, addGuild, addPerson } from './add-records.ts';

export const DEFAULT_SEED: SandboxSeed = {
  botName: 'Bot',
  guildName: 'Sandbox',
  channels: [{ name: 'welcome' }, { name: 'general' }, { name: 'announcements', type: 5 }],
  people: [
    { name: 'Mara', standing: 'manager' },
    { name: 'Odin', standing: 'moderator' },
    { name: 'Ines', standing: 'member' },
    { name: 'Tomo', standing: 'member' },
    { name: 'Kesi', standing: 'member' },
  ],
};

/** A token of Discord's shape: the id, a time and a signature, the last two random. */
function botToken(id: string): string {
  const part = (bytes: Buffer): string => bytes.toString('base64url');
  return `${part(Buffer.from(id))}.${part(randomBytes(4))}.${part(randomBytes(28))}`;
}

/** Fills an empty world. */
export function seedWorld(deps: AddDeps, seed: SandboxSeed): void {
  const id = deps.snowflakes.mint();
  deps.world.put({ is: 'bot', bot: { id, name: seed.botName, token: botToken(id) } });
  const guild = addGuild(deps, seed.guildName, true);
  for (const { name, type } of seed.channels) addChannel(deps, name, guild.id, { type });
  for (const { name, standing, isNew } of seed.people) {
    addPerson(deps, name, standing, guild, isNew ? deps.now() : undefined);
  }
}
