import { LoginError } from '#discord/bot.ts';
import { WrongDatabaseError } from '#store/installation/errors.ts';
import { MigrationError } from '#store/migrate/errors.ts';
import { EmbeddedPostgresError } from '#store/postgres/errors.ts';
import { DatabaseUnusableError } from './database/errors.ts';
import { JobQueueError } from './jobs/errors.ts';
import { ThesisFileError } from './theses/index.ts';
import { CannotListenError, PortBusyError } from './web/create-web.ts';

/** Whether an error is about the surroundings and its message one line that says what to do. */
export function isForPeople(error: unknown): error is Error {
  return [
    LoginError,
    DatabaseUnusableError,
    WrongDatabaseError,
    MigrationError,
    EmbeddedPostgresError,
    JobQueueError,
    ThesisFileError,
    PortBusyError,
    CannotListenError,
  ].some((kind) => error instanceof kind);
}
