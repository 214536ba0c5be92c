/** A set of listeners, and a way to call them all. */
export function createSignal<T>() {
  const listeners = new Set<(value: T) => void>();
  return {
    /** Returns a function that removes the listener. */
    on(listener: (value: T) => void): () => void {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    emit(value: T): void {
      for (const listener of listeners) listener(value);
    },
  };
}
