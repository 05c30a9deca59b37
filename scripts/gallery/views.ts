import type { Scene } from '../../web/gallery/scene.ts';
import { nameOf } from '../../web/gallery/scene.ts';
import { SCENES } from '../../web/gallery/scenes.ts';
import { WIDGET } from '../../web/gallery/scenes/widget.ts';

/** A view of a scene: the window in px, the theme, the language. `looks`: the rules of WCAG have been read in another width (audit.ts). */
export type View = { width: number; height: number; theme: 'light' | 'dark'; locale: 'ru' | 'en'; looks?: true };

/** A scene, by its name and the page that shows it. `acts`: the scene opens something by its acts, which a resize of the window would close. */
export type Exhibit = {
  name: string;
  screen: string;
  state: string;
  page: string;
  sizes: readonly Size[];
  acts: boolean;
};

type Size = Pick<View, 'width' | 'height'>;

const DESKS = [
  { width: 1920, height: 1080 },
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
] as const;
/** The sizes of the widget's frame: beside a page, and over a whole phone screen (web/src/embed/style.ts). */
const FRAMES = [
  { width: 380, height: 600 },
  { width: 390, height: 844 },
] as const;

const exhibit = (page: string, sizes: readonly Size[]) => (scene: Pick<Scene, 'screen' | 'state' | 'acts'>) => ({
  name: nameOf(scene),
  screen: scene.screen,
  state: scene.state,
  page,
  sizes,
  acts: scene.acts !== undefined,
});

export const EXHIBITS: readonly Exhibit[] = [
  ...SCENES.map(exhibit('/gallery/', DESKS)),
  ...WIDGET.map(exhibit('/gallery/widget.html', FRAMES)),
];

const LOOKS = (['light', 'dark'] as const).flatMap((theme) =>
  (['ru', 'en'] as const).map((locale) => ({ theme, locale })),
);

/** Every view of a scene. Views that differ only in size follow one another. */
export const viewsOf = ({ sizes }: Exhibit): readonly View[] =>
  LOOKS.flatMap((look) => sizes.map((size) => ({ ...size, ...look })));

const isUsual = ({ width, theme, locale }: View) =>
  theme === 'light' && locale === 'ru' && width !== 1920 && width !== 1024;

/**
 * The views of a scene in each test run: the usual ones, and for one scene in four one more. Which one depends on the scene's place. The rules of WCAG, which are
 * most of an audit's time and hardly depend on the width, are read in one of the usual widths, by turns.
 */
export function testedViews(exhibit: Exhibit, place: number): readonly View[] {
  const all = viewsOf(exhibit);
  const others = all.filter((view) => !isUsual(view));
  const usual = all.filter(isUsual).map((view, i): View => (i === place % 2 ? view : { ...view, looks: true }));
  return [...usual, ...(place % 4 === 0 ? [others[(place / 4) % others.length]!] : [])];
}

export const wordsOf = ({ width, theme, locale }: View) => `${width} ${theme} ${locale}`;
