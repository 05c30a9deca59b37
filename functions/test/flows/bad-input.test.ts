import { PLAIN_LOOK } from '../../src/domain/look/look.ts';
import { expect, it } from 'vitest';
import { DESK } from '../../src/domain/contract/desk.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { everything } from './database.ts';
import { staffed, talking } from './story.ts';
import { callRaw, messageId, newEmail } from './world.ts';

type Bad = { what: string; command: string; fields: Record<string, unknown>; problems: Record<string, string> };

/** Typical wrong input about a chat that the caller owns; `problems` is what the refusal names. */
function table(chatId: string, operatorId: string): Bad[] {
  const id = messageId();
  const entry = {
    entryId: null,
    title: 'Цена',
    phrasings: [],
    answer: 'Да',
    topicId: 'a',
    subtopicId: null,
    active: true,
  };
  const view = { viewId: null, scope: 'own', title: 'Возвраты', search: '?period=week' };
  const letter = { letterId: null, email: newEmail(), every: 'week', weekday: 1, hour: 9, language: 'ru' };
  const away = { chatId, operatorId, expectedOwnerId: operatorId, note: '' };
  const bad = (
    what: string,
    command: string,
    fields: Record<string, unknown>,
    problems: Record<string, string>,
  ): Bad => ({
    what,
    command,
    fields,
    problems,
  });
  return [
    bad('an unknown command', 'becomeAdmin', {}, { command: 'unknown' }),
    bad('a command that every object has', 'toString', {}, { command: 'unknown' }),
    bad('the prototype for a command', '__proto__', {}, { command: 'unknown' }),
    bad('no chat', 'take', {}, { chatId: 'strict-object' }),
    bad('a chat that is a number', 'take', { chatId: 7 }, { chatId: 'string' }),
    bad('a path for a chat', 'take', { chatId: '../../users' }, { chatId: 'id' }),
    bad('an empty chat', 'take', { chatId: '' }, { chatId: 'id' }),
    bad('an endless chat', 'take', { chatId: 'x'.repeat(129) }, { chatId: 'id' }),
    bad('an unknown field', 'take', { chatId, force: true }, { force: 'strict-object' }),
    bad('somebody else’s company', 'take', { chatId, companyId: 'other' }, { companyId: 'strict-object' }),
    bad('an empty message', 'send', { chatId, id, text: '' }, { text: 'empty' }),
    bad('a blank message', 'send', { chatId, id, text: ' \n\t ' }, { text: 'empty' }),
    bad('a message of nothing that is seen', 'send', { chatId, id, text: '\u200b\u2067\u0000' }, { text: 'empty' }),
    bad('a message that is too long', 'send', { chatId, id, text: 'я'.repeat(4_001) }, { text: 'too-long' }),
    bad('an object for a message', 'send', { chatId, id, text: { toString: 'x' } }, { text: 'string' }),
    bad('a list for a message', 'send', { chatId, id, text: ['x'] }, { text: 'string' }),
    bad('no message', 'send', { chatId, id, text: null }, { text: 'string' }),
    bad('a short id', 'send', { chatId, id: 'abc', text: 'Да' }, { id: 'client-id' }),
    bad('an id with a slash', 'send', { chatId, id: 'a/b'.repeat(8), text: 'Да' }, { id: 'client-id' }),
    bad('two wrong fields', 'send', { chatId: 1, id, text: '' }, { chatId: 'string', text: 'empty' }),
    bad('a negative place', 'markRead', { chatId, seq: -1 }, { seq: 'min-value' }),
    bad('half a place', 'markRead', { chatId, seq: 1.5 }, { seq: 'integer' }),
    bad('a place in words', 'markRead', { chatId, seq: '1' }, { seq: 'number' }),
    bad('a mute of nothing', 'mute', { chatId, forMs: 0 }, { forMs: 'min-value' }),
    bad('a mute for ever', 'mute', { chatId, forMs: 1e12 }, { forMs: 'max-value' }),
    bad(
      'a description that is too long',
      'describe',
      { chatId, description: 'x'.repeat(2_001) },
      { description: 'too-long' },
    ),
    bad('a note that is too long', 'addNote', { chatId, id, text: 'x'.repeat(2_001) }, { text: 'too-long' }),
    bad('a story in place of a phone', 'setPhone', { chatId, phone: '8'.repeat(101) }, { phone: 'too-long' }),
    bad('no expected owner', 'assign', { chatId, operatorId }, { expectedOwnerId: 'strict-object' }),
    bad(
      'a word for yes',
      'assign',
      { chatId, operatorId, expectedOwnerId: null, overLimit: 'yes' },
      { overLimit: 'boolean' },
    ),
    bad('a look without an id', 'look', { chatId }, { id: 'strict-object' }),
    bad('nobody’s view of the owner', 'takeOver', { chatId }, { expectedOwnerId: 'strict-object' }),
    bad('a whisper of nothing', 'whisper', { chatId, id, to: operatorId, text: ' \u200b ' }, { text: 'empty' }),
    bad('a whisper to a path', 'whisper', { chatId, id, to: '../admin', text: 'Да' }, { to: 'id' }),
    bad('a call without a reason', 'callSenior', { chatId, id, reason: ' ' }, { reason: 'empty' }),
    bad('a call with a story', 'callSenior', { chatId, id, reason: 'x'.repeat(501) }, { reason: 'too-long' }),
    bad('a short id of a call', 'answerHelp', { chatId, id: 'abc' }, { id: 'client-id' }),
    bad('an end of no call', 'endHelp', { chatId }, { id: 'strict-object' }),
    bad('a colleague put to work', 'sendAway', { operatorId, status: 'working' }, { status: 'picklist' }),
    bad('a colleague made absent', 'sendAway', { operatorId, status: 'absent' }, { status: 'picklist' }),
    bad('a search that is an address', 'saveView', { ...view, search: 'https://example.com/' }, { search: 'search' }),
    bad('a nameless view', 'saveView', { ...view, title: ' ' }, { title: 'empty' }),
    bad('a place before the first', 'moveView', { viewId: 'a', scope: 'own', place: -1 }, { place: 'min-value' }),
    bad(
      'a kind that is none',
      'readAudit',
      { filter: { kind: 'secrets' }, after: null },
      { 'filter.kind': 'picklist' },
    ),
    bad('an address that is none', 'checkInvites', { emails: ['anna@'] }, { 'emails.0': 'email' }),
    bad(
      'a limit of nothing',
      'invite',
      { email: 'anna@example.ru', role: 'operator', maxChats: 0 },
      { maxChats: 'min-value' },
    ),
    bad('a day that is none', 'exportChats', { filter: { from: '2026-02-30' }, after: null }, { 'filter.from': 'day' }),
    bad('an hour after the last', 'saveReportLetter', { ...letter, hour: 24 }, { hour: 'max-value' }),
    bad('a letter to a name', 'saveReportLetter', { ...letter, email: 'олег' }, { email: 'email' }),
    bad('a rhythm of one’s own', 'saveReportLetter', { ...letter, every: 'minute' }, { every: 'picklist' }),
    bad(
      'a mark above the best',
      'saveReview',
      { chatId, marks: [{ id: 'polite', mark: 99 }], comment: '' },
      { 'marks.0.mark': 'max-value' },
    ),
    bad('an empty word on a verdict', 'answerReview', { chatId, text: ' ' }, { text: 'empty' }),
    bad(
      'one criterion twice',
      'saveScoreCard',
      { criteria: [1, 2].map((weight) => ({ id: 'polite', title: 'Вежливость', weight })), proposals: false },
      { criteria: 'twice' },
    ),
    bad('no colour', 'saveLook', { ...PLAIN_LOOK, color: 'blue' }, { color: 'color' }),
    bad(
      'a picture with a program',
      'saveLook',
      { ...PLAIN_LOOK, avatar: 'data:image/svg+xml;base64,PHN2Zz4=' },
      { avatar: 'picture' },
    ),
    bad(
      'a picture of another site',
      'saveLook',
      { ...PLAIN_LOOK, avatar: 'https://shop.example/a.png' },
      { avatar: 'picture' },
    ),
    bad('no site', 'saveLook', { ...PLAIN_LOOK, sites: ['javascript:alert(1)'] }, { sites: 'site' }),
    bad('a chat without a language', 'saveLook', { ...PLAIN_LOOK, languages: [] }, { languages: 'empty' }),
    bad('a long reason', 'transfer', { ...away, note: 'x'.repeat(1_001) }, { note: 'too-long' }),
    bad('the system’s own status', 'setStatus', { status: 'absent' }, { status: 'picklist' }),
    bad('a status of one’s own', 'setStatus', { status: 'sleeping' }, { status: 'picklist' }),
    bad('input in the future', 'heartbeat', { idleMs: -1 }, { idleMs: 'min-value' }),
    bad('no time at all', 'heartbeat', { idleMs: null }, { idleMs: 'number' }),
    bad('a nameless person', 'rename', { firstName: '', lastName: 'П' }, { firstName: 'empty' }),
    bad('a long name', 'rename', { firstName: 'О'.repeat(81), lastName: 'П' }, { firstName: 'too-long' }),
    bad('a role of one’s own', 'invite', { email: newEmail(), role: 'owner' }, { role: 'picklist' }),
    bad('no e-mail', 'invite', { email: 'олег', role: 'operator' }, { email: 'email' }),
    bad('two e-mails', 'invite', { email: 'a@example.com,b@example.com', role: 'operator' }, { email: 'email' }),
    bad(
      'an e-mail with a header',
      'invite',
      { email: 'a@example.com\nBcc: b@example.com', role: 'operator' },
      { email: 'email' },
    ),
    bad('no chats at all', 'setLimit', { operatorId, maxChats: 0 }, { maxChats: 'min-value' }),
    bad('too many chats', 'setLimit', { operatorId, maxChats: 101 }, { maxChats: 'max-value' }),
    bad('a word for no', 'setActive', { operatorId, active: 'no' }, { active: 'boolean' }),
    bad(
      'too many subtopics',
      'saveTopic',
      { topicId: null, title: 'Т', subtopics: subtopics(51) },
      { subtopics: 'max-length' },
    ),
    bad(
      'a subtopic without a title',
      'saveTopic',
      { topicId: null, title: 'Т', subtopics: [{ id: 'a' }] },
      { 'subtopics.0.title': 'strict-object' },
    ),
    bad('too many phrasings', 'saveEntry', { ...entry, phrasings: Array(501).fill('да') }, { phrasings: 'max-length' }),
    bad(
      'a long phrasing',
      'saveEntry',
      { ...entry, phrasings: ['да', 'x'.repeat(501)] },
      { 'phrasings.1': 'too-long' },
    ),
    bad(
      'settings in part',
      'saveSettings',
      { name: 'Р', settings: { ...DEFAULT_SETTINGS.ru, timeZone: undefined } },
      { 'settings.timeZone': 'strict-object' },
    ),
    bad(
      'a country of one’s own',
      'saveSettings',
      { name: 'Р', settings: { ...DEFAULT_SETTINGS.ru, phoneCountry: 'Россия' } },
      { 'settings.phoneCountry': 'country' },
    ),
    bad('a nameless company', 'saveSettings', { name: ' ', settings: DEFAULT_SETTINGS.ru }, { name: 'empty' }),
  ];
}

