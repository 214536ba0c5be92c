import { ComponentType } from 'discord-api-types/v10';
import type { Faults } from './faults.ts';
import {
  address,
  all,
  anything,
  byType,
  integer,
  isBody,
  lengthOf,
  list,
  oneOf,
  type Rule,
  required,
  shape,
  snowflake,
  text,
  truth,
} from './rules.ts';
import {
  component,
  customId,
  emoji,
  media,
  selects,
  shownMedia,
  textDisplay,
  uniqueCustomIds,
} from './shared-components.ts';
import { walk } from './walk.ts';

const COMPONENTS_AT_MOST = 40;
const TEXT_AT_MOST = 4_000;

const buttonStyle: Rule = (value, faults) => {
  if (!isBody(value)) return;
  const { style } = value;
  const wants = style === 5 ? 'url' : style === 6 ? 'sku_id' : 'custom_id';
  if (value[wants] === undefined) required(faults.at(wants));
  for (const other of ['url', 'sku_id', 'custom_id']) {
    if (other !== wants && value[other] !== undefined) {
      const say = `A button of this style cannot have a ${other}.`;
      faults.at(other).add('BUTTON_COMPONENT_FIELD_NOT_ALLOWED', say);
    }
  }
  const label = typeof value.label === 'string' && value.label.trim() !== '';
  if (style !== 6 && !label && !isBody(value.emoji)) {
    faults.add('BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED', 'A label or an emoji is required.');
  }
};

const button = all(
  component(
    { style: oneOf([1, 2, 3, 4, 5, 6]) },
    {
      custom_id: customId,
      label: text(0, 80),
      emoji,
      url: address(512, ['http', 'https', 'discord']),
      sku_id: snowflake,
      disabled: truth,
    },
  ),
  buttonStyle,
);

/** Five buttons or one select: a select is as wide as a row. */
const rowWidth: Rule = (value, faults) => {
  if (!isBody(value) || !Array.isArray(value.components)) return;
  const children: unknown[] = value.components;
  const wide = children.filter((one) => isBody(one) && one.type !== ComponentType.Button).length;
  if (wide > 0 && children.length > 1) {
    const say = 'The specified component exceeds the maximum width';
    faults.at('components').at(1).add('COMPONENT_LAYOUT_WIDTH_EXCEEDED', say);
  }
};

const row = all(
  component({ components: list(byType([ComponentType.Button, button], ...selects), 1, 5) }),
  rowWidth,
);

const thumbnail = component({ media }, { description: text(1, 1_024), spoiler: truth });

const section = component({
  components: list(byType([ComponentType.TextDisplay, textDisplay]), 1, 3),
  accessory: byType([ComponentType.Button, button], [ComponentType.Thumbnail, thumbnail]),
});

const gallery = component({
  items: list(shape({ media }, { description: text(1, 1_024), spoiler: truth }), 1, 10),
});

const file = component(
  { file: shape({ url: address(2_048, ['attachment']) }, shownMedia) },
  { spoiler: truth, name: anything, size: anything },
);

const separator = component({}, { divider: truth, spacing: oneOf([1, 2]) });

const blocks: [number, Rule][] = [
  [ComponentType.ActionRow, row],
  [ComponentType.Section, section],
  [ComponentType.TextDisplay, textDisplay],
  [ComponentType.MediaGallery, gallery],
  [ComponentType.File, file],
  [ComponentType.Separator, separator],
];

const container = component(
  { components: list(byType(...blocks), 1, COMPONENTS_AT_MOST) },
  { accent_color: integer(0, 0xffffff), spoiler: truth },
);

const v2List = list(byType(...blocks, [ComponentType.Container, container]), 0, COMPONENTS_AT_MOST);

const rows = list(byType([ComponentType.ActionRow, row]), 0, 5);

/** How many components a tree may have, nested ones included, and how much text they may show. */
function totals(value: unknown, faults: Faults): void {
  const sum = { components: 0, text: 0 };
  walk(value, ({ type, content }) => {
    sum.components += 1;
    if (type === ComponentType.TextDisplay && typeof content === 'string')
      sum.text += lengthOf(content);
  });
  if (sum.components > COMPONENTS_AT_MOST) {
    const say = `The total number of components must be ${COMPONENTS_AT_MOST} or fewer.`;
    faults.add('COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', say);
  }
  if (sum.text > TEXT_AT_MOST) {
    const say = `The total displayable text size must be ${TEXT_AT_MOST} or fewer.`;
    faults.add('COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', say);
  }
}

/** Checks `components` of a message with the flag for Components V2. */
export const v2Components: Rule = all(v2List, uniqueCustomIds, totals);

/** Checks `components` of a message without that flag: at most five action rows. */
export const rowComponents: Rule = all(rows, uniqueCustomIds);
