import * as v from 'valibot';
import { LOCALES } from '../../locale.ts';
import { AVATAR_MAX, FARTHEST, SIDES, TITLE_MAX } from '../../look/look.ts';
import { MOST_SITES, siteOf } from '../../look/site.ts';
import { cleanLine } from '../clean.ts';
import { line } from '../text.ts';
import { Saved, version, whole } from './pieces.ts';
import type { Row } from './row.ts';

const title = v.pipe(v.string(), v.transform(cleanLine), v.maxLength(TITLE_MAX, 'too-long'));
/** Six digits, also as people type them: in capitals, without the sign, three for six. */
const Color = v.pipe(
  v.string(),
  v.transform(colorOf),
  v.check((color) => /^#[0-9a-f]{6}$/.test(color), 'color'),
);
/** Never SVG: it can hold a program. */
const Avatar = v.pipe(
  v.string(),
  v.maxLength(AVATAR_MAX, 'too-long'),
  v.regex(/^data:image\/(png|jpeg|webp);base64,[A-Za-z0-9+/]+={0,2}$/, 'picture'),
);
const Sites = v.pipe(
  v.array(v.pipe(v.string(), v.maxLength(2_000, 'too-long'))),
  v.maxLength(MOST_SITES, 'too-much'),
  v.check((sites) => sites.every((site) => siteOf(site) !== null), 'site'),
  v.transform((sites) => [...new Set(sites.map((site) => siteOf(site)!))]),
);

function colorOf(typed: string): string {
  const digits = typed.trim().toLowerCase().replace(/^#/, '');
  return `#${/^[0-9a-f]{3}$/.test(digits) ? [...digits].map((digit) => digit + digit).join('') : digits}`;
}

/** How the chat looks on the company's site. */
export const LOOK = {
  saveLook: {
    on: 'company',
    who: 'edit the company',
    audit: [],
    input: v.strictObject({
      color: Color,
      side: v.picklist(SIDES),
      aside: whole(0, FARTHEST),
      above: whole(0, FARTHEST),
      titles: v.strictObject({ ru: title, en: title }),
      avatar: v.nullable(Avatar),
      languages: v.pipe(
        v.array(v.picklist(LOCALES)),
        v.minLength(1, 'empty'),
        v.transform((chosen) => LOCALES.filter((one) => chosen.includes(one))),
      ),
      sites: Sites,
      version,
    }),
    output: Saved,
  },
  /** "Проверить сайт": the server reads a page of the company's and says whether the chat can stand on it. */
  checkSite: {
    on: 'company',
    who: 'edit the company',
    audit: null,
    input: v.strictObject({ address: line(2_000) }),
    output: v.strictObject({
      address: v.string(),
      line: v.picklist(['found', 'another', 'twice', 'missing']),
      manager: v.boolean(),
      blocks: v.array(v.picklist(['script-src', 'frame-src'])),
      allowed: v.boolean(),
    }),
  },
} as const satisfies Record<string, Row>;
