import { describe, expect, it } from 'vitest';
import { commandFaults } from '../support/outside/checks/commands.ts';
import { type MessageContext, messageFaults } from '../support/outside/checks/message.ts';
import { modalFaults } from '../support/outside/checks/modal.ts';
import { errorTree } from '../support/outside/refusal.ts';
import { button, row, text, v2 } from './bodies.ts';

const post: MessageContext = { route: 'post', files: [] };
const many = <Value>(count: number, make: (n: number) => Value) =>
  Array.from({ length: count }, (_, n) => make(n));
const message = (...components: unknown[]) => messageFaults({ flags: v2, components }, post);
const input = (id: string) => ({ type: 4, custom_id: id, style: 1 });
const label = (component: unknown) => ({ type: 18, label: 'Field', component });
const modal = (...components: unknown[]) => modalFaults({ custom_id: 'm', title: 'M', components });

describe('a message that Discord takes', () => {
  it.each([
    ['plain text', { content: 'a' }],
    ['2,000 characters, counted as people count', { content: '😀'.repeat(2000) }],
    ['40 components', { flags: v2, components: many(40, (n) => text(`${n}`)) }],
    ['4,000 characters of text', { flags: v2, components: [text('x'.repeat(4000))] }],
    ['five buttons', { flags: v2, components: [row(...many(5, (n) => button(`b:${n}`)))] }],
  ])('%s', (_, body) => {
    expect(messageFaults(body, post)).toEqual([]);
  });

  it('a picture that is sent along', () => {
    const gallery = { type: 12, items: [{ media: { url: 'attachment://week.png' } }] };
    const body = { flags: v2, components: [gallery] };
    expect(messageFaults(body, { route: 'post', files: ['week.png'] })).toEqual([]);
    expect(messageFaults(body, post)).toContainEqual(expect.stringMatching('no file week.png'));
  });
});

describe('a message that Discord refuses', () => {
  const deep = { type: 17, components: many(40, (n) => text(`${n}`)) };
  const halves = [text('x'.repeat(2001)), { type: 17, components: [text('x'.repeat(2000))] }];
  it.each([
    ['41 components, nested ones counted', message(deep), /41 components/],
    ['4,001 characters in two texts', message(...halves), /4001 characters/],
    ['a custom_id twice', message(row(button('a:b')), row(button('a:b'))), /a:b stands twice/],
    ['six buttons', message(row(...many(6, (n) => button(`${n}`)))), /1 to 5 buttons/],
    ['a button in no row', message(button('a:b')), /2 cannot stand at the top/],
    ['a button without a label', message(row({ ...button('a'), label: '' })), /label or an emoji/],
    ['a custom_id of 101', message(row(button('x'.repeat(101)))), /1 to 100 characters/],
    ['an unknown field', message({ ...text('a'), colour: 1 }), /colour: unknown field/],
    ['an unknown type', message({ type: 99 }), /no component of type 99/],
    ['V2 without its flag', messageFaults({ components: [text('a')] }, post), /needs the flag/],
    ['nothing at all', messageFaults({}, post), /is empty/],
    ['an enforced nonce', messageFaults({ content: 'a', enforce_nonce: true }, post), /is missing/],
    ['a nonce of 26', messageFaults({ content: 'a', nonce: 'x'.repeat(26) }, post), /over 25/],
  ])('%s', (_, faults, reason) => {
    expect(faults).toContainEqual(expect.stringMatching(reason));
  });

  it('content together with V2, in a new message and in an edit of one', () => {
    const body = { content: 'a', flags: v2, components: [text('a')] };
    expect(messageFaults(body, post)).toEqual(['content: not together with V2 components']);
    const before = { flags: v2, components: [text('a')] };
    const edit = { route: 'edit', files: [], before } as const;
    expect(messageFaults({ content: 'a' }, edit)).toHaveLength(1);
  });
});

describe('a modal', () => {
  it('with five components is taken', () => {
    expect(modal(...many(5, (n) => label(input(`f${n}`))))).toEqual([]);
  });

  it.each([
    ['six components', modal(...many(6, (n) => label(input(`f${n}`)))), /6 of them/],
    ['a field twice', modal(label(input('a')), label(input('a'))), /a stands twice/],
    ['a button', modal(row(button('a'))), /2 cannot stand in it/],
    ['a preset too long', modal(label({ ...input('a'), value: 'abc', max_length: 2 })), /longer/],
    ['a long label', modal({ ...label(input('a')), label: 'x'.repeat(46) }), /1 to 45/],
  ])('with %s is refused', (_, faults, reason) => {
    expect(faults).toContainEqual(expect.stringMatching(reason));
  });
});

describe('commands', () => {
  const command = { name: 'poll', description: 'Opens the ballot' };
  const option = { type: 3, name: 'claim', description: 'Which' };

  it('with subcommands and a message menu are taken', () => {
    const sub = { type: 1, name: 'setup', description: 'Sets up', options: [option] };
    const debate = { name: 'debate', description: 'Runs it', options: [sub] };
    expect(commandFaults([command, debate, { type: 3, name: 'Hide from debate' }])).toEqual([]);
  });

  it.each([
    ['an upper-case name', { ...command, name: 'Poll' }, /no proper name/],
    ['no description', { name: 'poll' }, /1 to 100/],
    ['an option twice', { ...command, options: [option, option] }, /a name stands twice/],
    [
      'a required option last',
      { ...command, options: [option, { ...option, name: 'b', required: true }] },
      /required ones come first/,
    ],
    ['an unknown field', { ...command, hidden: true }, /hidden: unknown field/],
  ])('with %s are refused', (_, bad, reason) => {
    expect(commandFaults([bad])).toContainEqual(expect.stringMatching(reason));
  });
});

it('faults become the tree that Discord answers with', () => {
  expect(errorTree(['data.components[0].label: over 80', 'flags: odd'])).toEqual({
    data: { components: { 0: { label: { _errors: [{ code: 'INVALID', message: 'over 80' }] } } } },
    flags: { _errors: [{ code: 'INVALID', message: 'odd' }] },
  });
});
