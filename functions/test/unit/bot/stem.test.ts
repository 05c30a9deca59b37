import { expect, test } from 'vitest';
import { stem } from '../../../src/domain/bot/stem.ts';

/** Words with the stems that the algorithms' own implementation gives them. */
const RUSSIAN = `
  доставка доставк, доставили достав, доставляется доставля, возвращаю возвраща, возвращаемый возвраща, возвратившись
  возврат, вернулись вернул, оплаченный оплачен, оплатить оплат, оплатившая оплат, купивши куп, скорейшая скор, важнейшее
  важн, новость новост, новости новост, ценность ценност, вежливостью вежлив, длинный длин, длинна длин, осень осен,
  осенью осен, заказ заказ, заказы заказ, заказов заказ, заказами заказ, заказавший заказа, взявшись взявш, сделав сдела,
  сделать сдела, деньги деньг, чаевые чаев, мне мне, вздрг вздрг, я я, ось о, рублей рубл, синяя син, синего син, плачу
  плач, платите плат, платишь плат, стоишь сто, цветы цвет, завяли завя, увядшие увядш, приходи приход, пошлите пошл,
  карточкою карточк, и и`;
const ENGLISH = `
  consign consign, consigned consign, consigning consign, delivery deliveri, deliveries deliveri, delivered deliv,
  delivering deliv, returns return, returned return, running run, hopping hop, hoping hope, hopeful hope, hopefulness
  hope, agreed agre, feed feed, ties tie, tied tie, cries cri, by by, say say, enjoy enjoy, yes yes, young young, gas gas,
  this this, kiwis kiwi, passes pass, caresses caress, generate generat, generously generous, communism communism, arsenal
  arsenal, skies sky, dying die, news news, only onli, inning inning, succeeds succeed, proceed proceed, rational ration,
  conditional condit, organization organ, organizer organ, digitally digit, possibly possibl, usefully use, carelessly
  careless, radically radic, activation activ, electrical electr, formative format, adjustment adjust, adoption adopt,
  decision decis, controllable control, effective effect, rate rate, fell fell, controlled control, roll roll, knightly
  knight, sensitivity sensit, analogy analog, apology apolog, quickly quick, bed bed, be be, fluently fluentli`;

test.each([
  ['Russian', RUSSIAN],
  ['English', ENGLISH],
])('%s words have the stems of Snowball', (_language, pairs) => {
  for (const pair of pairs.split(',')) {
    const [word, stemmed] = pair.trim().split(/\s+/);
    expect(`${word} ${stem(word!)}`).toBe(`${word} ${stemmed}`);
  }
});

test.each(['300', '1234', '2y2', 'iphone13', '4815162342'])('%s, a number or a code, stays as it is', (code) => {
  expect(stem(code)).toBe(code);
});

test('codes that differ only in a y and a 3 keep different stems', () => {
  expect(stem('2y2')).not.toBe(stem('232'));
});
