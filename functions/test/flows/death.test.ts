import './own-project.ts';
import { tellDeaths } from './deaths.ts';

// Trying every step of every work takes minutes, so that is left to `npm test -- nightly`.
tellDeaths(3);
