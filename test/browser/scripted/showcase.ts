import { button, COMPONENTS_V2, row, text, write } from './messages.ts';

/** The smallest PNG: one grey pixel. */
export const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);

const MARKDOWN = [
  '# Week of 16–22 November',
  '-# graded by fixed rules: form, not truth',
  '**Bold**, *italic*, ~~struck~~, __underlined__, `code` and ||the twist||.',
  '> quoted *line*',
  '> second line',
  '- first',
  '  - nested',
  '- second',
  '1. one',
  '2. two',
  'At <t:1795000000:F>, <t:1795000000:R>. Try </evidence:603> in <#801>, <@103>.',
  'See https://example.org/a_b_c(1). Escaped \\*stars\\* and \\# no heading.',
  '```js\nconst a = "<b>";\n```',
].join('\n');

const CLAIMS = {
  type: 3,
  custom_id: 'board:claim',
  placeholder: 'Choose a claim',
  options: [
    { label: 'Claim 1', value: '1', description: 'No specialist reliably beats a general model.' },
    { label: 'Claim 2', value: '2', description: 'Where one wins, the edge is thin.' },
    { label: 'Claim 3', value: '3', description: 'Labs would ship them if they could.' },
  ],
};

const SEVERAL = {
  type: 3,
  custom_id: 'board:several',
  placeholder: 'Choose two or more',
  min_values: 2,
  max_values: 3,
  options: ['Red', 'Green', 'Blue'].map((label) => ({ label, value: label.toLowerCase() })),
};

const BUTTONS = row(
  button('Primary', 'show:primary', 1, { emoji: { name: '🗳️' } }),
  button('Secondary', 'show:secondary'),
  button('Success', 'show:success', 3),
  button('Danger', 'show:danger', 4),
  button('Off', 'show:off', 2, { disabled: true }),
);

const LINK = row({ type: 2, style: 5, label: 'Open the paper', url: 'https://example.org/paper' });

/** A message with every kind of component that a bot may send. */
export function showcase() {
  return write({
    channelId: '802',
    flags: COMPONENTS_V2,
    attachments: [
      { id: '1', filename: 'tally.png', size: 70, url: '/files/tally.png', proxy_url: '' },
      { id: '2', filename: 'votes.json', size: 2_345, url: '/files/votes.json', proxy_url: '' },
    ],
    components: [
      {
        type: 17,
        accent_color: 0x3ba55d,
        components: [
          text(MARKDOWN),
          { type: 14, divider: true, spacing: 2 },
          {
            type: 9,
            components: [text('**#12** · ●●●○○\nA paper on clinical notes.'), text('-# by Ines')],
            accessory: button('Open', 'card:open:12'),
          },
          {
            type: 9,
            components: [text('With a picture.')],
            accessory: {
              type: 11,
              media: { url: 'attachment://tally.png' },
              description: 'A thumbnail',
            },
          },
          {
            type: 12,
            items: [
              {
                media: { url: 'attachment://tally.png' },
                description: 'Claim 1: challengers ahead',
              },
            ],
          },
          { type: 13, file: { url: 'attachment://votes.json' } },
          BUTTONS,
          LINK,
          row(CLAIMS),
          row(SEVERAL),
          row({ type: 8, custom_id: 'board:channel', placeholder: 'Choose a channel' }),
        ],
      },
    ],
  });
}

/** What a member may try: none of it may become an element or a link of another kind. */
export const HOSTILE = [
  '<img src=x onerror="document.title=1"><script>document.title=2</script>',
  '[press me](javascript:document.title=3) <javascript:document.title=4>',
  '</style><b>bold</b> &lt;i&gt; @everyone',
].join('\n');
