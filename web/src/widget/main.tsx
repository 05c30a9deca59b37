import './widget.css';
import { effect } from '@preact/signals';
import { render } from 'preact';
import { functionsUrl } from '../functions-url.ts';
import { createAttention } from './attention.ts';
import { createConversation } from './conversation.ts';
import { openDoor } from './door.ts';
import { keepIdentity } from './identity.ts';
import { connectPage } from './page.ts';
import { createReading } from './reading.ts';
import { openStorage, storagePrefix } from './storage.ts';
import { text } from './text/text.ts';
import { Chat } from './ui/widget.tsx';

const params = new URLSearchParams(location.hash.slice(1));
const company = params.get('company') ?? '';
const locale = params.get('locale') === 'en' ? 'en' : 'ru';
document.documentElement.lang = locale;

const storage = openStorage(company);
const identity = keepIdentity(storage);
const door = openDoor(functionsUrl, company, locale, identity.token);
const isFramed = window.parent !== window;
const attention = createAttention(!isFramed, () => document.visibilityState === 'visible');
const { attentive } = attention;
const conversation = createConversation({
  door,
  storage,
  identity,
  exclusively: (work) => ('locks' in navigator ? navigator.locks.request(`rtno:${company}`, work) : work()),
  attentive,
  now: Date.now,
  random: Math.random,
});
const reading = createReading(conversation, door, attentive);

const page = connectPage(params.get('page') ?? location.origin, (say) => (attention.opened.value = say === 'open'));
effect(() => page.unread(reading.unread.value));

const wake = () => {
  attention.look();
  reading.look();
  if (document.visibilityState === 'visible') conversation.nudge();
};
document.addEventListener('visibilitychange', wake);
addEventListener('pageshow', ({ persisted }) => persisted && wake());
addEventListener('online', () => {
  reading.look();
  conversation.nudge();
});
addEventListener('storage', ({ key }) => key?.startsWith(storagePrefix(company)) && conversation.nudge());

const widget = { text: text[locale], locale, conversation, attention, storage, close: page.close } as const;
render(<Chat widget={widget} />, document.body);
void conversation.start();
page.ready();
