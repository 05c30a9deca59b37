/** The steps of a company's first hour, in their order. */
export const STEPS = ['team', 'topics', 'knowledge', 'look', 'site', 'test'] as const;
export type Step = (typeof STEPS)[number];

/** How many entries the bot begins with. */
const FIRST_ENTRIES = 5;

/** What is known of the company; undefined while it loads. */
export type Known = {
  people: number | undefined;
  invites: number | undefined;
  topics: number | undefined;
  entries: number | undefined;
  isPublished: boolean | undefined;
  hasLook: boolean | undefined;
  hasSite: boolean | undefined;
  hasChat: boolean | undefined;
};

/** Which steps are done: by what the company has, not by a tick of somebody. Undefined: not known yet. */
export function stepsDone(known: Known): Readonly<Record<Step, boolean | undefined>> {
  const { people, invites, topics, entries, isPublished, hasLook, hasSite, hasChat } = known;
  return {
    team: people === undefined || invites === undefined ? undefined : people > 1 || invites > 0,
    topics: topics === undefined ? undefined : topics > 0,
    knowledge: entries === undefined || isPublished === undefined ? undefined : entries >= FIRST_ENTRIES && isPublished,
    look: hasLook,
    site: hasSite,
    test: hasChat,
  };
}
