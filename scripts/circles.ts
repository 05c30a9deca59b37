import { dirname, join } from 'node:path/posix';
import { parseSync } from 'vite';

/** What each file imports, by paths from the root of the repository. */
export type Imports = ReadonlyMap<string, readonly string[]>;

type Node = { type: string; [field: string]: unknown };

/**
 * The files of ours that a file imports, hands on or names the types of, at once or on demand. `file` is a path from the root of the repository;
 * nothing is read from it. Throws when the code does not parse, since then nothing has been checked.
 */
export function importsOf(code: string, file: string): string[] {
  return namesIn(code, file).flatMap((name) => pathOf(name, file) ?? []);
}

/** The same as they are named in the file, packages too. */
export function namesIn(code: string, file: string): string[] {
  const parsed = parseSync(file, code);
  if (parsed.errors.length > 0) throw new Error(`${file}: ${parsed.errors[0]?.message}`);
  const { staticImports, staticExports } = parsed.module;
  const handedOn = staticExports.flatMap(({ entries }) => entries.map(({ moduleRequest }) => moduleRequest?.value));
  // To walk a file's tree takes longer than all the rest.
  const inPlace = code.includes('import(') ? importedInPlace(parsed.program) : [];
  const named = [...staticImports.map(({ moduleRequest }) => moduleRequest.value), ...handedOn, ...inPlace];
  return [...new Set(named)].filter((name) => typeof name === 'string');
}

/** `import('./b.ts')`, be it code that is loaded on demand or a type. */
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

/** The shortest circle of each file that imports itself by way of others, as a path from it to itself; each circle once. */
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

/** Without those that import nothing but what is in no circle. */
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
