/** The bytes of one part. A Firestore document holds at most 1 MiB, its field names included. */
export const PART_BYTES = 900_000;

/** Cuts a saved model into parts that fit into documents; at least one. */
export function partsOf(bytes: Uint8Array): Uint8Array[] {
  const count = Math.max(1, Math.ceil(bytes.length / PART_BYTES));
  return Array.from({ length: count }, (_, at) => bytes.slice(at * PART_BYTES, (at + 1) * PART_BYTES));
}

/** Puts parts together again, in the order of `partsOf`. */
export function joinParts(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
