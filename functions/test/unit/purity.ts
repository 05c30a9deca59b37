import { dirname, relative, resolve } from 'node:path';
import { parseSync } from 'vite';

/** The packages that the domain may import, since they are pure themselves. docs/architecture/dependencies.md says what each is for. */
const PACKAGES = /^(valibot|libphonenumber-js|@orama\/stemmers|wink-porter2-stemmer|html-to-text|ipaddr\.js)(\/|$)/;

/** The globals that compute and nothing else; `Date`, `Math` and `Intl` have rules of their own below. */
const GLOBALS = new Set(
  (
    'undefined NaN Infinity isNaN isFinite parseInt parseFloat Object Array Map Set WeakMap WeakSet String Number Boolean Symbol BigInt ' +
    'JSON RegExp Error TypeError RangeError Math Date Intl ArrayBuffer DataView Uint8Array Int8Array Uint16Array Int16Array Uint32Array ' +
    'URL Int32Array Float32Array Float64Array TextEncoder TextDecoder'
  ).split(' '),
);

/** Members that depend on the machine: its clock, random numbers, time zone or language. */
const MEMBERS: Readonly<Record<string, string>> = {
  'Date.now': 'clock',
  'Math.random': 'chance',
  getTimezoneOffset: 'time zone of the machine',
  getFullYear: 'time zone of the machine',
  getMonth: 'time zone of the machine',
  getDate: 'time zone of the machine',
  getDay: 'time zone of the machine',
  getHours: 'time zone of the machine',
  getMinutes: 'time zone of the machine',
  toLocaleDateString: 'time zone of the machine',
  toLocaleTimeString: 'time zone of the machine',
  resolvedOptions: 'time zone of the machine',
};

type Node = { type: string; [field: string]: unknown };

/**
 * What makes a file of the domain impure: one line for each offence, with its line number. `file` and `domain` are absolute paths; nothing is
 * read from them. Throws when the code does not parse, since then nothing has been checked.
 */
export function impurities(code: string, file: string, domain: string): string[] {
  const { program, errors } = parseSync(file, code);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const offences: string[] = [];
  const declared = new Set<string>();
  walk(program as unknown as Node, (node) => namesOf(node).forEach((name) => declared.add(name)));
  walk(program as unknown as Node, (node, parent, field) => {
    const offence =
      importing(node, file, domain) ?? waiting(node) ?? asking(node) ?? (naming(node, parent, field, declared) || null);
    if (offence !== null) offences.push(`${lineOf(code, node)}: ${offence}`);
  });
  return offences;
}

function importing(node: Node, file: string, domain: string): string | null {
  if (node.type === 'ImportExpression') return 'import at run time';
  if (node.type === 'MetaProperty' && isNode(node['meta']) && node['meta']['name'] === 'import') return 'import.meta';
  if (!/^(ImportDeclaration|ExportNamedDeclaration|ExportAllDeclaration|TSImportType)$/.test(node.type)) return null;
  if (!isNode(node['source'])) return null;
  const from = String(node['source']['value']);
  if (!from.startsWith('.')) return PACKAGES.test(from) ? null : `foreign import ${from}`;
  return relative(domain, resolve(dirname(file), from)).startsWith('..') ? `import from outside ${from}` : null;
}

function waiting(node: Node): string | null {
  if (node['async'] === true) return 'async';
  if (node.type === 'AwaitExpression' || (node.type === 'ForOfStatement' && node['await'] === true)) return 'await';
  return node.type === 'Identifier' && node['name'] === 'Promise' ? 'Promise' : null;
}

