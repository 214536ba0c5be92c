import { z } from 'zod';
import { findArguableClaim } from '../src/debate/find-claim.ts';
import { newId } from '../src/debate/new-id.ts';
import { completeClaim } from '../src/discord/completions.ts';
import { slash } from '../src/discord/definition.ts';
import { claimOption as claimInput, sideOption as sideInput } from '../src/discord/inputs.ts';
import { open } from '../src/discord/reply.ts';
import { type Command, inDebate } from '../src/discord/route.ts';
import { argueForm } from '../src/discord/views/argue-form.ts';
import { claimOption, sideOption } from './options.ts';

export const argue: Command = {
  data: slash('argue', 'File evidence for or against a claim', [claimOption, sideOption]),
  complete: completeClaim(false),
  route: inDebate({
    debate: 'taking',
    input: z.object({ claim: claimInput, side: sideInput }),
    run({ claim, side }, { debate }) {
      if (claim !== undefined) findArguableClaim(debate, claim);
      return open(argueForm(debate, newId(), { claim: claim ?? null, side: side ?? null }));
    },
  }),
};
