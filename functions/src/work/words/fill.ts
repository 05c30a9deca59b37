import type { ClosedChat } from '../../domain/chat.ts';
import type { When } from '../../domain/sweep/rounds.ts';
import type { Ms } from '../../domain/time.ts';
import type { Filling } from '../../domain/words/filling.ts';
import { filled, fillingOver, oldestOf, toFill } from '../../domain/words/filling.ts';
import { isWorded } from '../../domain/words/worded.ts';
import { companiesAfter } from '../../store/adoption.ts';
import { closedBefore } from '../../store/closed.ts';
import { look } from '../../store/look.ts';
import { attempt, sideBySide } from '../../store/pages.ts';
import { docOf } from '../../store/refs.ts';
import { decide } from '../../store/unit.ts';
import { timeOne } from '../chat/time-anew.ts';
import { saveProgress } from '../sweep/through.ts';
import { keepWords } from './keep.ts';

/** How many chats are done before the progress is saved. */
const PAGE = 200;

/**
 * Makes the chats that an earlier version of the product has closed found by their words, company by company, the last closed first. Goes on where the last run
 * has stopped; reads one document when all is done. A company's people are told how far it has come by their company's document.
 */
export async function fillWords(when: When, deadline: Ms): Promise<void> {
  await attempt('sweep stopped', 'words', async () => {
    let filling = toFill(await look(docOf.filling()), when, Date.now());
    while (filling !== null && Date.now() < deadline) {
      const [companyId] = await companiesAfter(filling.after, 1);
      if (companyId === undefined) {
        await saveProgress(docOf.filling(), (filling = fillingOver(filling)));
        filling = toFill(filling, when, Date.now());
      } else filling = await fillCompany(companyId, filling, deadline);
    }
  });
}

/** Goes on with a company until it is done or the deadline has come; gives how far all has come then. */
async function fillCompany(companyId: string, begun: Filling, deadline: Ms): Promise<Filling> {
  let filling = begun;
  const timeZone = (await look(docOf.company(companyId)))?.settings.timeZone ?? 'UTC';
  while (Date.now() < deadline && filling.after !== companyId) {
    const page = await closedBefore(companyId, filling.before, oldestOf(filling), PAGE);
    await sideBySide(
      page.filter((chat) => !isWorded(chat, timeZone)),
      deadline,
      ({ id }) => `${companyId}/${id}`,
      ({ id }) => keepOrMark(companyId, id),
    );
    // What was not reached is done by the next run.
    if (Date.now() >= deadline) break;
    await saveProgress(docOf.filling(), (filling = filled(filling, companyId, page)));
  }
  await tell(companyId, filling.after === companyId ? 0 : (filling.before?.closedAt ?? null));
  return filling;
}

/** Whatever fails is saved as it is: that marks the chat as one without its words, which the sweep of the minute tries again. This round does not come back to it. */
async function keepOrMark(companyId: string, chatId: string): Promise<void> {
  try {
    await keepWords(companyId, chatId);
  } catch (error) {
    await timeOne(companyId, chatId);
    throw error;
  }
}

/** Tells a company from which close on its chats are found by their words. A later round goes over what is found already. */
const tell = (companyId: string, from: ClosedChat['closedAt'] | null) =>
  decide(async (unit) => {
    const doc = docOf.company(companyId);
    const company = await unit.read(doc);
    if (company !== null && from !== null && (company.wordsFrom ?? Infinity) > from)
      unit.put(doc, { ...company, wordsFrom: from });
    return { ok: true };
  });
