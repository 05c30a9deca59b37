import { LATELY, questionsIn, saidTo } from '../domain/bot/foresee.ts';
import { dayOf } from '../domain/day.ts';
import { refuse } from '../domain/refusal.ts';
import { openingsOf } from '../store/openings.ts';
import { UnreadableModel, botFor } from '../work/bot/ready-bot.ts';
import { read } from './read.ts';

/** Many chats begin with a greeting or with what others have asked, so more of them are read than questions are wanted. */
const CHATS = 3 * LATELY;

/** Refuses `busy` while the stored model waits for being trained anew. */
export const askedLately = read(
  'askedLately',
  async ({ company, now }) => ({
    ok: true,
    found: { company, now, openings: await openingsOf(company.id, CHATS, now) },
  }),
  async ({ company, now, openings }) => {
    const questions = questionsIn(openings);
    const ready = await botFor(company).catch((error: unknown) => {
      if (error instanceof UnreadableModel) return null;
      throw error;
    });
    if (ready === null) return refuse('busy');
    const said = saidTo(questions, ready.model, ready.entries, dayOf(now, company.settings.timeZone));
    return { ok: true, output: { questions: questions.map((question, i) => ({ ...question, before: said[i]! })) } };
  },
);
