import { PermissionsBitField } from 'discord.js';
import { CHANNEL_PERMISSIONS } from './channels.ts';

/** The link that adds the bot to a server, with exactly the scopes and permissions it needs. */
export function inviteLink(applicationId: string): string {
  const bits = new PermissionsBitField(CHANNEL_PERMISSIONS.map(([, bit]) => bit));
  const query = new URLSearchParams({
    client_id: applicationId,
    scope: 'bot applications.commands',
    permissions: String(bits.bitfield),
  });
  return `https://discord.com/oauth2/authorize?${query}`;
}
