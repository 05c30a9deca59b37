import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Health } from '#domain/bot/health.ts';
import { ENOUGH_PHRASINGS } from '#domain/bot/health.ts';
import type { KnowledgeEntry } from '#domain/bot/knowledge.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { ROWS, SHOWN_TEXTS, alikeIn, isFine, mistakesIn } from './health-model.ts';
import { useText } from './words.ts';
import '../form/item.css';

type Props = { health: Health; entries: readonly KnowledgeEntry[]; onOpen: (entry: KnowledgeEntry) => void };

/** The problems that an admin can mend, each with its entries. */
export function Findings({ health, entries, onOpen }: Props) {
  const { health: text, knowledge } = useText();
  const entry = (id: string) => <EntryLink key={id} id={id} entries={entries} onOpen={onOpen} />;
  if (isFine(health))
    return (
      <section class="panel">
        <Empty icon="check" title={text.fine} text={text.fineText} />
      </section>
    );
  return (
    <>
      <Finding title={text.doubled} lead={text.doubledLead}>
        {health.doubled.map(({ text: words, entryIds }) => (
          <>
            <q>{words}</q>
            <span class="row wrap">{entryIds.map(entry)}</span>
          </>
        ))}
      </Finding>
      <Finding title={text.few} lead={text.fewLead(ENOUGH_PHRASINGS)}>
        {health.few.map(({ entryId, count }) => (
          <span class="row wrap">
            {entry(entryId)}
            <Badge tone={count === 0 ? 'danger' : 'warning'}>
              {count === 0 ? text.none : knowledge.phrasingsCount(count)}
            </Badge>
          </span>
        ))}
      </Finding>
      <Finding title={text.alike} lead={text.alikeLead}>
        {alikeIn(health).map(({ entryIds, mistakes }) => (
          <>
            <span class="row wrap">
              {entryIds.map(entry)}
              <Badge tone="warning">{text.times(mistakes.length)}</Badge>
            </span>
            <span class="faint row wrap">
              {mistakes.slice(0, SHOWN_TEXTS).map((mistake) => (
                <q key={mistake.text}>{mistake.text}</q>
              ))}
            </span>
          </>
        ))}
      </Finding>
      <Finding title={text.mistakes} lead={text.mistakesLead}>
        {mistakesIn(health).map((mistake) => (
          <>
            <q>{mistake.text}</q>
            <span class="row wrap">
              <span class="faint">{text.belongs}:</span> {entry(mistake.entryId)}
            </span>
            <span class="row wrap">
              <span class="faint">{text.takenFor}:</span> {entry(mistake.takenFor)}
            </span>
          </>
        ))}
      </Finding>
    </>
  );
}

/** One kind of findings; nothing when there are none. */
function Finding({ title, lead, children }: { title: string; lead: string; children: readonly ComponentChildren[] }) {
  const { common } = useText();
  const [shown, setShown] = useState(ROWS);
  if (children.length === 0) return null;
  return (
    <section class="panel" aria-label={title}>
      <div class="health">
        <h2>
          {title} <span class="faint digits">{children.length}</span>
        </h2>
        <p class="faint">{lead}</p>
      </div>
      <ul class="item-list" aria-label={title}>
        {children.slice(0, shown).map((child, at) => (
          <li key={at} class="finding">
            {child}
          </li>
        ))}
      </ul>
      {children.length > shown && (
        <div class="health">
          <Button onClick={() => setShown(shown + ROWS)}>{common.more}</Button>
        </div>
      )}
    </section>
  );
}

/** Opens an entry. Shows nothing if the entry has been removed since. */
function EntryLink({ id, entries, onOpen }: { id: string } & Omit<Props, 'health'>) {
  const found = entries.find((entry) => entry.id === id);
  return (
    found && (
      <Button kind="link" onClick={() => onOpen(found)}>
        {found.title}
      </Button>
    )
  );
}
