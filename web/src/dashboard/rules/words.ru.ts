import type { Rule } from '#domain/rules/example.ts';
import { manyRu } from '../../text/plural.ts';

const chats = manyRu('чат', 'чата', 'чатов');
const inChats = manyRu('чате', 'чатах', 'чатах');
const clients = manyRu('клиента', 'клиентов', 'клиентов');
const times = manyRu('раз', 'раза', 'раз');
const ofPeople = manyRu('оператора', 'операторов', 'операторов');
/** The word alone, as it agrees with the number that stands elsewhere. */
const agreeing = (one: string, other: string) => (count: number) =>
  new Intl.PluralRules('ru').select(count) === 'one' ? one : other;
const wouldGo = agreeing('ушёл', 'ушло');
const given = agreeing('передан', 'передано');

/** What an example has to tell: how many of how many, where that is only a bound, and on which day. */
type Told = { n: number; of: number; bound: 'exact' | 'at-most' | 'at-least'; day: string; part: string };

const about = ({ bound }: Told) => ({ exact: '', 'at-most': 'не больше чем ', 'at-least': 'не меньше чем ' })[bound];

export const rules = {
  limits: 'Сколько чатов и кто их раздаёт',
  targets: 'Как быстро отвечают',
  away: 'Если оператор отошёл или не отвечает',
  gone: 'Если клиент ушёл из очереди',
  silence: 'Если клиент молчит после ответа оператора',
  bot: 'Если клиент молчит в чате с ботом',
  rating: 'Оценка',
  keeping: 'Сколько что хранится',
  keepingLead: 'Сроки хранения чатов, файлов и журналов задаются рядом со всем, что касается личных данных.',
  keepingLink: 'Открыть «Личные данные»',
  personLimits: 'У каждого оператора можно задать свой лимит в разделе «Люди».',
  yesterday: 'Вчера',
  today: 'Сегодня',
  noFacts: 'Ни вчера, ни сегодня ещё не закрылось ни одного чата, поэтому примеров пока нет.',
  factsFailed: 'Примеры из вчерашних чатов не загрузились.',
  why: {
    absenceMs: 'Столько времени без мыши и клавиатуры, и оператор получает статус «Отсутствует»: новых чатов ему нет.',
    absenceGraceMs: 'Столько чаты в работе ждут, пока оператор вернётся, а потом уходят другому.',
    maxChats: 'Больше чатов сразу новый оператор сам не получит; супервайзер может назначить и сверх лимита.',
    queueMode: 'Сами: чат достаётся наименее занятому. Вручную: каждый чат назначает супервайзер или админ.',
    firstTargetMs:
      'За это время клиент должен получить первый ответ человека: таймер желтеет на половине и краснеет в срок.',
    answerTargetMs: 'То же для каждого следующего ответа в чате, который уже ведёт оператор.',
    noAnswerMs: 'Если оператор не перехватил назначенный ему чат за это время, чат уходит другому.',
    lateMs: 'Если клиент ждёт ответа дольше, супервайзеры получают тревогу.',
    goneMs: 'Кто столько не открывает страницу, пропускает вперёд тех, кто на ней.',
    abandonedMs: 'Если ушедший не вернулся за это время, чат закрывается. С телефоном чат ждёт: можно перезвонить.',
    silenceReminderMs: 'Через столько молчания клиента спросят, здесь ли он.',
    silenceCloseMs:
      'Если он не ответит и на напоминание, чат закроется. Пока ответа ждёт клиент, чат не закроется никогда.',
    botIdleMs:
      'Столько клиент может молчать в чате с ботом, а потом чат закрывается. Пока бот должен ответ, не закроется.',
    botWarnMs: 'За столько до закрытия бот предупредит клиента. 0: закроет без предупреждения.',
    ratingAfter: 'Клиента спросят об оценке только после отмеченных диалогов.',
  } satisfies Record<Rule, string>,
  examples: {
    absenceMs: ({ n, day }) =>
      n === 0
        ? `${day} ни один чат не ушёл от оператора, который отошёл или не ответил.`
        : `${day} от операторов, которые отошли или не ответили, ${times(n)} уходил чат.`,
    absenceGraceMs: (told) => `${told.day} к другому оператору ${wouldGo(told.n)} бы ${about(told)}${chats(told.n)}.`,
    maxChats: ({ n, of, day }) => `${day} столько чатов сразу было у ${n} из ${ofPeople(of)}.`,
    queueMode: ({ n, day, part }) =>
      `${day} людям ${given(n)} ${chats(n)}${part && `, половину взяли не позже чем через ${part}`}.`,
    firstTargetMs: ({ n, of, day, part }) => `${day} в срок первых ответов: ${n} из ${of} (${part}).`,
    answerTargetMs: ({ n, of, day, part }) => `${day} в срок ответов: ${n} из ${of} (${part}).`,
    noAnswerMs: (told) =>
      `${told.day} к другому оператору ${wouldGo(told.n)} бы ${about(told)}${chats(told.n)} из ${told.of}.`,
    lateMs: ({ n, day }) => `${day} супервайзеров позвали бы ${times(n)}.`,
    goneMs: (told) => `${told.day} ушедшими посчитали бы ${about(told)}${clients(told.n)}.`,
    abandonedMs: (told) => `${told.day} это закрыло бы ${about(told)}${chats(told.n)}.`,
    silenceReminderMs: (told) => `${told.day} напомнили бы ${about(told)}в ${inChats(told.n)}.`,
    silenceCloseMs: (told) => `${told.day} это закрыло бы ${about(told)}${chats(told.n)} из ${told.of}.`,
    botIdleMs: (told) => `${told.day} это закрыло бы ${about(told)}${chats(told.n)} из ${told.of}.`,
    botWarnMs: (told) => `${told.day} предупредили бы ${about(told)}в ${inChats(told.n)}.`,
    ratingAfter: ({ n, of, day, part }) =>
      `${day} оценку попросили бы после ${n} из ${of} закрытых чатов${part && `, оценили ${part}`}.`,
  } satisfies Record<Rule, (told: Told) => string>,
};
