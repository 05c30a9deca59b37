import { hand, settled } from './hand.ts';
import type { Scene } from './scene.ts';

/** Elements that are shown only while something is loaded. A scene that is not about loading waits until they are gone. */
const LOADING = '.spinner, .skeleton, [aria-busy=true]';

/** Shows a scene, performs its acts, and sets on the page's root that the scene is ready, or why it is not. */
export async function ready(
  scene: Pick<Scene, 'shows' | 'acts' | 'leads' | 'busy'>,
  show: () => Promise<unknown>,
): Promise<void> {
  const { dataset } = document.documentElement;
  try {
    await show();
    await hand.sees(scene.shows);
    await settled();
    await scene.acts?.(hand);
    if (scene.leads !== undefined) await hand.sees(scene.leads);
    if (!scene.busy) await whole();
    await document.fonts.ready;
    await settled();
    dataset['scene'] = 'stands';
  } catch (error) {
    dataset['scene'] = String(error);
  }
}

/** Waits until everything has been loaded. */
async function whole(): Promise<void> {
  const began = performance.now();
  while (document.querySelector(LOADING) !== null) {
    if (performance.now() - began > 15_000) throw new Error('Still loading');
    await settled();
  }
}
