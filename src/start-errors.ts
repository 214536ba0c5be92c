import { LoginError } from '#discord/login/login-error.ts';
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

/** Codes of a connection that is gone: of the network, and PostgreSQL's for a server that ends. */
const LOST = ['ECONNRESET', 'EPIPE', 'ETIMEDOUT', '57P01', '57P02', '57P03', '08006'];

/** Whether an error says no more than that a connection is gone; whoever uses it hears so as well. */
export function isLostConnection(error: Error): boolean {
  const code = 'code' in error ? String(error.code) : '';
  return LOST.includes(code) || /^Connection terminated/.test(error.message);
}
