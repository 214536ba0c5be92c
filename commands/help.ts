import { helpLines } from '#discord/debates/help-lines.ts';
import { helpView } from '#discord/debates/help-view.ts';
import { answer } from '#discord/edge/answers/reply.ts';
import { slash } from '#discord/edge/definition.ts';
import { anywhere, type Command } from '#discord/edge/route.ts';

/** `all` is called when the command runs, because the list of commands contains this one. */
export function help(all: () => readonly Command[]): Command {
  return {
    data: slash('help', 'What you can do here, one line each', []),
    route: anywhere({
      async run(_, { ports, caller }) {
        const debate = await ports.store.debates.openIn(caller.guildId);
        return answer(helpView(helpLines(all(), caller, debate), caller, debate));
      },
    }),
  };
}
