import { act } from '../../src/work/chat/act.ts';
import { converse } from '../../src/work/bot/converse.ts';

/** The bot's turn in one chat, with its consequences. */
export const letBotAnswer = (companyId: string, chatId: string) => act(companyId, converse(companyId, chatId));
