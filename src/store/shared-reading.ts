/**
 * Readings that many ask for at once, such as of a claim that a thousand members mark. Whoever
 * asks while one is under way shares the next with all who do: it begins after they asked, so it
 * holds whatever they wrote before. Values are shared and must not be changed.
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
