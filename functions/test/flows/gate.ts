import type { Server, Socket } from 'node:net';
import { connect, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

/**
 * A way to a service of the suite that can be closed and opened again: everything through it is cut off then, and nobody gets in. `freeze` is the other way in
 * which a service may be away: connections stand and are made, and nothing comes through.
 */
export async function openGate(service: string) {
  const [host = '', port = ''] = service.split(':');
  const pairs = new Set<readonly [Socket, Socket]>();
  let frozen = false;

  const enter = (near: Socket) => {
    const far = connect(Number(port), host);
    const pair = [near, far] as const;
    pairs.add(pair);
    for (const [from, to] of [pair, pair.toReversed() as [Socket, Socket]]) {
      from.on('error', () => {});
      from.on('close', () => {
        pairs.delete(pair);
        to.destroy();
      });
      from.pipe(to);
      if (frozen) from.pause();
    }
  };
  let server: Server;
  const listen = (at: number) =>
    new Promise<number>((resolve) => {
      server = createServer(enter).listen(at, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
    });
  const own = await listen(0);
  return {
    address: `127.0.0.1:${own}`,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const pair of pairs) for (const socket of pair) socket.destroy();
      await closed;
    },
    open: () => listen(own),
    freeze: () => {
      frozen = true;
      for (const pair of pairs) for (const socket of pair) socket.pause();
    },
    thaw: () => {
      frozen = false;
      for (const pair of pairs) for (const socket of pair) socket.resume();
    },
  };
}
