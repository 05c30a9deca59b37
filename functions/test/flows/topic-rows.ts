import * as topics from '../../src/desk/topics.ts';
import type { DeskCommand } from '../../src/domain/contract/desk.ts';
import type { Row } from './worlds.ts';
import { knowing, must, withChat } from './worlds.ts';

/** For every command about topics, a world in which it changes something. A part of `DESK_ROWS`. */
export const TOPIC_ROWS = {
  saveTopic: withChat(({ admin }) =>
    topics.saveTopic(admin, { topicId: null, title: 'Оплата', subtopics: [], version: 0 }),
  ),
  removeTopic: async () => {
    const { admin, free } = await knowing();
    return () => topics.removeTopic(admin, { topicId: free });
  },
  moveTopic: async () => {
    const { admin, free } = await knowing();
    return () => topics.moveTopic(admin, { topicId: free, place: 0 });
  },
  retireTopic: async () => {
    const { admin, free } = await knowing();
    return () => topics.retireTopic(admin, { topicId: free });
  },
  restoreTopic: async () => {
    const { admin, free } = await knowing();
    must(await topics.retireTopic(admin, { topicId: free }));
    return () => topics.restoreTopic(admin, { topicId: free });
  },
  mergeTopics: async () => {
    const { admin, free, topicId } = await knowing();
    return () => topics.mergeTopics(admin, { topicId: free, intoId: topicId });
  },
} as const satisfies Partial<Record<DeskCommand, Row>>;
