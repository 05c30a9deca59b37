import type { PublicCompany, PublicConversation, PublicRefusal, Sent, StreamEvent } from '#domain/contract/visitor.ts';
import { retryAfter } from '../shared/retry-after.ts';
import { readEvents } from './sse.ts';

/** An answer of the visitor's door. `status` 0: no server was reached. `text` is in the visitor's language; '' when there is none. */
export type Outcome<T> =
  | { ok: true; value: T }
  | { ok: false; status: number; reason: string; text: string; retryMs: number | null };

/** A message of the visitor. Every retry has the same `id`, so that the server counts the message once. `after`: the last place known when it was written. */
export type Writing = {
  id: string;
  text: string;
  choice: string | null;
  wantsPerson: boolean;
  after?: string | null | undefined;
};

export type OpenStream = {
  /** The events of the next piece of the stream: an empty list for a sign of life, null at the end. */
  read: () => Promise<readonly StreamEvent[] | null>;
  /** After how many ms the stream may come back, when newer streams of this visitor have replaced it; else null. */
  retryMs: () => number | null;
};

export type Door = ReturnType<typeof openDoor>;

const PATIENCE = 30_000;

/**
 * The visitor's door (functions/src/domain/contract/visitor.ts). `base` is the functions' address; `token` and `consent`, the version that the visitor has agreed to, are called for each request, and so is `page`, the address of the page
 * around the chat. */
export function openDoor(
  base: string,
  company: string,
  locale: string,
  token: () => string,
  consent: () => number | undefined = () => undefined,
  page: () => string | null = () => null,
) {
  const at = (door: 'visitor' | 'visitorStream') => `${base}/${door}/companies/${encodeURIComponent(company)}`;

  const request = (url: string, init: RequestInit) => {
    const headers = {
      'Accept-Language': locale,
      ...(url.split('?', 1)[0] === at('visitor') ? {} : { Authorization: `Bearer ${token()}` }),
    };
    return fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      ...init,
      headers: { ...headers, ...init.headers },
    });
  };

  async function ask<T>(path: string, init: RequestInit = {}): Promise<Outcome<T>> {
    try {
      const response = await request(at('visitor') + path, { signal: AbortSignal.timeout(PATIENCE), ...init });
      return response.ok ? { ok: true, value: await response.json() } : await refusalOf(response);
    } catch {
      return { ok: false, status: 0, reason: 'offline', text: '', retryMs: null };
    }
  }

  // The server may have been taken back to a version before this page's; then it drops what it does not know (contract/newer.ts).
  const post = <T>(path: string, body: object) =>
    ask<T>(`${path}?unknown=drop`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      // The request goes through even when the visitor leaves the page.
      keepalive: true,
    });

  return {
    /** `on`: the origin of the page around the chat; '' when there is none. */
    company: (on = '') => ask<PublicCompany>(on === '' ? '' : `?on=${encodeURIComponent(on)}`),
    /** `place`: the last message that the widget already has. */
    conversation: (place: string | null) =>
      ask<PublicConversation>(place === null ? '/chat' : `/chat?after=${encodeURIComponent(place)}`, {
        cache: 'no-store',
      }),
    send: ({ id, text, choice, wantsPerson, after }: Writing) =>
      post<Sent>(wantsPerson ? '/operator' : '/messages', {
        id,
        text,
        locale,
        after: after ?? undefined,
        consent: consent(),
        page: page() ?? undefined,
        choice: (!wantsPerson && choice) || undefined,
      }),
    contact: (body: { phone: string; email?: string; name?: string; message?: { id: string; text: string } }) =>
      post<object>('/contact', { ...body, consent: consent(), page: page() ?? undefined, locale }),
    end: (chatId: string) => post<object>('/end', { chatId }),
    /** A `comment` of null keeps the comment that was saved before. */
    rate: (chatId: string, score: number, comment: string | null) =>
      post<object>('/rating', { chatId, score, ...(comment === null ? {} : { comment }) }),
    typing: (chatId: string, stopped: boolean) => post<object>('/typing', { chatId, ...(stopped && { stopped }) }),
    read: (chatId: string, seq: number, seen: boolean) => post<object>('/read', { chatId, seq, seen }),
    async stream(place: string | null, signal: AbortSignal): Promise<Outcome<OpenStream>> {
      // Some proxies and antivirus programs buffer an answer unless the request asks for an event stream.
      const headers = { Accept: 'text/event-stream', ...(place === null ? {} : { 'Last-Event-ID': place }) };
      const response = await request(at('visitorStream'), { signal, headers, cache: 'no-store' });
      if (!response.ok) return refusalOf(response);
      return { ok: true, value: eventsOf(response) };
    },
  };
}

/** A refusal by the function, or by what stands before it: that answers in a format of its own, and may say in a header when to come again. */
async function refusalOf(response: Response): Promise<Extract<Outcome<never>, { ok: false }>> {
  const { status } = response;
  const asked = retryAfter(response.headers.get('Retry-After'), Date.now());
  try {
    const { error }: PublicRefusal = await response.json();
    const wait = error.now?.['retryMs'];
    return {
      ok: false,
      status,
      reason: error.reason,
      text: error.text,
      retryMs: typeof wait === 'number' ? wait : asked,
    };
  } catch {
    return { ok: false, status, reason: 'unknown', text: '', retryMs: asked };
  }
}

function eventsOf(response: Response): OpenStream {
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let heard: StreamEvent[] = [];
  let retryMs: number | null = null;
  const parse = readEvents(
    ({ event, data }) => {
      if (event === 'chat' || event === 'message' || event === 'typing') heard.push({ event, data: JSON.parse(data) });
    },
    (ms) => (retryMs = ms),
  );
  return {
    retryMs: () => retryMs,
    async read() {
      const { done, value } = await reader.read();
      if (done) return null;
      heard = [];
      parse(value);
      return heard;
    },
  };
}
