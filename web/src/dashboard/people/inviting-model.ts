import { computed, createModel, effect, signal } from '@preact/signals';
import type { DeskCall, DeskOutput } from '#domain/contract/desk.ts';
import type { Verdict } from '#domain/invite-check.ts';
import { leaves } from '#domain/invite-check.ts';
import { newId } from '../../shared/new-id.ts';
import type { Outcome } from '../app/call.ts';
import type { Listed, Unread, Wish } from './address-list.ts';

/** One address of the list: what the check says of it, and what has become of it. `refused`: in the server's words. */
export type Row = Wish & {
  key: string;
  verdict: Verdict;
  state: 'waits' | 'sent' | { refused: string };
};

/** `stopped`: by the person, a lost connection, or a limit; `why` in words. */
export type Sending =
  | { state: 'not yet' }
  | { state: 'running' }
  | { state: 'stopped'; why: string | null }
  | { state: 'done' };

/** The two commands that it gives. */
export type InviteDesk = {
  (command: 'checkInvites', fields: DeskCall<'checkInvites'>): Promise<Outcome<DeskOutput<'checkInvites'>>>;
  (command: 'invite', fields: DeskCall<'invite'>): Promise<Outcome<DeskOutput<'invite'>>>;
};

/** Refusals that the next address would meet, too. */
const ENDS: ReadonlySet<string> = new Set([
  'too-many',
  'letters-over',
  'company-unproven',
  'not-allowed',
  'not-signed-in',
  'deactivated',
  'internal',
  'busy',
]);
/** How often an invitation whose answer did not come is sent again. By its key it leaves once. */
const TRIES = 3;

/** Invitations to a list: checked first, then sent one after another. What was sent is not sent again, also when its answer was lost. */
export const InvitingModel = createModel((desk: InviteDesk) => {
  const rows = signal<readonly Row[] | null>(null);
  const unread = signal<readonly Unread[]>([]);
  const sending = signal<Sending>({ state: 'not yet' });
  // An address keeps its key for as long as the dialog is open, however often the list is checked.
  const keys = new Map<string, string>();
  const sentBefore = new Set<string>();
  let stopping = new AbortController();
  // What a closed dialog still sent, nobody would see.
  effect(() => () => stopping.abort());

  const keyOf = (email: string) => {
    const key = keys.get(email) ?? newId();
    keys.set(email, key);
    return key;
  };
  const change = (email: string, state: Row['state']) => {
    rows.value = rows.value?.map((row) => (row.email === email ? { ...row, state } : row)) ?? null;
  };
  const waiting = computed(
    () => rows.value?.filter(({ verdict, state }) => leaves(verdict) && state === 'waits') ?? [],
  );

  const sendOne = async ({ email, role, maxChats, key }: Row): Promise<Outcome<unknown>> => {
    const wish = { email, role, key, ...(maxChats === null ? {} : { maxChats }) };
    for (let tries = 1; ; tries++) {
      const outcome = await desk('invite', wish);
      if (outcome.ok || outcome.reason !== 'offline' || tries === TRIES) return outcome;
    }
  };

  return {
    rows,
    unread,
    sending,
    /** The addresses whose invitations are still to be sent. */
    waiting,
    sent: computed(() => rows.value?.filter(({ state }) => state === 'sent').length ?? 0),
    /** Asks what would become of the list, and shows that. */
    check: async (listed: Listed): Promise<Outcome<unknown>> => {
      const emails = listed.wishes.map(({ email }) => email);
      const outcome = await desk('checkInvites', { emails });
      if (!outcome.ok) return outcome;
      const { verdicts } = outcome.output;
      unread.value = listed.unread;
      sending.value = { state: 'not yet' };
      rows.value = listed.wishes.map((wish, i) => ({
        ...wish,
        key: keyOf(wish.email),
        verdict: verdicts[i] ?? 'over',
        state: sentBefore.has(wish.email) ? 'sent' : 'waits',
      }));
      return outcome;
    },
    /** Leaves an address out. */
    drop: (email: string) => {
      rows.value = rows.value?.filter((row) => row.email !== email) ?? null;
    },
    /** Back to the list. */
    back: () => {
      rows.value = null;
    },
    /** Sends what is still to be sent, also after a stop. */
    send: async () => {
      if (sending.value.state === 'running') return;
      stopping = new AbortController();
      const { signal: stopped } = stopping;
      sending.value = { state: 'running' };
      for (let next = waiting.value[0]; next !== undefined && !stopped.aborted; next = waiting.value[0]) {
        const outcome = await sendOne(next);
        if (outcome.ok) {
          sentBefore.add(next.email);
          change(next.email, 'sent');
        } else if (outcome.reason === 'offline' || ENDS.has(outcome.reason)) {
          sending.value = { state: 'stopped', why: outcome.text };
          return;
        } else change(next.email, { refused: outcome.text });
      }
      sending.value = waiting.value.length > 0 ? { state: 'stopped', why: null } : { state: 'done' };
    },
    stop: () => stopping.abort(),
  };
});
export type Inviting = InstanceType<typeof InvitingModel>;
