import { saveLook } from '../../src/desk/look.ts';
import * as reportLetters from '../../src/desk/report-letters.ts';
import * as reviews from '../../src/desk/reviews.ts';
import { addSample, removeSample } from '../../src/desk/sample.ts';
import * as views from '../../src/desk/views.ts';
import type { DeskCommand } from '../../src/domain/contract/desk.ts';
import { PLAIN_LOOK } from '../../src/domain/look/look.ts';
import { REPORT, judging } from './lead-worlds.ts';
import type { Row } from './worlds.ts';
import { must, owned, withChat } from './worlds.ts';

/** An operator with a kept search of their own. */
async function viewing() {
  const { owner } = await owned();
  const view = { viewId: null, scope: 'own', title: 'Возвраты', search: '?period=week', version: 0 } as const;
  const { viewId } = must(await views.saveView(owner, view));
  await views.saveView(owner, { ...view, title: 'Жалобы' });
  return { owner, viewId };
}

/** The same for kept searches, report letters, verdicts, the look of the chat and the sample. */
export const LEAD_ROWS = {
  saveView: withChat(({ owner }) =>
    views.saveView(owner, { viewId: null, scope: 'own', title: 'Возвраты', search: '?period=week', version: 0 }),
  ),
  moveView: async () => {
    const { owner, viewId } = await viewing();
    return () => views.moveView(owner, { viewId, scope: 'own', place: 1 });
  },
  removeView: async () => {
    const { owner, viewId } = await viewing();
    return () => views.removeView(owner, { viewId, scope: 'own' });
  },
  saveReportLetter: withChat(({ admin }) => reportLetters.saveReportLetter(admin, REPORT)),
  removeReportLetter: async () => {
    const { admin } = await owned();
    const { letterId } = must(await reportLetters.saveReportLetter(admin, REPORT));
    return () => reportLetters.removeReportLetter(admin, { letterId });
  },
  saveReview: async () => {
    const { supervisor, verdict } = await judging();
    return () => reviews.saveReview(supervisor, verdict);
  },
  readReview: async () => {
    const { supervisor, owner, chatId, verdict } = await judging();
    must(await reviews.saveReview(supervisor, verdict));
    return () => reviews.readReview(owner, { chatId });
  },
  answerReview: async () => {
    const { supervisor, owner, chatId, verdict } = await judging();
    must(await reviews.saveReview(supervisor, verdict));
    return () => reviews.answerReview(owner, { chatId, text: 'Учту' });
  },
  proposeReview: async () => {
    const { supervisor, chatId } = await judging();
    return () => reviews.proposeReview(supervisor, { chatId });
  },
  saveScoreCard: withChat(({ admin }) =>
    reviews.saveScoreCard(admin, {
      criteria: [{ id: 'polite', title: 'Вежливость', weight: 2 }],
      proposals: true,
      version: 0,
    }),
  ),
  addSample: withChat(({ admin }) => addSample(admin, {})),
  removeSample: async () => {
    const { admin } = await owned();
    must(await addSample(admin, {}));
    return () => removeSample(admin, {});
  },
  saveLook: withChat(({ admin }) => saveLook(admin, { ...PLAIN_LOOK, languages: ['ru'], sites: [], version: 0 })),
} satisfies Partial<Record<DeskCommand, Row>>;
