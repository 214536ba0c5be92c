import { type APIApplicationCommandBasicOption, ApplicationCommandOptionType } from 'discord.js';

/** Options shared by several commands. */

export const claimOption: APIApplicationCommandBasicOption = {
  type: ApplicationCommandOptionType.Integer,
  name: 'claim',
  description: 'Number of the claim',
  autocomplete: true,
  min_value: 0,
  max_value: 100,
};

export const sideOption: APIApplicationCommandBasicOption = {
  type: ApplicationCommandOptionType.String,
  name: 'side',
  description: 'Which side it helps',
  choices: [
    { name: 'Against the essay: a counterexample', value: 'challenges' },
    { name: 'For the essay', value: 'supports' },
  ],
};

/** The number of an item, such as 12 for #12. */
export const idOption: APIApplicationCommandBasicOption = {
  type: ApplicationCommandOptionType.Integer,
  name: 'id',
  description: 'Number of the item, such as 12 for #12',
  autocomplete: true,
  min_value: 1,
  max_value: 2_147_483_647,
};
