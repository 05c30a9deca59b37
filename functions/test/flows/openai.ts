import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How the server answers: with a reply, an HTTP status, bytes that are no protocol, a closed connection, or never. */
export type Mood = { says: string } | { status: number } | { sends: string } | 'hangs up' | 'is silent';

/** A server that speaks OpenAI's chat protocol, as a local model's does; `port` 0 is any free one. */
export async function startOpenAi(port = 0) {
  let mood: Mood = 'is silent';
  const asked: { model: string; messages: { role: string; content: unknown }[] }[] = [];
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      asked.push(JSON.parse(body));
      if (mood === 'is silent') return;
      if (mood === 'hangs up') return request.socket.destroy();
      if ('status' in mood) {
        response.writeHead(mood.status, { 'Content-Type': 'application/json' });
        return response.end(JSON.stringify({ error: { message: 'No', type: 'server_error' } }));
      }
      response.writeHead(200, { 'Content-Type': 'application/json' });
      return response.end('sends' in mood ? mood.sends : completion(mood.says));
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
