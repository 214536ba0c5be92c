import { z } from 'zod';
import { exportMember } from '../src/debate/export-member.ts';
import { subcommand } from '../src/discord/definition.ts';
import { answer } from '../src/discord/reply.ts';
import { anywhere, type Subcommand } from '../src/discord/route.ts';
import { exportView } from '../src/discord/views/privacy.ts';

export const exportMine: Subcommand = {
  data: subcommand('export', 'Get everything kept about you here, as a file', []),
  route: anywhere({
    input: z.object({}),
    run: async (_, { ports, caller }) => answer(exportView(await exportMember(ports, caller))),
  }),
};
