import { z } from 'zod';
import { readClaim } from '../src/debate/read-thesis.ts';
import { completeClaim } from '../src/discord/completions.ts';
import { slash } from '../src/discord/definition.ts';
import { claimOption as claimInput } from '../src/discord/inputs.ts';
import { answer } from '../src/discord/reply.ts';
import { type Command, inDebate } from '../src/discord/route.ts';
import { claimView, thesisView } from '../src/discord/views/thesis.ts';
import { claimOption } from './options.ts';

export const thesis: Command = {
  data: slash('thesis', 'Show the thesis and its claims, or one claim with its evidence', [
    claimOption,
  ]),
  complete: completeClaim(true),
  route: inDebate({
    debate: 'any',
    // A claim's page quotes members: what is posted for all to see must be able to change later.
    shown: ({ claim }) => (claim === undefined ? 'public' : 'private'),
    input: z.object({ claim: claimInput }),
    async run({ claim }, { ports, debate }) {
      if (claim === undefined) return answer(thesisView(debate));
      return answer(claimView(debate, await readClaim(ports, debate, claim)));
    },
  }),
};
