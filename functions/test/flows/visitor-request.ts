export const TEXT = 'Сколько стоит доставка?';

export const JSON_TYPE = { 'Content-Type': 'application/json' };
