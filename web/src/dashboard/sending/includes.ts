/** A chat and the number of its last message. */
export type Numbered = { id: string; seq: number };

/** Does the screen show the same chats as the server, each with at least as many messages? */
export function includes(shown: readonly Numbered[], server: readonly Numbered[]): boolean {
  const seqs = new Map(shown.map(({ id, seq }) => [id, seq]));
  return seqs.size === server.length && server.every(({ id, seq }) => (seqs.get(id) ?? -1) >= seq);
}
