import type { Outcome, Policy } from '../../../src/domain/outbox/attempt.ts';
import type { Leased } from '../../../src/domain/outbox/journey.ts';
import { FRESH, dueAt, isOpen } from '../../../src/domain/outbox/journey.ts';
import type { Parcel } from '../../../src/domain/outbox/line.ts';
import { approach, conclude, sendAgain } from '../../../src/domain/outbox/line.ts';
import type { Ms } from '../../../src/domain/time.ts';
import { MINUTE, SECOND } from '../../../src/domain/time.ts';
import { NOON } from '../world.ts';

/** Few attempts, so that many are given up. */
export const POLICY: Policy = { lease: MINUTE, backOff: [10 * SECOND, MINUTE] };

/** A worker that delivers. Other workers may take steps between two of its steps. The step that ends an attempt gets the receiver's answer. */
type Worker = {
  steps: Iterator<void, void, Outcome>;
  carries: { parcel: Parcel; lease: Leased } | null;
  over: boolean;
};
type Read = { parcel: Parcel; version: number };

/**
 * An outbox in memory, with workers that read, decide and save as work/outbox/ does: a save fails when something that it writes has been changed since, and
 * for no other reason. `wrongs` collects every broken rule.
 */
export class PostOffice {
  now: Ms = NOON;
  readonly workers: Worker[] = [];
  readonly wrongs: string[] = [];
  /** How often each parcel has arrived. */
  readonly arrived = new Map<string, number>();
  private readonly stored = new Map<string, Read>();
  private saves = 0;

  get parcels(): readonly Parcel[] {
    return [...this.stored.values()].map(({ parcel }) => parcel);
  }

  /** Saves a new parcel. A worker for it may be called at once, late, twice or never. */
  post(key: string | null): void {
    const id = `${this.stored.size}`;
    this.save([{ parcel: { id, key, place: null, journey: FRESH, follower: null }, version: 0 }]);
  }

  call(id: string): Worker {
    const worker: Worker = { steps: [][Symbol.iterator](), carries: null, over: false };
    worker.steps = this.deliver(worker, id);
    this.workers.push(worker);
    return worker;
  }

  step(worker: Worker, outcome: Outcome): void {
    if (!worker.over) worker.over = worker.steps.next(outcome).done ?? false;
  }

  kill(worker: Worker): void {
    Object.assign(worker, { over: true, carries: null });
  }

  /** Lets time pass. An attempt ends within its lease, so a worker still delivering after that is counted as dead. */
  pass(ms: Ms): void {
    this.now += ms;
    for (const worker of this.workers) if ((worker.carries?.lease.until ?? Infinity) <= this.now) this.kill(worker);
  }

  sweep(): readonly Worker[] {
    const due = this.parcels.filter(({ journey }) => (dueAt(journey) ?? Infinity) <= this.now);
    return due.map(({ id }) => this.call(id));
  }

  sendAgain(id: string): void {
    const { parcel, version } = this.read(id);
    const again = sendAgain(parcel);
    if (again !== null) this.save([{ parcel: again, version }]);
  }

  private *deliver(worker: Worker, first: string): Generator<void, void, Outcome> {
    for (let called: string | null = first; called !== null;) {
      const lease: Leased | null = yield* this.take(worker, called);
      if (lease === null) return;
      const carried = this.read(called).parcel;
      worker.carries = { parcel: carried, lease };
      this.look(worker, carried);
      const outcome = yield;
      worker.carries = null;
      if (outcome.ok) this.arrived.set(called, (this.arrived.get(called) ?? 0) + 1);
      called = yield* this.end(called, lease, outcome);
    }
  }

  private *take(worker: Worker, id: string): Generator<void, Leased | null, Outcome> {
    for (;;) {
      const mine = this.read(id);
      yield;
      const head = this.line(mine.parcel.key)[0] ?? null;
      yield;
      const holder = String(this.workers.indexOf(worker));
      const step = approach(mine.parcel, head?.parcel ?? null, POLICY, holder, this.now);
      if (step === null) return null;
      const wishes = [{ parcel: step.parcel, version: mine.version }];
      if (step.head !== null && head !== null) wishes.push({ parcel: step.head, version: head.version });
      if (this.save(wishes)) return step.lease;
    }
  }

  private *end(id: string, lease: Leased, outcome: Outcome): Generator<void, string | null, Outcome> {
    for (;;) {
      const mine = this.read(id);
      yield;
      const next = this.line(mine.parcel.key).find(({ parcel }) => parcel.id !== id) ?? null;
      yield;
      const after = conclude(mine.parcel, next?.parcel ?? null, lease, POLICY, outcome, this.now);
      if (after === null) return null;
      const wishes = [{ parcel: after.parcel, version: mine.version }];
      if (after.next !== null && next !== null && after.next !== next.parcel)
        wishes.push({ parcel: after.next, version: next.version });
      if (this.save(wishes)) return after.next?.id ?? null;
    }
  }

  /** Checks what must hold whenever an attempt begins. */
  private look(worker: Worker, { id, key }: Parcel): void {
    const others = this.workers.flatMap(({ carries }) => carries ?? []).filter(({ parcel }) => parcel.key === key);
    const besides = others.filter(({ parcel }) => key !== null || parcel.id === id);
    if (besides.length > 1) this.wrongs.push(`${besides.map(({ parcel }) => parcel.id).join(' and ')} at once`);
    const [first] = this.line(key);
    if (first !== undefined && first.parcel.id !== id) this.wrongs.push(`${id} before ${first.parcel.id}`);
    if (worker.over) this.wrongs.push(`${id} by a dead hand`);
  }

  private line(key: string | null): readonly Read[] {
    const standing = [...this.stored.values()].filter(({ parcel }) => parcel.key === key && isOpen(parcel.journey));
    return key === null ? [] : standing.toSorted((a, b) => Number(a.parcel.place) - Number(b.parcel.place));
  }

  private read(id: string): Read {
    const found = this.stored.get(id);
    if (found === undefined) throw new Error(`No parcel ${id}`);
    return found;
  }

  /** Saves all of them, or none when one has been changed meanwhile. */
  private save(wishes: readonly Read[]): boolean {
    if (wishes.some(({ parcel, version }) => (this.stored.get(parcel.id)?.version ?? 0) !== version)) return false;
    this.saves++;
    for (const { parcel } of wishes)
      this.stored.set(parcel.id, {
        parcel: { ...parcel, place: parcel.place ?? String(this.saves) },
        version: this.saves,
      });
    return true;
  }
}
