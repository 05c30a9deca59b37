import type { ScoreCard } from '../domain/review/card.ts';
import { cardOf } from '../domain/review/card.ts';
import { MOST_MESSAGES, proposalOf, reviewPrompt } from '../domain/review/proposal.ts';
import { judge } from '../domain/review/review.ts';
import { currentOf, upToDate } from '../domain/form.ts';
import { refuse } from '../domain/refusal.ts';
import { same } from '../domain/same.ts';
import { askModel } from '../llm/ask-model.ts';
import { configured } from '../llm/provider.ts';
import { docOf } from '../store/refs.ts';
import { decide } from '../store/unit.ts';
import { endOf } from '../work/chat/transcript-end.ts';
import { countCalls, mayAskToday } from '../work/limits/model-calls.ts';
import { command } from './command.ts';
import { read } from './read.ts';
import { FIRST, saveOnce } from './save-once.ts';

/** Refuses `chat-not-closed`, `card-changed`, and `changed-meanwhile` when another supervisor has judged the chat since. */
export const saveReview = command('saveReview', {
  reads: ({ companyId }, { chatId }) => [docOf.review(companyId, chatId), docOf.card(companyId)],
  decide: async ({ caller, chat, now }, { marks, comment, version }, unit) => {
    if (chat.state !== 'closed') return refuse('chat-not-closed');
    const doc = docOf.review(chat.companyId, chat.id);
    const [before, card] = await unit.readEach(doc, docOf.card(chat.companyId));
    const { criteria } = cardOf(card, caller.locale);
    const judged = judge(chat, before, criteria, { given: marks, comment, by: caller.uid }, now);
    if (!judged.ok) return judged;
    const current = before ? currentOf('review', before) : { version: 0, values: {} };
    const wanted = currentOf('review', judged.review).values;
    const allowed = upToDate(current, version, wanted);
    if (!allowed.ok) return allowed;
    if (before !== null && same(current.values, wanted)) return { ok: true, output: { version: current.version } };
    const saved = unit.put(doc, before === null ? { ...judged.review, formVersion: FIRST } : judged.review);
    return { ok: true, tells: { after: { total: judged.review.total } }, output: { version: saved || FIRST } };
  },
});

/** Refuses `not-allowed` for a verdict about somebody else. */
export const readReview = command('readReview', {
  decide: ({ caller, thing, now }) => {
    if (thing.operatorId !== caller.uid) return refuse('not-allowed');
    return { ok: true, becomes: thing.seenAt === null ? { ...thing, seenAt: now } : thing, output: {} };
  },
});

/** Refuses `not-allowed` for a verdict about somebody else. The same words again change nothing. */
export const answerReview = command('answerReview', {
  decide: ({ caller, thing, now }, { text }) => {
    if (thing.operatorId !== caller.uid) return refuse('not-allowed');
    if (thing.answer?.text === text) return { ok: true, becomes: thing, output: {} };
    return { ok: true, becomes: { ...thing, answer: { text, at: now }, seenAt: thing.seenAt ?? now }, output: {} };
  },
});

/**
 * A first verdict by the language model, every mark with the messages that show it. Nothing is saved. Refuses `chat-not-closed`, `no-language-model` where
 * none is connected or the company has not switched proposals on, `model-calls-over`, `language-model-failed`.
 */
export const proposeReview = read(
  'proposeReview',
  async ({ caller, company, chat, now }, _input, unit) => {
    if (chat.state !== 'closed') return refuse('chat-not-closed');
    const saved = await unit.read(docOf.card(company.id));
    const card = cardOf(saved, caller.locale);
    const isOff = !card.proposals || company.settings.languageModel === 'off';
    if (isOff || configured() === null) return refuse('no-language-model');
    if (!(await mayAskToday(unit, company, now))) return refuse('model-calls-over');
    const review = await unit.read(docOf.review(company.id, chat.id));
    const messages = await endOf(unit, chat, MOST_MESSAGES);
    return { ok: true, found: { company, criteria: review?.marks ?? card.criteria, messages } };
  },
  async ({ company, criteria, messages }) => {
    const { said, calls } = await askModel(reviewPrompt(criteria, messages));
    await decide(async (unit) => {
      await countCalls(unit, company, calls, Date.now());
      return { ok: true };
    });
    const proposed = said === null ? null : proposalOf(said, criteria, messages);
    if (proposed === null) return refuse('language-model-failed');
    const marks = proposed.map((one) => ({ ...one, citations: [...one.citations] }));
    return { ok: true, output: { marks } };
  },
);

/** The criteria of later verdicts, and whether the language model may propose. Verdicts that were made keep theirs. */
export const saveScoreCard = command('saveScoreCard', {
  reads: ({ companyId }) => [docOf.card(companyId)],
  decide: async ({ company }, { criteria, proposals, version }, unit) => {
    const doc = docOf.card(company.id);
    const before = await unit.read(doc);
    const becomes: ScoreCard = { ...before, criteria, proposals };
    const tell = (of: ScoreCard) => ({
      criteria: of.criteria.map(({ title, weight }) => `${title} × ${weight}`),
      proposals: of.proposals,
    });
    return saveOnce(unit, doc, 'card', { before, becomes, version, tell });
  },
});
