import { z } from 'zod';
import { NoItemInMessageError } from '#debate/moderation/errors.ts';
import { open } from '#discord/edge/answers/reply.ts';
import { menu, moderators } from '#discord/edge/definition.ts';
import { type Command, inDebate } from '#discord/edge/route.ts';
import { findItemInMessage } from '#discord/moderation/item-in-message.ts';
import { hideModal } from '#discord/moderation/reason-modals.ts';

/** In the menu of an item's card: asks for the reason, then hides the item. */
export const hideFromDebate: Command = {
  data: { ...menu('Hide from debate'), default_member_permissions: moderators },
  route: inDebate({
    audience: 'moderator',
    debate: 'any',
    input: { customIds: z.array(z.string()) },
    run({ customIds }, { debate }) {
      const number = findItemInMessage(debate.id, customIds);
      if (number === null) throw new NoItemInMessageError();
      return open(hideModal(debate.id, number));
    },
  }),
};
