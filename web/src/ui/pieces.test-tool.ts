import { dirname } from 'node:path';

/** A style sheet's file and its text. */
export type Sheet = { file: string; css: string };

/**
 * What is wrong with the names of the style sheets of one page. A sheet belongs to the piece that its file is named after, or to the pieces that
 * its first line names ("/* Pieces: side, bar *\/"). It owns their classes: the piece's name, and every class that begins with the name and a
 * hyphen, unless a longer piece of the same folder claims that class. Every other class is a state word, such as "absent", which only says in
 * what state a piece is: it never stands alone, and never has the name of a piece.
 */
export function misnamed(sheets: readonly Sheet[], handedOn: readonly string[] = []): string[] {
  const owners = sheets.flatMap(({ file, css }) => piecesOf(file, css).map((piece) => ({ piece, file })));
  const longestFirst = owners.toSorted((one, other) => other.piece.length - one.piece.length);
  const ownerOf: OwnerOf = (name) => longestFirst.find(({ piece }) => isOf(name, piece))?.file;
  const claimedTwice = owners
    .filter((one) => owners.some((other) => other.file !== one.file && isClaimedBy(one, other)))
    .map(({ piece, file }) => `${file}: "${piece}" is a piece of another file, too`);
  const words = owners
    .filter(({ piece }) => handedOn.includes(piece))
    .map(({ piece, file }) => `${file}: "${piece}" is a word that components hand on as a class`);
  return [...claimedTwice, ...words, ...sheets.flatMap((sheet) => strayOf(sheet, ownerOf))];
}

type Owner = { piece: string; file: string };

/** A part of a piece may have a sheet of its own, as "chat-head" beside "chat". */
const isClaimedBy = (one: Owner, other: Owner) =>
  other.piece === one.piece || (isOf(other.piece, one.piece) && dirname(other.file) !== dirname(one.file));

const isOf = (name: string, piece: string) => name === piece || name.startsWith(`${piece}-`);

type OwnerOf = (name: string) => string | undefined;

function strayOf({ file, css }: Sheet, ownerOf: OwnerOf): string[] {
  return selectorsOf(css).flatMap((selector) => {
    const parts = selector.split(/\s*[>+~]\s*|\s+/);
    const isOwn = (part: string) => classesOf(part).some((name) => ownerOf(name) === file);
    const wrong = parts.flatMap((part, place) => wrongIn(part, ownerOf, parts.slice(0, place).some(isOwn)));
    const hasClasses = parts.some((part) => classesOf(part).length > 0);
    if (hasClasses && !parts.some(isOwn)) wrong.push('names no piece of its own');
    return wrong.map((how) => `${file}: ${selector}: ${how}`);
  });
}

/** What is wrong with one compound of a selector. `within`: inside a piece of the same sheet, an element needs no class. */
function wrongIn(part: string, ownerOf: OwnerOf, within: boolean): string[] {
  const names = classesOf(part);
  const owners = names.map(ownerOf).filter((owner) => owner !== undefined);
  const isElement = within && /^[a-z]/.test(part);
  if (names.length > 0 && owners.length === 0 && !isElement) return [`"${part}" says how a piece is, and names none`];
  return new Set(owners.filter((owner) => !isShared(owner))).size > 1 ? [`"${part}" belongs to two files`] : [];
}

/** Rules of base.css apply to every element, beside its own class. */
const isShared = (file: string) => file.endsWith('/base.css');

function piecesOf(file: string, css: string): string[] {
  const named = css.match(/^\/\* Pieces: ([^*]*)\*\//)?.[1];
  if (named === undefined) return [file.split('/').at(-1)!.replace('.css', '')];
  return named.split(',').map((piece) => piece.trim());
}

/** The selectors of a sheet, without those of keyframes. */
function selectorsOf(css: string): string[] {
  return [...css.replace(/\/\*[^]*?\*\//g, '').matchAll(/([^{};]+)\{/g)]
    .map(([, selector]) => selector!.trim())
    .filter((selector) => !selector.startsWith('@') && !/^(from|to|\d+%)/.test(selector))
    .flatMap((selector) => selector.split(/,(?![^(]*\))/))
    .map((selector) => selector.trim());
}

/** The classes of one compound, without those that it only tests for (as in `:has`). */
function classesOf(compound: string): string[] {
  return [...compound.replace(/:(has|not|is|where)\([^)]*\)/g, '').matchAll(/\.([a-z][\w-]*)/gi)].map(
    ([, name]) => name!,
  );
}
