import { expire } from '../domain/chat/close.ts';
import type { ChatChange } from '../domain/chat/change.ts';
import { changed } from '../domain/chat/change.ts';
import { dueNow } from '../domain/chat/due.ts';
import type { Due } from '../domain/chat/due.ts';
import type { Untaken } from '../domain/chat/lose-untaken.ts';
import { loseUntaken } from '../domain/chat/lose-untaken.ts';
import { markLate, ownerBack } from '../domain/chat/owner-away.ts';
import { release } from '../domain/chat/release.ts';
import type { Chat } from '../domain/chat.ts';
import type { Company } from '../domain/company.ts';
import type { Ms } from '../domain/time.ts';
import { freeVisitor, loadChat, offeredBy, saveChange } from '../work/chat/chat-save.ts';
import { letBotAnswer } from '../work/bot/converse.ts';
import { at } from '../store/refs.ts';
import { decide } from '../store/unit.ts';

/** Does what is due for one chat now, if it still is. */
export async function settle(companyId: string, chatId: string): Promise<void> {
  const outcome = await decide(async (unit) => {
    const company = await unit.read(at.company(companyId));
    const loaded = await loadChat(unit, companyId, chatId);
    if (company === null || !loaded.ok) return { ok: false };
    const now = Date.now();
    const due = dueNow(loaded.chat, company.settings, now);
    if (due === null) {
      // The settings have changed since its last save: with its moment written anew it is found when it is due, and not first in each sweep.
      saveChange(unit, company, changed(loaded.chat));
      return { ok: true, botOwes: false };
    }
    if (due.what === 'bot-owes') return { ok: true, botOwes: true };
    const { chat, owner } = loaded;
    const change = bring(due, chat, { owner, from: await offeredBy(unit, chat) }, company, now);
    if (change === null) return { ok: false };
    if (change.chat.state === 'closed') {
      freeVisitor(unit, companyId, await unit.read(at.visitor(companyId, change.chat.visitorId)), change.chat);
    }
    saveChange(unit, company, change);
    return { ok: true, botOwes: false };
  });
  if (outcome.ok && 'botOwes' in outcome && outcome.botOwes) await letBotAnswer(companyId, chatId);
}

function bring(due: Due, chat: Chat, { owner, from }: Untaken, company: Company, now: Ms): ChatChange | null {
  const { settings } = company;
  switch (due.what) {
    case 'visitor-left':
      return chat.state === 'bot' ? expire(chat, settings, now) : null;
    case 'no-answer':
      return chat.state === 'assigned' ? loseUntaken(chat, { owner, from }, 'no-answer', 'system', company, now) : null;
    case 'owner-absent':
      if (chat.state !== 'active') return null;
      // Somebody who came back and whose process died before the grace was ended keeps the chat.
      return owner?.active && owner.status !== 'absent'
        ? ownerBack(chat)
        : release(chat, owner, 'owner-absent', 'system', settings, now);
    case 'late':
      return chat.state === 'active' ? markLate(chat, now) : null;
    case 'bot-owes':
      return null;
  }
}
