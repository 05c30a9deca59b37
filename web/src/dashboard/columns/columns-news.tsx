import { clientName } from '../inbox/card.ts';
import { useNameOf } from '../people/person-name.tsx';
import { useWork } from '../work/context.ts';
import type { Shown } from './shown-model.ts';
import { useText } from './words.ts';

/** Reads aloud what has become of the chats side by side: in the column it is seen, but not heard. */
export function ColumnsNews({ shown }: { shown: Pick<Shown, 'latest'> }) {
  const { phones } = useWork();
  const text = useText();
  const nameOf = useNameOf();
  const latest = shown.latest.value;
  const words = () => {
    if (latest === null) return null;
    const client = clientName(latest.client, text, phones.write.peek());
    const { news } = latest;
    if (news.what === 'moved') return text.columns.news.moved(client, nameOf(news.to) ?? text.desk.said.operator);
    return text.columns.news[news.what](client);
  };
  return (
    <p class="hidden-text" role="status">
      {words()}
    </p>
  );
}
