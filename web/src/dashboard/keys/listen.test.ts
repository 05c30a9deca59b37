import { expect, test } from 'vitest';
import { placeOf } from './listen.ts';

/** The kind of place of the focus when the element with this id has it. */
function placeIn(html: string, id = 'here') {
  document.body.innerHTML = html;
  return placeOf(document.getElementById(id));
}

test('a key press belongs to the place of the focus', () => {
  expect(placeIn('<button id="here"></button>')).toBe('elsewhere');
  expect(placeIn('<input type="checkbox" id="here">')).toBe('elsewhere');
  expect(placeIn('<input type="search" id="here">')).toBe('line');
  expect(placeIn('<select id="here"></select>')).toBe('line');
  expect(placeIn('<textarea id="here"></textarea>')).toBe('text');
  expect(placeIn('<div class="composer"><textarea id="here"></textarea></div>')).toBe('composer');
});

test('an open dialog or menu covers the page', () => {
  expect(placeIn('<button id="here"></button><dialog open></dialog>')).toBe('covered');
  expect(placeIn('<button id="here"></button><div role="menu"></div>')).toBe('covered');
  expect(placeIn('<button id="here"></button><dialog></dialog>')).toBe('elsewhere');
});
