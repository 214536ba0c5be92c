import { moderators, slash } from '#discord/edge/definition.ts';
import type { Command } from '#discord/edge/route.ts';
import { freeze } from './moderate/freeze.ts';
import { hide } from './moderate/hide.ts';
import { queue } from './moderate/queue.ts';
import { restore } from './moderate/restore.ts';
import { vouch } from './moderate/vouch.ts';

const subcommands = [hide, restore, queue, vouch, freeze];

export const moderate: Command = {
  data: {
    ...slash(
      'moderate',
      'Hide or show an item, see what is waiting for review, vouch for or freeze a member',
      subcommands.map(({ data }) => data),
    ),
    default_member_permissions: moderators,
  },
  subcommands,
};
