import type { Scene } from './scene.ts';
import { nameOf } from './scene.ts';

/** The page without a scene: links to all of them. */
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
