import type { ClosedChat } from '../../domain/chat.ts';
import { nobodyOf } from '../../domain/privacy/erasure.ts';
import { keptFrom } from '../../domain/privacy/keeping.ts';
import type { Ms } from '../../domain/time.ts';
import { closedBefore } from '../../store/closed.ts';
import { removeCounted, unnameInAudit } from '../../store/erase.ts';
import { allCompanies, auditBefore, questionsBefore, removeLettersBefore } from '../../store/kept.ts';
import { look } from '../../store/look.ts';
import { each, sideBySide } from '../../store/pages.ts';
import { docOf } from '../../store/refs.ts';
import type { Unit } from '../../store/unit.ts';
import { decide, unlessBusy } from '../../store/unit.ts';
import { emptyChat } from './empty-chat.ts';

const PAGE = 100;

/** Removes of each company what it keeps no longer, as far as the time reaches; the next night goes on. */
export const sweepKept = (deadline: Ms): Promise<void> =>
  each(allCompanies(), deadline, (companyId) => keepNoLonger(companyId, Date.now(), deadline));

/**
 * Removes what one company keeps no longer by its settings. A chat is emptied, so that the figures of its day stay and are nobody's; with their last chat a client goes, too, unless
 * they are blocked: then their block stays, and nothing else.
 */
export async function keepNoLonger(companyId: string, now: Ms, deadline: Ms): Promise<void> {
  const company = await look(docOf.company(companyId));
  if (company === null) return;
  const { keeping } = company.settings;
  const questions = keptFrom(keeping.questions, now);
  const letters = keptFrom(keeping.letters, now);
  const audit = keptFrom(keeping.audit, now);
  const chats = keptFrom(keeping.chats, now);
  if (questions !== null) await removeCounted(questionsBefore(companyId, questions), null, 'questions');
  if (letters !== null) await removeLettersBefore(companyId, letters);
  if (audit !== null) await removeCounted(auditBefore(companyId, audit), null, 'entries');
  if (chats !== null) await emptyBefore(companyId, company.clearedTo ?? 0, chats, deadline);
}

/** Empties the chats that closed before `moment`. Only when all of them are done, the company says so, and the next night begins there. */
async function emptyBefore(companyId: string, from: Ms, moment: Ms, deadline: Ms): Promise<void> {
  let last: Pick<ClosedChat, 'id' | 'closedAt'> = { id: 'a', closedAt: moment };
  let left = 0;
  for (;;) {
    if (Date.now() >= deadline) return;
    const page = await closedBefore(companyId, last, from, PAGE);
    const due = page.filter(({ emptied }) => !emptied);
    left += due.length;
    await sideBySide(
      due,
      deadline,
      ({ id }) => `${companyId}/${id}`,
      async (chat) => {
        let isGone = false;
        await emptyChat(companyId, chat.id, null, async (unit) => (isGone = await letGo(unit, companyId, chat)));
        if (isGone) await unnameInAudit(companyId, chat.visitorId, nobodyOf(chat.id));
        left--;
      },
    );
    const end = page.at(-1);
    if (end === undefined || page.length < PAGE) break;
    last = end;
  }
  if (left > 0) return;
  const outcome = await decide(async (unit) => {
    const doc = docOf.company(companyId);
    const company = await unit.read(doc);
    if (company !== null) unit.put(doc, { ...company, clearedTo: moment });
    return { ok: true };
  });
  unlessBusy(outcome);
}

/** The client whose last chat this was goes with it; says whether they do. */
async function letGo(unit: Unit, companyId: string, { id, visitorId }: ClosedChat): Promise<boolean> {
  const doc = docOf.visitor(companyId, visitorId);
  const visitor = await unit.read(doc);
  if (visitor === null || visitor.openChatId !== null || visitor.lastChatId !== id) return false;
  if (!visitor.blocked) {
    unit.remove(doc);
    return true;
  }
  const { extension: _extension, email: _email, consents: _consents, ...rest } = visitor;
  unit.put(doc, { ...rest, name: null, phone: null, network: null });
  return false;
}
