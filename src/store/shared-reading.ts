/**
 * Shares reads that many request at once, such as of a claim that a thousand members mark. All
 * requests that arrive during a read share the next one, which starts after them and so includes
 * whatever they wrote before. The values are shared and must not be changed.
 */
export function shareReadings<T>(read: (debateId: string, claim?: number) => Promise<T>) {
  type Line = { current: Promise<T>; next: Promise<T> | undefined };
  const lines = new Map<string, Line>();

  return (debateId: string, claim?: number): Promise<T> => {
    const key = `${debateId}:${claim ?? ''}`;
    const line = lines.get(key);
    if (line !== undefined) {
      line.next ??= line.current.then(begin, begin);
      return line.next;
    }
    return begin();

    function begin(): Promise<T> {
      const current = read(debateId, claim);
      const own: Line = { current, next: undefined };
      lines.set(key, own);
      const end = () => {
        if (own.next === undefined) lines.delete(key);
      };
      current.then(end, end);
      return current;
    }
  };
}
