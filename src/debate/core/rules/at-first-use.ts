/**
 * Lazy initialisation: `make` is called on first use and its value is cached. For tables that are
 * expensive to build and that many runs of the program never read.
 */
export function atFirstUse<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
