import { ApplicationCommandOptionType } from 'discord.js';
import { z } from 'zod';
import { QUERY_LENGTH } from '#debate/evidence/search-words.ts';
import {
  autocompleteClaim,
  autocompleteEvidence,
  autocompleteQuery,
} from '#discord/autocomplete.ts';
import { openItem, openList, openSearch } from '#discord/browse/browse-actions.ts';
import { slash } from '#discord/edge/definition.ts';
import { claimInput, itemInput, sideInput } from '#discord/edge/inputs.ts';
import { type Command, inDebate } from '#discord/edge/route.ts';
import { claimOption, idOption, sideOption } from './options.ts';

export const evidence: Command = {
  data: slash('evidence', 'Browse or search what was filed, or open one item', [
    claimOption,
    sideOption,
    {
      type: ApplicationCommandOptionType.String,
      name: 'query',
      description: 'Words to search for in texts and links',
      autocomplete: true,
      min_length: 1,
      max_length: QUERY_LENGTH,
    },
    {
      type: ApplicationCommandOptionType.Boolean,
      name: 'mine',
      description: 'Only what you filed yourself',
    },
    idOption,
  ]),
  autocomplete(typed, option, context) {
    if (option === 'query') return autocompleteQuery(typed, option, context);
    return (option === 'id' ? autocompleteEvidence : autocompleteClaim(false))(
      typed,
      option,
      context,
    );
  },
  route: inDebate({
    debate: 'any',
    input: {
      claim: claimInput,
      side: sideInput,
      query: z.string().optional(),
      mine: z.boolean().optional(),
      id: itemInput.optional(),
    },
    run({ claim = null, side = null, query, mine = false, id }, context) {
      if (id !== undefined) return openItem(context, id);
      if (query !== undefined) return openSearch(context, query, { claim, side, mine });
      return openList(context, { claim, side, mine });
    },
  }),
};
