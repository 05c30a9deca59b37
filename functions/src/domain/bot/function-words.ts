import { stemsOf } from './stem-list.ts';

const WORDS = `
  a an the this that these those i im ive id me my mine we us our you your he she it its they them their is am are was were be been
  being do does did doing done have has had having will would shall should may might must of in on at to for from by with about into
  over after before and or but if then so as just also please there here some any all what which who whom than too very
  а и или но да же ли бы в во на с со к ко у о об от до из изо за по при для без над под про через что чтобы как так это этот эта эти
  этого этой тот та те того той том то он она оно они его ее их им ими ему ей я мы вы ты мне меня мной нам нас нами вам вас вами тебе
  тебя мой моя мое мои моего моей моих свой свою своего ваш ваша ваши вашего вашей ваше был была было были есть буду будет будут быть
  уже еще вот там тут здесь если когда только даже ну вообще очень пожалуйста какой какая какие какое`;

/** Words that any question may hold: interrogatives, time, modality, negation. */
const COMMON_WORDS = `
  how when where why whose much many long time times now today tonight tomorrow yesterday day days week weeks month year hour hours
  minute minutes morning evening soon ago can could cannot cant need want like get got let know no not dont doesnt yes thing things
  something anything everything one two three first more most other another
  как когда где куда откуда почему зачем сколько скоко кто кому кого чей насколько который которая которые
  время времени сейчас щас сегодня завтра вчера послезавтра день дня дней дни неделя недели неделю недель месяц месяца год года лет
  час часа часов минут минуты утро утра утром вечер вечера вечером ночь ночи ночью скоро потом теперь раз
  понедельник вторник среда среду четверг пятница пятницу суббота субботу воскресенье
  можно нельзя могу можете может можем мочь надо нужно нужен нужна нужны хочу хотите хочется хотел хотела должен должна должны
  знать знаю подскажите скажите расскажите не нет ни да такой такое такая такие что-то кто-то один два три первый другой еще больше все всё`;

const stems = stemsOf(WORDS);
const common = stemsOf(COMMON_WORDS);

/** Words that say little about what a text is about, in either language; by stem. */
export function isFunctionWord(stemmed: string): boolean {
  return stems.has(stemmed);
}

/** Words that may tell one entry from another: neither function words nor such as any question may hold. By stem. */
export function mayTell(stemmed: string): boolean {
  return !stems.has(stemmed) && !common.has(stemmed);
}
