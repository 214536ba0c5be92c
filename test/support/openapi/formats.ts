const inside = (low: number, high: number) => (value: number) => value >= low && value <= high;

/** The formats that the description uses, each as narrow as Discord is. */
export const formats = {
  snowflake: /^(0|[1-9]\d{0,19})$/,
  nonce: (value: string) => value.length <= 25,
  uri: (value: string): boolean =>
    URL.canParse(value) && /^(https?|discord|attachment):/.test(value),
  'date-time': (value: string) => !Number.isNaN(Date.parse(value)),
  int32: { type: 'number' as const, validate: inside(-(2 ** 31), 2 ** 31 - 1) },
  int64: { type: 'number' as const, validate: Number.isSafeInteger },
  double: { type: 'number' as const, validate: Number.isFinite },
};
