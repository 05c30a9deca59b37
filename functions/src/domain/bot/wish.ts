import { stem } from './stem.ts';
import { stemsOf } from './stem-list.ts';
import type { Word } from './word.ts';

const SERVICE = stemsOf('support');
const PLEASE = stem('please');
const PERSON = stemsOf(
  'оператор человек менеджер специалист консультант сотрудник поддержка operator human agent person representative manager someone somebody advisor',
);
/** Words that ask for somebody; the words for a person are in `PERSON`. */
const CALL =
  stemsOf(`позови позовите позвать соедини соедините соединить переключи переключите переключить переведи переведите дай дайте
  хочу нужен нужна нужно можно пригласи пригласите свяжи свяжите связаться поговорить пообщаться говорить живой живого живым настоящий
  настоящим connect transfer talk speak chat call get want need real live human`);
/** Other words that a message may hold which only calls for a person: politeness, a yes or no, and that the bot did not help. */
const FILLER =
  stemsOf(`с со на мне меня мной мы я ли бы вас вам пожалуйста плиз а и оператора бот бота ботом робот робота роботом не please me i to a an with
  the can could you us your our now customer support service help поддержки техподдержки служба службы служба центра call let where где
  здравствуйте здравствуй привет добрый доброе день вечер утро hello hi hey good morning afternoon evening
  нет да помогло помог но это же уже ну так no yes but this that didnt help not`);
const MOST_WORDS = 12;
/** So many words beside a call for a person are no question of their own. */
const MOST_BESIDE = 6;
const NOT = new Set('не dont not never'.split(' '));
const CLAUSE = /(?<=[?!.…;,])\s+|\n+/;

/** The message only calls for a person: "позови оператора", "live agent please". A question about operators is a question. */
export function asksForPerson(words: readonly Word[]): boolean {
  const stems = words.map((word) => word.stem);
  if (stems.length > MOST_WORDS || isDeclined(words)) return false;
  if (!stems.some((each) => PERSON.has(each)) && !isCallToService(stems)) return false;
  return stems.every((each) => PERSON.has(each) || CALL.has(each) || FILLER.has(each));
}

/** A part of the message asks to be put through, whatever else the message asks. `read` makes words of a part. */
export function asksForPersonToo(text: string, read: (part: string) => readonly Word[]): boolean {
  return text.split(CLAUSE).some((part) => {
    const words = read(part);
    return words.some(({ stem }) => CALL.has(stem)) && asksForPerson(words);
  });
}

/** The message names a person and asks for one among other words. That is enough when no entry covers the other words. */
export function mentionsPerson(words: readonly Word[]): boolean {
  const stems = words.map((word) => word.stem);
  const beside = stems.filter((each) => !PERSON.has(each) && !CALL.has(each) && !FILLER.has(each));
  const calls = stems.some((each) => PERSON.has(each)) && stems.some((each) => CALL.has(each));
  return calls && beside.length <= MOST_BESIDE && !isDeclined(words);
}

/** "Talk to support": in English the service means a person when somebody calls for it. */
function isCallToService(stems: readonly string[]): boolean {
  return stems.some((each) => SERVICE.has(each)) && stems.some((each) => CALL.has(each) || each === PLEASE);
}

/** "Не нужен оператор": a negation stands right before a word of `CALL`. */
function isDeclined(words: readonly Word[]): boolean {
  return words.some(({ stem }, at) => CALL.has(stem) && NOT.has(words[at - 1]?.token ?? ''));
}

/** Insults and swearing: no answer of a bot makes this better. */
const ANGER =
  stemsOf(`мошенники жулики ворье аферисты кидалово обманщики уроды козлы сволочи твари мрази идиоты дебилы тупые хамы дерьмо говно сука суки
  блять бля хуй хуйня пиздец охуели заебали scammers crooks thieves idiots morons bastards fuck fucking shit bullshit damn asshole wtf`);

/** Threats with the law. They do not count where the knowledge of the company uses the word, since then it may be a question. */
const LAW = stemsOf(
  'суд суде судом иск прокуратура прокуратуру роспотребнадзор полиция полицию lawyer sue lawsuit court police',
);

/**
 * The visitor is very angry: they use a word of anger or threat, or shout in capitals with two exclamation or question marks in a row. `isTaught`
 * tells the stems that the knowledge of the company uses.
 */
export function isAngry(text: string, words: readonly Word[], isTaught: (stemmed: string) => boolean): boolean {
  const isThreat = ({ stem: stemmed }: Word) => ANGER.has(stemmed) || (LAW.has(stemmed) && !isTaught(stemmed));
  return words.some(isThreat) || isShouted(text);
}

const URGENCY = stemsOf('срочно срочный немедленно экстренно горит urgent urgently asap immediately emergency');

/** The message cannot wait, so a person is better than a question back. */
export function isUrgent(words: readonly Word[]): boolean {
  return words.some((word) => URGENCY.has(word.stem));
}

/** A word by which a wish is known, by its stem. */
export function isWish(stemmed: string): boolean {
  return [PERSON, CALL, ANGER, LAW, URGENCY].some((stems) => stems.has(stemmed));
}

const SHOUTED_LETTERS = 10;
const SHOUTED_SHARE = 0.7;

function isShouted(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  return letters >= SHOUTED_LETTERS && capitals / letters >= SHOUTED_SHARE && /[!?]{2}/.test(text);
}
