import type { RealQuestion, Said } from '#domain/bot/foresee.ts';
import type { Health } from '#domain/bot/health.ts';
import type { KnowledgeEntry } from '#domain/bot/knowledge.ts';
import type { Level } from '#domain/bot/level.ts';
import type { Attempt, Step } from '#domain/bot/try-out.ts';
import type { Day } from '#domain/day.ts';
import type { Locale } from '#domain/locale.ts';
import type { UnansweredQuestion } from '#domain/question.ts';

/** The entries of which the bot learns those that are valid on the day, to speak to a visitor of this language. */
export type Lesson = { entries: readonly KnowledgeEntry[]; locale: Locale; today: Day };

/** What the bot would say to these questions if these entries were published on this day. */
export type View = { entries: readonly KnowledgeEntry[]; today: Day; level: Level; questions: readonly RealQuestion[] };

/** A task for the worker. The worker answers with the same id, and meanwhile may report the share (0-1) that is done. */
export type Task =
  | { id: number; does: 'examine'; entries: readonly KnowledgeEntry[] }
  | { id: number; does: 'learn'; lesson: Lesson }
  | { id: number; does: 'group'; questions: readonly UnansweredQuestion[] }
  | { id: number; does: 'foresee'; view: View }
  | { id: number; does: 'try'; level: Level; steps: readonly Step[] };

/** A bot in this browser that learns the entries as saved and can be tried. It calls no server. */
export type Tutor = {
  learn: (lesson: Lesson) => Promise<unknown>;
  /** Plays the conversation with the entries that were learnt last. */
  tryOut: (level: Level, steps: readonly Step[]) => Promise<readonly Attempt[]>;
  /** Groups questions of the same meaning, the largest group first. */
  group: (questions: readonly UnansweredQuestion[]) => Promise<readonly (readonly UnansweredQuestion[])[]>;
  /** Examines the health of the knowledge. `tell` is called with the share (0-1) that is done. */
  examine: (entries: readonly KnowledgeEntry[], tell: (share: number) => void) => Promise<Health>;
  /** What the bot would say to each question. `tell` is called with the share (0-1) of the learning that is done. */
  foresee: (view: View, tell: (share: number) => void) => Promise<readonly Said[]>;
  /** Ends the worker at once. Tasks without an answer never get one. */
  close: () => void;
};

export type Report = { id: number; result: unknown } | { id: number; done: number };

/** Starts the worker. An error in it rejects all tasks without an answer. */
export function openTutor(): Tutor {
  const worker = new Worker(new URL('./tutor.worker.ts', import.meta.url), { type: 'module' });
  const asked = new Map<number, PromiseWithResolvers<never> & { tell: (share: number) => void }>();
  let last = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<Report>) => {
    if ('done' in data) {
      asked.get(data.id)?.tell(data.done);
      return;
    }
    asked.get(data.id)?.resolve(data.result as never);
    asked.delete(data.id);
  });
  // A worker whose code failed to load never answers, so later tasks are rejected with this error.
  let broken: Error | null = null;
  worker.addEventListener('error', (event) => {
    if (!(event instanceof ErrorEvent) || event.message === '') broken = new Error('The bot did not load');
    for (const { reject } of asked.values()) reject(broken ?? new Error(event.message));
    asked.clear();
  });
  function ask<T>(task: (id: number) => Task, tell: (share: number) => void = () => undefined): Promise<T> {
    if (broken) return Promise.reject(broken);
    last += 1;
    const answer = Promise.withResolvers<never>();
    asked.set(last, { ...answer, tell });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- only a window has a target
    worker.postMessage(task(last));
    return answer.promise;
  }
  return {
    learn: (lesson) => ask((id) => ({ id, does: 'learn', lesson })),
    tryOut: (level, steps) => ask((id) => ({ id, does: 'try', level, steps })),
    group: (questions) => ask((id) => ({ id, does: 'group', questions })),
    examine: (entries, tell) => ask((id) => ({ id, does: 'examine', entries }), tell),
    foresee: (view, tell) => ask((id) => ({ id, does: 'foresee', view }), tell),
    close: () => worker.terminate(),
  };
}
