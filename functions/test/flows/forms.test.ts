import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Answer, Person } from './world.ts';
import { callDesk, hire, messageId, mustDesk, newCompany } from './world.ts';
import { company, everything, fields } from './database.ts';
import type { Form, Save } from './lead-forms.ts';
import { leadForms } from './lead-forms.ts';
import { calling, operatorOf, toWork, becomes } from './story.ts';

let companyId: string;
let anna: Person;
let boris: Person;
let vera: Person;
let chatId: string;
let topicId: string;
beforeAll(async () => {
  ({ companyId, admin: anna } = await newCompany());
  boris = await hire(anna, 'admin', 'Борис');
  vera = await hire(anna, 'operator', 'Вера');
  await mustDesk(anna, 'setLimit', { operatorId: vera.uid, maxChats: 50 });
  await toWork(vera);
  ({ chatId } = await calling(companyId));
  await becomes(companyId, chatId, 'assigned');
  ({ topicId } = await mustDesk(anna, 'saveTopic', { topicId: null, title: 'Доставка', subtopics: [] }));
});

const entryOf = (answer: string) => ({
  title: 'Цена',
  phrasings: ['сколько стоит'],
  answer,
  topicId,
  subtopicId: null,
  active: true,
});

/** A finished interval of Vera's ledger, as the form of a correction names it. */
async function finishedShift() {
  await mustDesk(vera, 'setStatus', { status: 'break' });
  await mustDesk(vera, 'setStatus', { status: 'working' });
  const { shiftId } = await operatorOf(companyId, vera.uid);
  const shifts = await company(companyId).collection('operators').doc(vera.uid).collection('shifts').get();
  const found = shifts.docs.find((doc) => doc.id !== shiftId && doc.get('status') === 'break')!;
  return {
    operatorId: vera.uid,
    shiftId: found.id,
    from: found.get('from').toMillis() as number,
    to: found.get('to').toMillis() as number,
  };
}

/** Every form of the staff that edits a document: how it saves one of its values, and how that value is read back. */
const FORMS: readonly Form[] = [
  {
    name: 'an entry of the knowledge',
    open: async () => {
      const { entryId } = await mustDesk(anna, 'saveEntry', { ...entryOf('100'), entryId: null });
      return (who, version, answer) => callDesk(who, 'saveEntry', { ...entryOf(answer), entryId, version });
    },
    values: ['200', '300', '400'],
    shown: (answer) => ({ answer, phrasings: ['сколько стоит'] }),
  },
  {
    name: 'the settings',
    open: async () => {
      const { name, settings } = (await fields(`companies/${companyId}`)) as any;
      return (who, version, greetingText) =>
        callDesk(who, 'saveSettings', { name, settings: { ...settings, greetingText }, version });
    },
    values: ['Добрый день!', 'Слушаем вас.', 'Алло!'],
    shown: (greetingText) => ({ name: 'Ромашка', settings: { greetingText } }),
  },
  {
    name: 'a topic',
    open: async () => {
      const made = await mustDesk(anna, 'saveTopic', { topicId: null, title: 'Возврат', subtopics: [] });
      return (who, version, title) =>
        callDesk(who, 'saveTopic', { topicId: made.topicId, title, subtopics: [], version });
    },
    values: ['Возврат денег', 'Обмен', 'Замена'],
    shown: (title) => ({ title, subtopics: [] }),
  },
  {
    name: 'a reply of the team',
    open: async () => {
      const scope = 'shared' as const;
      const { replyId } = await mustDesk(anna, 'saveReply', { replyId: null, scope, title: 'Адрес', text: 'Тверская' });
      return (who, version, text) => callDesk(who, 'saveReply', { replyId, scope, title: 'Адрес', text, version });
    },
    values: ['Тверская, 1', 'Тверская, 2', 'Тверская, 3'],
    shown: (text) => ({ title: 'Адрес', text }),
  },
  {
    name: 'the role of a person',
    open: async () => {
      const { uid: operatorId } = await hire(anna, 'operator', 'Глеб');
      return (who, version, role) => callDesk(who, 'setRole', { operatorId, role: role as 'admin', version });
    },
    values: ['supervisor', 'admin', 'operator'],
    shown: (role) => ({ role }),
  },
  {
    name: 'the limit of a person',
    open: async () => {
      const { uid: operatorId } = await hire(anna, 'operator', 'Глеб');
      return (who, version, limit) => callDesk(who, 'setLimit', { operatorId, maxChats: Number(limit), version });
    },
    values: ['7', '8', '9'],
    shown: (limit) => ({ maxChats: Number(limit) }),
  },
  {
    name: 'one’s own name, open twice',
    open: async () => {
      const glory = await hire(anna, 'operator', 'Слава');
      return (_who, version, lastName) => callDesk(glory, 'rename', { firstName: 'Слава', lastName, version });
    },
    values: ['Орлов', 'Соколов', 'Чижов'],
    shown: (lastName) => ({ firstName: 'Слава', lastName }),
  },
  {
    name: 'the phone of a client',
    open: async () => (who, version, phone) => callDesk(who, 'setPhone', { chatId, phone, version }),
    values: ['+79161234567', '+79161234568', '+79161234570'],
    shown: (phone) => ({ phone }),
  },
  {
    name: 'the description of a chat',
    open: async () => {
      const called = await calling(companyId);
      return (who, version, description) => callDesk(who, 'describe', { chatId: called.chatId, description, version });
    },
    values: ['Ждёт курьера', 'Курьер был', 'Букет у клиента'],
    shown: (description) => ({ description }),
  },
  {
    name: 'the topic of a chat',
    open: async () => {
      const called = await calling(companyId);
      await mustDesk(anna, 'saveTopic', {
        topicId,
        title: 'Доставка',
        subtopics: ['a', 'b', 'c'].map((id) => ({ id, title: id })),
      });
      return (who, version, subtopicId) =>
        callDesk(who, 'setTopic', { chatId: called.chatId, topicId, subtopicId, version });
    },
    values: ['a', 'b', 'c'],
    shown: (subtopicId) => ({ topic: { topicId, subtopicId } }),
  },
  ...leadForms(() => ({ companyId, anna, vera })),
];

