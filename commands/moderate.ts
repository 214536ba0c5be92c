import { moderators, slash } from '../src/discord/definition.ts';
import type { Command } from '../src/discord/route.ts';
import { hide } from './moderate-hide.ts';
import { restore } from './moderate-restore.ts';

const subcommands = [hide, restore];

export const moderate: Command = {
  data: {
    ...slash(
      'moderate',
      'Hide an item, or show it again',
      subcommands.map(({ data }) => data),
    ),
    default_member_permissions: moderators,
  },
  subcommands,
};
