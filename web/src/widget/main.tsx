import './ui/base.css';
import { computed, effect, signal } from '@preact/signals';
import { render } from 'preact';
import { functionsUrl } from '../shared/functions-url.ts';
import { createAttention } from './attention.ts';
import { createConsent } from './consent.ts';
import { createContact } from './contact.ts';
import { createConversation } from './conversation.ts';
import { openDoor } from './door.ts';
import { createEnding } from './ending.ts';
import { exclusively } from '../shared/exclusive.ts';
import { keepIdentity } from './identity.ts';
import { isSiteAllowed } from '#domain/look/site.ts';
import { buttonLook } from '../shared/button-look.ts';
import { keepLocale, localeOf, recallColors, showColors } from './look.ts';
import { lentStorage } from './lent-storage.ts';
import { connectPage } from './page.ts';
import { SEEN, createReading } from './reading.ts';
import type { Memory } from '../shared/memory.ts';
import { isStorageForbidden, openStorage, storagePrefix } from './storage.ts';
import { text } from './text/text.ts';
import { isOver } from './transcript.ts';
import { Chat } from './ui/widget.tsx';

const params = new URLSearchParams(location.hash.slice(1));
const company = params.get('company') ?? '';
const pageLocale = params.get('locale') === 'en' ? 'en' : 'ru';

const isFramed = window.parent !== window;
/** The page around the frame: as the browser says, where it does (Firefox does not), else as that page says of itself. */
const site = location.ancestorOrigins?.[0] ?? params.get('page') ?? 'null';
const attention = createAttention(!isFramed, () => document.visibilityState === 'visible');
/** Called when another tab has changed the value of this key. */
let changedElsewhere = (_key: string) => {};
const lent = lentStorage((key, value) => page.keep(key, value));
/** The company's page around the frame, where it has said so. */
let pageAt: string | null = null;
const page = connectPage(params.get('page') ?? location.origin, {
  onShow: (open, at) => {
    attention.opened.value = open;
    pageAt = at ?? pageAt;
  },
  onKept: (kept) => lent.takeIn(kept).forEach((key) => changedElsewhere(key)),
});

if (!isFramed || !isStorageForbidden()) begin(openStorage(company));
else void page.recall().then(() => begin(lent.storage));

function begin(storage: Memory): void {
  const locale = localeOf(storage, pageLocale);
  document.documentElement.lang = locale;
  recallColors(storage);
  const identity = keepIdentity(storage);
  const consent = createConsent(storage);
  const door = openDoor(functionsUrl, company, locale, identity.token, consent.version, () => pageAt);
  const { attentive } = attention;
  const conversation = createConversation({
    door: {
      ...door,
      company: () => door.company(isFramed ? site : ''),
      async send(writing) {
        const sent = await door.send(writing);
        if (sent.ok) contact.note(sent.value);
        return sent;
      },
    },
    storage,
    identity,
    exclusively: exclusively(storagePrefix(company), navigator.locks),
    attentive,
    now: Date.now,
    random: Math.random,
  });
  const contact = createContact({ door, storage, conversation });
  const ending = createEnding({ door, conversation });
  const reading = createReading({ conversation, door, storage, attentive });
  changedElsewhere = (key) => (key === SEEN ? reading.recall() : conversation.changedElsewhere(key));

  effect(() => {
    const shop = conversation.company.value;
    if (shop === null) return;
    showColors(storage, shop.look);
    page.look(shop.look ? buttonLook(shop.look) : '');
    if (isFramed && !isSiteAllowed(shop.look?.sites ?? [], site)) conversation.bar(text[locale].elsewhere);
    else speak(keepLocale(storage, pageLocale, locale, shop));
  });

  const goesOn = computed(
    () =>
      (conversation.transcript.value.chat !== null && !isOver(conversation.transcript.value)) ||
      conversation.outgoing.value.some(({ state }) => state !== 'failed') ||
      reading.unread.value > 0,
  );
  effect(() => page.unread(reading.unread.value));
  effect(() => {
    // Until the first answer has come, a conversation from an earlier visit may still go on. Its end is reported only after that.
    if (conversation.isKnown.value || goesOn.value) page.talk(goesOn.value);
  });

  const wake = () => {
    reading.look();
    conversation.nudge();
  };
  document.addEventListener('visibilitychange', () => {
    attention.look();
    if (document.visibilityState === 'visible') wake();
  });
  addEventListener('pageshow', ({ persisted }) => persisted && wake());
  addEventListener('online', wake);
  addEventListener('storage', ({ key }) => {
    const prefix = storagePrefix(company);
    if (key?.startsWith(prefix)) changedElsewhere(key.slice(prefix.length));
  });

  const widget = {
    text: text[locale],
    locale,
    conversation,
    attention,
    consent,
    contact,
    ending,
    panel: signal(null),
    storage,
    close: isFramed ? page.close : null,
  } as const;
  render(<Chat widget={widget} />, document.body);
  conversation.start();
  page.ready();
}

/** Begins anew in another language. It stands in the address, so that a frame that may store nothing does not begin anew for ever. */
function speak(locale: string | null): void {
  if (locale === null) return;
  params.set('locale', locale);
  location.hash = params.toString();
  location.reload();
}
