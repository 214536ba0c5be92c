import { localized } from './command-options.ts';
import { list, type Rule, shape, text } from './rules.ts';

/** Checks the response to an autocomplete: at most 25 choices. */
export const autocompleteChoices: Rule = shape(
  {},
  {
    choices: list(
      shape(
        {
          name: text(1, 100),
          value: (value, faults) => {
            if (typeof value !== 'number') text(1, 100)(value, faults);
          },
        },
        { name_localizations: localized(text(1, 100)) },
      ),
      0,
      25,
    ),
  },
);
