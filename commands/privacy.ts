import { slash } from '#discord/edge/definition.ts';
import type { Command } from '#discord/edge/route.ts';
import { eraseMine } from './privacy/erase.ts';
import { exportMine } from './privacy/export.ts';
import { name } from './privacy/name.ts';

const subcommands = [exportMine, eraseMine, name];

export const privacy: Command = {
  data: slash(
    'privacy',
    'Your own data: get it, erase it, show or hide your name',
    subcommands.map(({ data }) => data),
  ),
  subcommands,
};
