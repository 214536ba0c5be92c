import { z } from 'zod';
import { postBoard } from '../src/debate/post-board.ts';
import { subcommand } from '../src/discord/definition.ts';
import { answer } from '../src/discord/reply.ts';
import { inDebate, type Subcommand } from '../src/discord/route.ts';
import { boardPostedView } from '../src/discord/views/setup.ts';

export const board: Subcommand = {
  data: subcommand('board', 'Post the board, or post it anew where it was deleted', []),
  route: inDebate({
    audience: 'manager',
    debate: 'open',
    input: z.object({}),
    async run(_, { ports, debate }) {
      await postBoard(ports, debate);
      return answer(boardPostedView(debate.channelId));
    },
  }),
};
