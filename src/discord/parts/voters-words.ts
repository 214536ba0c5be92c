import { publicVoters } from '#debate/ballot/rules/votes.ts';
import { count } from '#debate/core/rules/count.ts';

/** "12 members"; below ten only whether there are at least five. */
export function votersWords(voters: number): string {
  const shown = publicVoters(voters);
  if (shown === 0) return 'Fewer than five members';
  return shown === 5 ? 'Five to nine members' : count(shown, 'member');
}
