import { managers, slash } from '#discord/edge/definition.ts';
import type { Command } from '#discord/edge/route.ts';
import { board } from './debate/board.ts';
import { close } from './debate/close.ts';
import { exportPublic } from './debate/export.ts';
import { gates } from './debate/gates.ts';
import { pause } from './debate/pause.ts';
import { postSummary } from './debate/post-summary.ts';
import { resume } from './debate/resume.ts';
import { setup } from './debate/setup.ts';
import { status } from './debate/status.ts';

const subcommands = [setup, gates, board, status, pause, resume, close, postSummary, exportPublic];

export const debate: Command = {
  data: {
    ...slash(
      'debate',
      'Run the debate of this server',
      subcommands.map(({ data }) => data),
    ),
    default_member_permissions: managers,
  },
  subcommands,
};
