import { useComputed, useModel } from '@preact/signals';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Dialog } from '../../ui/dialog.tsx';
import { classes } from '../../ui/classes.ts';
import { Loading } from '../../ui/spinner.tsx';
import { useApp } from '../app/context.ts';
import { useMay, useWork } from '../work/context.ts';
import { chatItems } from './chats.ts';
import { focusField } from './focus-field.ts';
import type { Item, Tongues } from './items.ts';
import { peopleOf, placesFor, searchFor, topicsOf } from './items.ts';
import { PaletteModel } from './palette-model.ts';
import { useText, wordsIn } from './words.ts';
import './palette.css';

/** "Быстрый переход": leads to any section, setting, person, topic or chat by a few letters, in either language. */
export function Palette() {
  const { keys } = useWork();
  const { locale } = useApp();
  const { palette: text, common } = useText();
  const [tongues, setTongues] = useState<Tongues | null>(null);
  const own = locale.locale.value;
  useEffect(() => {
    let isWanted = true;
    // Without the other language, which may not load, the own one still finds everything.
    void Promise.all([wordsIn(own), wordsIn(own === 'ru' ? 'en' : 'ru').catch(() => wordsIn(own))]).then(
      ([mine, other]) => isWanted && setTongues({ own: mine, other }),
      () => isWanted && keys.leavePalette(),
    );
    return () => {
      isWanted = false;
    };
  }, [own]);
  return (
    <Dialog title={text.title} closeLabel={common.close} large onClose={keys.leavePalette}>
      {tongues === null ? <Loading label={common.loading} /> : <Search tongues={tongues} />}
    </Dialog>
  );
}

function Search({ tongues }: { tongues: Tongues }) {
  const { router } = useApp();
  const { reads, self, uid, inbox, queue, company, team, board, phones, keys } = useWork();
  const words = useText();
  const { palette: text } = words;
  const seesAll = useMay('see every chat');
  const seesLastNames = useMay('see last names');
  const items = useComputed(() => {
    const known = seesLastNames ? board.people.value : undefined;
    const people =
      known?.map(({ id, firstName, lastName }) => ({ id, name: `${firstName} ${lastName}`.trimEnd() })) ??
      team.everybody.value?.map(({ id, firstName }) => ({ id, name: firstName })) ??
      [];
    return [
      ...placesFor(self.value.role, tongues, words),
      ...peopleOf(people, words),
      ...topicsOf(company.topics.value ?? [], words),
    ];
  });
  const chats = useComputed(() => [
    ...(inbox.mine.value ?? []),
    ...(inbox.closed.value ?? []),
    ...(seesAll ? (queue.open.value ?? []) : []),
  ]);
  const model = useModel(
    () =>
      new PaletteModel(reads, {
        items,
        chats,
        itemsOf: (some) => chatItems(some, { uid, format: phones.write.value }, words),
        searchFor: (typed) => searchFor(typed, words),
        seesAll,
      }),
  );
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const { value: at } = model.at;
  useEffect(() => list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }), [at]);
  const open = (item: Item | null) => {
    if (item === null) return;
    keys.leavePalette();
    router.go(item.to);
    if (item.field !== undefined) focusField(document, item.field);
    else document.getElementById('content')?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') model.move(1);
    else if (event.key === 'ArrowUp') model.move(-1);
    else if (event.key === 'Enter') open(model.chosen.value);
    else return;
    event.preventDefault();
  };
  const found = model.found.value;
  return (
    <>
      <input
        ref={input}
        class="field-box"
        role="combobox"
        aria-label={text.field}
        placeholder={text.example}
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls={id}
        aria-activedescendant={found.length > 0 ? `${id}-${at}` : undefined}
        autocomplete="off"
        spellcheck={false}
        maxLength={200}
        value={model.typed.value}
        onInput={({ currentTarget }) => model.type(currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <p class="hidden-text" role="status">
        {found.length === 0 ? text.nothing : text.found(found.length)}
      </p>
      <div ref={list} class="palette-list" id={id} role="listbox" aria-label={text.title}>
        {found.map((item, index) => (
          <div
            key={item.key}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            class={classes('palette-option', index === at && 'here')}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => open(item)}
          >
            <span class="grow">{item.title}</span>
            <span class="faint">{item.hint ?? text.kinds[item.kind]}</span>
          </div>
        ))}
      </div>
    </>
  );
}
