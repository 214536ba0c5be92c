import type { FieldValues, Outcome as Seen } from '../../../src/sandbox/index.ts';
import type { Outcome } from '../ledger.ts';
import type { Filed, Member } from '../setting.ts';
import { type Act, type Doing, outcomeOf, pressOnItem, readWords } from './act.ts';
import { textOf } from './texts.ts';

const RECEIPT = /(?:Filed as|filed already, as|had already filed this as) #(\d+)/;
/** A form that failed stays open with what was typed, so people send it again. */
const SENDINGS = 3;

/** The facts about an item, by its mark: how often it exists, its version, whether it stands. */
const factsOf = (member: Member, mark: number) => {
  const about = { of: String(mark), by: member.id };
  return {
    item: { ...about, kind: 'item', before: '0', gone: '0' },
    text: { ...about, kind: 'text', before: 'none', gone: 'none' },
    standing: { ...about, kind: 'standing', before: 'none', gone: 'none' },
  };
};

type Sent = { readonly outcome: Outcome; readonly found: RegExpExecArray | null };

async function send(
  { actor }: Member,
  formId: string,
  fields: FieldValues,
  done: RegExp,
): Promise<Sent> {
  const seen: Seen[] = [];
  const find = (one: Seen) => done.exec(readWords(one));
  do seen.push(await actor.submit(formId, fields));
  while (seen.at(-1)?.kind === 'failed' && seen.length < SENDINGS);
  const found = seen.map(find).find((one) => one !== null) ?? null;
  return { outcome: outcomeOf(seen, (one) => find(one) !== null), found };
}

/** Files what a form asks for, and keeps its receipt. */
async function file(doing: Doing, form: Seen, fields: FieldValues, kind: string) {
  if (form.kind !== 'modal') return;
  const { member, chance, ledger, nextMark } = doing;
  const mark = nextMark();
  const given = { ...fields, text: textOf(chance, mark, 1) };
  const { outcome, found: receipt } = await send(member, form.id, given, RECEIPT);
  const { item, text, standing } = factsOf(member, mark);
  ledger.note(kind, outcome);
  ledger.set(item, '1', outcome);
  ledger.set(text, '1', outcome);
  ledger.set(standing, 'yes', outcome);
  if (receipt === null) return;
  const number = Number(receipt[1]);
  member.own.push({ number, mark, version: 1 });
  member.server.items.set(number, member);
  const of = `${member.server.guildId} ${number}`;
  ledger.set({ kind: 'number', of, by: member.id, before: 'no', gone: 'erased' }, 'yes', outcome);
}

export const argue: Act = async (doing) => {
  const { chance, member } = doing;
  const claim = chance.whole(1, 8);
  const side = chance.one(['supports', 'challenges']) ?? 'supports';
  const form = await member.actor.run('argue', { claim, side }, member.server.debateChannel);
  const source = chance.one(['', `https://example.org/${chance.whole(1, 10_000)}`]) ?? '';
  await file(doing, form, { claim: [String(claim)], side, source }, 'item');
};

export const rebut: Act = async (doing) => {
  const { chance, member } = doing;
  const number = chance.one([...member.server.items.keys()]);
  if (number === undefined) return;
  const form = await pressOnItem(member, number, /^argue:rebut:/);
  if (form !== undefined) await file(doing, form, { source: '' }, 'rebuttal');
};

/** One's own, if there is any. */
function choose({ member, chance }: Doing): Filed | undefined {
  return chance.one(member.own);
}

export const edit: Act = async (doing) => {
  const { member, chance, ledger } = doing;
  const own = choose(doing);
  if (own === undefined) return;
  const form = await pressOnItem(member, own.number, /^edit:open:/);
  if (form?.kind !== 'modal') return;
  own.version += 1;
  const text = textOf(chance, own.mark, own.version);
  const done = new RegExp(`zq${own.mark}x${own.version}z`);
  const { outcome } = await send(member, form.id, { text, source: '' }, done);
  ledger.note('edit', outcome);
  ledger.set(factsOf(member, own.mark).text, String(own.version), outcome);
};

/** Withdraws an item, or undoes that. */
function changeStanding(kind: string, button: RegExp, done: RegExp, value: string): Act {
  return async (doing) => {
    const { member, ledger } = doing;
    const own = choose(doing);
    if (own === undefined) return;
    const seen = await pressOnItem(member, own.number, button);
    if (seen === undefined) return;
    const outcome = outcomeOf([seen], (one) => done.test(readWords(one)));
    ledger.note(kind, outcome);
    ledger.set(factsOf(member, own.mark).standing, value, outcome);
  };
}

export const withdraw = changeStanding(
  'withdrawal',
  /^evidence:withdraw:/,
  /You withdrew this/,
  'no',
);
export const undo = changeStanding('undo', /^evidence:undo:/, /is back/, 'yes');
