import { z } from 'zod';
import { eraseMember } from '../src/debate/erase-member.ts';
import { subcommand } from '../src/discord/definition.ts';
import { answer } from '../src/discord/reply.ts';
import { anywhere, type Subcommand } from '../src/discord/route.ts';
import { erasedView } from '../src/discord/views/privacy.ts';

export const eraseMine: Subcommand = {
  data: subcommand('erase', 'Erase your votes, texts and name at once and for good', []),
  route: anywhere({
    input: z.object({}),
    run: async (_, { ports, caller }) => answer(erasedView(await eraseMember(ports, caller))),
  }),
};
