import type { Scene } from './scene.ts';
import { nameOf } from './scene.ts';

/** What the page shows when its address names no scene: links to all scenes. */
export function listScenes(root: HTMLElement, scenes: readonly Scene[]): void {
  const list = document.createElement('ul');
  for (const scene of scenes) {
    const link = document.createElement('a');
    link.href = `?scene=${nameOf(scene)}`;
    link.textContent = nameOf(scene);
    const item = document.createElement('li');
    item.append(link);
    list.append(item);
  }
  root.append(list);
}
