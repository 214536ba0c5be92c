/** The embedded database cannot be used; the message is one line that says what to do. */
export class EmbeddedPostgresError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message.replaceAll(/\s*\n\s*/g, ' '), options);
    this.name = 'EmbeddedPostgresError';
  }
}

/** Another running Crux uses this DATA_DIR. */
export class DataDirBusyError extends EmbeddedPostgresError {
  constructor(dataDir: string) {
    super(`DATA_DIR ${dataDir} is in use by another running Crux: stop it or set another DATA_DIR`);
    this.name = 'DataDirBusyError';
  }
}

/** The code of an error, such as `ENOENT` or `57P03`, or undefined. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
