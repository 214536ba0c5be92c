import type { Caller } from '#debate/core/caller.ts';
import type { Debate } from '#debate/core/debate.ts';
import { newId } from '#debate/core/new-id.ts';
import { concedeEvidence } from '#debate/evidence/concede-evidence.ts';
import { editEvidence } from '#debate/evidence/edit-evidence.ts';
import { fileEvidence } from '#debate/evidence/file-evidence.ts';
import type { FilingSubmission } from '#debate/evidence/read-filing.ts';
import { withdrawEvidence } from '#debate/evidence/withdraw-evidence.ts';
import { setMark } from '#debate/marks/set-mark.ts';
import { takeBackMark } from '#debate/marks/take-back-mark.ts';
import { moderateEvidence } from '#debate/moderation/moderate-evidence.ts';
import { vouchForMember } from '#debate/moderation/vouch-for-member.ts';
import type { Ports } from '#debate/ports.ts';
import { QUOTE } from '../../play.ts';
import { type Deed, MODERATOR, type OnItem } from './deeds.ts';
import { editedWords, type Moment, newWords } from './notebook.ts';
import type { Noted } from './noted.ts';
import { sourceOf, textOf, type Words } from './words.ts';

/** Where deeds are done, and as whom. */
export type Scene = {
  readonly ports: Ports;
  readonly debate: Debate;
  readonly caller: (member: number) => Caller;
};

/** Does a deed by its use case; `one` is the item that it is about. Throws the refusal. */
export async function performDeed(
  scene: Scene,
  deed: Deed,
  one: Noted | undefined,
  moment: Moment,
): Promise<void> {
  if (deed.kind === 'file') {
    const { by, claim, side } = deed;
    await file(scene, by, { claim, side, target: null }, newWords(deed, moment));
  } else if (deed.kind === 'vouch') {
    const { ports, debate, caller } = scene;
    await vouchForMember(ports, debate, caller(MODERATOR), caller(deed.whom).userId);
  } else if (one !== undefined) {
    await performOn(scene, one, deed, moment);
  }
}

async function performOn(scene: Scene, one: Noted, deed: OnItem, moment: Moment): Promise<void> {
  const { ports, debate, caller } = scene;
  const { number } = one;
  const author = caller(one.by);
  switch (deed.kind) {
    case 'rebut':
      return await rebut(scene, deed.by, number, newWords(deed, moment));
    case 'mark': {
      const isNowhere = deed.mark === 'nowhere';
      const kind = isNowhere ? 'dispute' : deed.mark;
      const quote = isNowhere ? null : QUOTE;
      return await setMark(ports, debate, caller(deed.by), { number, kind, quote });
    }
    case 'lift':
      return await takeBackMark(ports, debate, caller(deed.by), { number, topic: 'source' });
    case 'edit':
      return await edit(scene, one, editedWords(one, deed));
    case 'withdraw':
      return await withdrawEvidence(ports, debate, author, number);
    case 'refile': {
      const { scope, words } = one;
      return scope.target === null
        ? await file(scene, one.by, scope, words)
        : await rebut(scene, one.by, scope.target, words);
    }
    case 'concede':
      return await concedeEvidence(ports, debate, author, { number, conceded: deed.conceded });
    case 'hide':
    case 'restore': {
      const act = { number, action: deed.kind, reason: 'so it goes' };
      return await moderateEvidence(ports, debate, caller(MODERATOR), act);
    }
  }
}

type Aim = Pick<FilingSubmission, 'claim' | 'side' | 'target'>;

async function file(
  { ports, debate, caller }: Scene,
  by: number,
  { claim, side, target }: Aim,
  words: Words,
): Promise<void> {
  const typed = { text: textOf(words), source: sourceOf(words) };
  await fileEvidence(ports, debate, caller(by), { formId: newId(), claim, side, target, ...typed });
}

async function rebut(scene: Scene, by: number, target: number, words: Words): Promise<void> {
  await file(scene, by, { claim: null, side: null, target }, words);
}

async function edit(
  { ports, debate, caller }: Scene,
  { number, by }: Noted,
  words: Words,
): Promise<void> {
  const revision = (await ports.store.evidence.find(debate.id, number))?.revision ?? 0;
  const typed = { text: textOf(words), source: sourceOf(words) };
  const form = { formId: newId(), number, revision, ...typed };
  await editEvidence(ports, debate, caller(by), form);
}
