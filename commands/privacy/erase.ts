import { z } from 'zod';
import { eraseMember } from '#debate/privacy/erase-member.ts';
import { subcommand } from '#discord/edge/definition.ts';
import { answer } from '#discord/edge/reply.ts';
import { anywhere, type Subcommand } from '#discord/edge/route.ts';
import { erasedView } from '#discord/privacy/privacy-view.ts';

export const eraseMine: Subcommand = {
  data: subcommand('erase', 'Erase your votes, texts and name at once and for good', []),
  route: anywhere({
    input: z.object({}),
    run: async (_, { ports, caller }) => answer(erasedView(await eraseMember(ports, caller))),
  }),
};
