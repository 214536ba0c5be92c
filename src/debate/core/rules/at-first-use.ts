/**
 * What `make` gives, made when it is first asked for and the same from then on. For tables that are
 * dear to build: most programs start without ever reading them.
 */
export function atFirstUse<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
