import { describe, expect, it } from 'vitest';
import type { Group } from '#domain/group/group.ts';
import { callOf, draftOf } from './group-draft.ts';

const GROUP: Group = {
  id: 'pay',
  title: 'Оплата',
  kind: 'skill',
  place: 1,
  retired: false,
  topics: [
    { topicId: 'pay', subtopicId: null },
    { topicId: 'post', subtopicId: 'abroad' },
  ],
  channels: ['widget'],
  pages: ['/pay*', 'shop.example/card'],
  languages: ['en'],
};

describe('A group in its form', () => {
  it('is sent as it was when nothing is changed', () => {
    const { id, place: _, retired: __, ...rule } = GROUP;
    expect(callOf(id, draftOf(GROUP), 3)).toEqual({ groupId: id, ...rule, version: 3 });
  });

  it('has its pages one in a line: empty lines, spaces around and repeats are not sent', () => {
    const draft = { ...draftOf(GROUP), pages: ' /pay* \n\n/pay*\r\n/card' };
    expect(callOf(null, draft, 0)).toMatchObject({ groupId: null, pages: ['/pay*', '/card'] });
  });

  it('begins without a name and without conditions', () => {
    expect(callOf(null, draftOf(null), 0)).toMatchObject({
      title: '',
      topics: [],
      channels: [],
      pages: [],
      languages: [],
    });
  });
});
