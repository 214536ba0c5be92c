import { publicVotes } from '#debate/ballot/rules/votes.ts';
import type { Debate } from '#debate/core/debate.ts';
import type { Claim } from '#debate/core/rules/claim.ts';
import { count } from '#debate/core/rules/count.ts';
import { saidReason, saidVerdict } from '#debate/summary/rules/frozen-reason.ts';
import type { FrozenClaim } from '#debate/summary/rules/frozen-tally.ts';
import type { StoredSummary } from '#debate/summary/summary-content.ts';
import { numberWords } from '#debate/tally/rules/verdict-sentence.ts';
import { type MessageBody, message, text } from '#discord/parts/components.ts';
import { excerpt } from '#discord/parts/escape.ts';
import { moment } from '#discord/parts/words.ts';

/** Behind [All claims]: every claim as it held then, evidence and members side by side. */
export function allClaimsView(debate: Debate, summary: StoredSummary): MessageBody {
  const [thesis, ...claims] = debate.claims;
  return message(
    text(`### All claims · ${moment(summary.madeAt, 'D')}`),
    text(
      thesis && `**The thesis** · members ${membersWords(thesis, summary)}`,
      ...claims.flatMap((claim) => claimLines(claim, summary)),
    ),
    text(
      '-# Evidence, out of 100: for the essay first, against it second. Members: agree · disagree · unsure. The two are never mixed. [How judged] says what a pot is.',
    ),
  );
}

function claimLines(claim: Claim, summary: StoredSummary): string[] {
  const { tally } = summary.content;
  const found = tally.claims.find((one) => one.number === claim.number);
  const head = `**${claim.number}. ${excerpt(claim.title, 48)}**`;
  const members = `members ${membersWords(claim, summary)}`;
  if (found === undefined) return [`${head} · ${members}`];
  const apart = found.role === 'exception' ? ' · not in the headline' : '';
  const facts = [...reasonWords(found, tally.claims.length), members].join(' · ');
  return [`${head} · ${verdictWords(found)}${apart}`, `-# ${facts}`];
}

function verdictWords(claim: FrozenClaim): string {
  const said = saidVerdict(claim);
  return claim.word === 'too-little' ? said : `${said}, ${numberWords(claim)}`;
}

/** Too little tells people and sources as its reason already. */
function reasonWords(claim: FrozenClaim, claims: number): string[] {
  const reason = saidReason(claim, 'claim', claims);
  if (claim.word === 'too-little' || claim.formerly !== undefined) return [reason];
  return [reason, `${count(claim.people, 'person', 'people')}, ${count(claim.sources, 'source')}`];
}

function membersWords({ number }: Claim, { content }: StoredSummary): string {
  const found = content.votes.find((votes) => votes.claim === number);
  const votes = publicVotes(found?.counts ?? { agree: 0, disagree: 0, unsure: 0 });
  if (votes.kind === 'few') return 'fewer than five';
  const { agree, disagree, unsure } = votes.counts;
  return `${agree} · ${disagree} · ${unsure}`;
}
