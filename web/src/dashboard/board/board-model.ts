import { computed, createModel, signal } from '@preact/signals';
import type { BoardNow } from '#domain/board/board.ts';
import { MOST_ANSWERING } from '#domain/board/board.ts';
import type { BoardPerson, TeamPart } from '#domain/board/team-part.ts';
import { isStatus } from '#domain/status.ts';
import type { Ms } from '#domain/time.ts';
import { MINUTE } from '#domain/time.ts';
import type { Desk } from '../app/call.ts';
import type { Live } from '../database/live.ts';
import { live } from '../database/live.ts';
import type { Confirmed, Reads } from '../database/reads.ts';
import type { Clock } from '../time/clock.ts';

/** How often the server is told that somebody still looks at the board, so that it goes on counting it. */
const AGAIN: Ms = MINUTE;

type Around = {
  desk: Desk;
  clock: Pick<Clock, 'correct' | 'read'>;
  /** Calls back again and again until it is stopped, and at once when somebody looks again. */
  every: (ms: Ms, work: () => void) => () => void;
  deviceNow: () => Ms;
};

/** The company's board, listened to and counted only while something shows it. All that show it share one listener. */
export const BoardModel = createModel((reads: Pick<Reads, 'board' | 'teamPart'>, around: Around) => {
  const { desk, clock, every, deviceNow } = around;
  const watchedAt = signal<Ms | null>(null);
  const watch = async () => {
    const askedAt = deviceNow();
    const answer = await desk('watchBoard', {});
    if (!answer.ok) return;
    clock.correct(answer.output.serverNow, askedAt, deviceNow());
    watchedAt.value = clock.read();
  };
  const read = live<Confirmed<BoardNow | null>>((next, fail) => {
    watchedAt.value = null;
    void watch();
    const rest = every(AGAIN, () => void watch());
    const stop = reads.board(next, (code) => {
      rest();
      fail(code);
    });
    return () => {
      rest();
      stop();
    };
  });
  const parts = new Map<number, Live<TeamPart | null>>();
  const partOf = (part: number) => {
    const known = parts.get(part) ?? live(reads.teamPart(part));
    parts.set(part, known);
    return known;
  };
  const now = computed(() => read.data.value?.value ?? undefined);
  const count = computed(() => now.value?.teamParts);
  const team = computed<readonly TeamPart[] | undefined>(() => {
    if (count.value === undefined) return undefined;
    const found = Array.from({ length: count.value }, (_, part) => partOf(part).data.value);
    return found.every((part) => part !== undefined) ? found.filter((part) => part !== null) : undefined;
  });
  return {
    /** Undefined: it loads, or has not been counted yet. */
    now,
    /** What is known of whether the board is still true (freshness.ts), but for the page's connection. */
    known: computed(() => ({
      countedAt: now.value?.at ?? null,
      fresh: read.data.value?.fresh === true && read.failed.value === null,
      watchedAt: watchedAt.value,
    })),
    /** The board knows of each client who waits for an operator's word whose they are. */
    knowsAllWaits: computed(() => (now.value?.answering.all ?? 0) <= MOST_ANSWERING),
    failed: computed(() => {
      const all = Array.from({ length: count.value ?? 0 }, (_, part) => partOf(part).failed.value);
      return read.failed.value ?? all.find((code) => code !== null) ?? null;
    }),
    team,
    /** Everybody who works for the company now, each once, those at work first. */
    people: computed(() => team.value && peopleOf(team.value)),
  };
});
export type Board = InstanceType<typeof BoardModel>;

/** The people of all parts. Whoever moves from one part to another may stand in both for a moment: the part that was written last counts. */
function peopleOf(parts: readonly TeamPart[]): readonly BoardPerson[] {
  const all = parts.toSorted((a, b) => a.at - b.at).flatMap(({ people }) => people);
  return [...new Map(all.map((person) => [person.id, known(person)])).values()].toSorted(byStanding);
}

/** A status that a newer version of the product has saved gets no chats, as the server takes it. */
const known = (person: BoardPerson): BoardPerson => (isStatus(person.status) ? person : { ...person, status: 'break' });

/** Those at work first, then by name. */
function byStanding(a: BoardPerson, b: BoardPerson): number {
  const rank = ({ status }: BoardPerson) => (status === 'working' ? 0 : 1);
  return rank(a) - rank(b) || nameOf(a).localeCompare(nameOf(b)) || (a.id < b.id ? -1 : 1);
}

/** The first and the last name of somebody on the board. */
export const nameOf = ({ firstName, lastName }: Pick<BoardPerson, 'firstName' | 'lastName'>): string =>
  `${firstName} ${lastName}`.trim();
