import { z } from 'zod';
import { newId } from '../src/debate/new-id.ts';
import { menu } from '../src/discord/definition.ts';
import { open } from '../src/discord/reply.ts';
import { type Command, inDebate } from '../src/discord/route.ts';
import { argueForm } from '../src/discord/views/argue-form.ts';
import { MESSAGE_NOTICE } from '../src/discord/views/notice.ts';

/** On any message: the form with its link as source, and with its words if they are one's own. */
export const submitAsEvidence: Command = {
  data: menu('Submit as evidence'),
  route: inDebate({
    debate: 'taking',
    input: z.object({ link: z.url(), ownText: z.string() }),
    run({ link, ownText }, { debate }) {
      const prefill = { source: link, text: ownText, notice: MESSAGE_NOTICE };
      return open(argueForm(debate, newId(), prefill));
    },
  }),
};
