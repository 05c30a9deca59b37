/** The modules that a module imports, as the bundler knows them: statically, and on demand (`import()`). */
type Known = { importedIds: readonly string[]; dynamicallyImportedIds: readonly string[] };
export type Ask = (id: string) => Known | null;

/** The files that a start of the dashboard loads. A file comes before the files that need it. */
export const FILES = ['start', 'common', 'desk'] as const;
type File = (typeof FILES)[number];

/** The entry modules of the dashboard's parts. */
export type Beginnings = { main: string; staff: string; guest: string };

/** All that a module imports statically, or with `deep` also on demand. */
function reach(begin: string, ask: Ask, deep: boolean): ReadonlySet<string> {
  const found = new Set<string>();
  const rest = [begin];
  for (let id = rest.pop(); id !== undefined; id = rest.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    const known = ask(id);
    rest.push(...(known?.importedIds ?? []), ...(deep ? (known?.dynamicallyImportedIds ?? []) : []));
  }
  return found;
}

/**
 * Says into which file the bundler puts a module that a start of the dashboard needs: `start` is for everybody, `desk` for the staff, `common` for the
 * staff and for guests' later screens. Null leaves the choice to the bundler. The bundler alone makes a file of whatever two screens share. A start would
 * then load sixty small files, and wait for the network again and again.
 */
export function placeInFile({ main, staff, guest }: Beginnings): (id: string, ask: Ask) => File | null {
  let places: ReadonlyMap<string, File> | null = null;
  const find = (ask: Ask) => {
    const [atTheDoor, guests] = [reach(guest, ask, false), reach(guest, ask, true)];
    const found = new Map<string, File>();
    for (const id of reach(staff, ask, false))
      found.set(id, atTheDoor.has(id) ? 'start' : guests.has(id) ? 'common' : 'desk');
    for (const id of reach(main, ask, false)) found.set(id, 'start');
    // The page and the bundler load these entry modules by name, so they stay where they are.
    for (const id of [main, staff]) found.delete(id);
    return found;
  };
  return (id, ask) => (places ??= find(ask)).get(id) ?? null;
}
