import { dirname, join } from 'node:path/posix';
import { parseSync } from 'vite';

/** The imports of each file, as paths from the root of the repository. */
export type Imports = ReadonlyMap<string, readonly string[]>;

type Node = { type: string; [field: string]: unknown };

/**
 * The repository's files that a file imports, re-exports or takes types from, statically or on demand. `file` is a path from the root of the repository;
 * its content is `code`, and nothing is read from disk. Throws when the code does not parse, since then nothing has been checked.
 */
export function importsOf(code: string, file: string): string[] {
  return namesIn(code, file).flatMap((name) => pathOf(name, file) ?? []);
}

/** The same imports as the file writes them, packages included. */
export function namesIn(code: string, file: string): string[] {
  const parsed = parseSync(file, code);
  if (parsed.errors.length > 0) throw new Error(`${file}: ${parsed.errors[0]?.message}`);
  const { staticImports, staticExports } = parsed.module;
  const handedOn = staticExports.flatMap(({ entries }) => entries.map(({ moduleRequest }) => moduleRequest?.value));
  // Walking a file's tree takes longer than all other steps, so it is done only where needed.
  const inPlace = code.includes('import(') ? importedInPlace(parsed.program) : [];
  const named = [...staticImports.map(({ moduleRequest }) => moduleRequest.value), ...handedOn, ...inPlace];
  return [...new Set(named)].filter((name) => typeof name === 'string');
}

/** The names in `import('./b.ts')`, whether it loads code on demand or names a type. */
function importedInPlace(program: object): string[] {
  const found: string[] = [];
  walk(program, ({ type, source }) => {
    if ((type !== 'ImportExpression' && type !== 'TSImportType') || !isNode(source)) return;
    found.push(String(source['value']));
  });
  return found;
}

function pathOf(name: string, file: string): string | null {
  if (name.startsWith('#domain/')) return name.replace('#domain', 'functions/src/domain');
  return name.startsWith('.') ? join(dirname(file), name) : null;
}

/** The import cycles: for each file that imports itself through others, the shortest path back to itself. Each cycle is returned once. */
export function circlesIn(imports: Imports): string[][] {
  const rest = inCircles(imports);
  const found = new Map<string, string[]>();
  for (const file of rest.keys()) {
    const circle = shortestBack(file, rest);
    const key = circle?.slice(1).toSorted().join();
    if (circle && key !== undefined && !found.has(key)) found.set(key, circle);
  }
  return [...found.values()];
}

/** Removes files that import only files that are in no cycle. */
function inCircles(imports: Imports): Imports {
  const rest = new Map(imports);
  for (let before = -1; before !== rest.size;) {
    before = rest.size;
    for (const [file, all] of rest) if (!all.some((each) => rest.has(each))) rest.delete(file);
  }
  return rest;
}

function shortestBack(start: string, imports: Imports): string[] | null {
  const seen = new Set<string>();
  let paths = [[start]];
  while (paths.length > 0) {
    const next: string[][] = [];
    for (const path of paths)
      for (const file of imports.get(path.at(-1) ?? '') ?? []) {
        if (file === start) return [...path, start];
        if (!seen.has(file)) next.push([...path, file]);
        seen.add(file);
      }
    paths = next;
  }
  return null;
}

function walk(node: object, look: (node: Node) => void): void {
  if (isNode(node)) look(node);
  for (const value of Object.values(node)) if (typeof value === 'object' && value !== null) walk(value, look);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
