/** Some parts of the app or the workplace. A part that is a model may be partial too, so that a test gives a component only what it uses. */
export type Given<T> = {
  [K in keyof T]?: T[K] extends (...args: never[]) => unknown ? T[K] : Partial<T[K]>;
};

/**
 * The parts that a component takes from its surroundings. `const { desk, toasts } = useApp()` asks for these two only, so a test gives just these two.
 * Taking a part that was not given throws an error that names the part.
 */
export function partsOf<T extends object>(given: Given<T>, place: string): T {
  return new Proxy(given, {
    get: (parts, name) => {
      if (!(name in parts)) throw new Error(`No "${String(name)}" in ${place}`);
      return Reflect.get(parts, name) as unknown;
    },
  }) as unknown as T;
}
