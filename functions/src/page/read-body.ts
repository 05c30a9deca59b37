import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

const UNPACK = { gzip: createGunzip, 'x-gzip': createGunzip, deflate: createInflate, br: createBrotliDecompress };

/**
 * The text of an answer, or null as soon as it has more bytes than allowed, before or after it is unpacked: a small answer may unpack to any size, and a long one is not
 * read to its end. `charset` is what the header says; else a page says it itself.
 */
export async function readBody(
  response: IncomingMessage,
  most: number,
  charset: string | null,
): Promise<string | null> {
  const packed = (response.headers['content-encoding'] ?? 'identity').toLowerCase();
  const unpack = UNPACK[packed as keyof typeof UNPACK];
  const body: Readable = unpack === undefined ? response : unpack();
  if (unpack !== undefined) {
    // A broken answer ends the reading too.
    response.on('error', (error) => body.destroy(error));
    response.on('aborted', () => body.destroy(new Error('The answer broke off')));
    response.pipe(body as ReturnType<typeof createGunzip>);
  }
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of body as AsyncIterable<Buffer>) {
      size += part.length;
      if (size > most) return null;
      parts.push(part);
    }
  } finally {
    response.destroy();
    body.destroy();
  }
  return decoded(Buffer.concat(parts), charset);
}

/** How far into a page its own word on its letters is looked for (WHATWG HTML, "prescan"). */
const PRESCAN = 1024;

function decoded(bytes: Buffer, charset: string | null): string {
  const own = /<meta[^>]{0,200}charset=["']?([\w-]+)/i.exec(bytes.subarray(0, PRESCAN).toString('latin1'))?.[1];
  for (const label of [charset, own]) {
    try {
      if (label != null) return new TextDecoder(label).decode(bytes);
    } catch {
      // A name that nobody knows says nothing.
    }
  }
  return new TextDecoder('utf-8').decode(bytes);
}
