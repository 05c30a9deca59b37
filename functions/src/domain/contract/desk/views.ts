import * as v from 'valibot';
import type { ViewScope } from '../../saved-view.ts';
import { MOST_VIEWS, VIEW_SCOPES, VIEW_SEARCH, VIEW_SEARCH_MAX } from '../../saved-view.ts';
import { Id, line } from '../text.ts';
import { Done, version, whole } from './pieces.ts';
import type { Row, Who } from './row.ts';

type OfScope = { scope: ViewScope };
const writers = ({ scope }: OfScope): Who => (scope === 'own' ? 'staff' : 'share views');
/** What is searched for may be a client's words or phone, so the audit keeps the title of a shared view only. */
const shared = ({ scope }: OfScope): readonly string[] => (scope === 'own' ? [] : ['title']);
const scope = v.picklist(VIEW_SCOPES);

/** The kept searches of the history. */
export const VIEWS = {
  /** `viewId` null: a new view, which stands after the others. */
  saveView: {
    on: 'view',
    makes: true,
    who: writers,
    form: 'view',
    audit: shared,
    input: v.strictObject({
      viewId: v.nullable(Id),
      scope,
      title: line(60),
      search: v.pipe(v.string(), v.maxLength(VIEW_SEARCH_MAX, 'too-long'), v.regex(VIEW_SEARCH, 'search')),
      version,
    }),
    output: v.strictObject({ viewId: Id, version: v.number() }),
  },
  /** `place`: how many of the other views of its scope are to stand before it. */
  moveView: {
    on: 'view',
    who: writers,
    audit: [],
    input: v.strictObject({ viewId: Id, scope, place: whole(0, MOST_VIEWS - 1) }),
    output: Done,
  },
  removeView: {
    on: 'view',
    who: writers,
    audit: shared,
    input: v.strictObject({ viewId: Id, scope }),
    output: Done,
  },
} as const satisfies Record<string, Row>;
