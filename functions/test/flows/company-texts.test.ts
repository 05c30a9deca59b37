import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { messageId } from '../../../scripts/doors.ts';
import { countClosed } from '../../src/work/figures/count-stats.ts';
import { alone } from '../../src/work/sweep/stint.ts';
import { company } from './database.ts';
import { calling, setSettings, staffed, talking } from './story.ts';
import { callDesk, mustDesk, newVisitor } from './world.ts';

const TEXTS = {
  en: {
    greetingText: 'Hello from {company}.',
    handOffText: 'One moment.',
    queueText: 'Place {position}, {wait|soon}.',
  },
};

it('clients read the company’s texts in their own language, also in the queue, and what is not known is not promised', async () => {
  const { companyId, admin } = await staffed(1, { at: 'break' });
  await setSettings(admin, companyId, { texts: TEXTS });
  const english = newVisitor(companyId);
  const said = await english.post('operator', { id: messageId(), text: 'An operator, please', locale: 'en' });
  expect(said).toMatchObject({ ok: true });
  const { chat, messages } = await english.conversation();
  expect(messages.at(-1)).toMatchObject({ notice: 'handed-off', text: 'One moment.' });
  expect(chat?.queue).toMatchObject({ position: 1, text: 'Place 1, soon.', placed: true });
  const { visitor } = await calling(companyId);
  const russian = await visitor.conversation();
  expect(russian.messages.at(-1)).toMatchObject({ text: DEFAULT_SETTINGS.ru.handOffText });
  expect(russian.chat?.queue).toMatchObject({ position: 2, placed: false });
  expect(russian.chat?.queue?.text).not.toContain('Ждать');
});

it('a text with an unknown variable is refused and changes nothing, and another language of the company keeps all texts', async () => {
  const { companyId, admin } = await staffed(1);
  const stored = async () => (await company(companyId).get()).data()!;
  const { name, settings, formVersion = 0 } = await stored();
  const wrong = { ...settings, texts: { en: { closedText: 'Bye, {clent}' } } };
  const refused = await callDesk(admin, 'saveSettings', { name, settings: wrong, version: formVersion });
  expect(refused).toMatchObject({ ok: false, reason: 'bad-input' });
  expect(await stored()).toMatchObject({ settings: { texts: {} } });
  await setSettings(admin, companyId, { locale: 'en' });
  expect(await stored()).toMatchObject({
    settings: {
      greetingText: DEFAULT_SETTINGS.en.greetingText,
      texts: { ru: { greetingText: DEFAULT_SETTINGS.ru.greetingText } },
    },
  });
});

it('the rules are tried on the chats that the figures of a day hold, and on none where there are none', async () => {
  const { companyId, admin, operators } = await staffed(1);
  expect(await mustDesk(admin, 'ruleFacts', {})).toEqual({ facts: null });
  const { chatId } = await talking(companyId, operators[0]!);
  await mustDesk(operators[0]!, 'close', { chatId });
  await countClosed(alone(Date.now() + 30_000));
  expect(await mustDesk(admin, 'ruleFacts', {})).toMatchObject({
    facts: { isToday: true, chats: 1, ends: { person: 1 } },
  });
});
