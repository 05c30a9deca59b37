import type { Visitor } from './world.ts';

/** Writes as the visitor, and returns the chat. */
export async function writes(visitor: Visitor, text: string, more?: { choice: string }): Promise<string> {
  const sent = await visitor.write(text, more);
  if (!sent.ok) throw new Error(sent.reason);
  return sent.output.chatId;
}
