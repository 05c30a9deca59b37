import { sayable } from '#domain/bot/in-language.ts';
import { healthOf } from '#domain/bot/health.ts';
import type { KnowledgeEntry } from '#domain/bot/knowledge.ts';
import type { Model } from '#domain/bot/model.ts';
import { train } from '#domain/bot/model.ts';
import { validOn } from '#domain/bot/validity.ts';
import { tryOut } from '#domain/bot/try-out.ts';
import { groupsOf } from '#domain/bot/likeness.ts';
import type { Said } from '#domain/bot/foresee.ts';
import { saidTo } from '#domain/bot/foresee.ts';
import type { Lesson, Report, Task, View } from './tutor.ts';

/** Trains and tries the bot in a worker, so that the page stays responsive. */
let learnt: { model: Model; entries: readonly KnowledgeEntry[] } | null = null;

self.addEventListener('message', ({ data }: MessageEvent<Task>) => {
  report({ id: data.id, result: resultOf(data) });
});

function resultOf(task: Task): unknown {
  if (task.does === 'learn') return learn(task.lesson);
  if (task.does === 'group') return groupsOf(task.questions);
  if (task.does === 'examine') return healthOf(task.entries, (done) => report({ id: task.id, done }));
  if (task.does === 'foresee') return foresee(task.view, (done) => report({ id: task.id, done }));
  if (learnt === null) throw new Error('Tried before it has learnt');
  return tryOut(learnt.model, learnt.entries, task.level, task.steps);
}

function report(what: Report): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- only a window has a target
  self.postMessage(what);
}

/** One model serves visitors of every language: the training reads all phrasings, and the language of the answers is chosen for each question. */
function foresee({ entries, today, level, questions }: View, tell: (share: number) => void): readonly Said[] {
  const model = train(validOn(entries, today), { locale: 'ru', level }, tell);
  return saidTo(questions, model, entries, today);
}

function learn({ entries, locale, today }: Lesson): null {
  const model = train(validOn(entries, today), { locale, level: 'balanced' });
  learnt = { model, entries: sayable(entries, locale, today) };
  return null;
}
