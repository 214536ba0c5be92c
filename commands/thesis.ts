import { readClaim } from '#debate/thesis/read-thesis.ts';
import { autocompleteClaim } from '#discord/autocomplete.ts';
import { answer } from '#discord/edge/answers/reply.ts';
import { slash } from '#discord/edge/definition.ts';
import { claimInput } from '#discord/edge/inputs.ts';
import { type Command, inDebate } from '#discord/edge/route.ts';
import { claimView, thesisView } from '#discord/thesis/thesis-view.ts';
import { claimOption } from './options.ts';

export const thesis: Command = {
  data: slash('thesis', 'Show the thesis and its claims, or one claim with its evidence', [
    claimOption,
  ]),
  autocomplete: autocompleteClaim(true),
  route: inDebate({
    debate: 'any',
    // A claim's page quotes members, and public messages that do so must be editable later.
    shown: ({ claim }) => (claim === undefined ? 'public' : 'private'),
    input: { claim: claimInput },
    async run({ claim }, { ports, debate }) {
      if (claim === undefined) return answer(thesisView(debate));
      return answer(claimView(debate, await readClaim(ports, debate, claim)));
    },
  }),
};
