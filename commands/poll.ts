import { z } from 'zod';
import { BALLOT_START } from '../src/debate/read-ballot.ts';
import { openBallot } from '../src/discord/actions/ballot.ts';
import { completeClaim } from '../src/discord/completions.ts';
import { slash } from '../src/discord/definition.ts';
import { claimOption as claimInput } from '../src/discord/inputs.ts';
import { type Command, inDebate } from '../src/discord/route.ts';
import { claimOption } from './options.ts';

export const poll: Command = {
  data: slash('poll', 'Vote on the claims, one tap each; only you see your ballot', [claimOption]),
  complete: completeClaim(true),
  route: inDebate({
    debate: 'taking',
    input: z.object({ claim: claimInput }),
    run: ({ claim }, context) =>
      openBallot(context, claim === undefined ? BALLOT_START : { at: claim }),
  }),
};
