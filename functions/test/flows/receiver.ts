import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Outcome } from '../../src/domain/outbox/attempt.ts';
import type { StoredParcel } from '../../src/store/outbox.ts';

/** What a receiver does with a parcel: it answers with a status, or accepts it and the answer is lost. */
type Answer = number | 'loses its answer';
type Arrival = { key: string; what: string };

/** An HTTP server that receives parcels and fails on demand. It records what it accepted, and how many parcels of one key came at once. */
export async function startReceiver() {
  const taken: Arrival[] = [];
  const attempts: Arrival[] = [];
  const under = new Map<string, number>();
  let mostAtOnce = 0;
  let answerTo: (arrival: Arrival) => Answer = () => 200;

  const server = createServer(async (request, response) => {
    const arrival: Arrival = JSON.parse(Buffer.concat(await request.toArray()).toString());
    const count = (by: number) => under.set(arrival.key, (under.get(arrival.key) ?? 0) + by).get(arrival.key)!;
    mostAtOnce = Math.max(mostAtOnce, count(1));
    attempts.push(arrival);
    // Long enough for another parcel of the key to arrive if nothing stops it.
    await wait(5);
    const answer = answerTo(arrival);
    if (answer === 200 || answer === 'loses its answer') taken.push(arrival);
    count(-1);
    if (answer === 'loses its answer') response.destroy();
    else response.writeHead(answer).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    taken,
    attempts,
    mostAtOnce: () => mostAtOnce,
    answers: (how: typeof answerTo) => (answerTo = how),
    stop: () => new Promise((resolve) => server.close(resolve)),
    /** One attempt. A status that names a fault of the sender is final, since it would come again. */
    async carry({ key, content }: StoredParcel): Promise<Outcome> {
      try {
        const body = JSON.stringify({ key, ...content });
        const { ok, status } = await fetch(url, { method: 'POST', body, signal: AbortSignal.timeout(1_000) });
        return ok ? { ok } : { ok, error: `HTTP ${status}`, final: status < 500 };
      } catch {
        return { ok: false, error: 'unreached', final: false };
      }
    },
  };
}
