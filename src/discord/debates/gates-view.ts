import type { Gates } from '#debate/core/rules/gates.ts';
import type { SetGates } from '#debate/debates/set-gates.ts';
import { type MessageBody, message, text } from '#discord/parts/components.ts';
import { GATES_TEXTS as TEXTS } from './gates-texts.ts';

/** The gates, as managers read them. */
export function gatesView({ gates, unchanged }: SetGates): MessageBody {
  const lines = gateLines(gates);
  return message(
    text(
      unchanged ? TEXTS.unchanged : null,
      TEXTS.head,
      ...(lines.length === 0 ? [TEXTS.none] : lines),
      TEXTS.change,
    ),
  );
}

/** A line for each gate that is set. */
export function gateLines({ accountDays, serverDays, voteRoleId, fileRoleId }: Gates): string[] {
  return [
    accountDays === 0 ? null : TEXTS.account(accountDays),
    serverDays === 0 ? null : TEXTS.server(serverDays),
    voteRoleId === null ? null : TEXTS.vote(`<@&${voteRoleId}>`),
    fileRoleId === null ? null : TEXTS.file(`<@&${fileRoleId}>`),
  ].filter((line) => line !== null);
}
