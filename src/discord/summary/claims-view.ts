import { publicVotes } from '#debate/ballot/rules/votes.ts';
import type { Debate } from '#debate/core/debate.ts';
import type { Claim } from '#debate/core/rules/claim.ts';
import { saidReason, saidStanding } from '#debate/summary/rules/frozen-reason.ts';
import type { FrozenClaim } from '#debate/summary/rules/frozen-tally.ts';
import { type StoredSummary, votesOn } from '#debate/summary/summary-content.ts';
import { type MessageBody, message, text } from '#discord/parts/components.ts';
import { excerpt } from '#discord/parts/escape.ts';
import { moment } from '#discord/parts/words.ts';
import { SUMMARY_TEXTS as TEXTS } from './summary-texts.ts';

/** Behind [All claims]: every claim as it was then, evidence and members side by side. */
export function allClaimsView(debate: Debate, summary: StoredSummary): MessageBody {
  const [thesis, ...claims] = debate.claims;
  return message(
    text(TEXTS.claimsHead(moment(summary.madeAt, 'D'))),
    text(
      thesis && TEXTS.thesis(membersWords(thesis, summary)),
      ...claims.flatMap((claim) => claimLines(claim, summary)),
    ),
    text(TEXTS.columns),
  );
}

function claimLines(claim: Claim, summary: StoredSummary): string[] {
  const { tally } = summary.content;
  const found = tally.claims.find((one) => one.number === claim.number);
  const head = TEXTS.claim(claim.number, excerpt(claim.title, 48));
  const members = membersWords(claim, summary);
  if (found === undefined) return [`${head} · ${members}`];
  const apart = found.role === 'exception' ? ` · ${TEXTS.notInHeadline}` : '';
  const facts = [...reasonWords(found, tally.claims.length), members].join(' · ');
  return [`${head} · ${saidStanding(found)}${apart}`, `-# ${facts}`];
}

/**
 * With too little, the people and sources are already shown as the reason. Whom a pot leaves out is
 * said once, below the claims.
 */
function reasonWords(claim: FrozenClaim, claims: number): string[] {
  const reason = saidReason(withShortGrounds(claim), 'claim', claims);
  if (claim.word === 'too-little' || claim.formerly !== undefined) return [reason];
  return [reason, TEXTS.people(claim.people, claim.sources)];
}

function withShortGrounds({ grounds, ...claim }: FrozenClaim): FrozenClaim {
  if (grounds === undefined) return claim;
  return { ...claim, grounds: { ...grounds, leftOut: { essay: 'nobody', challengers: 'nobody' } } };
}

function membersWords({ number }: Claim, { content }: StoredSummary): string {
  const votes = publicVotes(votesOn(content, number));
  if (votes.kind === 'few') return TEXTS.members(TEXTS.fewVotes);
  const { agree, disagree, unsure } = votes.counts;
  return TEXTS.members(TEXTS.votes(agree, disagree, unsure));
}
