import { describe, expect, test } from 'vitest';
import { formFields, formOf } from './person.ts';
import { fieldsOf, wordsOf } from './screen.ts';
import { useServers } from './servers.ts';

const servers = useServers();
const words =
  'Our hospital compared a tuned radiology model with GPT-5 on 400 scans: 0.97 to 0.91.';

describe('Submit as evidence', () => {
  test('opens the form with the message’s link, and with its words if they are one’s own', async () => {
    const { join, debateChannel, guildId, settle, posts } = await servers.openServer('ready');
    const ines = join('Ines');
    const said = await ines.actor.say(debateChannel, words);
    const link = `https://discord.com/channels/${guildId}/${debateChannel}/${said.id}`;
    const form = formOf(await ines.actor.menu('Submit as evidence', said.id));
    expect(fieldsOf(form.form).get('text')?.value).toBe(words);
    expect(fieldsOf(form.form).get('source')?.value).toBe(link);
    await ines.fill(form, formFields({ text: words, source: link }));
    await settle();
    expect(posts('**#1**').map(wordsOf)[0]).toContain(`<${link}>`);
    const rows = await servers.query(
      `SELECT "sourceLevel" FROM "Evidence" WHERE "source" = '${link}'`,
    );
    expect(rows).toEqual([{ sourceLevel: 'personal' }]);
  });

  test('leaves the words of others to them', async () => {
    const { join, debateChannel } = await servers.openServer('ready');
    const [ines, tomo] = [join('Ines'), join('Tomo')];
    const said = await ines.actor.say(debateChannel, words);
    const { form } = formOf(await tomo.actor.menu('Submit as evidence', said.id));
    expect(fieldsOf(form).get('text')?.value).toBeUndefined();
    expect(String(fieldsOf(form).get('source')?.value)).toContain(said.id);
    expect(JSON.stringify(form)).not.toContain('radiology');
  });

  test('takes no post by Crux, and leads from a card to its item', async () => {
    const { join, debateChannel, settle, posts, manager } = await servers.openServer('ready');
    const ines = join('Ines');
    await ines.file({ text: words, source: 'https://a.example' });
    await manager.run('debate board');
    await settle();
    const refusal = async (heading: string) => {
      const post = posts(heading, debateChannel)[0]?.id ?? 'none';
      return JSON.stringify(await ines.actor.menu('Submit as evidence', post));
    };
    expect(await refusal('**#1**')).toContain('open it with /evidence id:1 and press Rebut');
    expect(await refusal('The other view')).toContain('A post by Crux cannot be a source');
  });

  test('says that there is no debate where there is none', async () => {
    const { join, debateChannel } = await servers.openServer();
    const ines = join('Ines');
    const said = await ines.actor.say(debateChannel, words);
    const outcome = await ines.actor.menu('Submit as evidence', said.id);
    expect(JSON.stringify(outcome)).toContain('There is no debate in this server yet');
  });
});
