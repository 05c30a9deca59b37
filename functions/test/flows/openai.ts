import { createServer } from 'node:http';
import { createGzip } from 'node:zlib';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * How the server takes questions: with a reply, with an HTTP status, with bytes that are no protocol, with bytes without an end (packed or not), by
 * sending elsewhere, by taking bare questions only, by hanging up, or never.
 */
export type Mood =
  | { says: string }
  | { status: number; retryAfter?: string }
  | { sends: string }
  | { floods: 'plain' | 'gzip' }
  | { redirects: string }
  | { 'knows no schemas': string }
  | { 'knows no temperature': string }
  | 'hangs up'
  | 'is silent';

export type Asked = {
  path: string;
  headers: IncomingHttpHeaders;
  model: string;
  messages: { role: string; content: unknown }[];
  response_format?: { type: string; json_schema: { name: string; strict: boolean; schema: object } };
  temperature?: number;
};

/** A server that speaks OpenAI's chat protocol, as a local model's does; `port` 0 is any free one. */
export async function startOpenAi(port = 0) {
  let mood: Mood = 'is silent';
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const question = { ...JSON.parse(body), path: request.url ?? '', headers: request.headers };
      asked.push(question);
      answer(mood, question, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked,
    be: (next: Mood) => {
      mood = next;
      asked.length = 0;
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function answer(mood: Mood, question: Asked, response: ServerResponse): void {
  if (mood === 'is silent') return;
  if (mood === 'hangs up') return void response.destroy();
  const json = { 'Content-Type': 'application/json' };
  if ('status' in mood || isTooMuch(mood, question)) {
    const { status, retryAfter } = 'status' in mood ? mood : { status: 400 };
    response.writeHead(status, { ...json, ...(retryAfter !== undefined && { 'Retry-After': retryAfter }) });
    response.end(JSON.stringify({ error: { message: 'No', type: 'server_error' } }));
  } else if ('floods' in mood) {
    flood(mood.floods, response);
  } else if ('redirects' in mood) {
    response.writeHead(307, { Location: mood.redirects }).end();
  } else {
    response.writeHead(200, json);
    response.end('sends' in mood ? mood.sends : completion(Object.values(mood)[0]!));
  }
}

/** Does the question hold what the server does not know? */
function isTooMuch(mood: object, { response_format, temperature }: Asked): boolean {
  if ('knows no schemas' in mood) return response_format !== undefined;
  return 'knows no temperature' in mood && temperature !== undefined;
}

/** Sends spaces for as long as somebody reads them. */
function flood(how: 'plain' | 'gzip', response: ServerResponse): void {
  response.writeHead(200, how === 'gzip' ? { 'Content-Encoding': 'gzip' } : {});
  const spaces = Buffer.alloc(64 * 1024, ' ');
  const packed = how === 'gzip' ? createGzip({ level: 9 }) : null;
  packed?.pipe(response);
  const into = packed ?? response;
  const write = () => {
    while (!response.destroyed && into.write(spaces));
  };
  into.on('drain', write);
  response.on('error', () => {});
  write();
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += chunk;
  return body;
}

function completion(content: string): string {
  const message = { role: 'assistant', content, refusal: null };
  return JSON.stringify({
    id: 'completion',
    object: 'chat.completion',
    created: 0,
    model: 'local',
    choices: [{ index: 0, message, finish_reason: 'stop', logprobs: null }],
    usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
  });
}
