import { z } from 'zod';
import { slash } from '../src/discord/definition.ts';
import { helpLines } from '../src/discord/help-lines.ts';
import { answer } from '../src/discord/reply.ts';
import { anywhere, type Command } from '../src/discord/route.ts';
import { helpView } from '../src/discord/views/help.ts';

/** `all` is asked for when the command runs: the list of commands contains this one. */
export function help(all: () => readonly Command[]): Command {
  return {
    data: slash('help', 'What you can do here, one line each', []),
    route: anywhere({
      input: z.object({}),
      run: (_, { caller }) => answer(helpView(helpLines(all(), caller), caller)),
    }),
  };
}
