import { afterAll } from 'vitest';
import { recordStatements, takeStatements } from './recorded-statements.ts';

recordStatements();

/** Fails a test file in which the store reads a debate's table without filtering by debate. */
afterAll(async () => {
  const statements = takeStatements();
  if (statements.length === 0) return;
  const { unexpected } = await import('./unkeyed.ts');
  const found = await unexpected(statements);
  if (found.length === 0) return;
  const said = found.map(({ statement, scans }) => {
    const tables = scans.map(({ table, condition }) => `${table} (${condition || 'no condition'})`);
    return `${statement}\n  reads across debates: ${tables.join(', ')}`;
  });
  throw new Error(`the debate's key is missing (decision 0054):\n${said.join('\n')}`);
});
