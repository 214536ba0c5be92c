import { describe, expect, it } from 'vitest';
import { isYoung } from '#debate/core/rules/young.ts';

const opened = new Date('2026-11-01T00:00:00Z');
const on = (iso: string) => new Date(`${iso}T12:00:00Z`);

describe('a young member', () => {
  it('joined after the debate opened and less than thirty days before', () => {
    expect(isYoung(on('2026-11-02'), opened, on('2026-11-20'))).toBe(true);
    expect(isYoung(on('2026-11-02'), opened, on('2026-12-01'))).toBe(true);
  });

  it('is nobody who was there before the debate, or has been for thirty days', () => {
    expect(isYoung(on('2026-10-31'), opened, on('2026-11-01'))).toBe(false);
    expect(isYoung(on('2026-11-02'), opened, on('2026-12-02'))).toBe(false);
  });

  it('is a guest, of whom Discord tells no date', () => {
    expect(isYoung(null, opened, on('2026-12-31'))).toBe(true);
  });
});
