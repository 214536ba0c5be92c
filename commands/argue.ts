import { findArguableClaim } from '#debate/core/find-claim.ts';
import { newId } from '#debate/core/new-id.ts';
import { requireRoomToday } from '#debate/evidence/daily-limit.ts';
import { autocompleteClaim } from '#discord/autocomplete.ts';
import { open } from '#discord/edge/answers/reply.ts';
import { slash } from '#discord/edge/definition.ts';
import { claimInput, sideInput } from '#discord/edge/inputs.ts';
import { type Command, inDebate, toFile } from '#discord/edge/route.ts';
import { argueModal } from '#discord/evidence/argue-modal.ts';
import { claimOption, sideOption } from './options.ts';

export const argue: Command = {
  data: slash('argue', 'File evidence for or against a claim', [claimOption, sideOption]),
  autocomplete: autocompleteClaim(false),
  route: inDebate({
    debate: 'taking',
    gate: toFile,
    input: { claim: claimInput, side: sideInput },
    async run({ claim, side }, { ports, debate, caller }) {
      if (claim !== undefined) findArguableClaim(debate, claim);
      await requireRoomToday(ports, debate, caller);
      return open(argueModal(debate, newId(), { claim: claim ?? null, side: side ?? null }));
    },
  }),
};
