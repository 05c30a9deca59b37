import { PASSWORD } from './world.ts';

export const NAMES = { firstName: 'Олег', lastName: 'Петров', password: PASSWORD };
