import { hand, settled } from './hand.ts';
import type { Scene } from './scene.ts';

/** What is shown for moments only, while something is loaded: a scene that is not about loading waits until it is gone. */
const LOADING = '.spinner, .skeleton, [aria-busy=true]';

/** Shows a scene, acts in it, and says on the page's root when it stands, or why it does not. */
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

/** Everything has been loaded. */
async function whole(): Promise<void> {
  const began = performance.now();
  while (document.querySelector(LOADING) !== null) {
    if (performance.now() - began > 15_000) throw new Error('Still loading');
    await settled();
  }
}
