import type { ClosedChat } from '../chat.ts';
import { classOf } from '../report/sketch.ts';
import type { Tally } from '../report/tally.ts';
import { KEY } from '../report/tally.ts';

/** What a closed chat adds to its day for the rules: only to that of all chats, since no report asks for it by operator or topic. */
export function ruleTally({ metrics: { longest = {}, mark } }: ClosedChat): Tally {
  return {
    ...Object.fromEntries(Object.entries(longest).map(([key, ms]) => [KEY.longest(key, classOf(ms)), 1])),
    ...(mark === undefined ? {} : { [KEY.mark(mark)]: 1 }),
  };
}
