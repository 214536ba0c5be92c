import { readSummary } from '#debate/summary/read-summary.ts';
import { readClaimJudged } from '#debate/thesis/read-claim-judged.ts';
import { readClaim } from '#debate/thesis/read-thesis.ts';
import { answer } from '#discord/edge/answers/reply.ts';
import { chosenNumber, kindArg, numberArg, weekArg } from '#discord/edge/inputs.ts';
import { type Actions, inDebate } from '#discord/edge/route.ts';
import { allClaimsView } from '#discord/summary/claims-view.ts';
import { howJudgedView } from '#discord/summary/how-judged-view.ts';
import { claimJudgedView } from './claim-judged-view.ts';
import { claimView, thesisView } from './thesis-view.ts';

const ofSummary = { week: weekArg, kind: kindArg };

/** What can be opened privately from a public message: the thesis, a claim, a summary's details. */
export const readActions: Actions = {
  'thesis:overview': inDebate({
    // Which of the debate's boards has the button; distinguishes it from former boards.
    args: { turn: numberArg.optional() },
    debate: 'any',
    run: (_, { debate }) => answer(thesisView(debate)),
  }),
  'thesis:claim': inDebate({
    debate: 'any',
    input: { values: chosenNumber },
    async run({ values }, { ports, debate }) {
      return answer(claimView(debate, await readClaim(ports, debate, values)));
    },
  }),
  'thesis:judged': inDebate({
    args: { claim: numberArg },
    debate: 'any',
    async run({ claim }, { ports, debate }) {
      return answer(claimJudgedView(debate, await readClaimJudged(ports, debate, claim)));
    },
  }),
  'summary:claims': inDebate({
    args: ofSummary,
    debate: 'any',
    async run({ week, kind }, { ports, debate }) {
      return answer(allClaimsView(debate, await readSummary(ports, debate, week, kind)));
    },
  }),
  'summary:judged': inDebate({
    args: ofSummary,
    debate: 'any',
    async run({ week, kind }, { ports, debate }) {
      const [summary, erased] = await Promise.all([
        readSummary(ports, debate, week, kind),
        ports.store.debates.erasures(debate.id),
      ]);
      return answer(howJudgedView(summary, erased));
    },
  }),
};
