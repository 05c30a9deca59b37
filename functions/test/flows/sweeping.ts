import { sweepMinutely } from '../../src/work/sweep/minutely.ts';
import { company } from './database.ts';

export const sweep = (seconds = 30) => sweepMinutely(Date.now() + seconds * 1_000);

export const chatDoc = (companyId: string, chatId: string) => company(companyId).collection('chats').doc(chatId);
