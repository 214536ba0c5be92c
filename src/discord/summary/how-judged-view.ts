import { type Erasures, publicErasures } from '#debate/privacy/rules/public-erasures.ts';
import { saidReason, saidVerdict } from '#debate/summary/rules/frozen-reason.ts';
import type { SummaryLine } from '#debate/summary/rules/summary-lines.ts';
import type { StoredSummary } from '#debate/summary/summary-content.ts';
import { VERDICT_LIMIT, verdictMeaning, wordName } from '#debate/tally/rules/verdict-words.ts';
import { firmPot, verdictKinds } from '#debate/tally/rules/word.ts';
import { type MessageBody, message, text } from '#discord/parts/components.ts';
import { moment } from '#discord/parts/words.ts';
import { HOW_JUDGED_TEXTS as TEXTS } from './how-judged-texts.ts';
import { lineWords } from './line-words.ts';

/** Behind [How judged]: the basis of the verdict, the rules, and the meaning of each word. */
export function howJudgedView(summary: StoredSummary, erasures: Erasures): MessageBody {
  const { tally } = summary.content;
  const reason = saidReason(tally, 'debate', tally.claims.length);
  return message(
    text(TEXTS.head(moment(summary.madeAt, 'D')), TEXTS.verdict(saidVerdict(tally), reason)),
    text(...(tally.formerly === undefined ? TEXTS.rules : [TEXTS.formerRules(tally.rules)])),
    tally.formerly === undefined ? text(...meanings()) : null,
    text(...told(summary, 'judged', 'graded'), ...unfitted(summary), erasedLine(erasures)),
    text(
      TEXTS.foot(
        tally.formerly === undefined ? constants(tally.rules, tally.claims.length) : tally.rules,
      ),
    ),
  );
}

function meanings(): string[] {
  return [
    ...verdictKinds.map((word) => TEXTS.meaning(wordName(word), verdictMeaning(word, 'claim'))),
    TEXTS.lead,
    TEXTS.limit(VERDICT_LIMIT),
  ];
}

function told({ content }: StoredSummary, ...kinds: SummaryLine['kind'][]): string[] {
  const lines = content.lines.filter(({ kind }) => kinds.includes(kind));
  return lines.map((line) => lineWords(line, new Map()).replace(/^-# /, ''));
}

/** Events that did not fit into the post. */
function unfitted({ content }: StoredSummary): string[] {
  const shown = content.lines.filter(({ kind }) => kind === 'note').length;
  return (content.notes ?? []).slice(shown).map((line) => lineWords(line, new Map()));
}

/** How much was erased since, which explains totals that decreased. */
function erasedLine(erasures: Erasures): string | null {
  const { members, items } = publicErasures(erasures);
  return members + items === 0 ? null : TEXTS.erased(members, items);
}

function constants(rules: string, claims: number): string {
  return [rules, ...TEXTS.constants(firmPot(claims))].join(' · ');
}
