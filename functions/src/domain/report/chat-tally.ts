import type { ClosedChat } from '../chat.ts';
import type { ChatSet } from './chat-set.ts';
import { FATES, WHOSE } from './chat-set.ts';
import type { Span } from './figure-table.ts';
import { classOf } from './sketch.ts';
import type { Tally } from './tally.ts';
import { KEY, plus, spansOf, sumOf } from './tally.ts';
import type { Labels } from './sets-of.ts';
import { cellsOf, doerSetsOf, hasTaken, setsOf } from './sets-of.ts';

/** What a closed chat adds to the figures of all chats, of its topic and of its channel. */
export function tallyOf(chat: ClosedChat, labels: Labels): Tally {
  const { shares, responses } = chat.metrics;
  const sum = (of: (share: (typeof shares)[number]) => number) => shares.reduce((all, share) => all + of(share), 0);
  return sumOf([
    ofOwner(chat, labels, setsOf(chat, labels)),
    first(chat),
    ...(shares.some(hasTaken)
      ? [
          measured(
            'handling',
            sum(({ handlingMs }) => handlingMs),
          ),
        ]
      : []),
    ...shares.map((share) => spansOf('response', share.responses.spans ?? {})),
    amounts({
      responses: responses.count,
      reassignments: sum(({ lost }) => lost),
      transfers: sum(({ given = 0 }) => given),
    }),
  ]);
}

/** What it adds for each operator: the close and the rating for the last owner, each piece of work for whoever did it. */
export function talliesByOperator(chat: ClosedChat, labels: Labels): ReadonlyMap<string, Tally> {
  const tallies = new Map<string, Tally>();
  const add = (operatorId: string, tally: Tally) => tallies.set(operatorId, plus(tallies.get(operatorId) ?? {}, tally));
  for (const [operatorId, sets] of doerSetsOf(chat)) add(operatorId, sizes(sets));
  const { ownerId, metrics } = chat;
  if (metrics.firstResponderId !== null) add(metrics.firstResponderId, first(chat));
  for (const share of metrics.shares) {
    if (hasTaken(share)) add(share.operatorId, measured('handling', share.handlingMs));
    add(share.operatorId, spansOf('response', share.responses.spans ?? {}));
    const { responses, lost, given = 0 } = share;
    add(share.operatorId, amounts({ responses: responses.count, reassignments: lost, transfers: given }));
  }
  if (ownerId !== null) {
    const owned = setsOf(chat, labels).filter((set) => WHOSE[set] === 'owner');
    add(ownerId, ofOwner(chat, labels, owned));
  }
  return tallies;
}

/** What counts for a chat's last owner, or for all chats. */
function ofOwner(chat: ClosedChat, labels: Labels, sets: readonly ChatSet[]): Tally {
  const { began, waited } = cellsOf(chat, labels);
  const { waitingMs } = chat.metrics;
  const isOlder = !sets.some((set) => FATED.has(set));
  return sumOf([
    { [KEY.chats]: 1, [KEY.began(began)]: 1, ...(isOlder ? { [KEY.older]: 1 } : {}) },
    sizes(sets),
    waited === null || waitingMs === null
      ? {}
      : plus(measured('waiting', waitingMs), amountsOf({ [KEY.waited(waited)]: 1, [KEY.waitedMs(waited)]: waitingMs })),
    labels.score === null ? {} : amounts({ marks: labels.score }),
  ]);
}

const FATED: ReadonlySet<ChatSet> = new Set(FATES);

const sizes = (sets: readonly ChatSet[]): Tally => Object.fromEntries(sets.map((set) => [KEY.set(set), 1]));
const measured = (span: Span, ms: number): Tally => ({ [KEY.span(span, classOf(ms))]: 1 });

function first({ metrics: { firstResponseMs } }: ClosedChat): Tally {
  return firstResponseMs === null ? {} : measured('first', firstResponseMs);
}

const amounts = (of: Partial<Record<'responses' | 'reassignments' | 'transfers' | 'marks', number>>): Tally =>
  amountsOf(of);

/** Only what is not 0. */
function amountsOf(of: Readonly<Record<string, number>>): Tally {
  return Object.fromEntries(Object.entries(of).filter(([, n]) => n !== 0));
}
