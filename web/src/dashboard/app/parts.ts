/**
 * What stands around a piece of the screen, taken apart by it: `const { desk, toasts } = useApp()` asks for these two and no more, so a test gives just
 * them. Taking what is not there is a bug, which says what is missing.
 */
export function partsOf<T extends object>(given: Partial<T>, place: string): T {
  return new Proxy(given, {
    get: (parts, name) => {
      if (!(name in parts)) throw new Error(`No "${String(name)}" in ${place}`);
      return Reflect.get(parts, name) as unknown;
    },
  }) as T;
}
