import type { DatabaseLine } from '../database/database-line.ts';
import type { TroubleSwitch } from '../sandbox/index.ts';

const AWAY_MS = 5_000;

/** Disconnects the database for five seconds; `tell` is called when it is back. */
export function databaseTrouble(line: DatabaseLine, tell: (text: string) => void): TroubleSwitch {
  return {
    id: 'database-away',
    group: 'Database',
    kind: 'once',
    label: 'The database is away for five seconds',
    watch:
      'A press is answered with an apology that says to try again; afterwards all works as before.',
    isOn: line.isCut,
    set(on) {
      if (!on || line.isCut()) return;
      line.cut();
      setTimeout(() => {
        line.mend();
        tell('The database is back');
      }, AWAY_MS).unref();
    },
  };
}
