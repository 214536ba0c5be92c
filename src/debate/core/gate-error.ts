import { DebateError } from './debate-error.ts';
import { count } from './rules/count.ts';
import type { GatedAct, Unmet } from './rules/gates.ts';
import { unix } from './unix.ts';

const ACTS: Readonly<Record<GatedAct, string>> = {
  vote: 'To vote here you need',
  file: 'To file evidence here you need',
  mark: 'To mark items here you need',
  report: 'To report items here you need',
};

const READ = 'Until then you can read everything with /thesis, /evidence and /summary.';
const MEANWHILE: Readonly<Partial<Record<GatedAct, string>>> = {
  report: 'If it is urgent, tell a moderator of this server.',
};

/** Somebody does not pass the server's gates yet: what is missing, and when it will be met. */
export class GateError extends DebateError {
  constructor(act: GatedAct, unmet: readonly Unmet[]) {
    super(`${ACTS[act]} ${unmet.map(words).join('; and ')}. ${MEANWHILE[act] ?? READ}`);
  }
}

function words(unmet: Unmet): string {
  switch (unmet.kind) {
    case 'account':
      return unmet.metAt === null
        ? `an account that is ${count(unmet.days, 'day')} old, and Discord does not say how old yours is: ask a moderator`
        : `an account that is ${count(unmet.days, 'day')} old, which yours will be <t:${unix(unmet.metAt)}:R>`;
    case 'server':
      return unmet.metAt === null
        ? `to have been in this server for ${count(unmet.days, 'day')}, and Discord does not say when you joined: try again in a while, or ask a moderator`
        : `to have been in this server for ${count(unmet.days, 'day')}, which you will have been <t:${unix(unmet.metAt)}:R>`;
    case 'role':
      return `the role <@&${unmet.roleId}>: ask a moderator how to get it`;
  }
}
