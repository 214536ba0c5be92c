import { readHoldings } from '#debate/privacy/read-holdings.ts';
import { answer } from '#discord/edge/answers/reply.ts';
import { subcommand } from '#discord/edge/definition.ts';
import { anywhere, type Subcommand } from '#discord/edge/route.ts';
import { erasingView } from '#discord/privacy/privacy-view.ts';

export const eraseMine: Subcommand = {
  data: subcommand('erase', 'Erase your votes, texts and name for good; asks you first', []),
  route: anywhere({
    run: async (_, { ports, caller }) => answer(erasingView(await readHoldings(ports, caller))),
  }),
};
