import { vouchForMember } from '#debate/moderation/vouch-for-member.ts';
import { answer } from '#discord/edge/answers/reply.ts';
import { subcommand, userOf } from '#discord/edge/definition.ts';
import { userOption } from '#discord/edge/member-option.ts';
import { inDebate, type Subcommand } from '#discord/edge/route.ts';
import { vouchedView } from '#discord/moderation/moderation-view.ts';

export const vouch: Subcommand = {
  data: subcommand('vouch', 'Vouch for a newcomer, so that what they file counts in full', [
    userOf('member', 'A member you know'),
  ]),
  route: inDebate({
    audience: 'moderator',
    debate: 'open',
    input: { member: userOption },
    async run({ member }, { ports, debate, caller }) {
      await vouchForMember(ports, debate, caller, member);
      return answer(vouchedView(member));
    },
  }),
};
