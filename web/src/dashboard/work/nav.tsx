import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useComputed } from '@preact/signals';
import { awaitingSince } from '#domain/chat.ts';
import type { Ms } from '#domain/time.ts';
import { DAY } from '#domain/time.ts';
import { Badge } from '../../ui/badge.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { IconName } from '../../ui/icon.tsx';
import { Brand } from '../app/brand.tsx';
import { useApp } from '../app/context.ts';
import { useMay, useWork } from './context.ts';
import { Link } from '../app/link.tsx';
import type { Route } from '../app/route.ts';
import { useText } from './words.ts';
import './drawer.css';
import './side.css';

type Onward = { onFollow?: (() => void) | undefined };

/** The sections that this person's role opens. */
export function Side({ onFollow }: Onward) {
  const { company } = useWork();
  const text = useText();
  const admin = useMay('edit the company');
  const all = useMay('see every chat');
  const reports = useMay('see reports');
  const judges = useMay('review chats');
  const link = { onFollow };
  return (
    <nav class="side" aria-label={text.nav.label}>
      <div class="side-brand">
        <Brand />
        <span class="side-words grow">{company.company.value?.name ?? text.product}</span>
      </div>
      <Section
        {...link}
        icon="inbox"
        name={text.pages.desk}
        to={{ page: 'mine', chatId: null }}
        pages={['mine', 'closed', 'home']}
        count={<WaitingMine />}
      />
      {all && (
        <Section
          {...link}
          icon="queue"
          name={text.pages.queue}
          to={{ page: 'queue', chatId: null }}
          count={<WaitingInQueue />}
        />
      )}
      {all && (
        <Section
          {...link}
          icon="chats"
          name={text.pages.chats}
          to={{ page: 'chats', chatId: null }}
          count={<WaitingTooLong />}
        />
      )}
      {all && <SideBySide {...link} />}
      {all && <Section {...link} icon="clock" name={text.pages.now} to={{ page: 'now' }} />}
      {all && <Section {...link} icon="people" name={text.pages.team} to={{ page: 'team' }} />}
      <Section {...link} icon="history" name={text.pages.history} to={{ page: 'history', chatId: null, search: '' }} />
      {reports && (
        <Section
          {...link}
          icon="reports"
          name={text.pages.reports}
          to={{ page: 'reports', view: 'overview', search: '' }}
        />
      )}
      {judges && (
        <Section {...link} icon="check" name={text.pages.reviews} to={{ page: 'reviews', chatId: null, search: '' }} />
      )}
      {admin && (
        <>
          <p class="side-group">{text.nav.admin}</p>
          <FirstSteps {...link} />
          <Section {...link} icon="people" name={text.pages.people} to={{ page: 'people' }} />
          <Section {...link} icon="topics" name={text.pages.topics} to={{ page: 'topics' }} />
          <Section {...link} icon="book" name={text.pages.knowledge} to={{ page: 'knowledge' }} />
          <Section {...link} icon="mail" name={text.pages['report-letters']} to={{ page: 'report-letters' }} />
          <Section {...link} icon="settings" name={text.pages.settings} to={{ page: 'settings', section: 'company' }} />
          <Section {...link} icon="details" name={text.pages.audit} to={{ page: 'audit', search: '' }} />
        </>
      )}
      <p class="side-group">{text.nav.account}</p>
      <Section {...link} icon="chats" name={text.pages.replies} to={{ page: 'replies' }} />
      <Section {...link} icon="person" name={text.pages.profile} to={{ page: 'profile' }} count={<UnseenReviews />} />
      <p class="side-foot">
        {text.nav.help}
        <a href={`mailto:${text.supportEmail}`}>{text.supportEmail}</a>
      </p>
    </nav>
  );
}

type SectionProps = Onward & {
  icon: IconName;
  name: string;
  to: Route;
  pages?: readonly Route['page'][];
  count?: ComponentChildren;
};

function Section({ icon, name, to, pages = [to.page], count, onFollow }: SectionProps) {
  const { router } = useApp();
  const here = pages.includes(router.route.value.page);
  return (
    <Link to={to} class="side-link" hint={name} current={here ? 'page' : undefined} {...(onFollow ? { onFollow } : {})}>
      <Icon name={icon} />
      <span class="side-words grow">{name}</span>
      {count}
    </Link>
  );
}

/** The chats that the person has side by side, while there are any. */
function SideBySide(link: Onward) {
  const { router } = useApp();
  const { columns } = useWork();
  const text = useText();
  const chatIds = columns.kept.value;
  if (chatIds.length === 0 && router.route.value.page !== 'side') return null;
  const count = chatIds.length > 0 && (
    <Badge>
      <span aria-hidden="true">{chatIds.length}</span>
      <span class="hidden-text">{text.beside.count(chatIds.length)}</span>
    </Badge>
  );
  return <Section {...link} icon="columns" name={text.pages.side} to={{ page: 'side', chatIds }} count={count} />;
}

/** How long a company is new. */
const NEW_FOR: Ms = 30 * DAY;

/** "Первые шаги", while the company is new and the person has not put them away. */
function FirstSteps(link: Onward) {
  const { company, clock, habits } = useWork();
  const text = useText();
  const isNew = useComputed(() => {
    const since = company.company.value?.createdAt;
    return since !== undefined && clock.now.value - since < NEW_FOR;
  });
  if (habits.startHidden.value || !isNew.value) return null;
  return <Section {...link} icon="check" name={text.pages.start} to={{ page: 'start' }} />;
}

function WaitingMine() {
  const { inbox } = useWork();
  const waiting = inbox.mine.value?.filter((chat) => awaitingSince(chat) !== null).length ?? 0;
  return <Waiting count={waiting} />;
}

/** Verdicts about the person's own chats that they have not read. */
function UnseenReviews() {
  const { reviews } = useWork();
  const { nav } = useText();
  const count = reviews.unseen.value?.length ?? 0;
  return count > 0 ? (
    <Badge tone="accent">
      <span aria-hidden="true">{count}</span>
      <span class="hidden-text">{nav.unseenReviews(count)}</span>
    </Badge>
  ) : null;
}

function WaitingInQueue() {
  const { queue } = useWork();
  return <Waiting count={queue.waiting.value?.length ?? 0} />;
}

function Waiting({ count }: { count: number }) {
  const { queue } = useText();
  if (count === 0) return null;
  return (
    <Badge tone="danger">
      <span aria-hidden="true">{count}</span>
      <span class="hidden-text">{queue.count(count)}</span>
    </Badge>
  );
}

function WaitingTooLong() {
  const { queue } = useWork();
  const { chats } = useText();
  const late = queue.late.value?.length ?? 0;
  return late > 0 ? (
    <Badge tone="danger">
      <span class="hidden-text">{chats.late}: </span>
      {late}
    </Badge>
  ) : null;
}

/** The same sections as a drawer on a narrow screen. */
export function NavDrawer({ onClose }: { onClose: () => void }) {
  const text = useText();
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    ref.current?.showModal();
  }, []);
  return (
    <dialog
      ref={ref}
      class="drawer"
      aria-label={text.nav.label}
      onCancel={onClose}
      onClick={(event) => {
        if (event.target === ref.current) onClose();
      }}
    >
      <Side onFollow={onClose} />
    </dialog>
  );
}
