import { describe, expect, it } from 'vitest';
import { answerIn, hasNoAnswer } from '../../src/llm/thoughts.ts';

const ANSWER = '{"nonce":"n","span":"the tag </think> costs } 4 points","more":{"a":[1,{}]}}';

describe('the answer in what a model says', () => {
  it.each([
    ['alone', ANSWER],
    ['after a thought', `<think>Is it {"a":1}? No.</think>\n\n${ANSWER}`],
    ['after two thoughts', `<think>one</think><think>two</think>${ANSWER}`],
    ['after a thought in capitals', `<THINK>one</THINK>${ANSWER}`],
    ['after a thought with a closed form', `<think>${ANSWER}</think>${ANSWER}`],
    ['in a fence', `\`\`\`json\n${ANSWER}\n\`\`\``],
    ['in a fence of a template', `<|assistant|>\`\`\`\n${ANSWER}\n\`\`\`<|end|>`],
    ['before a NUL', `${ANSWER}\u0000`],
  ])('is found %s', (_, content) => {
    expect(answerIn(content)).toBe(ANSWER);
  });

  it.each([
    ['in a thought', `<think>${ANSWER}</think>`],
    ['in a thought that does not end', `<think>${ANSWER}`],
    ['in a thought that goes on', `<think>so ${ANSWER}`],
    ['in the channel for thoughts', `<|channel|>analysis<|message|>${ANSWER}`],
    ['behind words', `Here is the form: ${ANSWER}`],
    ['behind words after a thought', `<think>one</think>Here: ${ANSWER}`],
    ['before words', `${ANSWER} I hope that this helps.`],
    ['before another one', `${ANSWER}${ANSWER}`],
    ['in half a fence', `\`\`\`json\n${ANSWER}`],
    ['cut', ANSWER.slice(0, -1)],
    ['in a list', `[${ANSWER}]`],
  ])('is none %s', (_, content) => {
    expect(answerIn(content)).toBeUndefined();
  });

  it('is missing, not wrong, where there is a thought alone', () => {
    expect(['', ' \n', '<think>a</think>', '</think>\n<|im_end|>'].map(hasNoAnswer)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(hasNoAnswer('<think>a</think>b')).toBe(false);
  });

  it('comes to an end on braces and tags without one', () => {
    expect(answerIn('{'.repeat(200_000))).toBeUndefined();
    expect(answerIn(`${'{"a":'.repeat(100_000)}}`)).toBeUndefined();
    const tags = `${'<think>'.repeat(50_000)}${'analysis '.repeat(50_000)}`;
    expect(answerIn(`${tags}${ANSWER}`)).toBeUndefined();
  });
});