const subtopics = (count: number) => Array.from({ length: count }, (_, i) => ({ id: `s${i}`, title: `П${i}` }));

const WORDS = { ru: 'Проверьте введённые данные.', en: 'Please check what you entered.' } as const;

it('is refused with the fields that are wrong, in the caller’s language, and changes nothing', async () => {
  const { companyId, operators } = await staffed(1);
  const [oleg] = operators;
  const { chatId } = await talking(companyId, oleg!);
  const before = await everything(companyId);
  for (const { what, command, fields, problems } of table(chatId, oleg!.uid)) {
    for (const locale of ['ru', 'en'] as const) {
      const answer = await callRaw('desk', { command, locale, ...fields }, oleg!.idToken);
      expect(answer, what).toEqual({
        ok: false,
        status: 400,
        reason: 'bad-input',
        text: WORDS[locale],
        details: { reason: 'bad-input', problems },
      });
    }
  }
  expect(await everything(companyId)).toEqual(before);
});

it('that is no command at all is refused too', async () => {
  const { operators } = await staffed(1);
  const { idToken } = operators[0]!;
  const calls: [unknown, string][] = [
    [null, 'input'],
    ['take', 'input'],
    [[], 'input'],
    [{}, 'command'],
    [{ command: 7 }, 'command'],
    [{ command: 'take', locale: 'tlh' }, 'locale'],
  ];
  for (const [data, field] of calls) {
    const answer = await callRaw('desk', data, idToken);
    expect(answer, JSON.stringify(data)).toMatchObject({ ok: false, reason: 'bad-input', text: WORDS.ru });
    expect(answer).toMatchObject({ details: { problems: { [field]: expect.any(String) } } });
  }
  expect(await callRaw('desk', { locale: 'en' }, idToken)).toMatchObject({ reason: 'bad-input', text: WORDS.en });
});

it('is never repeated in the refusal', async () => {
  const { operators } = await staffed(1);
  const secret = 'пароль от всего '.repeat(400);
  for (const command of Object.keys(DESK)) {
    const answer = await callRaw(
      'desk',
      { command, chatId: secret, text: secret, note: secret },
      operators[0]!.idToken,
    );
    expect(answer).toMatchObject({ ok: false, reason: 'bad-input' });
    expect(JSON.stringify(answer), command).not.toContain('пароль');
  }
});
