import { PLAIN_LOOK } from '#domain/look/look.ts';
import { sampleOf } from '#domain/sample/sample.ts';
import { COMPANY } from '../made/company.ts';
import { LONG_COMPANY } from '../made/long.ts';
import { scenes } from '../scene.ts';

const page = { path: 'start', shows: '.start-steps' };
const SAMPLE = sampleOf('ru');
const NEW = { ...COMPANY, published: null };

/** "Первые шаги". */
export const START = scenes('start', {
  empty: { ...page, made: { company: NEW, team: [], invites: [], topics: [], knowledge: [], chats: [] } },
  many: {
    ...page,
    made: {
      company: {
        ...COMPANY,
        name: LONG_COMPANY,
        embedded: { site: 'a-very-long-name-of-a-shop.with-a-long-domain.example', at: 0 },
      },
      look: PLAIN_LOOK,
    },
  },
  loading: {
    busy: true,
    ...page,
    made: { trouble: { invites: 'loading', look: 'loading', open: 'loading', knowledge: 'loading' } },
  },
  'with the sample': {
    ...page,
    made: { company: NEW, team: [], invites: [], topics: [...SAMPLE.topics], knowledge: [...SAMPLE.entries], told: [] },
  },
});
