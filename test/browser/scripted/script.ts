import { ballot, COMPONENTS_V2, EPHEMERAL, text, write } from './messages.ts';
import { MODAL } from './modal.ts';
import type { Asked, Script, ScriptedSandbox } from './scripted-sandbox.ts';
import { HOSTILE, showcase } from './showcase.ts';

const PRIVATE = EPHEMERAL | COMPONENTS_V2;

/**
 * The pretend bot behind the scripted page: one behaviour per command.
 * @param sandbox the sandbox, once it has started.
 * @param slow what /slow answers with.
 */
export function createScript(sandbox: () => ScriptedSandbox, slow: () => Promise<object>): Script {
  const answers: Record<string, (asked: Asked) => object | Promise<object>> = {
    '/api/run': ({ body }) => run(body),
    '/api/autocomplete': ({ body }) => autocomplete(body),
    '/api/press': ({ body }) => press(body),
    '/api/submit': ({ body }) =>
      String((body.fields as Record<string, unknown>).text).startsWith('Refuse')
        ? { kind: 'failed', reason: 'Something went wrong. Try again.' }
        : say(body, 'Filed as #31.'),
    '/api/menu': () => ({ kind: 'modal', id: 'm2', modal: MODAL }),
    '/api/say': ({ body }) =>
      sandbox().post(write({ author: String(body.as), content: String(body.text) })),
    '/api/delete': ({ body }) => sandbox().remove(String(body.messageId)),
  };

  function say(body: Asked['body'], content: string): object {
    const channelId = sandbox().channelOf(String(body.messageId));
    const message = write({ channelId, flags: PRIVATE, components: [text(content)] });
    return sandbox().post(message, String(body.as));
  }

  function run(body: Asked['body']): object | Promise<object> {
    if (body.command === 'slow') return slow();
    if (body.command === 'argue') return { kind: 'modal', id: 'm1', modal: MODAL };
    if (body.command === 'poll') {
      return sandbox().post(write({ flags: PRIVATE, components: ballot(1) }), String(body.as));
    }
    return say(body, `Ran with ${JSON.stringify(body.options)}`);
  }

  function autocomplete(body: Asked['body']): object {
    const typed = String((body.options as Record<string, unknown>).claim ?? '');
    const claims = ['1 · None beats', '2 · Thin edges', '3 · Labs tell'];
    const fitting = claims.filter((name) => name.toLowerCase().includes(typed.toLowerCase()));
    return { choices: fitting.map((name) => ({ name, value: Number(name[0]) })) };
  }

  function press(body: Asked['body']): object {
    const customId = String(body.customId);
    const claim = /^ballot:cast:(\d):/.exec(customId)?.[1];
    if (claim) {
      const components = write({ components: ballot(Number(claim) + 1) }).components ?? [];
      return sandbox().edit(String(body.messageId), { components });
    }
    if (customId === 'show:danger') return { kind: 'failed', reason: 'This interaction failed' };
    return say(body, `Pressed ${customId} ${JSON.stringify(body.values ?? null)}`);
  }

  return (asked) =>
    answers[asked.path]?.(asked) ?? { kind: 'failed', reason: `No script for ${asked.path}` };
}

/** Puts the messages there that the tests look at. */
export function furnish(sandbox: ScriptedSandbox): void {
  sandbox.post(showcase());
  sandbox.post(write({ author: '104', content: HOSTILE }));
  sandbox.post(write({ author: '103', content: 'Has anyone read the essay?' }));
}
