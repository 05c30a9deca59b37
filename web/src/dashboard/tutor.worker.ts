import type { KnowledgeEntry } from '#domain/bot/knowledge.ts';
import type { Model } from '#domain/bot/model.ts';
import { train } from '#domain/bot/model.ts';
import { tryOut } from '#domain/bot/try-out.ts';
import { groupsOf } from '#domain/bot/likeness.ts';
import type { Lesson, Task } from './tutor.ts';

/** Learns and tries the bot beside the page, which stays quick meanwhile. */
let learnt: { model: Model; entries: readonly KnowledgeEntry[] } | null = null;

self.addEventListener('message', ({ data }: MessageEvent<Task>) => {
  if (data.does === 'learn') answer(data.id, learn(data.lesson));
  else if (data.does === 'group') answer(data.id, groupsOf(data.questions));
  else if (learnt === null) throw new Error('Tried before it has learnt');
  else answer(data.id, tryOut(learnt.model, learnt.entries, data.level, data.steps));
});

function answer(id: number, result: unknown): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- only a window has a target
  self.postMessage({ id, result });
}

function learn({ entries, locale }: Lesson): null {
  learnt = { model: train(entries, { locale, level: 'balanced' }), entries };
  return null;
}
