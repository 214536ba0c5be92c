import {
  address,
  all,
  anything,
  integer,
  isBody,
  lengthOf,
  list,
  type Rule,
  shape,
  text,
  truth,
} from './rules.ts';

const url = address(2_048, ['http', 'https', 'attachment']);

const embedShape = shape(
  {},
  {
    type: anything,
    title: text(0, 256),
    description: text(0, 4_096),
    url,
    color: integer(0, 0xffffff),
    timestamp: text(1, 64),
    footer: shape({ text: text(1, 2_048) }, { icon_url: url }),
    image: shape({ url }),
    thumbnail: shape({ url }),
    author: shape({ name: text(1, 256) }, { url, icon_url: url }),
    fields: list(shape({ name: text(1, 256), value: text(1, 1_024) }, { inline: truth }), 0, 25),
    provider: anything,
    video: anything,
  },
);

function textIn(node: unknown): number {
  if (Array.isArray(node)) return node.reduce((sum: number, one) => sum + textIn(one), 0);
  if (!isBody(node)) return 0;
  let sum = 0;
  for (const key of ['title', 'description', 'name', 'value', 'text']) {
    const field = node[key];
    if (typeof field === 'string') sum += lengthOf(field);
  }
  return sum + textIn(node.fields) + textIn(node.footer) + textIn(node.author);
}

/** Checks the embeds of a message: at most ten, with 6,000 characters in all. */
export const embeds: Rule = all(list(embedShape, 0, 10), (value, faults) => {
  if (textIn(value) > 6_000) {
    faults.add('MAX_EMBED_SIZE_EXCEEDED', 'Embed size exceeds maximum size of 6000');
  }
});
