import { mayModerate } from '#debate/core/access.ts';
import type { Audience, Caller } from '#debate/core/caller.ts';
import type { Debate } from '#debate/core/debate.ts';
import type { Command } from '#discord/edge/route.ts';
import { DEBATES_TEXTS } from './debates-texts.ts';
import type { HelpLine } from './help-view.ts';

/** A line per command and subcommand that this person may use. */
export function helpLines(
  commands: readonly Command[],
  caller: Caller,
  debate: Debate | null,
): HelpLine[] {
  const mayUse = (audience: Audience) =>
    audience === 'manager'
      ? caller.canManageServer
      : audience === 'member' || mayModerate(caller, debate);
  return commands.flatMap((command): HelpLine[] => {
    if ('subcommands' in command) {
      return command.subcommands
        .filter(({ route }) => mayUse(route.audience))
        .map(({ data }) => ({
          usage: `/${command.data.name} ${data.name}`,
          words: data.description,
        }));
    }
    if (!mayUse(command.route.audience)) return [];
    if ('description' in command.data) {
      return [{ usage: `/${command.data.name}`, words: command.data.description }];
    }
    return [{ usage: command.data.name, words: DEBATES_TEXTS.help.inMenu }];
  });
}
