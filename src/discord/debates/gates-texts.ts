import { count } from '#debate/core/rules/count.ts';

/** Every sentence about what a server requires of members before they take part. */
export const GATES_TEXTS = {
  unchanged: '**Nothing changed:** this was set already.',
  head: '### Who may take part',
  none: 'Everybody in this server.',
  account: (days: number) =>
    `- To vote, file or mark: an account at least ${count(days, 'day')} old`,
  server: (days: number) =>
    `- To vote, file or mark: at least ${count(days, 'day')} in this server`,
  vote: (role: string) => `- To vote: ${role}`,
  file: (role: string) => `- To file evidence: ${role}`,
  change:
    '-# Existing votes and items stay. Set 0 days or @everyone to remove a requirement. Anyone who doesn’t meet one is told what is missing and when they will.',
} as const;
