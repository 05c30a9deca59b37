import { mayEdit } from '../domain/chat/edit.ts';
import { refuse } from '../domain/refusal.ts';
import { loadChat } from '../work/chat/chat-save.ts';
import { keep } from '../work/bot/learn.ts';
import { at } from '../store/refs.ts';
import { decide } from '../store/unit.ts';
import { charactersOf } from '../domain/bot/knowledge-size.ts';
import { MOST_PHRASINGS, MOST_PHRASING_CHARACTERS } from '../domain/contract/limits.ts';
import { knowledgeChanged } from './company.ts';
import type { Handler } from './context.ts';
import { done, onDuty, withRight } from './context.ts';

/** "Обучить бота": a client's message goes to the admin's questions. Refuses `not-a-question`, `client-silenced`, and as `mayEdit` does. */
export const teachBot: Handler<'teachBot'> = (caller, { chatId, seq }) =>
  decide(async (unit) => {
    const duty = await onDuty(unit, caller);
    if (!duty.ok) return duty;
    const loaded = await loadChat(unit, caller.companyId, chatId);
    if (!loaded.ok) return loaded;
    const allowed = mayEdit(loaded.chat, duty.actor);
    if (!allowed.ok) return allowed;
    const message = await unit.read(at.message(caller.companyId, chatId, seq));
    if (message?.from !== 'visitor') return refuse('not-a-question');
    return (await keep(unit, loaded.chat, message, 'operator')) ? done : refuse('client-silenced');
  });

/** Questions become phrasings of an entry and have had their time, in one save. Those that are gone already are passed over. Refuses `too-much`. */
export const addPhrasings: Handler<'addPhrasings'> = (caller, { entryId, questionIds }) =>
  decide(async (unit) => {
    const duty = await withRight(unit, caller, 'edit the company');
    if (!duty.ok) return duty;
    const doc = at.entry(caller.companyId, entryId);
    const entry = await unit.read(doc);
    if (entry === null) return refuse('unknown-entry');
    const docs = questionIds.map((id) => at.question(caller.companyId, id));
    const found = (await unit.readAll(docs)).filter((question) => question !== null);
    const phrasings = [...new Set([...entry.phrasings, ...found.map(({ text }) => text)])];
    if (phrasings.length > MOST_PHRASINGS || charactersOf(phrasings) > MOST_PHRASING_CHARACTERS)
      return refuse('too-much');
    if (found.length === 0) return done;
    unit.put(doc, { ...entry, phrasings });
    for (const question of docs) unit.remove(question);
    knowledgeChanged(unit, duty.company);
    return done;
  });

/** Questions that the bot need not learn, or that have become an entry of their own. */
export const dismissQuestions: Handler<'dismissQuestions'> = (caller, { questionIds }) =>
  decide(async (unit) => {
    const duty = await withRight(unit, caller, 'edit the company');
    if (!duty.ok) return duty;
    const docs = questionIds.map((id) => at.question(caller.companyId, id));
    await unit.readAll(docs);
    for (const doc of docs) unit.remove(doc);
    return done;
  });
