import { BALLOT_START } from '#debate/ballot/read-ballot.ts';
import { autocompleteClaim } from '#discord/autocomplete.ts';
import { openBallot } from '#discord/ballot/ballot-actions.ts';
import { slash } from '#discord/edge/definition.ts';
import { claimInput } from '#discord/edge/inputs.ts';
import { type Command, inDebate } from '#discord/edge/route.ts';
import { claimOption } from './options.ts';

export const poll: Command = {
  data: slash('poll', 'Vote on the claims, one tap each; only you see your ballot', [claimOption]),
  autocomplete: autocompleteClaim(true),
  route: inDebate({
    debate: 'taking',
    input: { claim: claimInput },
    run: ({ claim }, context) =>
      openBallot(context, claim === undefined ? BALLOT_START : { at: claim }),
  }),
};
