import { PermissionFlagsBits } from 'discord-api-types/v10';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  ALL_PERMISSIONS,
  includes,
  permissionsIn,
} from '../../../src/sandbox/world/permissions.ts';
import type { ChannelRecord, GuildRecord } from '../../../src/sandbox/world/records.ts';

const { ViewChannel: VIEW, SendMessages: SEND, ManageGuild: MANAGE } = PermissionFlagsBits;

const role = (id: string, permissions: bigint) => ({ id, permissions: String(permissions) });
const guild = {
  id: 'guild',
  ownerId: 'owner',
  roles: [
    role('guild', VIEW | SEND),
    role('manager', MANAGE),
    role('admin', PermissionFlagsBits.Administrator),
  ],
} as unknown as GuildRecord;
const channel = (...overwrites: { id: string; allow?: bigint; deny?: bigint }[]): ChannelRecord =>
  ({
    overwrites: overwrites.map(({ id, allow = 0n, deny = 0n }) => ({
      id,
      allow: String(allow),
      deny: String(deny),
    })),
  }) as unknown as ChannelRecord;

test.each<[string, ChannelRecord, string[], bigint]>([
  ['everyone has what the guild gives', channel(), [], VIEW | SEND],
  ['a role adds to it', channel(), ['manager'], VIEW | SEND | MANAGE],
  ['a channel takes from everyone', channel({ id: 'guild', deny: SEND }), [], VIEW],
  [
    'a role gets it back',
    channel({ id: 'guild', deny: SEND }, { id: 'manager', allow: SEND }),
    ['manager'],
    VIEW | SEND | MANAGE,
  ],
  [
    'an own overwrite has the last word',
    channel({ id: 'manager', allow: SEND }, { id: 'me', deny: SEND }),
    ['manager'],
    VIEW | MANAGE,
  ],
  [
    'an administrator passes over all',
    channel({ id: 'me', deny: VIEW }),
    ['admin'],
    ALL_PERMISSIONS,
  ],
])('%s', (_, place, roleIds, expected) => {
  expect(permissionsIn(guild, place, { id: 'me', roleIds })).toBe(expected);
});

test('the owner may do everything', () => {
  const closed = channel({ id: 'guild', deny: VIEW | SEND });
  expect(permissionsIn(guild, closed, { id: 'owner', roleIds: [] })).toBe(ALL_PERMISSIONS);
});

test('what a person is denied themselves they never have, whatever their roles allow', () => {
  const bits = fc.bigInt({ min: 0n, max: (1n << 31n) - 1n });
  fc.assert(
    fc.property(bits, bits, bits, (allow, deny, everyone) => {
      const place = channel(
        { id: 'guild', deny: everyone },
        { id: 'manager', allow },
        { id: 'me', deny },
      );
      const held = permissionsIn(guild, place, { id: 'me', roleIds: ['manager'] });
      return (held & deny) === 0n && includes(VIEW | SEND | MANAGE | allow, held);
    }),
  );
});
