import { z } from 'zod';
import { exportDebate } from '../src/debate/export-debate.ts';
import { subcommand } from '../src/discord/definition.ts';
import { answer } from '../src/discord/reply.ts';
import { inDebate, type Subcommand } from '../src/discord/route.ts';
import { debateExportView } from '../src/discord/views/run.ts';

export const exportPublic: Subcommand = {
  data: subcommand('export', 'Get what the public sees of the debate, as a file', []),
  route: inDebate({
    audience: 'manager',
    debate: 'any',
    input: z.object({}),
    run: async (_, { ports, debate }) =>
      answer(debateExportView(await exportDebate(ports, debate))),
  }),
};
