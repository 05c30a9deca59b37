import type { SmallTalk } from './outcome.ts';
import { SMALL_TALK } from './outcome.ts';
import { isDone } from './reply.ts';
import type { StemList } from './stem-list.ts';
import { stemsOf } from './stem-list.ts';
import type { Word } from './word.ts';

/** What makes a message a greeting, thanks or a goodbye. */
const WORDS: Readonly<Record<SmallTalk, string>> = {
  greeting:
    'привет приветик приветствую здравствуйте здравствуй здрасте здрасьте хай салют добрый доброе доброго hello hi hey hiya greetings morning afternoon evening',
  thanks: 'спасибо спс спасибки благодарю благодарствую пасиб thanks thank thx ty appreciate',
  goodbye: 'пока досвидания свидания прощайте bye goodbye cya farewell',
};

/** Words that may stand beside a greeting, thanks or a goodbye. */
const BESIDE = `день дня вечер вечера утро утра ночи ночь суток времени всем вам вас тебе большое огромное за помощь ответ и до всего доброго
  хорошего удачи вы очень там снова еще раз ок окей понятно понял поняла ясно отлично супер good day night there again you so much very
  for your the help a lot all everyone have nice great ok okay cool perfect got it understood see later team dear sir madam да нет помогло yes no helped`;

const stems = Object.fromEntries(SMALL_TALK.map((kind) => [kind, stemsOf(WORDS[kind])])) as Record<SmallTalk, StemList>;
const beside = stemsOf(BESIDE);

/**
 * The kind of small talk, if the message holds nothing else; null otherwise. Thanks and goodbyes win over a greeting beside them. A message which
 * says that nothing more is wanted counts as a goodbye.
 */
export function smallTalkOf(words: readonly Word[]): SmallTalk | null {
  const said = words.map((word) => word.stem);
  const isTalk = said.every((stemmed) => isPolite(stemmed) || beside.has(stemmed));
  const kind = (['goodbye', 'thanks', 'greeting'] as const).find((each) => said.some((word) => stems[each].has(word)));
  if (isTalk && kind !== undefined) return kind;
  return isDone(words) ? 'goodbye' : null;
}

/** A word of greeting, thanking or parting, by its stem. */
export function isPolite(stemmed: string): boolean {
  return SMALL_TALK.some((kind) => stems[kind].has(stemmed));
}
