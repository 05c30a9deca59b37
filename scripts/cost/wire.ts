/** A message of Firestore's listening protocol, as far as it is billed. */
type Told = {
  documentChange?: {
    document: { name: string; updateTime?: string };
    targetIds?: number[];
    removedTargetIds?: number[];
  };
  documentRemove?: { document: string; removedTargetIds?: number[] };
  documentDelete?: { document: string; removedTargetIds?: number[] };
};

/** Documents sent to a listener at once, and their length as they were sent. */
export type Sent = { target: number; documents: number; bytes: number };

/**
 * Reads what the database sends a browser on its channel, in pieces that may end anywhere: numbers and JSON arrays in turns. Calls `tell` for the documents
 * of each array, as they are billed: added, changed, or gone from a listener's result because they have changed. A deleted document costs nothing. Neither
 * does one that the listener has in this version: for a query with a limit the emulator repeats the whole result at each change, as Firestore does not.
 */
export function readChannel(tell: (sent: readonly Sent[]) => void) {
  let text = '';
  /** The versions that each listener has, by the document's name. */
  const had = new Map<number, Map<string, string>>();
  const versionsOf = (target: number) => had.get(target) ?? had.set(target, new Map()).get(target)!;

  const sentIn = (array: unknown): Sent[] => {
    const sent = new Map<number, Sent>();
    const count = (target: number, message: Told) => {
      const so = sent.get(target) ?? { target, documents: 0, bytes: 0 };
      sent.set(target, { target, documents: so.documents + 1, bytes: so.bytes + JSON.stringify(message).length });
    };
    for (const message of toldIn(array)) {
      const { documentChange, documentRemove, documentDelete } = message;
      for (const target of documentChange?.targetIds ?? []) {
        const { name, updateTime = '' } = documentChange!.document;
        if (versionsOf(target).get(name) !== updateTime) count(target, message);
        versionsOf(target).set(name, updateTime);
      }
      for (const { name, targets } of [
        { name: documentChange?.document.name, targets: documentChange?.removedTargetIds },
        { name: documentRemove?.document, targets: documentRemove?.removedTargetIds },
      ])
        for (const target of targets ?? []) if (versionsOf(target).delete(name!)) count(target, message);
      for (const target of documentDelete?.removedTargetIds ?? []) versionsOf(target).delete(documentDelete!.document);
    }
    return [...sent.values()];
  };

  return {
    /** A listener has begun: it has nothing. */
    begin: (target: number) => void had.delete(target),
    read(piece: string): void {
      text += piece;
      for (let end = endOfArray(text); end !== null; end = endOfArray(text)) {
        const array: unknown = JSON.parse(text.slice(text.indexOf('['), end));
        text = text.slice(end);
        const sent = sentIn(array);
        if (sent.length > 0) tell(sent);
      }
    },
    /** The answer ends here, and another one begins. */
    cut: () => void (text = ''),
  };
}

/** The queries and documents that a browser begins and stops to listen to, in the body of its request. */
export function readRequests(body: string): { add?: Target; remove?: number }[] {
  return [...new URLSearchParams(body)]
    .filter(([name]) => /^req\d+___data__$/.test(name))
    .map(([, value]) => JSON.parse(value) as { addTarget?: RawTarget; removeTarget?: number })
    .map(({ addTarget, removeTarget }) => ({
      ...(addTarget && { add: targetOf(addTarget) }),
      ...(removeTarget !== undefined && { remove: removeTarget }),
    }));
}

/** `path`: the document, or the collection of the query, below the database's root. `detail`: the fields that the query filters by. */
export type Target = { id: number; path: string; detail: string };

type Filter = {
  fieldFilter?: { field: { fieldPath: string }; value: { stringValue?: string } };
  compositeFilter?: { filters: Filter[] };
};
type RawTarget = {
  targetId: number;
  documents?: { documents: string[] };
  query?: { parent: string; structuredQuery: { from: { collectionId: string }[]; where?: Filter } };
};

function targetOf({ targetId, documents, query }: RawTarget): Target {
  if (query === undefined) return { id: targetId, path: below(documents?.documents[0] ?? ''), detail: '' };
  const { from, where } = query.structuredQuery;
  const path = [below(query.parent), from[0]?.collectionId].filter(Boolean).join('/');
  return { id: targetId, path, detail: fieldsOf(where).join(' ') };
}

const below = (name: string) => name.split('/documents/')[1] ?? '';

function fieldsOf(filter: Filter | undefined): string[] {
  const { fieldFilter, compositeFilter } = filter ?? {};
  if (fieldFilter) {
    const { stringValue } = fieldFilter.value;
    const { fieldPath } = fieldFilter.field;
    return [fieldPath === 'state' && stringValue !== undefined ? `state=${stringValue}` : fieldPath];
  }
  return compositeFilter?.filters.flatMap(fieldsOf) ?? [];
}

/** Where the first whole array ends; null when it has not come yet. */
function endOfArray(text: string): number | null {
  let depth = 0;
  let quoted = false;
  for (let at = text.indexOf('['); at >= 0 && at < text.length; at++) {
    const sign = text[at];
    if (quoted) {
      if (sign === '\\') at++;
      else if (sign === '"') quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === '[') depth++;
    else if (sign === ']' && --depth === 0) return at + 1;
  }
  return null;
}

function toldIn(value: unknown): Told[] {
  if (Array.isArray(value)) return value.flatMap(toldIn);
  return typeof value === 'object' && value !== null ? [value] : [];
}
