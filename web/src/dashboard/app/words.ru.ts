import type { Role } from '#domain/role.ts';

export const product: string = 'RTNO chat';

export const supportEmail: string = 'rtnobusiness@gmail.com';

export const common = {
  save: 'Сохранить',
  saved: 'Сохранено',
  cancel: 'Отмена',
  close: 'Закрыть',
  edit: 'Изменить',
  remove: 'Удалить',
  retry: 'Повторить',
  more: 'Показать ещё',
  loading: 'Загрузка…',
  back: 'Назад',
  yes: 'Да',
  email: 'Электронная почта',
  password: 'Пароль',
  passwordHint: 'Не меньше 8 символов.',
  firstName: 'Имя',
  lastName: 'Фамилия',
  units: { days: 'дн', hours: 'ч', minutes: 'мин', seconds: 'сек' },
  unitOf: (label: string) => `Единица времени: ${label}`,
  language: 'Язык',
  theme: 'Тема',
  themes: { system: 'Как в системе', light: 'Светлая', dark: 'Тёмная' },
  languages: { ru: 'Русский', en: 'English' },
};

export const role: Record<Role, string> = { operator: 'Оператор', supervisor: 'Супервайзер', admin: 'Админ' };

export const problem: Record<string, string> = {
  empty: 'Заполните это поле.',
  'too-long': 'Слишком длинно: сократите.',
  'too-short': 'Нужно не меньше 8 символов.',
  email: 'Это не похоже на адрес почты.',
  link: 'Имена и названия стоят в письмах, поэтому они без ссылок и адресов: уберите точку или поставьте после неё пробел.',
  'min-value': 'Слишком мало.',
  'max-value': 'Слишком много.',
  'max-length': 'Слишком много.',
  'too-much': 'Слишком много текста: оставьте примеры покороче или поменьше.',
};

export const problemUnknown: string = 'Проверьте это поле.';

export const connection = {
  offline: 'Нет интернета. Всё, что вы напишете, сохранится и уйдёт, когда связь вернётся.',
  updating: 'Обновляем: проверяем, всё ли на экране…',
  stale: 'Связь прервалась. Обновляем…',
  refused: 'Часть данных не загрузилась. Пробуем ещё раз…',
  lostTitle: 'Доступ закрыт',
  lostText: 'Администратор отключил ваш аккаунт в этой компании. Если это ошибка, обратитесь к нему.',
  noCompanyTitle: 'Аккаунт без компании',
  noCompanyText: 'Этот аккаунт не состоит ни в одной компании. Попросите приглашение или создайте свою.',
  forbiddenTitle: 'Этот раздел вам недоступен',
  forbiddenText: 'Для него нужна другая роль.',
  pageFailedTitle: 'Раздел не загрузился',
  pageFailedText: 'Похоже, пропала связь, или вышла новая версия. Если повтор не помогает, обновите страницу.',
  notFoundTitle: 'Здесь ничего нет',
  notFoundText: 'Такой страницы не существует.',
  toDesk: 'На дашборд',
  oldTitle: 'Вышла новая версия',
  oldText: 'Сохраните то, что набрали, и обновите страницу.',
  crashTitle: 'Что-то сломалось',
  crashText: 'Перезагрузите страницу. Черновики сохранены.',
  reload: 'Перезагрузить',
};

export const leaving = {
  title: 'Не сохранять?',
  text: 'Вы изменили форму и не сохранили. Если уйти, изменения пропадут.',
  drop: 'Не сохранять',
  stay: 'Вернуться к форме',
};

export const call = {
  noAnswer: 'Нет связи с сервером. Проверьте интернет и попробуйте ещё раз.',
  broken: 'У нас что-то сломалось. Попробуйте ещё раз.',
  signedOut: 'Войдите в аккаунт.',
};
