import './own-project.ts';
import { tellDeaths } from './deaths.ts';

tellDeaths(1);
