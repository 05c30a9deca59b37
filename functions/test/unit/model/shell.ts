import { warnIdle } from '../../../src/domain/chat/warn-idle.ts';
import type { Chat } from '../../../src/domain/chat.ts';
import { isOwned } from '../../../src/domain/chat.ts';
import type { ChatChange } from '../../../src/domain/chat/change.ts';
import { changed } from '../../../src/domain/chat/change.ts';
import { abandon, expire } from '../../../src/domain/chat/close.ts';
import { comeBack } from '../../../src/domain/chat/come-back.ts';
import { dueNow } from '../../../src/domain/chat/due.ts';
import { handOff } from '../../../src/domain/chat/hand-off.ts';
import { loseUntaken } from '../../../src/domain/chat/lose-untaken.ts';
import { markLate, ownerAway, ownerBack } from '../../../src/domain/chat/owner-away.ts';
import { endSilent } from '../../../src/domain/chat/end-silent.ts';
import { missVisitor } from '../../../src/domain/chat/miss-visitor.ts';
import { remindSilent } from '../../../src/domain/chat/remind-silent.ts';
import { openGroup } from '../../../src/domain/chat/open-group.ts';
import { release } from '../../../src/domain/chat/release.ts';
import { start } from '../../../src/domain/chat/start.ts';
import { visitorWrites } from '../../../src/domain/chat/visitor-writes.ts';
import type { Group } from '../../../src/domain/group/group.ts';
import { entersQueue, intoGroup } from '../../../src/domain/group/into-group.ts';
import type { Message } from '../../../src/domain/message.ts';
import type { Operator } from '../../../src/domain/operator.ts';
import type { Refused } from '../../../src/domain/refusal.ts';
import { refuse } from '../../../src/domain/refusal.ts';
import type { CompanySettings } from '../../../src/domain/settings.ts';
import type { Shift } from '../../../src/domain/shift.ts';
import { changeStatus } from '../../../src/domain/shift.ts';
import type { Status } from '../../../src/domain/status.ts';
import type { Ms } from '../../../src/domain/time.ts';
import { MINUTE } from '../../../src/domain/time.ts';
import { isHereUntil } from '../../../src/domain/visitor-presence.ts';
import { closeStream, openStream } from '../../../src/domain/visitor-stream.ts';
import type { Visitor } from '../../../src/domain/visitor.ts';
import type { Everything } from '../../invariants.ts';
import { NOON, SETTINGS, visitor } from '../world.ts';
import { dispatchIn } from './dispatching.ts';
import { GROUPS, pageOf } from './groups.ts';
import type { Outcome } from './memory.ts';

const BRIEF = { goneMs: MINUTE, abandonedMs: 10 * MINUTE, silenceReminderMs: 3 * MINUTE, silenceCloseMs: 2 * MINUTE };

/**
 * A whole company in memory. It loads, asks the domain and saves as the server does, one decision at a time: saves with preconditions have the same
 * effect. What happens after a save (routing, the chats of somebody who left) is a step of its own, so a history may leave it out, as
 * a process that dies does; then the sweep has to find it.
 */
export class Shell {
  now: Ms = NOON;
  settings: CompanySettings = { ...SETTINGS, maxChats: 2, ...BRIEF };
  readonly operators = new Map<string, Operator>();
  readonly visitors = new Map<string, Visitor>();
  readonly groups = new Map<string, Group>(GROUPS.map((group) => [group.id, group]));
  readonly chats = new Map<string, Chat>();
  readonly transcripts = new Map<string, Message[]>();
  readonly ledgers = new Map<string, Shift[]>();
  /** How much time each chat spent where, counted while time passes and not by the chat's own clocks. */
  readonly spent = new Map<string, { bot: Ms; waiting: Ms; gone: Ms; handling: Map<string, Ms> }>();
  private made = 0;
  private shifts = 0;
  private streams = 0;

  constructor(operators: readonly Operator[], visitorIds: readonly string[]) {
    for (const one of operators) {
      this.operators.set(one.id, one);
      this.ledgers.set(one.id, [{ id: one.shiftId, status: one.status, from: one.statusSince, to: null }]);
    }
    for (const id of visitorIds) this.visitors.set(id, visitor({ id }));
  }

