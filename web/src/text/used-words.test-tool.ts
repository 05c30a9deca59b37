// oxlint-disable shown/casts -- the parser’s nodes are read by name alone
import { parseSync } from 'vite';

/** A place in the tree of words, such as `['desk', 'client']`; `[]` is all words. */
type Path = readonly string[];
// A node of the parser's tree. Its fields are read by name alone.
// oxlint-disable-next-line typescript/no-explicit-any
type Node = { type: string; [key: string]: any };

/**
 * The dashboard's words that a module reads, as paths joined by dots. Words come from `useText()`, from a call with a set of words, from a parameter of the
 * type `Text`, and from names given to parts of these. A part that is passed on, or read under a computed name, counts as read in full.
 */
export function usedWords(file: string, source: string): Set<string> {
  const { program } = parseSync(file, source);
  const names = namesOf(program as unknown as Node);
  const used = new Set<string>();
  walk(program as unknown as Node, (node, parent) => {
    if (isName(node, parent)) return false;
    const paths = pathsOf(node, names);
    if (paths === null) return true;
    const isNamed = parent?.type === 'VariableDeclarator' && parent['init'] === node;
    if (!isNamed) paths.filter((path) => path.length > 0).forEach((path) => used.add(path.join('.')));
    return false;
  });
  return used;
}

type Names = Map<string, Path[]>;

/**
 * The words that each name of a module may stand for. A name declared twice stands for both. So an unused word may count as used, but a used word never
 * counts as unused.
 */
function namesOf(program: Node): Names {
  const names: Names = new Map();
  const bind = (pattern: Node, path: Path): void => {
    if (pattern.type === 'AssignmentPattern') return bind(pattern['left'], path);
    if (pattern.type === 'ObjectPattern') {
      for (const { type, key, value } of pattern['properties']) {
        if (type === 'Property') bind(value, [...path, key.name ?? key.value]);
      }
      return;
    }
    if (pattern.type !== 'Identifier') return;
    const known = names.get(pattern['name']) ?? [];
    if (!known.some((one) => one.join('.') === path.join('.'))) names.set(pattern['name'], [...known, path]);
  };
  const collect = () =>
    walk(program, (node) => {
      if (node.type === 'VariableDeclarator' && node['init'] !== null) {
        pathsOf(node['init'], names)?.forEach((path) => bind(node['id'], path));
      }
      const typed = node['typeAnnotation']?.typeAnnotation;
      if ((node.type === 'Identifier' || node.type === 'ObjectPattern') && typed) {
        const path = pathOfType(typed);
        if (path !== null) bind(node, path);
      }
      return true;
    });
  collect();
  collect();
  return names;
}

/** `Text` is all words, `Text['people']` a part of them. */
function pathOfType(type: Node): Path | null {
  if (type.type === 'TSTypeReference') return type['typeName'].name === 'Text' ? [] : null;
  if (type.type !== 'TSIndexedAccessType' || type['indexType'].type !== 'TSLiteralType') return null;
  const path = pathOfType(type['objectType']);
  return path && [...path, type['indexType'].literal.value];
}

/** The words that an expression may stand for, or null for one that stands for none. */
function pathsOf(node: Node, names: Names): Path[] | null {
  if (node.type === 'Identifier') return names.get(node['name']) ?? null;
  if (node.type === 'ChainExpression' || node.type === 'TSAsExpression') return pathsOf(node['expression'], names);
  if (node.type === 'CallExpression') return saysAll(node) ? [[]] : null;
  if (node.type !== 'MemberExpression') return null;
  const paths = pathsOf(node['object'], names);
  if (paths === null) return null;
  const { property, computed } = node as unknown as { property: Node; computed: boolean };
  if (!computed) return paths.map((path) => [...path, property['name']]);
  return property.type === 'Literal' ? paths.map((path) => [...path, String(property['value'])]) : paths;
}

/** Does the call return all words, as `useText()` under another name or `words.value(SOME_WORDS)` does? */
function saysAll({ callee, arguments: given }: Node): boolean {
  if (callee.type === 'Identifier' && /^use\w*Text$/.test(callee.name)) return true;
  return callee.type !== 'Identifier' && given.length === 1 && given[0].name?.endsWith('_WORDS') === true;
}

/** Does the identifier only name something (a property, a parameter, a variable, an attribute), without reading a variable? */
function isName(node: Node, parent: Node | null): boolean {
  if (node.type.startsWith('TS') && node.type !== 'TSAsExpression' && node.type !== 'TSNonNullExpression') return true;
  if (node.type === 'ObjectPattern') return true;
  if (node.type !== 'Identifier' || parent === null) return false;
  return (
    parent['params']?.includes(node) ||
    (parent.type === 'MemberExpression' && parent['property'] === node && !parent['computed']) ||
    (parent.type === 'Property' && parent['key'] === node && parent['value'] !== node) ||
    (parent.type === 'VariableDeclarator' && parent['id'] === node) ||
    parent.type === 'ImportSpecifier'
  );
}

/** Walks a tree. It goes below a node only when `visit` returns true. */
function walk(node: Node, visit: (node: Node, parent: Node | null) => boolean, parent: Node | null = null): void {
  if (!visit(node, parent)) {
    // A computed name's brackets and a call's arguments are no part of the chain, so they are walked separately.
    for (const inner of asides(node)) walk(inner, visit, node);
    return;
  }
  for (const inner of childrenOf(node)) walk(inner, visit, node);
}

function asides(node: Node): Node[] {
  if (node.type === 'MemberExpression') {
    return [...asides(node['object']), ...(node['computed'] ? [node['property']] : [])];
  }
  return node.type === 'CallExpression' ? node['arguments'] : [];
}

const childrenOf = (node: Node): Node[] =>
  Object.entries(node)
    .filter(([key]) => key !== 'typeAnnotation' && key !== 'typeArguments')
    .flatMap(([, value]) => (Array.isArray(value) ? value : [value]))
    .filter((value): value is Node => typeof value?.type === 'string');
