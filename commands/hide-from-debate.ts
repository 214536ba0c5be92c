import { z } from 'zod';
import { NoItemInMessageError } from '../src/debate/errors.ts';
import { menu, moderators } from '../src/discord/definition.ts';
import { findItemInMessage } from '../src/discord/item-in-message.ts';
import { open } from '../src/discord/reply.ts';
import { type Command, inDebate } from '../src/discord/route.ts';
import { hideForm } from '../src/discord/views/argue-form.ts';

/** On an item's card: asks for the reason, then hides it. */
export const hideFromDebate: Command = {
  data: { ...menu('Hide from debate'), default_member_permissions: moderators },
  route: inDebate({
    audience: 'moderator',
    debate: 'any',
    input: z.object({ customIds: z.array(z.string()) }),
    run({ customIds }, { debate }) {
      const number = findItemInMessage(debate.id, customIds);
      if (number === null) throw new NoItemInMessageError();
      return open(hideForm(debate.id, number));
    },
  }),
};