function asking(node: Node): string | null {
  if (node.type === 'NewExpression' && nameOf(node['callee']) === 'Date' && argumentsOf(node).length !== 1)
    return argumentsOf(node).length === 0 ? 'clock' : 'time zone of the machine';
  if (node.type === 'CallExpression') {
    const { callee } = node;
    if (nameOf(callee) === 'Date') return 'clock';
    const says = isNode(callee) && callee.type === 'MemberExpression' ? nameOf(callee['property']) : null;
    if (/^format(ToParts)?$/.test(says ?? '') && argumentsOf(node).length === 0) return 'clock';
  }
  if (node.type !== 'MemberExpression') return null;
  const member = nameOf(node['property']) ?? (isNode(node['property']) ? String(node['property']['value']) : '');
  return MEMBERS[`${nameOf(node['object'])}.${member}`] ?? (Object.hasOwn(MEMBERS, member) ? MEMBERS[member]! : null);
}

/** A name that the file has not declared must be a global that only computes; nor may a name hide one that does more. */
function naming(node: Node, parent: Node | null, field: string, declared: ReadonlySet<string>): string | null {
  if (node.type !== 'Identifier') return null;
  const name = String(node['name']);
  const isKey =
    (parent?.type === 'MemberExpression' && field === 'property' && parent['computed'] !== true) ||
    (/^(Property|PropertyDefinition|MethodDefinition)$/.test(parent?.type ?? '') &&
      field === 'key' &&
      parent?.['computed'] !== true) ||
    /^(ImportSpecifier|ExportSpecifier|LabeledStatement)$/.test(parent?.type ?? '');
  if (isKey || GLOBALS.has(name)) return null;
  if (declared.has(name)) return Object.hasOwn(globalThis, name) ? `hides the global ${name}` : null;
  return `global ${name}`;
}

/** The names that a node declares, in whatever scope. */
function namesOf(node: Node): string[] {
  switch (node.type) {
    case 'ImportSpecifier':
    case 'ImportDefaultSpecifier':
    case 'ImportNamespaceSpecifier':
      return bound(node['local']);
    case 'VariableDeclarator':
      return bound(node['id']);
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
    case 'TSDeclareFunction':
      return [...bound(node['id']), ...listOf(node['params']).flatMap(bound)];
    case 'ClassDeclaration':
      return bound(node['id']);
    case 'CatchClause':
      return bound(node['param']);
    default:
      return [];
  }
}

function bound(pattern: unknown): string[] {
  if (!isNode(pattern)) return [];
  switch (pattern.type) {
    case 'Identifier':
      return [String(pattern['name'])];
    case 'ObjectPattern':
      return listOf(pattern['properties']).flatMap((property) => bound(property['value'] ?? property['argument']));
    case 'ArrayPattern':
      return listOf(pattern['elements']).flatMap(bound);
    case 'AssignmentPattern':
      return bound(pattern['left']);
    case 'RestElement':
      return bound(pattern['argument']);
    default:
      return [];
  }
}

/** Types do not exist when the code runs, so only the values that they wrap are looked at, and of types only `Promise` and imports. */
const WRAPS = /^TS(As|Satisfies|NonNull|Instantiation)/;

function walk(node: Node, see: (node: Node, parent: Node | null, field: string) => void): void {
  const go = (node: Node, parent: Node | null, field: string, inType: boolean) => {
    const typed = inType || (node.type.startsWith('TS') && !WRAPS.test(node.type));
    if (!typed || node['name'] === 'Promise' || node.type === 'TSImportType') see(node, parent, field);
    for (const [field, value] of Object.entries(node))
      for (const child of Array.isArray(value) ? value : [value])
        if (isNode(child)) go(child, node, field, typed || field === 'typeAnnotation');
  };
  go(node, null, '', false);
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
const listOf = (value: unknown): Node[] => (Array.isArray(value) ? value.filter(isNode) : []);
const argumentsOf = (node: Node): Node[] => listOf(node['arguments']);
const nameOf = (node: unknown): string | null =>
  isNode(node) && node.type === 'Identifier' ? String(node['name']) : null;
const lineOf = (code: string, node: Node): number => code.slice(0, Number(node['start'])).split('\n').length;
