import { ComponentType } from 'discord-api-types/v10';
import {
  all,
  anything,
  byType,
  integer,
  isBody,
  list,
  oneOf,
  type Rule,
  shape,
  text,
  truth,
} from './rules.ts';
import {
  component,
  customId,
  selects,
  textDisplay,
  uniqueCustomIds,
  uniqueValues,
} from './shared-components.ts';

const lengths: Rule = (value, faults) => {
  if (!isBody(value)) return;
  const { min_length: min, max_length: max } = value;
  if (typeof min === 'number' && typeof max === 'number' && min > max) {
    faults.at('min_length').add('NUMBER_TYPE_MAX', `int value should be at most ${max}.`);
  }
};

const textInputFields = {
  value: text(0, 4_000),
  placeholder: text(0, 100),
  required: truth,
  min_length: integer(0, 4_000),
  max_length: integer(1, 4_000),
};
const textInputNeeds = { custom_id: customId, style: oneOf([1, 2]) };

const textInput = all(component(textInputNeeds, textInputFields), lengths);
/** In an action row, the older layout, the input has its own label. */
const labelledInput = all(
  component({ ...textInputNeeds, label: text(1, 45) }, textInputFields),
  lengths,
);

const option = shape(
  { value: text(1, 100), label: text(1, 100) },
  { description: text(0, 100), default: truth },
);

function atMostOneDefault(value: unknown, faults: Parameters<Rule>[1]): void {
  if (!isBody(value) || !Array.isArray(value.options)) return;
  const options: unknown[] = value.options;
  if (options.filter((one) => isBody(one) && one.default === true).length > 1) {
    const say = 'Only one option can be chosen by default.';
    faults.at('options').add('RADIO_GROUP_COMPONENT_TOO_MANY_DEFAULTS', say);
  }
}

const radioGroup = all(
  component(
    { custom_id: customId, options: all(list(option, 2, 10), uniqueValues) },
    { required: truth },
  ),
  atMostOneDefault,
);

/** An optional group may be left empty; a required one must ask for at least one. */
const emptyOnlyIfOptional: Rule = (value, faults) => {
  if (isBody(value) && value.min_values === 0 && value.required !== false) {
    const say = 'min_values can only be 0 when required is false.';
    faults.at('min_values').add('NUMBER_TYPE_MIN', say);
  }
};

const checkboxGroup = all(
  component(
    { custom_id: customId, options: all(list(option, 1, 10), uniqueValues) },
    { required: truth, min_values: integer(0, 10), max_values: integer(1, 10) },
  ),
  emptyOnlyIfOptional,
);

const checkbox = component({ custom_id: customId }, { default: truth });

const fileUpload = component(
  { custom_id: customId },
  {
    required: truth,
    min_values: integer(0, 10),
    max_values: integer(1, 10),
    file_types: anything,
  },
);

const enabled: Rule = (value, faults) => {
  if (isBody(value) && value.disabled === true) {
    faults.at('disabled').add('COMPONENT_DISABLED_NOT_ALLOWED', 'Not allowed within a modal.');
  }
};

const label = component(
  {
    label: text(1, 45),
    component: byType(
      [ComponentType.TextInput, textInput],
      ...selects.map(([code, rule]) => [code, all(rule, enabled)] as const),
      [ComponentType.FileUpload, fileUpload],
      [ComponentType.RadioGroup, radioGroup],
      [ComponentType.CheckboxGroup, checkboxGroup],
      [ComponentType.Checkbox, checkbox],
    ),
  },
  { description: text(0, 100) },
);

const inputRow = component({
  components: list(byType([ComponentType.TextInput, labelledInput]), 1, 1),
});

const topLevel = byType(
  [ComponentType.ActionRow, inputRow],
  [ComponentType.Label, label],
  [ComponentType.TextDisplay, textDisplay],
);

/** Checks `data` of an interaction response of type 9. */
export const modal: Rule = shape({
  custom_id: customId,
  title: text(1, 45),
  components: all(list(topLevel, 1, 5), uniqueCustomIds),
});
