import { moderators, slash } from '#discord/edge/definition.ts';
import type { Command } from '#discord/edge/route.ts';
import { hide } from './moderate-hide.ts';
import { queue } from './moderate-queue.ts';
import { restore } from './moderate-restore.ts';

const subcommands = [hide, restore, queue];

export const moderate: Command = {
  data: {
    ...slash(
      'moderate',
      'Hide an item, show it again, or see what waits for review',
      subcommands.map(({ data }) => data),
    ),
    default_member_permissions: moderators,
  },
  subcommands,
};
