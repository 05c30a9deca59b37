/** Some parts of the app or the workplace, and of a model what is asked of it: a piece in a test gets no more than that. */
export type Given<T> = {
  [K in keyof T]?: T[K] extends (...args: never[]) => unknown ? T[K] : Partial<T[K]>;
};

/**
 * What stands around a piece of the screen, taken apart by it: `const { desk, toasts } = useApp()` asks for these two and no more, so a test gives just
 * them. Taking what is not there is a bug, which says what is missing.
 */
export function partsOf<T extends object>(given: Given<T>, place: string): T {
  return new Proxy(given, {
    get: (parts, name) => {
      if (!(name in parts)) throw new Error(`No "${String(name)}" in ${place}`);
      return Reflect.get(parts, name) as unknown;
    },
  }) as unknown as T;
}
