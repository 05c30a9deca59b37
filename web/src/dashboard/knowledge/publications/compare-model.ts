import { createModel, effect, signal } from '@preact/signals';
import type { Difference } from '#domain/bot/foresee.ts';
import { differences } from '#domain/bot/foresee.ts';
import type { KnowledgeEntry } from '#domain/bot/knowledge.ts';
import type { Level } from '#domain/bot/level.ts';
import type { Day } from '#domain/day.ts';
import type { Desk } from '../../app/call.ts';
import type { Tutor } from '../tutor.ts';

/** `of`: how many questions were looked at. `text`: the server's words for why there are none. */
export type Comparing =
  | { is: 'asking' }
  | { is: 'learning'; share: number }
  | { is: 'done'; of: number; found: readonly Difference[] }
  | { is: 'failed'; text: string | null };

type Start = { entries: readonly KnowledgeEntry[]; today: Day; level: Level };

/** Which of the latest real questions would be answered differently if the entries were published as they are in the forms now. Begins at once. */
export const CompareModel = createModel((desk: Desk, tutor: Pick<Tutor, 'foresee' | 'close'>, start: Start) => {
  const state = signal<Comparing>({ is: 'asking' });
  let isOver = false;
  const become = (next: Comparing) => {
    if (!isOver) state.value = next;
  };

  async function compare(): Promise<void> {
    const asked = await desk('askedLately', {});
    if (!asked.ok) return become({ is: 'failed', text: asked.text });
    const { questions } = asked.output;
    if (questions.length === 0) return become({ is: 'done', of: 0, found: [] });
    become({ is: 'learning', share: 0 });
    try {
      const after = await tutor.foresee({ ...start, questions }, (share) => become({ is: 'learning', share }));
      become({ is: 'done', of: questions.length, found: differences(questions, after) });
    } catch {
      become({ is: 'failed', text: null });
    }
  }
  void compare();
  effect(() => () => {
    isOver = true;
    tutor.close();
  });
  return { state };
});
