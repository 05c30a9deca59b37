import { tellDeaths } from './deaths.ts';

// Every step of every work takes minutes: `npm test -- nightly` does that.
tellDeaths(3);
