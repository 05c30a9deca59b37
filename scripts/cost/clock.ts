/**
 * Puts the clock of this process under control: it shows the machine's time, `ahead` by so many ms. Both ways to read it are replaced, since libraries compare
 * what they have read in one way with what they have read in the other.
 */
export function openClock(): { ahead: number } {
  const clock = { ahead: 0 };
  const Real = Date;
  const now = () => Real.now() + clock.ahead;
  globalThis.Date = new Proxy(Real, {
    construct: (target, args: [], as) => Reflect.construct(target, args.length === 0 ? [now()] : args, as),
    get: (target, name, as) => (name === 'now' ? now : Reflect.get(target, name, as)),
  });
  return clock;
}
