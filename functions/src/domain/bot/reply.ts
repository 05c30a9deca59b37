import type { Word } from './word.ts';

const NO = new Set(
  'нет не неа ни помогло помогли помог то другое другой это этого из вообще совсем мой случай вопрос ничего никакой подходит подошло no nope not none neither that this it didnt doesnt did does help helped other else of these them my case wrong'.split(
    ' ',
  ),
);
const YES = new Set(
  'да ага угу верно именно точно помогло помог помогли это оно все спасибо супер отлично yes yep yeah yup right correct exactly it that this helped did works thanks great'.split(
    ' ',
  ),
);
const NOS = new Set('нет неа не ни другое ничего никакой no nope not none neither didnt doesnt wrong other'.split(' '));
const YESES = new Set(
  'да ага угу верно именно точно помогло помог помогли yes yep yeah yup right correct exactly helped works'.split(' '),
);

/** "Больше нет вопросов", "no, that's all". */
const DONE = new Set(
  'нет неа ничего больше вопросов вопроса все это на пока спасибо no nope nothing more else further questions thats that is it all thanks'.split(
    ' ',
  ),
);
const DONES = new Set('нет неа ничего no nope nothing'.split(' '));
const ALL = new Set('все all'.split(' '));

const ORDINALS: readonly (readonly string[])[] = [
  ['1', 'первое', 'первый', 'первая', 'первую', 'first', 'one', '1st', 'один'],
  ['2', 'второе', 'второй', 'вторая', 'вторую', 'second', 'two', '2nd', 'два'],
  ['3', 'третье', 'третий', 'третья', 'третью', 'third', 'three', '3rd', 'три'],
];

/** A bare no, to "did this help?" or "did you mean": "нет", "не помогло", "none of these". */
export function isNo(words: readonly Word[]): boolean {
  return words.some(({ token }) => NOS.has(token)) && words.every(({ token }) => NO.has(token));
}

export function isYes(words: readonly Word[]): boolean {
  return words.some(({ token }) => YESES.has(token)) && words.every(({ token }) => YES.has(token));
}

/** The visitor wants nothing more. After a question of the bot a bare no answers that question instead; `ask` (bot.ts) checks for that first. */
export function isDone(words: readonly Word[]): boolean {
  const isEnough = words.some(({ token }) => DONES.has(token)) || (words.length > 1 && ALL.has(words.at(-1)!.token));
  return isEnough && words.every(({ token }) => DONE.has(token));
}

/** Which of the buttons was named in words, from 0: "2", "второе", "the first one"; null when none was. */
export function ordinalOf(words: readonly Word[]): number | null {
  const told = words
    .map(({ token }) => token)
    .filter((token) => !['the', 'вариант', 'пункт', 'option', 'number', 'номер'].includes(token));
  const named = told.length === 2 && told[1] === 'one' ? told.slice(0, 1) : told;
  const place = named.length === 1 ? ORDINALS.findIndex((names) => names.includes(named[0]!)) : -1;
  return place < 0 ? null : place;
}
