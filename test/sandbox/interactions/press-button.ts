import { ActionRowBuilder, ButtonBuilder, ButtonStyle, type Interaction } from 'discord.js';
import { messageOf, openWithBot, type SandboxWithBot } from '../support.ts';

export const commands = [{ name: 'go', description: 'starts' }];
const button = new ButtonBuilder()
  .setCustomId('press')
  .setLabel('Press')
  .setStyle(ButtonStyle.Primary);
const row = () => new ActionRowBuilder<ButtonBuilder>().addComponents(button);
const withButton = { content: 'first', components: [row()] };

/** A sandbox whose bot shows a button on `/go` and answers presses with `press`. */
export async function withPress(
  press: (interaction: Extract<Interaction, { customId: string }>) => Promise<unknown>,
  options = {},
): Promise<{ opened: SandboxWithBot; messageId: string }> {
  const opened = await openWithBot(
    async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply(withButton);
      else if (interaction.isButton()) await press(interaction);
    },
    commands,
    options,
  );
  return { opened, messageId: messageOf(await opened.member.run('go')).id };
}
