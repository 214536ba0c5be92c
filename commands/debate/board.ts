import { postBoard } from '#debate/posts/post-board.ts';
import { boardPostedView } from '#discord/debates/setup-view.ts';
import { answer } from '#discord/edge/answers/reply.ts';
import { subcommand } from '#discord/edge/definition.ts';
import { inDebate, type Subcommand } from '#discord/edge/route.ts';

export const board: Subcommand = {
  data: subcommand('board', 'Post the board, or post it again if it was deleted', []),
  route: inDebate({
    audience: 'manager',
    debate: 'open',
    async run(_, { ports, debate }) {
      await postBoard(ports, debate);
      return answer(boardPostedView(debate.channelId));
    },
  }),
};
