import { audit } from './audit/audit.ts';
import { still } from './hand.ts';
import { ready } from './ready.ts';
import { nameOf } from './scene.ts';
import { WIDGET } from './scenes/widget.ts';
import { fetchOf } from './widget-door.ts';

/** Shows the real widget in the scene that the address names, with a made-up network. Where the scene has a chat, the visitor has written before. */
const params = new URLSearchParams(location.search);
const locale = params.get('locale') === 'en' ? 'en' : 'ru';
const scene = WIDGET.find((one) => nameOf(one) === params.get('scene'));
Object.assign(window, { audit, still, scenes: WIDGET.map(nameOf) });

if (scene !== undefined) {
  localStorage.clear();
  if (scene.world.told) localStorage.setItem('rtno:company:visitor', `${'v'.repeat(20)}.${'s'.repeat(43)}`);
  if (scene.draft) localStorage.setItem('rtno:company:draft', scene.draft);
  globalThis.fetch = fetchOf(scene.world, locale);
  history.replaceState(null, '', `${location.search}#company=company&locale=${locale}`);
  await ready(scene, () => import('../src/widget/main.tsx'));
}
