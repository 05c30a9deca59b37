import { stem } from './stem.ts';
import { tokenize } from './tokenize.ts';

const WORDS = `
  a an the this that these those i im ive id me my mine we us our you your he she it its they them their is am are was were be been
  being do does did doing done have has had having will would shall should may might must of in on at to for from by with about into
  over after before and or but if then so as just also please there here some any all what which who whom than too very
  а и или но да же ли бы в во на с со к ко у о об от до из изо за по при для без над под про через что чтобы как так это этот эта эти
  этого этой тот та те того той том то он она оно они его ее их им ими ему ей я мы вы ты мне меня мной нам нас нами вам вас вами тебе
  тебя мой моя мое мои моего моей моих свой свою своего ваш ваша ваши вашего вашей ваше был была было были есть буду будет будут быть
  уже еще вот там тут здесь если когда только даже ну вообще очень пожалуйста какой какая какие какое`;

const stems = new Set(tokenize(WORDS).map(stem));

/** Words that say little about what a text is about, in either language; by stem. */
export function isFunctionWord(stemmed: string): boolean {
  return stems.has(stemmed);
}
