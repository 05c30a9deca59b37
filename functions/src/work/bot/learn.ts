import type { HandOffReason } from '../../domain/bot/outcome.ts';
import type { Chat } from '../../domain/chat.ts';
import type { Message } from '../../domain/message.ts';
import type { UnansweredQuestion } from '../../domain/question.ts';
import { MOST_QUESTIONS, answerTo, ask, questionBehind } from '../../domain/question.ts';
import { CODEC, docOf, messages, questions } from '../../store/refs.ts';
import type { Unit } from '../../store/unit.ts';

/** How many of the oldest questions one save removes at most, when a company has too many. */
const ROOM = 20;

/** Wants the question that the bot could not answer kept for the admin, in the save of its hand-off. `said` is the end of the chat, oldest first. */
export async function learnFrom(
  unit: Unit,
  chat: Chat,
  reason: HandOffReason,
  said: readonly Message[],
): Promise<void> {
  const message = questionBehind(said, reason);
  if (message !== null) await keep(unit, chat, message, 'bot');
}

/** Wants one message kept as a question. Gives null when the visitor is muted or blocked, and `known` when it is kept already; then it stays as it is. */
export async function keep(
  unit: Unit,
  { companyId, id: chatId, visitorId, topic, state }: Chat,
  message: Pick<Message, 'text' | 'seq'>,
  from: UnansweredQuestion['from'],
): Promise<'new' | 'known' | null> {
  const visitor = await unit.read(docOf.visitor(companyId, visitorId));
  const of = { chatId, topicId: topic?.topicId ?? null, from };
  if (visitor?.erasing !== undefined) return null;
  const question = visitor && ask(message, of, visitor, Date.now());
  if (!question) return null;
  const doc = docOf.question(companyId, question.id);
  if ((await unit.read(doc)) !== null) return 'known';
  await makeRoom(unit, companyId);
  // Questions get their answers when the chat is closed. A question kept after that has to get its answer here.
  const said = state === 'closed' ? await saidAfter(unit, companyId, chatId, message.seq) : [];
  unit.put(doc, { ...question, answer: answerTo(message.seq, said) });
  return 'new';
}

async function makeRoom(unit: Unit, companyId: string): Promise<void> {
  const over = (await questions(companyId).count().get()).data().count + 1 - MOST_QUESTIONS;
  if (over <= 0) return;
  const oldest = await unit.find(questions(companyId).orderBy('at').limit(Math.min(over, ROOM)), CODEC.question);
  for (const { id } of oldest) unit.remove(docOf.question(companyId, id));
}

/** Wants the operators' answers written to the questions that the bot could not answer in this chat. */
export async function learnAnswers(unit: Unit, companyId: string, chatId: string): Promise<void> {
  const kept = await unit.find(questions(companyId).where('chatId', '==', chatId), CODEC.question);
  const [first] = kept.map(({ seq }) => seq).toSorted((a, b) => a - b);
  if (first === undefined) return;
  const said = await saidAfter(unit, companyId, chatId, first);
  for (const question of kept)
    unit.put(docOf.question(companyId, question.id), { ...question, answer: answerTo(question.seq, said) });
}

function saidAfter(unit: Unit, companyId: string, chatId: string, seq: number): Promise<Message[]> {
  return unit.find(messages(companyId, chatId).where('seq', '>', seq).orderBy('seq').limit(100), CODEC.message);
}

/** Wants all questions of a visitor removed: nothing that a muted or blocked visitor wrote is to reach the admin. */
export async function forgetQuestions(unit: Unit, companyId: string, visitorId: string): Promise<void> {
  const kept = await unit.find(questions(companyId).where('visitorId', '==', visitorId), CODEC.question);
  for (const { id } of kept) unit.remove(docOf.question(companyId, id));
}
