import type { Debate } from '#debate/core/debate.ts';
import type { LogEntry } from '#debate/log/log-port.ts';
import type { LogPage } from '#debate/log/read-log.ts';
import { type MessageBody, message, text } from '#discord/parts/components.ts';
import { customId } from '#discord/parts/custom-id.ts';
import { excerpt } from '#discord/parts/escape.ts';
import { pageButtons } from '#discord/parts/page-buttons.ts';
import { moment } from '#discord/parts/words.ts';
import { LOG_TEXTS as TEXTS } from './log-texts.ts';

/** Room for one reason, escaped: a full page of them fits. */
const REASON_ROOM = 300;

/** One page of the public log. */
export function logView(debate: Debate, { entries, ...place }: LogPage): MessageBody {
  if (entries.length === 0) return message(text(TEXTS.nothing));
  return message(
    text(TEXTS.head, ...entries.map(entryLine), TEXTS.rule),
    pageButtons(place, (page) => customId('log:page', debate.id, page)),
  );
}

function entryLine({ action, number, reason, byRole, until, at }: LogEntry): string {
  const item = number === null ? '' : TEXTS.item(number);
  const done = TEXTS.actions[action](item, TEXTS.roles[byRole]);
  const end = until === null ? '' : ` ${TEXTS.until(moment(until, 'f'))}`;
  return `- ${moment(at, 'D')} · ${done}${end}${reasonWords(action, reason)}`;
}

/**
 * Reasons for vouching and for joining sources were not secret before the log was public either.
 */
function reasonWords(action: LogEntry['action'], reason: string | null): string {
  if (reason === null) return ['hide', 'restore'].includes(action) ? ` ${TEXTS.before}` : '';
  return reason === '' ? '' : `: ${excerpt(reason, REASON_ROOM)}`;
}
