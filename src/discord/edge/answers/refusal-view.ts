import type { DebateError } from '#debate/core/debate-error.ts';
import { truncate } from '#debate/core/rules/cut.ts';
import { type SetupForm, SetupFormRefusedError } from '#debate/debates/errors.ts';
import {
  ChangedMeanwhileError,
  EditRefusedError,
  LinkRefusedError,
  SubmissionRefusedError,
} from '#debate/evidence/submission-errors.ts';
import {
  MarksUsedUpError,
  QuoteRefusedError,
  WhyTooShortError,
} from '#debate/marks/mark-errors.ts';
import { RewrittenError } from '#debate/moderation/errors.ts';
import { NoItemNumberError } from '#debate/same-source/errors.ts';
import {
  button,
  buttons,
  LIMITS,
  type MessageBody,
  message,
  text,
  withBelow,
} from '#discord/parts/components.ts';
import { customId } from '#discord/parts/custom-id.ts';
import { quote } from '#discord/parts/escape.ts';

/** A refusal in its own words, with a button for the next step. */
export function refusalView(error: DebateError): MessageBody {
  if (error instanceof SubmissionRefusedError) {
    const resend = customId('argue:resend', error.debateId, error.formId);
    return message(
      text('**Not filed yet**', error.message, '-# What you wrote is kept for an hour.'),
      buttons(button('Edit and resend', resend, 'primary')),
    );
  }
  if (error instanceof LinkRefusedError) {
    const fix = customId('evidence:link', error.debateId, error.number);
    return message(
      text('**Link not added**', error.message),
      buttons(button('Fix link', fix, 'primary')),
    );
  }
  if (error instanceof EditRefusedError) {
    const edit = customId('edit:open', error.debateId, error.number);
    const now = error instanceof ChangedMeanwhileError ? quote(error.now, 1_500) : null;
    return message(
      text('**Not changed yet**', error.message, now, '-# What you wrote is kept for an hour.'),
      buttons(button('Edit again', edit, 'primary')),
    );
  }
  if (error instanceof SetupFormRefusedError) {
    return message(
      text('**Not saved yet**', error.message, '-# Everything else that you chose is kept.'),
      buttons(button('Correct the form', setupAgainId(error.form), 'primary')),
    );
  }
  if (error instanceof MarksUsedUpError) {
    const opened = error.on
      .slice(0, LIMITS.rowButtons)
      .map((number) =>
        button(`Open #${number}`, customId('evidence:show', error.debateId, number)),
      );
    return message(text(error.message), buttons(...opened));
  }
  if (error instanceof RewrittenError) {
    const { debateId, number, revision } = error;
    return message(
      text(error.message),
      buttons(
        button('Read it', customId('moderate:text', debateId, number, 0), 'primary'),
        button('Show it again', customId('moderate:show', debateId, number, 0, revision)),
      ),
    );
  }
  if (error instanceof QuoteRefusedError) {
    const { debateId, number, kind } = error.proof;
    return tryAgain(error.message, customId(`mark:${kind}`, debateId, number));
  }
  if (error instanceof WhyTooShortError) {
    return tryAgain(error.message, customId('credit:open', error.debateId, error.number));
  }
  if (error instanceof NoItemNumberError) {
    return tryAgain(error.message, customId('same:open', error.debateId, error.number));
  }
  return message(text(error.message));
}

function tryAgain(words: string, form: string): MessageBody {
  return message(text(words), buttons(button('Try again', form, 'primary')));
}

/** The longest zone has this many characters, which is what fits after two channels. */
const ZONE_ROOM = 32;

function setupAgainId({ channelId, summaryChannelId, day, hour, timeZone }: SetupForm): string {
  const zone = truncate(timeZone.replaceAll(':', ' '), ZONE_ROOM);
  const channels = [channelId ?? null, summaryChannelId ?? null];
  return customId('debate:setup-again', null, ...channels, day, hour, zone);
}

/** Shown for an internal error: the id finds it in the log. */
export function apologyView(id: string): MessageBody {
  return message(
    text(
      'Sorry, something went wrong on our side.',
      'Please try again in a minute; doing it twice does no harm.',
      `-# If it keeps happening, give this number to the people who run Crux: ${id}`,
    ),
  );
}

/** Room for returned text; a long refusal leaves less. */
const TYPED_ROOM = 3_000;

/**
 * Returns a text together with the refusal of its modal, so that nothing typed is lost; a
 * submission that has been stored needs no copy.
 */
export function withTyped(view: MessageBody, error: unknown, typed: string): MessageBody {
  if (typed.trim() === '' || error instanceof SubmissionRefusedError) return view;
  return withBelow(view, text('-# What you wrote, to copy:', quote(typed, TYPED_ROOM)));
}
