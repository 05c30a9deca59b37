import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { atEnd } from './ending.ts';
import { PROJECT } from './places.ts';

/** A task that waits for its moment, in ms; 0 is now. */
export type WaitingTask = { project: string; queue: string; at: number; data: unknown };

export type TimedTasks = { stop: () => Promise<void> };

const PLACE = /^\/projects\/([^/]+)\/locations\/([^/]+)\/queues\/([^/]+)\/tasks$/;
/** How many functions are called at once. The functions emulator starts a process for each call under way. */
const AT_ONCE = 4;
/** The longest time that a timer can wait. */
const LONGEST = 2 ** 31 - 1;

/**
 * A task queue that keeps the times of its tasks. Firebase's own emulator of Cloud Tasks hands out every task at once, so no limit would ever end at its moment. It takes
 * tasks as Cloud Tasks does, calls their function when they are due, a few at once, and forgets them: it tries none again. `GET /` lists what waits.
 * A task of another project is only listed, since the emulators have no functions for it. The queue ends with the script, and what waits is lost.
 */
export async function startTimedTasks(ports: { timedTasks: number; functions: number }): Promise<TimedTasks> {
  const waiting = new Map<string, { task: WaitingTask; timer: NodeJS.Timeout | null }>();
  const names = new Set<string>();
  const due: (() => Promise<void>)[] = [];
  let underWay = 0;
  const work = () => {
    while (underWay < AT_ONCE && due.length > 0) {
      underWay++;
      void due.shift()!()
        .catch(() => {})
        .finally(() => {
          underWay--;
          work();
        });
    }
  };
  const put = (key: string, task: WaitingTask, region: string) => {
    const url = `http://127.0.0.1:${ports.functions}/${task.project}/${region}/${task.queue}`;
    const call = async () => {
      const headers = { 'Content-Type': 'application/json', 'X-CloudTasks-QueueName': task.queue };
      const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ data: task.data }) });
      await answer.body?.cancel();
    };
    const comes = () => {
      waiting.delete(key);
      due.push(call);
      work();
    };
    const timer = task.project === PROJECT ? setTimeout(comes, Math.min(LONGEST, task.at - Date.now())) : null;
    waiting.set(key, { task, timer });
  };
  let made = 0;
  const server = createServer(async (request, response) => {
    const [, project, region, queue] = PLACE.exec(request.url ?? '') ?? [];
    if (request.method === 'GET') {
      const all = [...waiting.values()].map(({ task }) => task);
      return void response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(all));
    }
    const task = project !== undefined && queue !== undefined ? await read(request) : null;
    if (task === null || region === undefined) return void response.writeHead(400).end('{}');
    if (names.has(task.name)) return void response.writeHead(409).end('{}');
    if (task.name !== '') names.add(task.name);
    put(task.name || `unnamed ${++made}`, { project: project!, queue: queue!, at: task.at, data: task.data }, region);
    response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}');
  });
  await new Promise<void>((resolve) => server.listen(ports.timedTasks, '127.0.0.1', resolve));
  const stop = async () => {
    for (const { timer } of waiting.values()) if (timer !== null) clearTimeout(timer);
    waiting.clear();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  atEnd(stop);
  return { stop };
}

/** A task as Cloud Tasks' API takes it; null when it is none. `name` is empty when it has none. */
async function read(request: IncomingMessage): Promise<{ name: string; at: number; data: unknown } | null> {
  try {
    const { task } = JSON.parse(await text(request));
    const { data } = JSON.parse(Buffer.from(task.httpRequest.body, 'base64').toString());
    return { name: task.name ?? '', at: task.scheduleTime === undefined ? 0 : Date.parse(task.scheduleTime), data };
  } catch {
    return null;
  }
}

/** What waits in the queue of these emulators, of one project. */
export async function waitingTasks(host: string, project: string): Promise<WaitingTask[]> {
  const all = (await (await fetch(`http://${host}/`)).json()) as WaitingTask[];
  return all.filter((task) => task.project === project);
}
