import { readRecord } from '#debate/record/read-record.ts';
import { answer } from '#discord/edge/answers/reply.ts';
import { kindArg, weekArg } from '#discord/edge/inputs.ts';
import { type Actions, inDebate } from '#discord/edge/route.ts';
import { recordView } from './record-view.ts';

/** The data with which everybody can check a summary. */
export const recordActions: Actions = {
  'record:get': inDebate({
    args: { week: weekArg, kind: kindArg },
    debate: 'any',
    run: async ({ week, kind }, { ports, debate }) =>
      answer(recordView(await readRecord(ports, debate, week, kind))),
  }),
};
