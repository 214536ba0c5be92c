import type { Debate } from '#debate/core/debate.ts';
import type { Side } from '#debate/core/rules/side.ts';
import type { OpenLead } from '#debate/thesis/leads.ts';
import {
  button,
  buttons,
  type MessageBody,
  message,
  option,
  select,
  text,
} from '#discord/parts/components.ts';
import { customId } from '#discord/parts/custom-id.ts';
import { escapeLine, excerpt } from '#discord/parts/escape.ts';
import { pageButtons } from '#discord/parts/page-buttons.ts';
import { sideWords } from '#discord/parts/words.ts';
import { THESIS_TEXTS as TEXTS } from './thesis-texts.ts';

const ON_A_PAGE = 5;
const ROOM = 420;

export type LeadsQuery = {
  readonly claim: number | null;
  readonly side: Side | null;
  readonly page: number;
};

/** Documented facts that nobody has filed, private; choosing one opens the prefilled modal. */
export function leadsView(
  debate: Debate,
  query: LeadsQuery,
  leads: readonly OpenLead[],
): MessageBody {
  if (leads.length === 0) {
    const id = customId('argue:open', debate.id, query.claim, query.side);
    return message(text(TEXTS.allFiled), buttons(button(TEXTS.add, id, 'primary')));
  }
  const pages = Math.ceil(leads.length / ON_A_PAGE);
  const page = Math.min(query.page, pages - 1);
  const shown = leads.slice(page * ON_A_PAGE, (page + 1) * ON_A_PAGE);
  const to = (other: number) =>
    customId('leads:list', debate.id, query.claim, query.side, other, 'turn');
  return message(
    text(TEXTS.open(leads.length), TEXTS.openFirst),
    ...shown.map((lead) => text(...leadLines(debate, lead))),
    select(
      customId('leads:open', debate.id),
      TEXTS.choose,
      shown.map((lead) =>
        option(`Claim ${lead.claim} · ${sideWords(lead.side)}`, leadValue(lead), lead.text),
      ),
    ),
    pageButtons({ page, pages }, to, TEXTS.turn),
  );
}

function leadLines(debate: Debate, { claim, side, text: words, source }: OpenLead): string[] {
  const title = debate.claims.find(({ number }) => number === claim)?.title ?? '';
  const link = /^https?:/.test(source) ? `<${source}>` : escapeLine(source);
  return [
    `**Claim ${claim}, ${escapeLine(title)}** · ${sideWords(side)}`,
    excerpt(words, ROOM),
    `-# ${link}`,
  ];
}

/** The value of an option: `key/claim/side`. */
function leadValue({ key, claim, side }: OpenLead): string {
  return `${key}/${claim}/${side}`;
}
