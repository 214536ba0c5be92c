import {
  HiddenEvidenceError,
  NoSuchEvidenceError,
  NotStandingError,
  OwnItemError,
} from '#debate/evidence/errors.ts';
import { ChangedUnderMarkError, MarksUsedUpError, NoSourceToCheckError } from './mark-errors.ts';
import type { MarkResult } from './mark-port.ts';

/** Throws the refusal if a mark was not stored. */
export function requireSet(result: MarkResult, debateId: string, number: number): void {
  if (result.kind === 'set') return;
  if (result.kind === 'used-up') throw new MarksUsedUpError(debateId, result.on);
  switch (result.why) {
    case 'absent':
      throw new NoSuchEvidenceError(number);
    case 'hidden':
      throw new HiddenEvidenceError(number);
    case 'gone':
      throw new NotStandingError(number);
    case 'own':
      throw new OwnItemError(number);
    case 'no-source':
      throw new NoSourceToCheckError(number);
    case 'changed':
      throw new ChangedUnderMarkError(number);
  }
}
