import { type Act, idOn, outcomeOf, readWords, seenMessage } from './act.ts';

const CLAIMS = 8;
const STANCES = ['agree', 'agree', 'disagree', 'disagree', 'unsure', 'withdraw'] as const;

/** Votes on a claim, changes the vote or takes it back; now and then with two fast presses. */
export const vote: Act = async ({ member, chance, ledger }) => {
  const { actor, server } = member;
  const claim = chance.whole(0, CLAIMS);
  const stance = chance.one(STANCES) ?? 'agree';
  const ballot = seenMessage(await actor.run('poll', { claim }, server.debateChannel));
  const button = ballot && idOn(ballot, new RegExp(`^ballot:.*:${claim}:${stance}$`));
  if (ballot === undefined || button === undefined) return;
  const presses = chance.whole(1, 10) === 1 ? 2 : 1;
  const seen = await Promise.all(
    Array.from({ length: presses }, () => actor.press(ballot.id, button)),
  );
  const done = stance === 'withdraw' ? /Vote withdrawn/ : /You: \*/;
  const outcome = outcomeOf(seen, (one) => done.test(readWords(one)));
  const kind = stance === 'withdraw' ? 'vote withdrawn' : 'vote';
  ledger.note(kind, outcome);
  const of = `${server.guildId} ${member.id} ${claim}`;
  const fact = { kind: 'vote', of, by: member.id, before: 'none', gone: 'none' };
  ledger.set(fact, stance === 'withdraw' ? 'none' : stance, outcome);
};
