import { moment } from './moment.ts';
import type { Said, Talks } from './talks.ts';

/** So many saves are under way at most: a slow database lowers the rate, and does not get ever more to do. */
const MOST_UNDER_WAY = 100;

/** Saves so many messages a second, one chat after the other, and notes them in `said`. */
export function startWriter(talks: Talks, rate: number, said: Said[]) {
  const chats = talks.talks.map(({ chatId }) => chatId);
  const saving = new Map<string, Promise<void>>();
  let [unanswered, underWay, count, due] = [0, 0, 0, 0];
  let before = moment();

  const save = async (chatId: string, text: string) => {
    try {
      said.push(await talks.say(chatId, text));
    } catch {
      unanswered++;
      await talks.lookAt(chatId);
    }
    underWay--;
  };
  const say = () => {
    const now = moment();
    due = Math.min(MOST_UNDER_WAY, due + ((now - before) / 1_000) * rate);
    before = now;
    for (; due >= 1; due--, count++) {
      if (underWay === MOST_UNDER_WAY) return;
      underWay++;
      const chatId = chats[(count * 7) % chats.length]!;
      const text = `Ответ №${count}: заказ собран, привезём завтра до шести.`;
      // A chat's messages are saved one after another.
      const earlier = saving.get(chatId) ?? Promise.resolve();
      saving.set(
        chatId,
        earlier.then(() => save(chatId, text)),
      );
    }
  };
  const timer = setInterval(say, 5);
  return {
    /** The number of saves that the database has not answered. */
    unanswered: () => unanswered,
    async stop() {
      clearInterval(timer);
      await Promise.all(saving.values());
    },
  };
}
