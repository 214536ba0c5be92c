import { eraseMember } from '#debate/privacy/erase-member.ts';
import { exportMember } from '#debate/privacy/export-member.ts';
import { answer, update } from '#discord/edge/answers/reply.ts';
import { type Actions, anywhere } from '#discord/edge/route.ts';
import { erasedView, exportView } from './privacy-view.ts';

/** The buttons that confirm or cancel an erasure: each acts for whoever presses it. */
export const privacyActions: Actions = {
  'privacy:export': anywhere({
    run: async (_, { ports, caller }) => answer(exportView(await exportMember(ports, caller))),
  }),
  'privacy:erase': anywhere({
    run: async (_, { ports, caller }) => update(erasedView(await eraseMember(ports, caller))),
  }),
};
