import { ApplicationCommandOptionType } from 'discord.js';
import { z } from 'zod';
import { openItem, openList } from '../src/discord/actions/evidence.ts';
import { completeClaim, completeEvidence } from '../src/discord/completions.ts';
import { slash } from '../src/discord/definition.ts';
import {
  claimOption as claimInput,
  itemOption as itemInput,
  sideOption as sideInput,
} from '../src/discord/inputs.ts';
import { type Command, inDebate } from '../src/discord/route.ts';
import { claimOption, idOption, sideOption } from './options.ts';

export const evidence: Command = {
  data: slash('evidence', 'Browse what was filed, or open one item', [
    claimOption,
    sideOption,
    {
      type: ApplicationCommandOptionType.Boolean,
      name: 'mine',
      description: 'Only what you filed yourself',
    },
    idOption,
  ]),
  complete: (typed, option, context) =>
    (option === 'id' ? completeEvidence : completeClaim(false))(typed, option, context),
  route: inDebate({
    debate: 'any',
    input: z.object({
      claim: claimInput,
      side: sideInput,
      mine: z.boolean().optional(),
      id: itemInput.optional(),
    }),
    run({ claim = null, side = null, mine = false, id }, context) {
      if (id !== undefined) return openItem(context, id);
      return openList(context, { claim, side, mine });
    },
  }),
};
