import type { PublicChat, PublicConversation, PublicMessage, StreamEvent } from '#domain/contract/visitor.ts';
import type { Door, OpenStream, Outcome } from './door.ts';
import type { Writing } from './door.ts';

type Stored = { chatId: string; state: PublicChat['state']; lines: PublicMessage[] };
type Stream = { say: (events: readonly StreamEvent[]) => void; end: () => void };

/** How often a stream sends a sign of life, in ms. */
const PULSE = 20_000;

/** Random numbers from 0 to 1. The same seed gives the same sequence. */
export function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/**
 * The visitor's door and the conversations behind it, for tests of the widget. It keeps the contract of the stream and promises nothing beyond: the events
 * of one save come in any order that `random` chooses, at once or in pieces, and the stream may end between any two events.
 */
export function playDialogs(random: () => number) {
  const chats: Stored[] = [];
  const streams = new Set<Stream>();
  const untold: (readonly StreamEvent[])[] = [];
  const counts = { streams: 0, reads: 0, sends: 0, companies: 0 };
  const network = { isThere: true, streams: 'live' as 'live' | 'held' | 'mute' | 'cut' | 'refused', isBlocked: false };
  let refusals: Outcome<never>[] = [];
  let retryMs: number | null = null;
  let mutedMs: number | null = null;

  const publicChat = ({ chatId, state, lines }: Stored): PublicChat => ({
    chatId,
    state,
    seq: lines.length,
    readByOperator: 0,
    rating: null,
    queue: null,
    mutedMs,
    operator: state === 'active' ? 'Анна' : null,
  });
  const chatEvent = (chat: Stored): StreamEvent => ({ event: 'chat', data: publicChat(chat) });
  const messageEvent = ({ chatId }: Stored, line: PublicMessage): StreamEvent => ({
    event: 'message',
    data: { chatId, ...line },
  });

  /** The events of one save: the messages, with the chat's event at a random place among them. */
  const inSomeOrder = (chat: Stored, lines: readonly PublicMessage[]): StreamEvent[] => {
    const events = lines.map((line) => messageEvent(chat, line));
    return events.toSpliced(Math.floor(random() * (events.length + 1)), 0, chatEvent(chat));
  };

  function tell(events: readonly StreamEvent[]): void {
    const cut = random() < 0.2 ? Math.floor(random() * (events.length + 1)) : null;
    const pieces =
      random() < 0.5 ? [events.slice(0, cut ?? undefined)] : events.slice(0, cut ?? undefined).map((e) => [e]);
    for (const stream of streams) {
      for (const piece of pieces) stream.say(piece);
      if (cut !== null) stream.end();
    }
  }

  /** Saves a change. Its events are sent at once or a little later, as they may also follow the answer of a real save. */
  function change(chat: Stored, state: Stored['state'], said: readonly Omit<PublicMessage, 'seq' | 'at'>[]): void {
    const lines = said.map((line, i) => ({ ...line, seq: chat.lines.length + i + 1, at: chat.lines.length + i }));
    chat.lines.push(...lines);
    chat.state = state;
    untold.push(inSomeOrder(chat, lines));
    if (random() < 0.5) tellAll();
    else setTimeout(tellAll, 10);
  }

  /** Events of an earlier save are sent before those of a later one. */
  function tellAll(): void {
    for (const events of untold.splice(0)) tell(events);
  }

  const after = (place: string | null) => {
    const [chatId, seq] = place?.split(':') ?? [];
    const at = chats.findIndex((chat) => chat.chatId === chatId);
    return {
      rest: at === chats.length - 1 ? undefined : chats[at],
      seq: Number(seq),
      isNewest: at === chats.length - 1,
    };
  };

  const offline: Outcome<never> = { ok: false, status: 0, reason: 'offline', text: '', retryMs: null };

  const blocked: Outcome<never> = { ...offline, status: 403, reason: 'blocked', text: 'Обращения недоступны.' };

  const door: Pick<Door, 'company' | 'conversation' | 'send' | 'read' | 'typing' | 'rate' | 'stream'> = {
    async company() {
      counts.companies++;
      return network.isThere
        ? { ok: true, value: { name: 'Пион', locale: 'ru', greeting: 'Здравствуйте!', queueText: '' } }
        : offline;
    },
    read: async () => ({ ok: true, value: {} }),
    typing: async () => ({ ok: true, value: {} }),
    rate: async () => ({ ok: true, value: {} }),
    async conversation(place) {
      counts.reads++;
      if (!network.isThere) return offline;
      if (network.isBlocked) return blocked;
      const newest = chats.at(-1);
      if (newest === undefined) return { ok: true, value: { chat: null, messages: [] } };
      const { rest, seq, isNewest } = after(place);
      const read = (chat: Stored, from: number) => ({ chat: publicChat(chat), messages: chat.lines.slice(from) });
      const value: PublicConversation = read(newest, isNewest ? seq : 0);
      return { ok: true, value: rest === undefined ? value : { ...value, earlier: read(rest, seq) } };
    },
    async send({ id, text, wantsPerson }: Writing) {
      counts.sends++;
      if (!network.isThere) return offline;
      const refusal = refusals.shift();
      if (refusal !== undefined) return refusal;
      let chat = chats.at(-1);
      if (chat === undefined || chat.state === 'closed') {
        chat = { chatId: `chat-${chats.length + 1}`, state: 'bot', lines: [] };
        chats.push(chat);
      }
      const written = chat;
      const known = written.lines.find((line) => line.id === id);
      if (known === undefined) change(written, wantsPerson ? 'queued' : written.state, [{ id, text, from: 'visitor' }]);
      return { ok: true, value: { chatId: written.chatId, seq: known?.seq ?? written.lines.length, at: 0 } };
    },
    async stream(place, signal): Promise<Outcome<OpenStream>> {
      counts.streams++;
      signal.throwIfAborted();
      if (!network.isThere) throw new TypeError('network');
      if (network.isBlocked) return blocked;
      if (network.streams === 'refused') return { ...offline, status: 403 };
      const queue: (readonly StreamEvent[] | null)[] = [];
      let wake = () => {};
      const broken = new Promise<never>((_, reject) => {
        signal.addEventListener('abort', () => {
          streams.delete(stream);
          reject(signal.reason);
        });
      });
      broken.catch(() => {});
      const put = (piece: readonly StreamEvent[] | null) => {
        if (network.streams === 'live' || network.streams === 'cut') queue.push(piece);
        wake();
      };
      const stream: Stream = {
        say: put,
        end: () => {
          streams.delete(stream);
          put(null);
        },
      };
      // A stream that a proxy holds back never begins.
      if (network.streams === 'held') return broken;
      streams.add(stream);
      const pulse = setInterval(put, PULSE, []);
      signal.addEventListener('abort', () => clearInterval(pulse));
      put([]);
      const newest = chats.at(-1);
      if (newest !== undefined) {
        const { rest, seq, isNewest } = after(place);
        if (rest !== undefined) put(inSomeOrder(rest, rest.lines.slice(seq)));
        put(inSomeOrder(newest, newest.lines.slice(isNewest ? seq : 0)));
      }
      if (network.streams === 'cut') stream.end();
      const read = async () => {
        while (queue.length === 0) await Promise.race([broken, new Promise<void>((go) => (wake = go))]);
        signal.throwIfAborted();
        return queue.shift()!;
      };
      return { ok: true, value: { read, retryMs: () => retryMs } };
    },
  };

  return {
    door: door as Door,
    counts,
    network,
    /** The next messages get these refusals. */
    refuseNext: (...outcomes: Outcome<never>[]) => (refusals = outcomes),
    /** The operator mutes the visitor for so many ms, or (null) unmutes them. */
    mutes(forMs: number | null): void {
      mutedMs = forMs;
      const chat = chats.at(-1)!;
      change(chat, chat.state, []);
    },
    open: () => streams.size,
    /** Newer streams replace every open one, which may come back after so many ms. */
    replaces(ms: number): void {
      retryMs = ms;
      for (const stream of streams) stream.end();
    },
    /** The company blocks or unblocks the visitor. */
    blocks(isBlocked: boolean): void {
      network.isBlocked = isBlocked;
      if (isBlocked) for (const stream of streams) stream.end();
    },
    newest: () => chats.at(-1)!,
    takes: () => change(chats.at(-1)!, 'active', [{ id: `took-${chats.length}`, text: 'Анна', from: 'system' }]),
    answers: (text: string) => {
      const chat = chats.at(-1)!;
      change(chat, chat.state, [{ id: `said-${chat.lines.length}`, text, from: 'operator', firstName: 'Анна' }]);
    },
    closes: (farewell = true) =>
      change(chats.at(-1)!, 'closed', farewell ? [{ id: `over-${chats.length}`, text: 'Пока', from: 'operator' }] : []),
    said: () => chats.map(({ chatId, lines }) => `${chatId}: ${lines.map(({ text }) => text).join(', ')}`),
  };
}
