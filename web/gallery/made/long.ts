/** Names of the greatest length that the product allows, without a place for a line break. */
export const LONG_FIRST = 'Александра-Владислава-Константиновна-Мария';
export const LONG_LAST = 'Рождественская-Преображенская-Вознесенская-Успенская';
export const LONG_EMAIL = 'aleksandra.rozhdestvenskaya-preobrazhenskaya@torgovo-promyshlennaya-kompaniya.example';
export const LONG_COMPANY = 'Общество с ограниченной ответственностью «Чайная лавка на Большой Преображенской»';
export const LONG_TOPIC = 'Возврат и обмен товаров ненадлежащего качества, купленных со скидкой в рассрочку';
export const LONG_WORD = 'Превысокомногорассмотрительствующий'.repeat(4);
export const LONG_TEXT =
  'Здравствуйте! Заказывала у вас чай ещё в прошлый вторник, обещали привезти в четверг, потом в пятницу, а сегодня уже ' +
  'среда, и курьер не звонит. Номер заказа 4815162342, адрес: Большая Преображенская, дом 17, корпус 3, квартира 256. ' +
  'https://example.com/orders/4815162342/delivery/status?from=letter&campaign=autumn-sale-of-green-tea-and-other-teas';
