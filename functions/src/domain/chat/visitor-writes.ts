import type { BotChat, Chat, OpenChat } from '../chat.ts';
import { asked } from '../clocks.ts';
import { withLongest } from '../longest.ts';
import { RULES, spend } from '../limit.ts';
import type { Refused } from '../refusal.ts';
import { refuse } from '../refusal.ts';
import type { Ms } from '../time.ts';
import type { Visitor } from '../visitor.ts';
import { seenNow } from '../visitor-presence.ts';
import { mayWrite } from '../visitor.ts';
import { askedMore } from './asked.ts';
import type { ChatChange } from './change.ts';
import { changed, say } from './change.ts';
import { waitsAgain } from './come-back.ts';

/**
 * A visitor's message. In a chat with the bot, the bot now owes an answer. In any other open chat the timer starts, unless it already runs.
 * Refuses `blocked`, `muted`, `too-many`, `chat-closed` (the caller then starts a new chat).
 */
export function visitorWrites(
  chat: Chat,
  visitor: Visitor,
  { page = null, ...sent }: { id: string; text: string; choice: string | null; page?: string | null },
  now: Ms,
): ChatChange<OpenChat> | Refused {
  const allowed = mayWrite(visitor, now);
  if (!allowed.ok) return allowed;
  if (chat.state === 'closed') return refuse('chat-closed');
  const paced = spend(chat.pace, RULES['visitor writes'], now);
  if (!paced.ok) return paced;
  const said = say<OpenChat>(
    { ...withLongest(chat, now), pace: paced.bucket },
    { ...sent, from: 'visitor', kind: 'text', at: now },
  );
  return changed(
    heard(
      {
        ...said.chat,
        ...(page === null ? {} : { page }),
        asked: askedMore(chat.asked, sent.text),
        lastVisitorAt: now,
        readByVisitor: said.message.seq,
        seenUntil: seenNow(visitor, now) ?? chat.seenUntil,
      },
      now,
    ),
    {
      messages: [said.message],
    },
  );
}

/** A word of the client takes the bot's warning back. */
function notReminded(chat: BotChat): BotChat {
  const { remindedAt: _, ...notYet } = chat;
  return notYet;
}

function heard(chat: OpenChat, now: Ms): OpenChat {
  switch (chat.state) {
    case 'bot':
      return { ...notReminded(chat), owes: chat.owes ?? now };
    case 'active':
      return { ...chat, clocks: asked(chat.clocks, now), awaitingSince: chat.awaitingSince ?? now, silence: null };
    case 'queued': {
      const waits = waitsAgain(chat, now);
      return { ...waits, clocks: asked(waits.clocks, now) };
    }
    case 'assigned': {
      const offer = chat.offer && {
        ...chat.offer,
        awaitingSince: chat.offer.awaitingSince ?? now,
        unansweredSince: chat.offer.unansweredSince ?? now,
      };
      return { ...chat, clocks: asked(chat.clocks, now), offer };
    }
  }
}
