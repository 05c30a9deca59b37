import type { HistoryFilter } from '#domain/history.ts';
import type { Figure } from '#domain/report/report-shape.ts';
import { Link } from '../app/link.tsx';
import { searchOf } from '../history/address.ts';
import { useFigures } from './use-figures.ts';
import { useText } from './words.ts';

/** A number that opens exactly the chats over which it is counted, in the history. */
export function FigureValue({ figure }: { figure: Figure }) {
  const { name, write } = useFigures();
  return (
    <ChatsLink
      name={name(figure.key)}
      said={write(figure.value, figure.unit)}
      chats={figure.chats}
      opens={figure.opens}
    />
  );
}

type Props = { name: string; said: string; chats: number; opens: HistoryFilter | null; class?: string };

/** Text that opens chats in the history; plain text where there is none to open. `name` is read before it. */
export function ChatsLink({ name, said, chats, opens, class: className }: Props) {
  const { reports } = useText();
  const shown = (
    <>
      <span class="hidden-text">{name}: </span>
      {said === '–' ? <span class="hidden-text">{reports.nothing}</span> : null}
      <span aria-hidden={said === '–' || undefined}>{said}</span>
    </>
  );
  if (opens === null || chats === 0) return <span class={className}>{shown}</span>;
  return (
    <Link
      to={{ page: 'history', chatId: null, search: searchOf(opens) }}
      hint={reports.opens(chats)}
      {...(className === undefined ? {} : { class: className })}
    >
      {shown}
    </Link>
  );
}
