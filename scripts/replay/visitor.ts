import type { Doors, Visitor } from '../doors.ts';
import { eventually, messageId } from '../doors.ts';
import type { PublicMessage } from '../../functions/src/domain/contract/visitor.ts';
import type { Sightings } from './operator.ts';
import { THANKS } from './operator.ts';
import type { Tally } from './tally.ts';

/** One row of a replayed file. `label` null: the bot cannot know the answer. */
export type Row = { text: string; label: string | null };

const PATIENCE = 120_000;

/** The beginning of every answer that the replay's bot is taught. */
export const ANSWER_SIGN = '→ ';

/**
 * One visitor's whole visit. The visitor writes the message, follows the stream, resumes it after breaks, and then reacts as people do. An answer of the
 * bot is enough. A question of the bot is answered by its button if the button fits the label. Otherwise, and after small talk, the visitor calls an
 * operator, and ends with one thanks and a rating.
 */
export async function visit(doors: Doors, companyId: string, row: Row, tally: Tally, seen: Sightings): Promise<void> {
  const visitor = doors.newVisitor(companyId);
  const said: string[] = [];
  const stream = watch(visitor, tally, seen);
  const write = async (path: 'messages' | 'operator', text: string, more: { choice?: string } = {}) => {
    const id = messageId();
    const began = Date.now();
    seen.sentAt.set(id, began);
    const answer = await visitor.post(path, { id, text, ...more });
    if (!answer.ok) throw new Error(`A message was refused: ${answer.reason}`);
    tally.latency.sendToSaved.push(Date.now() - began);
    tally.sent++;
    said.push(id);
    stream.start();
    return { chatId: answer.output.chatId, began };
  };
  try {
    tally.chats++;
    const { chatId, began } = await write('messages', row.text);
    let answered = await stream.next((message) => message.from === 'bot' || message.notice === 'handed-off');
    if (answered.from === 'bot') tally.latency.sendToBotAnswer.push(answered.at - began);
    if (answered.from === 'bot' && !isAnswer(answered)) {
      const meant = answered.choices?.find(({ title }) => title === row.label);
      if (meant) await write('messages', meant.title, { choice: meant.entryId });
      else await write('operator', 'Позвать оператора');
      const from = answered.seq;
      answered = await stream.next(
        (message) => message.seq > from && (message.from === 'bot' || message.notice === 'handed-off'),
      );
    }
    if (answered.from === 'bot' && !isAnswer(answered)) throw new Error('The bot asked once more after a choice.');
    if (answered.from === 'bot') {
      tally.answeredByBot++;
    } else {
      tally.handedOff++;
      if (stream.states().includes('queued') && !stream.states().includes('assigned')) tally.queued++;
      await stream.next((message) => message.from === 'operator');
      await write('messages', THANKS);
      await stream.next((message) => message.notice === 'closed');
      tally.closed++;
      const rated = await visitor.rate(chatId, 5);
      if (rated.ok) tally.rated++;
      for (const id of said) seen.dueOnDesk.add(id);
    }
    await eventually(
      () => said.every((id) => stream.has(id)),
      'all of the visitor’s own messages on the stream',
      PATIENCE,
    );
  } finally {
    await stream.stop();
    count(said, stream.messages(), tally);
  }
}

/** Only a text of an entry (company.ts writes these) is an answer. The bot's questions and polite phrases are not. */
const isAnswer = ({ text }: PublicMessage) => text.includes(ANSWER_SIGN);

/** A visitor's stream that reconnects with its last id whenever it ends, as the widget does. */
function watch(visitor: Visitor, tally: Tally, seen: Sightings) {
  const messages: (PublicMessage & { chatId: string })[] = [];
  const states: string[] = [];
  let last: string | undefined;
  let current: ReturnType<Visitor['follow']> | null = null;
  let over = false;
  const begin = () => {
    const following = visitor.follow(last, 20);
    current = following;
    following.listen((event) => {
      if (event.event === 'chat') return void states.push(event.data.state);
      if (event.event === 'typing') return;
      last = event.id ?? last;
      messages.push(event.data);
      note(event.data, tally, seen);
    });
    const again = () => {
      if (!over) begin();
    };
    following.done.then(again, again);
  };
  return {
    start: () => {
      if (current === null) begin();
    },
    next: (wanted: (message: PublicMessage) => boolean) =>
      eventually(() => messages.find(wanted), 'an answer', PATIENCE),
    has: (id: string) => messages.some((message) => message.id === id),
    states: () => states,
    messages: () => messages,
    stop: async () => {
      over = true;
      await current?.stop();
    },
  };
}

function note(message: PublicMessage & { chatId: string }, tally: Tally, seen: Sightings): void {
  const repliedAt = seen.repliedAt.get(message.id);
  if (repliedAt !== undefined) tally.latency.operatorToVisitor.push(Date.now() - repliedAt);
  const takenAt = message.notice === 'taken' ? seen.takenAt.get(message.chatId) : undefined;
  if (takenAt !== undefined) tally.latency.takeToVisitor.push(Date.now() - takenAt);
}

/** Counts what the visitor's own screen shows: every message must appear once, in order and without gaps. */
function count(said: readonly string[], shown: readonly PublicMessage[], tally: Tally): void {
  for (const id of said) {
    const times = shown.filter((message) => message.id === id).length;
    if (times === 0) tally.lost++;
    else tally.delivered++;
    if (times > 1) tally.duplicated += times - 1;
  }
  shown.forEach((message, i) => {
    if (message.seq !== i + 1) tally.gaps++;
  });
}
