import type { StreamEvent } from '../domain/contract/visitor.ts';

/** An event as the bytes of a stream (HTML Living Standard, 9.2.6). Its id is a place from which a client can go on. */
export function bytesOf({ event, data }: StreamEvent): Buffer {
  const id = event === 'message' ? `id: ${data.chatId}:${data.seq}\n` : '';
  return Buffer.from(`${id}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}
