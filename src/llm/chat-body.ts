import type { Ability } from '#debate/model/ability-port.ts';
import type { FormRequest } from './prompts/form.ts';
import type { Message } from './prompts/seal.ts';
import type { ChatBody } from './server.ts';

/** A request's body: how each ability of the server changes it is decided here. */
export function chatBody<T>(
  request: FormRequest<T>,
  ability: Ability,
  of: {
    readonly model: string;
    readonly messages: readonly Message[];
    /** Most tokens of the answer. */
    readonly room: number;
  },
): ChatBody {
  const format = formatOf(request, ability);
  return {
    model: of.model,
    messages: messagesFor(of.messages, ability),
    [ability.tokenParam]: of.room,
    ...(ability.temperature ? { temperature: 0 } : {}),
    ...(format === undefined ? {} : { response_format: format }),
  };
}

/** Without a system role all messages become one user message, the words of the system first. */
function messagesFor(messages: readonly Message[], { system }: Ability): ChatBody['messages'] {
  if (system) return messages.map((message) => ({ ...message }));
  return [{ role: 'user', content: messages.map(({ content }) => content).join('\n\n') }];
}

function formatOf<T>(
  { name, schema }: FormRequest<T>,
  { structured, strict }: Ability,
): ChatBody['response_format'] {
  switch (structured) {
    case 'json_schema':
      return {
        type: 'json_schema',
        json_schema: { name, ...(strict ? { strict } : {}), schema: { ...schema } },
      };
    case 'json_object':
      return { type: 'json_object' };
    case 'prompt':
      return undefined;
  }
}
