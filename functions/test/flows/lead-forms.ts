import { PLAIN_LOOK } from '../../src/domain/look/look.ts';
import type { Answer, Person } from './world.ts';
import { becomes, calling } from './story.ts';
import { callDesk, mustDesk, newEmail } from './world.ts';

export type Save = (who: Person, version: number, value: string) => Promise<Answer<object>>;
/** A form of the staff: how it saves one of its values, and how that value is read back. */
export type Form = {
  name: string;
  open: () => Promise<Save>;
  values: readonly [string, string, string];
  shown: (value: string) => object;
};

type Scene = { companyId: string; anna: Person; vera: Person };

/** A chat that Vera has taken and closed. */
async function closed({ companyId, vera }: Scene): Promise<string> {
  const { chatId } = await calling(companyId);
  await becomes(companyId, chatId, 'assigned');
  await mustDesk(vera, 'take', { chatId });
  await mustDesk(vera, 'close', { chatId });
  return chatId;
}

/** The forms of those who lead a shift. `scene`: known only when the tests run. */
export const leadForms = (scene: () => Scene): readonly Form[] => [
  {
    name: 'a search that the team keeps',
    open: async () => {
      const view = { scope: 'shared', search: '?period=week' } as const;
      const { viewId } = await mustDesk(scene().anna, 'saveView', { ...view, viewId: null, title: 'Возвраты' });
      return (who, version, title) => callDesk(who, 'saveView', { ...view, viewId, title, version });
    },
    values: ['Возвраты за неделю', 'Жалобы', 'Обмены'],
    shown: (title) => ({ title, search: '?period=week' }),
  },
  {
    name: 'a report by e-mail',
    open: async () => {
      const letter = { email: newEmail(), every: 'week', weekday: 1, language: 'ru' } as const;
      const { letterId } = await mustDesk(scene().anna, 'saveReportLetter', { ...letter, letterId: null, hour: 9 });
      return (who, version, hour) =>
        callDesk(who, 'saveReportLetter', { ...letter, letterId, hour: Number(hour), version });
    },
    values: ['10', '11', '12'],
    shown: (hour) => ({ hour: Number(hour), every: 'week' }),
  },
  {
    name: 'the score card',
    open: async () => (who, version, title) =>
      callDesk(who, 'saveScoreCard', { criteria: [{ id: 'polite', title, weight: 2 }], proposals: false, version }),
    values: ['Вежливость', 'Внимание', 'Точность'],
    shown: (title) => ({ criteria: [{ id: 'polite', title, weight: 2 }], proposals: false }),
  },
  {
    name: 'the look of the chat',
    open: async () => (who, version, title) =>
      callDesk(who, 'saveLook', {
        ...PLAIN_LOOK,
        languages: ['ru'],
        sites: [],
        titles: { ru: title, en: '' },
        version,
      }),
    values: ['Лавка', 'Чай', 'Чайная'],
    shown: (title) => ({ titles: { ru: title, en: '' }, side: 'right' }),
  },
  {
    name: 'a verdict',
    open: async () => {
      const chatId = await closed(scene());
      const marks = [{ id: 'polite', mark: 4 }];
      return (who, version, comment) => callDesk(who, 'saveReview', { chatId, marks, comment, version });
    },
    values: ['Хорошо', 'Отлично', 'Можно лучше'],
    shown: (comment) => ({ comment }),
  },
];
