import { z } from 'zod';
import { newId } from '#debate/core/new-id.ts';
import { requireRoomToday } from '#debate/evidence/daily-limit.ts';
import { CruxPostError } from '#debate/evidence/errors.ts';
import { open } from '#discord/edge/answers/reply.ts';
import { menu } from '#discord/edge/definition.ts';
import { type Command, inDebate, toFile } from '#discord/edge/route.ts';
import { argueModal } from '#discord/evidence/argue-modal.ts';
import { findItemInMessage } from '#discord/moderation/item-in-message.ts';
import { MESSAGE_NOTICE } from '#discord/parts/notice.ts';

/** On any message: the form with its link as source, and with its text if the member wrote it. */
export const submitAsEvidence: Command = {
  data: menu('Submit as evidence'),
  route: inDebate({
    debate: 'taking',
    gate: toFile,
    input: {
      link: z.url(),
      ownText: z.string(),
      isOurs: z.boolean(),
      customIds: z.array(z.string()),
    },
    async run({ link, ownText, isOurs, customIds }, { ports, debate, caller }) {
      if (isOurs) throw new CruxPostError(findItemInMessage(debate.id, customIds));
      await requireRoomToday(ports, debate, caller);
      const prefill = { source: link, text: ownText, notice: MESSAGE_NOTICE };
      return open(argueModal(debate, newId(), prefill));
    },
  }),
};
