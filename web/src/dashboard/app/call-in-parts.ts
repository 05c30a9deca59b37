import type { DeskCall, DeskCommand, DeskOutput } from '#domain/contract/desk.ts';
import { DROP_UNKNOWN } from '#domain/contract/drop-unknown.ts';
import type { Locale } from '#domain/locale.ts';
import type { Ms } from '#domain/time.ts';
import type { CallTexts, Desk, Outcome } from './call.ts';
import { refusalOf } from './call.ts';
import type { Asked } from './transport.ts';
import { CallFailed, failureOf, fieldsOf } from './transport.ts';

/** How long nothing may come. */
const PATIENCE: Ms = 20_000;

/** The parts of one call's answer, each as it comes. `stop` ends the call. A failure is the last value, and never thrown. */
export type DeskInParts = <C extends DeskCommand>(
  command: C,
  fields: DeskCall<C>,
  stop: AbortSignal,
) => AsyncGenerator<Outcome<DeskOutput<C>>>;

/** One answer of which the server says meanwhile how far it is: `told` hears which part is ready, 0 to 1. `stop` ends the call. A failure is a value. */
export type DeskTelling = <C extends DeskCommand>(
  command: C,
  fields: DeskCall<C>,
  told: (share: number) => void,
  stop: AbortSignal,
) => Promise<Outcome<DeskOutput<C>>>;

/**
 * Commands of the staff that the server answers in parts, as the messages of a callable's stream (server-sent events, each with `message`, `result` or
 * `error`). An answer that breaks off, or from which nothing comes for too long, ends as a call that reached nobody.
 */
export function openDeskInParts(
  ask: Asked,
  locale: () => Locale,
  texts: () => CallTexts,
  patience: Ms = PATIENCE,
): DeskInParts {
  return async function* <C extends DeskCommand>(command: C, fields: DeskCall<C>, stop: AbortSignal) {
    try {
      const data = { command, locale: locale(), unknown: DROP_UNKNOWN, ...fields };
      for await (const said of saidBy(ask, data, stop, patience))
        yield { ok: true, output: (said['message'] ?? said['result']) as DeskOutput<C> };
    } catch (error) {
      yield refusalOf(error, texts());
    }
  };
}

/** The same for commands whose parts only say how far the one answer is. `desk` asks once more where the server did not know who asks: the proof may be old. */
export function telling(inParts: DeskInParts, desk: Desk): DeskTelling {
  return async (command, fields, told, stop) => {
    for await (const part of inParts(command, fields, stop)) {
      if (!part.ok) return part.reason === 'not-signed-in' ? desk(command, fields) : part;
      const { share } = fieldsOf(part.output);
      if (typeof share !== 'number') return part;
      told(share);
    }
    throw new Error('An answer in parts ends with its last part');
  };
}

/** What the server says in one call, up to its result. Throws where it answers with an error or not to the end. */
async function* saidBy(
  ask: Asked,
  data: Readonly<Record<string, unknown>>,
  stop: AbortSignal,
  patience: Ms,
): AsyncGenerator<Record<string, unknown>> {
  const ended = new AbortController();
  const end = () => ended.abort();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(end, patience);
  };
  stop.addEventListener('abort', end, { once: true });
  try {
    wait();
    const response = await ask('desk', data, { headers: { Accept: 'text/event-stream' }, signal: ended.signal });
    if (!response.ok || response.body === null) throw failureOf(response, {});
    for await (const said of eventsOf(response.body, wait)) {
      if ('error' in said) throw failureOf(response, fieldsOf(said['error']));
      yield said;
      if ('result' in said) return;
    }
    throw new CallFailed('unavailable');
  } finally {
    clearTimeout(timer);
    stop.removeEventListener('abort', end);
    end();
  }
}

/** Answers that come in one part each, for where no server is. */
export const wholeAnswers = (desk: Desk): DeskInParts =>
  async function* (command, fields) {
    yield await desk(command, fields);
  };

/** The data of each event of a stream; `heard` is called at whatever comes. Comments, which only keep the line open, are left out. */
async function* eventsOf(body: ReadableStream<Uint8Array>, heard: () => void): AsyncGenerator<Record<string, unknown>> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    heard();
    text += decoder.decode(value, { stream: true });
    const events = text.split('\n\n');
    text = events.pop()!;
    for (const event of events) if (event.startsWith('data: ')) yield fieldsOf(JSON.parse(event.slice(6)));
  }
}
