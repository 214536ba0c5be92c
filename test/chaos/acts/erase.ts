import { type Act, idOn, outcomeOf, readWords, seenMessage } from './act.ts';

/** Erases all data of the member, who then starts afresh. */
export const erase: Act = async ({ member, ledger }) => {
  const { actor, server } = member;
  const asked = seenMessage(await actor.run('privacy erase', {}, server.debateChannel));
  const button = asked && idOn(asked, /^privacy:erase:/);
  if (asked === undefined || button === undefined) return;
  const done = /Erased:|Nothing was stored/;
  const seen = await actor.press(asked.id, button);
  const outcome = outcomeOf([seen], (one) => done.test(readWords(one)));
  ledger.note('erasure', outcome);
  for (const { fact } of ledger.facts.values()) {
    if (fact.by === member.id) ledger.set(fact, fact.gone, outcome);
  }
  if (outcome === 'refused') return;
  for (const { number } of member.own) server.items.delete(number);
  member.own = [];
};
