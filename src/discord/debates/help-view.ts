import type { Caller } from '#debate/core/caller.ts';
import type { Debate } from '#debate/core/debate.ts';
import { EDITS_PER_DAY } from '#debate/evidence/daily-limit.ts';
import { ERASURES_PER_DAY } from '#debate/privacy/erase-member.ts';
import { REPORTS_PER_DAY } from '#debate/reports/report.ts';
import { BROWSE_TEXTS } from '#discord/browse/browse-texts.ts';
import { PER_MINUTE } from '#discord/edge/minutes.ts';
import { type MessageBody, message, text } from '#discord/parts/components.ts';
import { DEBATES_TEXTS } from './debates-texts.ts';

const TEXTS = DEBATES_TEXTS.help;

/** Limits that apply to everybody; shown before anybody reaches them. */
const LIMITS = {
  edits: EDITS_PER_DAY,
  reports: REPORTS_PER_DAY,
  erasures: ERASURES_PER_DAY,
  votes: PER_MINUTE.votes,
  marks: PER_MINUTE.marks,
};

export type HelpLine = { readonly usage: string; readonly words: string };

/** One line per command, for the person who asks: commands that they cannot use are not listed. */
export function helpView(
  lines: readonly HelpLine[],
  caller: Caller,
  debate: Debate | null,
): MessageBody {
  return message(
    text(
      TEXTS.head,
      ...lines.map(({ usage, words }) => TEXTS.line(usage, words)),
      BROWSE_TEXTS.dots,
      TEXTS.limits({ ...LIMITS, items: debate?.filingsPerDay ?? null }),
      firstStep(caller, debate),
    ),
  );
}

function firstStep({ canManageServer }: Caller, debate: Debate | null): string {
  if (debate === null) return canManageServer ? TEXTS.forManagers : TEXTS.beforeOne;
  if (debate.state === 'paused') {
    return canManageServer ? TEXTS.forManagersOfPaused : TEXTS.whilePaused;
  }
  return canManageServer ? TEXTS.forManagersOfOne : TEXTS.forMembers;
}
