import { tellDeaths } from './deaths.ts';

tellDeaths(1);
