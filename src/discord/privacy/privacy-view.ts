import { ERASURES_PER_DAY } from '#debate/privacy/erase-member.ts';
import type { ErasedFromDebate, ExportedRecord, Holdings } from '#debate/privacy/member-port.ts';
import {
  button,
  buttons,
  file,
  type MessageBody,
  message,
  text,
  withFiles,
} from '#discord/parts/components.ts';
import { customId } from '#discord/parts/custom-id.ts';
import { packedFile } from '#discord/parts/packed-file.ts';
import { PRIVACY_TEXTS as TEXTS } from './privacy-texts.ts';

const NAME = 'crux-my-data.json';

/** Everything stored about a member, as a file that only they see. */
export function exportView(records: readonly ExportedRecord[]): MessageBody {
  const data = packedFile(NAME, `${JSON.stringify({ debates: records }, null, 2)}\n`);
  return withFiles(message(text(TEXTS.export, TEXTS.exportNext), file(data.name)), [data]);
}

/** What erasing would remove, shown for confirmation; it cannot be undone. */
export function erasingView(holdings: Holdings | null): MessageBody {
  if (holdings === null) {
    return message(text(TEXTS.eraseNothing));
  }
  const { servers } = holdings;
  return message(
    text(
      servers > 1 ? TEXTS.eraseHeadOfServers(servers) : TEXTS.eraseHead,
      TEXTS.removes(heldWords(holdings)),
      TEXTS.atOnce,
      TEXTS.itemsStay,
      TEXTS.timesADay(ERASURES_PER_DAY),
      servers > 1 ? TEXTS.notYetInServers : TEXTS.notYet,
    ),
    buttons(
      button(TEXTS.exportFirst, customId('privacy:export', null), 'primary'),
      button(TEXTS.eraseForGood, customId('privacy:erase', null), 'danger'),
    ),
  );
}

/** "3 votes, 2 items and 1 mark": zero counts are omitted, except votes and items. */
function heldWords({ votes, items, marks, credits, reports, drafts }: Holdings): string {
  const rest = [
    marks === 0 ? [] : [TEXTS.marks(marks)],
    credits === 0 ? [] : [TEXTS.credits(credits)],
    reports === 0 ? [] : [TEXTS.reports(reports)],
    drafts === 0 ? [] : [TEXTS.drafts(drafts)],
  ].flat();
  return TEXTS.listed([TEXTS.votes(votes), TEXTS.items(items), ...rest]);
}

export function erasedView(erased: readonly ErasedFromDebate[]): MessageBody {
  if (erased.length === 0) return message(text(TEXTS.erasedNothing));
  const votes = erased.reduce((sum, one) => sum + one.votes, 0);
  const items = erased.reduce((sum, one) => sum + one.items, 0);
  return message(
    text(TEXTS.erased(TEXTS.votes(votes), TEXTS.items(items)), TEXTS.whatStays, TEXTS.startAnew),
  );
}

export function namedView(named: boolean, changed: boolean): MessageBody {
  if (changed) return message(text(named ? TEXTS.named : TEXTS.unnamed));
  return message(text(named ? TEXTS.namedAlready : TEXTS.unnamedAlready));
}
