import {
  type Act,
  type Doing,
  idOn,
  outcomeOf,
  pressOnItem,
  readWords,
  seenMessage,
} from './act.ts';

/** An item of somebody else with a receipt. */
function anothers({ member, chance }: Doing): number | undefined {
  const all = [...member.server.items].filter(([, author]) => author !== member);
  return chance.one(all)?.[0];
}

const KINDS = ['convincing', 'unconvincing', 'none'] as const;

/** Marks an item on its merit, or takes the mark back. */
export const mark: Act = async (doing) => {
  const { member, chance, ledger } = doing;
  const number = anothers(doing);
  const value = chance.one(KINDS) ?? 'none';
  if (number === undefined) return;
  const button = value === 'none' ? /^mark:lift:.*:merit$/ : new RegExp(`^mark:set:.*:${value}$`);
  const seen = await pressOnItem(member, number, button);
  if (seen === undefined) return;
  const other = value === 'none' ? /^mark:set:.*:convincing$/ : /^mark:lift:.*:merit$/;
  // The page offers what can be done next: the opposite of what has been done.
  const outcome = outcomeOf([seen], (one) => {
    const page = seenMessage(one);
    return page !== undefined && idOn(page, other) !== undefined && !idOn(page, button);
  });
  ledger.note(value === 'none' ? 'mark taken back' : 'mark', outcome);
  const of = `${member.server.guildId} ${member.id} ${number}`;
  ledger.set({ kind: 'mark', of, by: member.id, before: 'none', gone: 'none' }, value, outcome);
};

export const report: Act = async (doing) => {
  const { member, ledger } = doing;
  const number = anothers(doing);
  if (number === undefined) return;
  const form = await pressOnItem(member, number, /^report:open:/);
  if (form?.kind !== 'modal') return;
  const seen = await member.actor.submit(form.id, { reason: ['spam'], why: '' });
  const outcome = outcomeOf([seen], (one) => /Reported #/.test(readWords(one)));
  ledger.note('report', outcome);
  const of = `${member.server.guildId} ${member.id} ${number}`;
  ledger.set({ kind: 'report', of, by: member.id, before: 'none', gone: 'none' }, 'yes', outcome);
};
