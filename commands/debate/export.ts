import { exportDebate } from '#debate/debates/export-debate.ts';
import { debateExportView } from '#discord/debates/debate-view.ts';
import { exportFiles } from '#discord/debates/export-files.ts';
import { answer } from '#discord/edge/answers/reply.ts';
import { subcommand } from '#discord/edge/definition.ts';
import { inDebate, type Subcommand } from '#discord/edge/route.ts';

export const exportPublic: Subcommand = {
  data: subcommand('export', 'Get what the public sees of the debate, as a file', []),
  route: inDebate({
    audience: 'manager',
    debate: 'any',
    run: async (_, { ports, debate }) =>
      answer(debateExportView(await exportDebate(ports, debate, exportFiles))),
  }),
};
