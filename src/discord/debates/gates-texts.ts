import { count } from '#debate/core/rules/count.ts';

/** Every sentence about what a server asks of members before they take part. */
export const GATES_TEXTS = {
  head: '### Who may take part',
  none: 'Everybody in this server.',
  account: (days: number) => `- To vote, file or mark: an account of ${count(days, 'day')} or more`,
  server: (days: number) => `- To vote, file or mark: ${count(days, 'day')} or more in this server`,
  vote: (role: string) => `- To vote: ${role}`,
  file: (role: string) => `- To file evidence: ${role}`,
  change:
    '-# Votes and items that are there stay. Days of 0 and the role @everyone take a gate away. Whoever does not pass is told what is missing and when it will be met.',
} as const;
