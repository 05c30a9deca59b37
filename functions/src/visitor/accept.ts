import type { Introduction } from '../domain/introduce.ts';
import type { Locale } from '../domain/locale.ts';
import { answerWaiting } from '../work/bot/answer-waiting.ts';
import { routeWaiting } from '../work/routing/route-waiting.ts';
import type { Visit } from './gate.ts';
import type { Answered } from './answered.ts';
import type { Next } from './write.ts';
import { write } from './write.ts';

type Body = {
  id: string;
  text: string;
  choice?: string | undefined;
  locale?: Locale | undefined;
  introduction?: Introduction;
};

/** Takes a message, and lets follow what it asks for: the bot's answer, or a person. Refuses as `write` does. */
export async function accept(visit: Visit, body: Body, wantsPerson: boolean): Promise<Answered> {
  const { companyId, credentials, network } = visit;
  const { choice = null, locale = null, ...said } = body;
  const written = await write(companyId, credentials, network, { ...said, choice, locale, wantsPerson });
  if (!written.ok) return written;
  await goOn(companyId, written.sent.chatId, written.next);
  return { ok: true, status: written.isNew ? 201 : 200, body: written.sent };
}

/** The message is saved, so what fails from here on must not fail it: the minute sweep finds a bot that owes and a chat that waits. */
async function goOn(companyId: string, chatId: string, next: Next): Promise<void> {
  if (next === 'route') return routeWaiting(companyId);
  if (next !== null) await answerWaiting(companyId, chatId);
}
