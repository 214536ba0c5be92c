import { exportMember } from '#debate/privacy/export-member.ts';
import { answer } from '#discord/edge/answers/reply.ts';
import { subcommand } from '#discord/edge/definition.ts';
import { anywhere, type Subcommand } from '#discord/edge/route.ts';
import { exportView } from '#discord/privacy/privacy-view.ts';

export const exportMine: Subcommand = {
  data: subcommand('export', 'Get everything that Crux keeps about you here, as a file', []),
  route: anywhere({
    run: async (_, { ports, caller }) => answer(exportView(await exportMember(ports, caller))),
  }),
};
