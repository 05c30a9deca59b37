import { createModel, effect, signal } from '@preact/signals';
import type { UnansweredQuestion } from '#domain/question.ts';
import { live } from '../database/live.ts';
import type { Reads } from '../database/reads.ts';
import type { Tutor } from './tutor.ts';

/** How many groups are shown at first, and how many more at a time. */
export const GROUPS = 10;
/** One command takes at most so many ids. */
const MOST_IDS = 100;

export type QuestionGroup = readonly UnansweredQuestion[];

/** "Вопросы без ответа": questions that the bot could not answer, grouped by meaning. If grouping fails (`failed`), each is a group of its own. */
export const QuestionsModel = createModel((reads: Pick<Reads, 'questions'>, tutor: Pick<Tutor, 'group' | 'close'>) => {
  const { data } = live(reads.questions);
  const groups = signal<readonly QuestionGroup[]>([]);
  const failed = signal(false);
  const shown = signal(GROUPS);

  effect(() => {
    const questions = data.value;
    if (questions === undefined) return;
    void tutor.group(questions).then(
      (found) => {
        if (data.peek() === questions) groups.value = found;
      },
      () => {
        failed.value = true;
        if (data.peek() === questions) groups.value = questions.map((question) => [question]);
      },
    );
  });
  effect(() => () => tutor.close());

  return { groups, failed, shown, more: () => void (shown.value += GROUPS) };
});

/** The ids of a group, as many as one command takes. */
export const idsOf = (group: QuestionGroup): string[] => group.slice(0, MOST_IDS).map(({ id }) => id);

/** The initial content of a new entry: the visitors' questions as phrasings, and an operator's answer. */
export function draftOf(group: QuestionGroup): { phrasings: string[]; answer: string } {
  const taken = group.slice(0, MOST_IDS);
  return {
    phrasings: [...new Set(taken.map(({ text }) => text))],
    answer: taken.find(({ answer }) => answer !== null)?.answer ?? '',
  };
}
