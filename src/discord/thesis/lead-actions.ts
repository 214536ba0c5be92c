import { z } from 'zod';
import { newId } from '#debate/core/new-id.ts';
import { sides } from '#debate/core/rules/side.ts';
import { requireRoomToday } from '#debate/evidence/daily-limit.ts';
import { LeadGoneError } from '#debate/thesis/errors.ts';
import { openLeads } from '#debate/thesis/open-leads.ts';
import { answer, open, update } from '#discord/edge/answers/reply.ts';
import { numberArg, optionalNumberArg, optionalSideArg } from '#discord/edge/inputs.ts';
import { type Actions, inDebate, toFile } from '#discord/edge/route.ts';
import { argueModal } from '#discord/evidence/argue-modal.ts';
import { LEAD_NOTICE } from '#discord/parts/notice.ts';
import { leadsView } from './lead-view.ts';

/** One option of the list: `key/claim/side`. */
const chosenLead = z
  .tuple([z.string().regex(/^[a-z0-9-]{1,40}\/\d{1,3}\/[a-z]{1,12}$/)])
  .transform(([value]) => {
    const [key = '', claim = '', side = ''] = value.split('/');
    return { key, claim: Number(claim), side };
  })
  .pipe(z.object({ key: z.string(), claim: z.number(), side: z.enum(sides) }));

/** Documented facts that nobody has filed yet. */
export const leadActions: Actions = {
  'leads:list': inDebate({
    args: {
      claim: optionalNumberArg,
      side: optionalSideArg,
      page: z
        .literal('')
        .transform(() => 0)
        .or(numberArg),
      turn: z.enum(['turn', '']),
    },
    debate: 'any',
    async run({ turn, ...query }, { ports, debate }) {
      const view = leadsView(debate, query, await openLeads(ports, debate, query));
      return turn === 'turn' ? update(view) : answer(view);
    },
  }),
  'leads:open': inDebate({
    debate: 'taking',
    gate: toFile,
    input: { values: chosenLead },
    async run({ values }, { ports, debate, caller }) {
      await requireRoomToday(ports, debate, caller);
      const leads = await openLeads(ports, debate, values);
      const lead = leads.find(({ key }) => key === values.key);
      if (lead === undefined) throw new LeadGoneError();
      return open(argueModal(debate, newId(), { ...lead, notice: LEAD_NOTICE }));
    },
  }),
};
