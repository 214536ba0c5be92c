import { FEW_VOTES, publicVotes } from '#debate/ballot/rules/votes.ts';
import type { Debate } from '#debate/core/debate.ts';
import { arguableClaims } from '#debate/core/find-claim.ts';
import type { Claim } from '#debate/core/rules/claim.ts';
import { dotsWords } from '#debate/core/rules/dots.ts';
import { lowered } from '#debate/core/rules/lowered.ts';
import type { Side } from '#debate/core/rules/side.ts';
import { votesOn } from '#debate/summary/summary-content.ts';
import { verdictSentence, verdictWords } from '#debate/tally/rules/verdict-words.ts';
import type { ClaimPage } from '#debate/thesis/read-thesis.ts';
import {
  button,
  buttons,
  type MessageBody,
  message,
  option,
  select,
  text,
} from '#discord/parts/components.ts';
import { customId } from '#discord/parts/custom-id.ts';
import { escapeLine, excerpt } from '#discord/parts/escape.ts';
import { claimHead, groupWords, sideWords } from '#discord/parts/words.ts';
import { THESIS_TEXTS as TEXTS } from './thesis-texts.ts';

/** The thesis, its antithesis, the terms and every claim: seen, why, next. */
export function thesisView(debate: Debate): MessageBody {
  const { thesis, claims } = debate;
  const own = arguableClaims(debate);
  return message(
    text(
      `## ${escapeLine(claims[0]?.statement ?? thesis.thesis)}`,
      TEXTS.antithesis(escapeLine(thesis.antithesis)),
      TEXTS.after(
        escapeLine(thesis.title),
        escapeLine(thesis.author ?? ''),
        escapeLine(thesis.standing),
      ),
    ),
    text(...own.flatMap((claim, index) => claimLines(claim, own[index - 1]))),
    text(
      ...thesis.terms.map(
        ({ term, meaning }) => `-# **${escapeLine(term)}**: ${escapeLine(meaning)}`,
      ),
    ),
    select(
      customId('thesis:claim', debate.id),
      TEXTS.readOne,
      claims.map((claim) =>
        option(`${claim.number}. ${claim.title}`, String(claim.number), claim.statement),
      ),
    ),
    debate.state === 'closed'
      ? null
      : buttons(
          button(TEXTS.vote, customId('ballot:start', debate.id), 'primary'),
          button(TEXTS.add, customId('argue:open', debate.id, null, null), 'primary'),
        ),
  );
}

function claimLines(claim: Claim, before: Claim | undefined): string[] {
  const line = `${claim.number}. ${escapeLine(claim.statement)}`;
  return before?.group === claim.group ? [line] : [`**${groupWords(claim)}**`, line];
}

/**
 * One claim: the argument, what would count, the current evidence, the votes of the last summary.
 */
export function claimView(debate: Debate, page: ClaimPage): MessageBody {
  const { claim } = page;
  const isOver = debate.state === 'closed';
  const argue = (side: Side | null) => customId('argue:open', debate.id, claim.number, side);
  return message(
    text(
      `### ${claimHead(claim)}`,
      `**${escapeLine(claim.statement)}**`,
      escapeLine(claim.argument),
      TEXTS.counterexample(escapeLine(claim.counterexample)),
      TEXTS.settles(escapeLine(claim.settles)),
    ),
    text(votesLine(page)),
    claim.number === 0 ? null : text(...evidenceLines(page)),
    buttons(
      isOver
        ? null
        : button(TEXTS.vote, customId('ballot:claim', debate.id, claim.number), 'primary'),
      isOver || claim.number === 0 ? null : button(TEXTS.add, argue(null), 'primary'),
      claim.number === 0
        ? null
        : button(TEXTS.all, customId('evidence:browse', debate.id, claim.number, null, 'all')),
      claim.number === 0
        ? null
        : button(TEXTS.judged, customId('thesis:judged', debate.id, claim.number)),
    ),
  );
}

/** Votes are public only as of the last summary, and a split only from five voters on. */
function votesLine({ claim, summary }: ClaimPage): string {
  if (summary === null) return TEXTS.noSummary;
  const votes = publicVotes(votesOn(summary.content, claim.number));
  if (votes.kind === 'few') return TEXTS.members(FEW_VOTES);
  const { agree, disagree, unsure } = votes.counts;
  return TEXTS.members(
    `${escapeLine(claim.agreeLabel)} ${agree} · ${escapeLine(claim.disagreeLabel)} ${disagree} · Unsure ${unsure}`,
  );
}

/** With too little, the verdict itself names people and sources, and no number. */
function factsLine({ tally, standing: { supports, challenges } }: ClaimPage): string {
  if (tally.word === 'too-little') return TEXTS.sourced(supports, challenges);
  return TEXTS.facts(TEXTS.people(tally.people, tally.sources), supports, challenges);
}

function evidenceLines(page: ClaimPage): string[] {
  const { tally } = page;
  const lines = [
    TEXTS.evidence(lowered(verdictWords(tally)), verdictSentence(tally, 'claim')),
    factsLine(page),
  ];
  for (const side of ['supports', 'challenges'] as const) {
    const items = page.strongest[side];
    if (items.length === 0) {
      lines.push(TEXTS.nothing(sideWords(side)));
      continue;
    }
    lines.push(TEXTS.strongest(sideWords(side)));
    for (const { item, tally: of } of items) {
      lines.push(`**#${item.number}** ${dotsWords(of.dots)} ${excerpt(item.text, 200)}`);
    }
  }
  return lines;
}
