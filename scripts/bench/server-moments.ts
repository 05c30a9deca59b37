import { AsyncLocalStorage } from 'node:async_hooks';
import { createRequire } from 'node:module';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type * as Sdk from '@google-cloud/firestore';
import { ROOT } from '../places.ts';

/** A moment of a request or of a stream, ms since 1970. `of` is the request's number; null outside of a request. */
export type Moment = { of: number | null; what: string; at: number; text: string };

/**
 * Notes when the requests of this process begin, ask the database and are answered, and when its streams hear and send. It changes the database's client of
 * this process, so it is called before the functions are loaded.
 */
export function noteMoments() {
  const moments: Moment[] = [];
  const here = new AsyncLocalStorage<number>();
  let last = 0;
  const note = (what: string, text = '') =>
    moments.push({ of: here.getStore() ?? null, what, at: performance.timeOrigin + performance.now(), text });
  const { Firestore, Query, DocumentReference, WriteBatch }: typeof Sdk = createRequire(
    join(ROOT, 'functions', 'package.json'),
  )('@google-cloud/firestore');

  const around = (prototype: object, name: string, what: string) => {
    const work = Reflect.get(prototype, name) as (...args: unknown[]) => Promise<unknown>;
    Reflect.set(prototype, name, async function (this: unknown, ...args: unknown[]) {
      note(`${what} begins`);
      try {
        return await work.apply(this, args);
      } finally {
        note(`${what} ends`);
      }
    });
  };
  around(Firestore.prototype, 'getAll', 'read');
  around(Query.prototype, 'get', 'query');
  around(WriteBatch.prototype, 'commit', 'commit');
  const create = WriteBatch.prototype.create as (ref: unknown, data: { text?: unknown }) => unknown;
  Reflect.set(WriteBatch.prototype, 'create', function (this: unknown, ref: unknown, data: { text?: unknown }) {
    if (typeof data.text === 'string') note('writes', data.text);
    return create.call(this, ref, data);
  });
  for (const [kind, { prototype }] of [
    ['query', Query],
    ['document', DocumentReference],
  ] as const) {
    const listen = prototype.onSnapshot as (hear: (found: unknown) => void, fail: unknown) => () => void;
    Reflect.set(prototype, 'onSnapshot', function (this: unknown, hear: (found: unknown) => void, fail: unknown) {
      return listen.call(
        this,
        (found) => {
          const texts =
            kind === 'query' ? (found as Sdk.QuerySnapshot).docChanges().map(({ doc }) => String(doc.get('text'))) : [];
          note(`${kind} heard`, texts.join('\n'));
          hear(found);
        },
        fail,
      );
    });
  }
  return {
    moments,
    during(request: IncomingMessage, response: ServerResponse, work: () => void): void {
      here.run(++last, () => {
        note('request', `${request.method} ${request.url}`);
        response.once('finish', () => note('answered'));
        const write = response.write.bind(response) as (...args: unknown[]) => boolean;
        response.write = ((...args: unknown[]) => {
          note('sent', String(args[0]));
          return write(...args);
        }) as typeof response.write;
        work();
      });
    },
  };
}
