import pg from 'pg';

/** The rows of one statement, or of the last of several, over a connection of its own. */
export async function rowsOf(url: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url, query_timeout: 60_000 });
  // A server that dies fails the statement, or is no matter once it has answered; without this the
  // lost connection would also end the worker.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return [await client.query(statement)].flat().at(-1)?.rows ?? [];
  } finally {
    await client.end();
  }
}
