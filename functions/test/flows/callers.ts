import { expect } from 'vitest';
import { becomes, calling, chatOf } from './story.ts';

/** Lets this many visitors call a person, one after the other. */
export async function callers(companyId: string, count: number): Promise<string[]> {
  const chats: string[] = [];
  for (let i = 0; i < count; i++) chats.push((await calling(companyId)).chatId);
  return chats;
}

export const ownerOf = async (companyId: string, chatId: string) =>
  (await becomes(companyId, chatId, 'assigned')).ownerId;

export const stillQueued = async (companyId: string, chatId: string) =>
  expect(await chatOf(companyId, chatId)).toMatchObject({ state: 'queued' });
