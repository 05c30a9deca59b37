import { onBoard } from '../../../src/domain/board/board-of.ts';
import { NOTHING_TODAY, personOf } from '../../../src/domain/board/team-part.ts';
import type { Chat } from '../../../src/domain/chat.ts';
import { isOwned } from '../../../src/domain/chat.ts';
import { botSpeaks } from '../../../src/domain/chat/bot-speaks.ts';
import type { ChatChange } from '../../../src/domain/chat/change.ts';
import { nextDue } from '../../../src/domain/chat/due.ts';
import type { Consequence } from '../../../src/domain/chat/follows.ts';
import { follows } from '../../../src/domain/chat/follows.ts';
import { handOff } from '../../../src/domain/chat/hand-off.ts';
import { ownerAway, ownerBack } from '../../../src/domain/chat/owner-away.ts';
import type { Group } from '../../../src/domain/group/group.ts';
import { poolsOfChat, poolsOfOperator } from '../../../src/domain/group/touched.ts';
import type { TeamConsequence } from '../../../src/domain/operator-follows.ts';
import { followsOperator } from '../../../src/domain/operator-follows.ts';
import type { Operator } from '../../../src/domain/operator.ts';
import { answerTo } from '../../../src/domain/question.ts';
import type { SettingsConsequence } from '../../../src/domain/settings-follows.ts';
import { followsSettings } from '../../../src/domain/settings-follows.ts';
import type { CompanySettings } from '../../../src/domain/settings.ts';
import { isCounted } from '../../../src/domain/stats.ts';
import type { Ms } from '../../../src/domain/time.ts';
import { leaveChat } from '../../../src/domain/visitor.ts';
import { broken, leftWaiting } from '../../invariants.ts';
import { speechIn } from './at.ts';
import { waitForNobody } from './groups.ts';
import { TEAM, VISITORS } from './people.ts';
import { Shell } from './shell.ts';

/** One row of one of the three tables of consequences. */
export type Row =
  | { of: 'a chat'; what: Consequence }
  | { of: 'the team'; what: TeamConsequence }
  | { of: 'the settings'; what: SettingsConsequence };

const said = (what: unknown): string => JSON.stringify(what);
const shown = (operator: Operator) => [operator.active, personOf(operator, '', NOTHING_TODAY, null)];

type Question = { chatId: string; seq: number; answer: string | null };

/**
 * A company in memory that carries out what `follows` names and nothing else, so that whatever is left for the sweep is missing in `follows`. `without`: as if that row
 * were missing.
 */
export class Led extends Shell {
  private readonly without: Row | null;
  private errands: (() => void)[] = [];
  /** The queues that are to be served; null: all of them. */
  private routes: Set<string> | null = new Set();
  private readonly questions: Question[] = [];
  private readonly toCount = new Set<string>();
  private readonly told = new Set<string>();
  /** What the board says of each chat and operator. */
  private readonly board = new Map<string, string>();
  private readonly dueAt = new Map<string, Ms | null>();

  constructor(without: Row | null) {
    super(TEAM, VISITORS);
    this.without = without;
    for (const [id, operator] of this.operators) this.board.set(id, said(shown(operator)));
  }

  protected override entail(before: Chat | null, change: ChatChange): void {
    const { chat, messages } = change;
    this.dueAt.set(chat.id, nextDue(chat, this.settings)?.at ?? null);
    if (chat.state === 'queued' && before?.state === 'bot' && chat.reason === 'cannot-answer') this.keepQuestion(chat);
    for (const what of follows(before, change)) {
      if (this.misses('a chat', what)) continue;
      switch (what) {
        case 'visitor is free': {
          const who = this.visitors.get(chat.visitorId)!;
          if (who.openChatId === chat.id)
            this.visitors.set(who.id, leaveChat(who, { firstResponseAt: chat.firstResponseAt }));
          break;
        }
        case 'answers are learnt':
          for (const one of this.questions.filter(({ chatId }) => chatId === chat.id)) one.answer = this.answer(one);
          break;
        case 'is counted':
          this.toCount.add(chat.id);
          break;
        case 'visitor is told':
          for (const { id, from } of messages) if (from !== 'visitor') this.told.add(`${chat.id} ${id}`);
          break;
        case 'owner is away':
          if (isOwned(chat)) this.later(() => this.goBack(chat.ownerId, chat.id));
          break;
        case 'route':
          this.route(poolsOfChat(before, change));
          break;
        case 'board changes':
          this.tellBoard(
            chat.id,
            change.operators.map(({ id }) => id),
          );
          break;
        case 'bot answers':
          this.later(() => this.botAnswers(chat.id));
      }
    }
  }

  override saveOperator(after: Operator): void {
    const before = this.operators.get(after.id)!;
    super.saveOperator(after);
    const each = (work: (chatId: string) => void) => this.later(() => after.openChats.forEach(work));
    for (const what of followsOperator(before, after)) {
      if (this.misses('the team', what)) continue;
      if (what === 'route') this.route(poolsOfOperator(before, after));
      if (what === 'board changes') this.later(() => this.tellBoard(null, [after.id]));
      if (what === 'becomes absent') this.later(() => this.status(after.id, 'absent', 'system'));
      if (what === 'chat goes back') each((chatId) => this.goBack(after.id, chatId));
      if (what === 'grace ends') each((chatId) => this.endGrace(after.id, chatId));
    }
  }