  everything(): Everything {
    const { operators, visitors, chats, transcripts, ledgers } = this;
    return {
      operators: [...operators.values()],
      visitors: [...visitors.values()],
      chats: [...chats.values()],
      transcripts,
      ledgers,
    };
  }

  ownerOf(chat: Chat): Operator | null {
    return isOwned(chat) ? (this.operators.get(chat.ownerId) ?? null) : null;
  }

  /** The operator who offered an untaken chat, in their present state. */
  offeredBy(chat: Chat): Operator | null {
    return chat.state === 'assigned' ? (this.operators.get(chat.offer?.fromId ?? '') ?? null) : null;
  }

  company() {
    return { name: 'Цветы', settings: this.settings };
  }

  pass(ms: Ms): void {
    this.now += ms;
    for (const chat of this.chats.values()) {
      const spent = this.spent.get(chat.id)!;
      if (chat.state === 'bot') spent.bot += ms;
      if (chat.state === 'queued' && chat.gone !== null) spent.gone += ms;
      else if (chat.state === 'queued' || chat.state === 'assigned') spent.waiting += ms;
      if (chat.state === 'active') spent.handling.set(chat.ownerId, (spent.handling.get(chat.ownerId) ?? 0) + ms);
    }
  }

  save(decided: ChatChange | Refused): Outcome {
    if (!decided.ok) return decided;
    const before = this.chats.get(decided.chat.id) ?? null;
    const groups = [...this.groups.values()];
    const change = entersQueue(before, decided) ? intoGroup(decided, groups, this.now) : decided;
    const { chat, messages, operators } = change;
    if (!this.chats.has(chat.id)) this.spent.set(chat.id, { bot: 0, waiting: 0, gone: 0, handling: new Map() });
    this.chats.set(chat.id, chat);
    const transcript = this.transcripts.get(chat.id) ?? [];
    this.transcripts.set(chat.id, [...transcript, ...messages]);
    for (const one of operators) this.operators.set(one.id, one);
    this.entail(before, change);
    return { ok: true };
  }

  /** Carries out what must be saved together with the change of a chat. */
  protected entail(_before: Chat | null, { chat }: ChatChange): void {
    const whose = this.visitors.get(chat.visitorId)!;
    if (chat.state === 'closed' && whose.openChatId === chat.id)
      this.visitors.set(whose.id, { ...whose, openChatId: null });
  }

  saveOperator(operator: Operator): void {
    this.operators.set(operator.id, operator);
  }

  saveGroup(group: Group): void {
    this.groups.set(group.id, group);
  }

  saveSettings(settings: CompanySettings): void {
    this.settings = settings;
  }

  /** A visitor's message, new or repeated; `wantsPerson` is the button "позвать оператора". */
  write(visitorId: string, id: string, text: string, wantsPerson: boolean): Outcome {
    const who = isHereUntil(this.visitors.get(visitorId)!, this.now);
    const before = this.transcripts.get(who.lastChatId ?? '')?.find((message) => message.id === id);
    if (before !== undefined)
      return before.from === 'visitor' && before.text === text ? { ok: true } : refuse('message-id-reused');
    const known = this.chats.get(who.openChatId ?? '');
    const begun = known
      ? { ok: true as const, chat: known, visitor: who }
      : start(who, 'company-1', `chat-${this.made + 1}`, this.now);
    if (!begun.ok) return begun;
    const wrote = visitorWrites(
      begun.chat,
      begun.visitor,
      { id, text, choice: null, page: pageOf(visitorId) },
      this.now,
    );
    if (!wrote.ok) return wrote;
    if (!known) this.made++;
    this.visitors.set(who.id, begun.visitor);
    this.save(wrote);
    if (wantsPerson && wrote.chat.state === 'bot')
      this.save(handOff(wrote.chat, 'asked-for-person', null, this.settings, this.now));
    return { ok: true };
  }