describe.each(FORMS)('The form of $name', ({ open, values: [first, second, third], shown }) => {
  let save: Save;
  /** The version that the form shows now. */
  let shownVersion = 0;
  const saved = (answer: Answer<object>): number => {
    if (!answer.ok) throw new Error(answer.reason);
    shownVersion = (answer.output as { version: number }).version;
    return shownVersion;
  };
  beforeAll(async () => {
    save = await open();
  });
  beforeEach(async () => {
    saved(await save(anna, shownVersion, third));
  });

  it('saved on an older version is refused with the current values, changes nothing, and can then be saved on those', async () => {
    const [older, newer] = [shownVersion, shownVersion + 1];
    expect(saved(await save(anna, older, first))).toBe(newer);
    const before = await everything(companyId);
    expect(await save(boris, older, second)).toMatchObject({
      ok: false,
      reason: 'changed-meanwhile',
      details: { current: { version: newer, values: shown(first) } },
    });
    expect(await everything(companyId)).toEqual(before);
    expect(saved(await save(boris, newer, second))).toBe(newer + 1);
  });

  it('can be saved again without harm when the first answer was lost', async () => {
    const older = shownVersion;
    for (let i = 0; i < 2; i++) expect(saved(await save(anna, older, first))).toBe(older + 1);
  });

  it('is saved by one of two people at once, and the other is told', async () => {
    const answers = await Promise.all([save(anna, shownVersion, first), save(boris, shownVersion, second)]);
    const reasons = answers.map((answer) => (answer.ok ? 'saved' : answer.reason));
    expect(reasons.toSorted()).toEqual(['changed-meanwhile', 'saved']);
    saved(answers.find(({ ok }) => ok)!);
  });
});

describe('An entry that somebody edits', () => {
  it('keeps the question that a colleague files into it meanwhile', async () => {
    const { entryId } = await mustDesk(anna, 'saveEntry', { ...entryOf('100'), entryId: null });
    const question = { chatId, seq: 1, text: 'почём доставка', from: 'operator', visitorId: 'v', topicId: null };
    const times = { answer: null, at: new Date(), expireAt: new Date(Date.now() + 1e9) };
    await company(companyId)
      .collection('questions')
      .doc(`${chatId}-1`)
      .set({ ...question, ...times });
    await mustDesk(boris, 'addPhrasings', { entryId, questionIds: [`${chatId}-1`] });
    const older = await callDesk(anna, 'saveEntry', { ...entryOf('200'), entryId });
    const phrasings = ['сколько стоит', 'почём доставка'];
    expect(older).toMatchObject({
      reason: 'changed-meanwhile',
      details: { current: { version: 1, values: { answer: '100', phrasings } } },
    });
    expect(await fields(`companies/${companyId}/knowledge/${entryId}`)).toMatchObject({ answer: '100', phrasings });
  });
});

describe('An interval of the ledger', () => {
  it('is corrected only on the version that the admin has seen', async () => {
    const shift = { ...(await finishedShift()), reason: 'Был у врача' };
    const correct = (who: Person, version: number, status: 'working' | 'leaving', id = messageId()) =>
      callDesk(who, 'correctShift', { ...shift, id, status, version });
    const id = messageId();
    expect(await correct(anna, 0, 'working', id)).toMatchObject({ ok: true });
    const before = await everything(companyId);
    expect(await correct(boris, 0, 'leaving')).toMatchObject({
      reason: 'changed-meanwhile',
      details: { current: { version: 1, values: { status: 'working' } } },
    });
    expect(await everything(companyId)).toEqual(before);
    expect(await correct(anna, 0, 'working', id)).toMatchObject({ ok: true });
    expect(await correct(boris, 1, 'leaving')).toMatchObject({ ok: true });
  });
});

describe('What a chat shows of its client', () => {
  it('is changed on the client’s present version, also from an older chat that still shows other values', async () => {
    const { visitor, chatId: olderId } = await calling(companyId);
    await becomes(companyId, olderId, 'assigned');
    await mustDesk(vera, 'take', { chatId: olderId });
    await mustDesk(vera, 'close', { chatId: olderId });
    const next = await visitor.callOperator();
    if (!next.ok) throw new Error(next.reason);
    await mustDesk(anna, 'setPhone', { chatId: next.output.chatId, phone: '+79161234567' });
    expect(await callDesk(boris, 'setPhone', { chatId: olderId, phone: '+79161234569' })).toMatchObject({
      reason: 'changed-meanwhile',
      details: { current: { version: 1, values: { phone: '+79161234567' } } },
    });
  });
});
