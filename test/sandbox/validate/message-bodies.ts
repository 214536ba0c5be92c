export const V2 = 1 << 15;

export const many = <T>(count: number, one: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => one(index));
export const text = (content: string): object => ({ type: 10, content });
export const button = (index = 0, more: object = {}): object => ({
  type: 2,
  style: 1,
  label: 'x',
  custom_id: `b${index}`,
  ...more,
});
export const row = (...components: object[]): object => ({ type: 1, components });
export const choice = (index: number, more: object = {}): object => ({
  label: 'x',
  value: `${index}`,
  ...more,
});
export const select = (more: object = {}): object => ({
  type: 3,
  custom_id: 'select',
  options: [choice(0)],
  ...more,
});
export const v2 = (...components: object[]): object => ({ flags: V2, components });
export const picture = { media: { url: 'https://example.org/a.png' } };
export const section = (more: object = {}): object => ({
  type: 9,
  components: [text('x')],
  accessory: button(),
  ...more,
});