  /** A tab of the visitor opens a stream that may live for four minutes. */
  opensPage(visitorId: string): Outcome {
    const opened = openStream(this.visitors.get(visitorId)!, `stream-${++this.streams}`, 4 * MINUTE, this.now);
    if (!opened.ok) return opened;
    const { visitor: is } = opened;
    const chat = this.chats.get(is.openChatId ?? '');
    const back = is.missedAt !== null && chat ? comeBack(chat, is.hereUntil ?? this.now, this.now) : null;
    this.visitors.set(visitorId, { ...is, missedAt: null });
    return back === null ? { ok: true } : this.save(back);
  }

  /** The visitor's newest tab is closed; where an instance has died, one that it held is not taken away. */
  leavesPage(visitorId: string): Outcome {
    const who = this.visitors.get(visitorId)!;
    const last = who.streams.at(-1);
    if (last !== undefined) this.visitors.set(visitorId, closeStream(who, last, this.now));
    return { ok: true };
  }

  status(operatorId: string, status: Status, by: 'person' | 'system'): Outcome {
    const change = changeStatus(this.operators.get(operatorId)!, status, by, `shift-${++this.shifts}`, this.now);
    if (!change.ok) return change;
    const ledger = this.ledgers.get(operatorId)!;
    const { closed, opened } = change;
    if (closed && opened)
      this.ledgers.set(operatorId, [
        ...ledger.map((shift) => (shift.id === closed.id && shift.to === null ? closed : shift)),
        opened,
      ]);
    this.saveOperator(change.operator);
    return { ok: true };
  }

  /** Takes away the chats of an operator who is absent or deactivated, and ends the grace of one who is back. */
  leave(operatorId: string): void {
    for (const chatId of this.operators.get(operatorId)!.openChats) {
      const chat = this.chats.get(chatId)!;
      const owner = this.operators.get(operatorId)!;
      if (!isOwned(chat)) continue;
      if (!owner.active || owner.status === 'absent')
        this.save(ownerAway(chat, owner, this.company(), this.now, this.offeredBy(chat)));
      else if (chat.state === 'active') this.save(ownerBack(chat, this.now));
    }
  }

  /** Gives waiting chats to available operators, and returns which rules of routing that broke. */
  dispatch(pools: ReadonlySet<string> | null = null): string[] {
    return dispatchIn(this, pools);
  }

  /** One minute's sweep: absent and deactivated owners, then everything that is due. */
  sweep(): void {
    for (const one of this.operators.values()) if (!one.active || one.status === 'absent') this.leave(one.id);
    for (const id of this.chats.keys()) this.settle(id);
  }

  private settle(chatId: string): void {
    const chat = this.chats.get(chatId)!;
    const [due, owner] = [dueNow(chat, this.settings, this.now), this.ownerOf(chat)];
    if (due === null) return;
    if (chat.state === 'queued' && due.what === 'may-go-back') this.save(changed({ ...chat, avoid: null }));
    else if (chat.state === 'queued' && due.what === 'group-opens')
      this.save(openGroup(chat, 'all-busy', 'system', this.now));
    else if (chat.state === 'queued' && due.what === 'abandoned') this.save(abandon(chat, this.settings, this.now));
    else if (chat.state === 'queued') {
      const missed = missVisitor(chat, this.visitors.get(chat.visitorId)!, this.settings, this.now);
      this.visitors.set(chat.visitorId, missed.visitor);
      this.save(missed.change);
    }
    if (chat.state === 'bot' && due.what === 'visitor-left') this.save(expire(chat, this.settings, this.now));
    else if (chat.state === 'bot' && due.what === 'bot-silent') this.save(warnIdle(chat, this.settings, this.now));
    else if (chat.state === 'bot') this.save(handOff(chat, 'bot-failed', null, this.settings, this.now));
    if (chat.state === 'assigned') {
      const from = this.offeredBy(chat);
      this.save(loseUntaken(chat, { owner, from }, 'no-answer', 'system', this.company(), this.now));
    }
    if (chat.state !== 'active') return;
    if (due.what === 'late') this.save(markLate(chat, this.now));
    else if (due.what === 'silent') this.save(remindSilent(chat, this.settings, this.now));
    else if (due.what === 'silent-ends') this.save(endSilent(chat, owner, this.settings, this.now));
    else if (owner?.active && owner.status !== 'absent') this.save(ownerBack(chat, this.now));
    else this.save(release(chat, owner, 'owner-absent', 'system', this.settings, this.now));
  }
}
