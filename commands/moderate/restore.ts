import { moderateEvidence } from '#debate/moderation/moderate-evidence.ts';
import { autocompleteHidden } from '#discord/autocomplete.ts';
import { answer } from '#discord/edge/answers/reply.ts';
import { subcommand } from '#discord/edge/definition.ts';
import { itemInput } from '#discord/edge/inputs.ts';
import { inDebate, type Subcommand } from '#discord/edge/route.ts';
import { restoredView } from '#discord/moderation/moderation-view.ts';
import { idOption } from '../options.ts';

export const restore: Subcommand = {
  data: subcommand('restore', 'Show a hidden item again', [{ ...idOption, required: true }]),
  autocomplete: autocompleteHidden,
  route: inDebate({
    audience: 'moderator',
    debate: 'any',
    input: { id: itemInput },
    async run({ id }, { ports, debate, caller }) {
      await moderateEvidence(ports, debate, caller, { number: id, action: 'restore', reason: '' });
      return answer(restoredView(id));
    },
  }),
};
