import { connect, createServer } from 'node:net';
import type { Socket } from 'node:net';

/** A way to a server of this machine on which everything takes as long as across a data centre and through a database that copies what it saves. */
export type Road = { host: string; stop: () => Promise<void> };

/** Opens a way to `host` ("127.0.0.1:8085") on which each direction takes `ms`. What is under way keeps its order. */
export async function openRoad(host: string, ms: number): Promise<Road> {
  const [name = '', port = ''] = host.split(':');
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(port), name);
    for (const socket of [near, far]) {
      socket.setNoDelay(true);
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
    }
    carry(near, far, ms);
    carry(far, near, ms);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The road has no port');
  return {
    host: `127.0.0.1:${address.port}`,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function carry(from: Socket, to: Socket, ms: number): void {
  from.on('data', (chunk) => void setTimeout(() => to.destroyed || to.write(chunk), ms));
  from.on('close', () => void setTimeout(() => to.destroy(), ms));
}
