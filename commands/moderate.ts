import { moderators, slash } from '#discord/edge/definition.ts';
import type { Command } from '#discord/edge/route.ts';
import { hide } from './moderate/hide.ts';
import { queue } from './moderate/queue.ts';
import { restore } from './moderate/restore.ts';
import { vouch } from './moderate/vouch.ts';

const subcommands = [hide, restore, queue, vouch];

export const moderate: Command = {
  data: {
    ...slash(
      'moderate',
      'Hide an item, show it again, see what waits for review, or vouch for a newcomer',
      subcommands.map(({ data }) => data),
    ),
    default_member_permissions: moderators,
  },
  subcommands,
};
