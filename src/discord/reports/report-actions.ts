import { z } from 'zod';
import { reportReasons } from '#debate/reports/report.ts';
import { reportEvidence, requireReportable } from '#debate/reports/report-evidence.ts';
import { answer, open } from '#discord/edge/answers/reply.ts';
import { numberArg } from '#discord/edge/inputs.ts';
import { type Actions, inDebate, toReport } from '#discord/edge/route.ts';
import { message, text } from '#discord/parts/components.ts';
import { reportModal } from './report-modal.ts';
import { REPORT_TEXTS as TEXTS } from './report-texts.ts';

const chosenReason = z.tuple([z.enum(reportReasons)]).transform(([reason]) => reason);

/** Reporting also works in a paused or closed debate: its items are still read. */
export const reportActions: Actions = {
  'report:open': inDebate({
    args: { number: numberArg },
    debate: 'any',
    gate: toReport,
    pace: 'reports',
    async run({ number }, { ports, debate, caller }) {
      await requireReportable(ports, debate, caller, number);
      return open(reportModal(debate.id, number));
    },
  }),
  'report:file': inDebate({
    args: { number: numberArg },
    debate: 'any',
    gate: toReport,
    pace: 'reports',
    input: { reason: chosenReason, why: z.string().default('') },
    async run({ number, reason, why }, { ports, debate, caller }) {
      const report = { number, reason, words: why };
      const waits = await reportEvidence(ports, debate, caller, report);
      const said = waits ? TEXTS.reported(number) : TEXTS.reportedCleared(number);
      return answer(message(text(said, TEXTS.next)));
    },
  }),
};