  override saveGroup(group: Group): void {
    super.saveGroup(group);
    this.route([group.id]);
  }

  private route(pools: readonly string[] | null): void {
    this.routes = pools === null || this.routes === null ? null : new Set([...this.routes, ...pools]);
  }

  override saveSettings(after: CompanySettings): void {
    const before = this.settings;
    super.saveSettings(after);
    for (const what of followsSettings(before, after)) {
      if (this.misses('the settings', what)) continue;
      if (what === 'route') this.route(null);
      if (what === 'chats are timed anew')
        for (const chat of this.chats.values()) this.dueAt.set(chat.id, nextDue(chat, after)?.at ?? null);
    }
  }

  /** Carries out what the last step entails, and what that entails. */
  carryOut(): void {
    for (;;) {
      const errand = this.errands.shift();
      if (errand) errand();
      else if (this.routes === null || this.routes.size > 0) {
        const pools = this.routes;
        this.routes = new Set();
        this.dispatch(pools);
      } else return;
    }
  }

  /** The board is counted anew for what has changed. */
  private tellBoard(chatId: string | null, operatorIds: readonly string[]): void {
    this.later(() => {
      if (chatId !== null) this.board.set(chatId, said(onBoard(this.chats.get(chatId)!)));
      for (const id of operatorIds) this.board.set(id, said(shown(this.operators.get(id)!)));
    });
  }

  /** Consequences that have not been carried out: the minute sweep, the widgets' streams or the daily figures would have to find them by themselves. */
  left(): string[] {
    const lines = [...broken(this.everything()), ...this.questions.flatMap((one) => this.unlearnt(one))];
    if (this.settings.queueMode === 'auto')
      lines.push(...leftWaiting(this.everything(), this.now), ...waitForNobody(this));
    for (const chat of this.chats.values()) {
      const owner = this.ownerOf(chat);
      const isAway = owner !== null && (!owner.active || owner.status === 'absent');
      if (chat.state === 'bot' && chat.owes !== null) lines.push(`the bot owes in ${chat.id}`);
      if (chat.state === 'assigned' && isAway) lines.push(`${chat.id} waits for somebody who is away`);
      if (chat.state === 'active' && isAway !== (chat.ownerAbsentSince !== null))
        lines.push(`the grace of ${chat.id} is wrong`);
      if (chat.state === 'closed' && !isCounted(chat) && !this.toCount.has(chat.id))
        lines.push(`${chat.id} is counted by nobody`);
      const due = nextDue(chat, this.settings)?.at ?? null;
      if (due !== null && (this.dueAt.get(chat.id) ?? Infinity) > due) lines.push(`${chat.id} is looked at too late`);
      for (const { id, from } of this.transcripts.get(chat.id) ?? [])
        if (from !== 'visitor' && !this.told.has(`${chat.id} ${id}`)) lines.push(`nobody tells ${id} of ${chat.id}`);
    }
    for (const [id, chat] of this.chats)
      if (this.board.get(id) !== said(onBoard(chat))) lines.push(`the board does not know of ${id}`);
    for (const [id, operator] of this.operators)
      if (this.board.get(id) !== said(shown(operator))) lines.push(`the board does not know of ${id}`);
    for (const { id, active, status } of this.operators.values())
      if (!active && status !== 'absent') lines.push(`the interval of ${id} goes on`);
    return lines;
  }

  private misses(of: Row['of'], what: string): boolean {
    return this.without?.of === of && this.without.what === what;
  }

  private later(errand: () => void): void {
    this.errands.push(errand);
  }

  private goBack(operatorId: string, chatId: string): void {
    const [chat, owner] = [this.chats.get(chatId)!, this.operators.get(operatorId)!];
    if (!isOwned(chat) || chat.ownerId !== operatorId || (owner.active && owner.status !== 'absent')) return;
    this.save(ownerAway(chat, owner, this.company(), this.now, this.offeredBy(chat)));
  }

  private endGrace(operatorId: string, chatId: string): void {
    const chat = this.chats.get(chatId)!;
    if (chat.state !== 'active' || chat.ownerId !== operatorId) return;
    if (this.operators.get(operatorId)!.status !== 'absent') this.save(ownerBack(chat, this.now));
  }

  private botAnswers(chatId: string): void {
    const chat = this.chats.get(chatId)!;
    if (chat.state !== 'bot' || chat.owes === null) return;
    // The bot cannot answer every third question.
    if (chat.seq % 3 === 0) this.save(handOff(chat, 'cannot-answer', null, this.settings, this.now));
    else this.save(botSpeaks(chat, speechIn(chat), this.now));
  }

  private keepQuestion({ id: chatId }: Chat): void {
    const asked = this.transcripts.get(chatId)?.findLast(({ from }) => from === 'visitor');
    if (asked) this.questions.push({ chatId, seq: asked.seq, answer: null });
  }

  private answer({ chatId, seq }: Question): string | null {
    return answerTo(seq, this.transcripts.get(chatId) ?? []);
  }

  private unlearnt(one: Question): string[] {
    if (this.chats.get(one.chatId)?.state !== 'closed' || one.answer === this.answer(one)) return [];
    return [`what was answered in ${one.chatId} is lost`];
  }
}
