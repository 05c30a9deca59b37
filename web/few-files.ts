/** What a bundler knows of a module: what it imports at once, and on demand. */
type Known = { importedIds: readonly string[]; dynamicallyImportedIds: readonly string[] };
export type Ask = (id: string) => Known | null;

/** The files of a start, those first that others need. */
export const FILES = ['start', 'common', 'desk'] as const;
type File = (typeof FILES)[number];

/** Where the parts of the dashboard begin. */
export type Beginnings = { main: string; staff: string; guest: string };

/** All that a module imports, at once or (`deep`) on demand too. */
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
 * Says into which file a module of the dashboard goes that is needed at a start: `start` for everybody, `desk` for the staff, `common` for the staff and
 * for guests' later screens. Null: the bundler decides. By itself it makes a file of whatever any two screens share, and a start of sixty small files
 * waits for the network again and again.
 */
export function placeInFile({ main, staff, guest }: Beginnings): (id: string, ask: Ask) => File | null {
  let places: ReadonlyMap<string, File> | null = null;
  const find = (ask: Ask) => {
    const [atTheDoor, guests] = [reach(guest, ask, false), reach(guest, ask, true)];
    const found = new Map<string, File>();
    for (const id of reach(staff, ask, false))
      found.set(id, atTheDoor.has(id) ? 'start' : guests.has(id) ? 'common' : 'desk');
    for (const id of reach(main, ask, false)) found.set(id, 'start');
    // What the page and the bundler ask for by its own name stays where it is.
    for (const id of [main, staff]) found.delete(id);
    return found;
  };
  return (id, ask) => (places ??= find(ask)).get(id) ?? null;
}
