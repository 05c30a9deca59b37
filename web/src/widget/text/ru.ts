import type { Text } from './text.ts';

export const ru: Text = {
  conversation: 'Переписка',
  close: 'Закрыть чат',
  yourMessage: 'Ваше сообщение',
  send: 'Отправить',
  left: (count) => `Осталось символов: ${count}`,
  tooLong: (count) => `Сообщение слишком длинное: уберите символов: ${count}`,
  callOperator: 'Позвать оператора',
  bot: 'Бот',
  you: 'Вы',
  newChat: 'Новый диалог',
  typing: (name) => `${name} печатает…`,
  sending: 'Отправляется…',
  notSent: 'Не отправлено.',
  retry: 'Повторить',
  remove: 'Удалить',
  offline: 'Нет связи. Восстанавливаем, сообщения не потеряются.',
  noChat: 'Чат сейчас недоступен.',
  state: {
    bot: 'Отвечает бот',
    assigned: 'Оператор подключается…',
    active: (name) => `Вам отвечает ${name}`,
    closed: 'Диалог завершён',
  },
  queue: {
    position: (place) => (place === 1 ? 'Вы следующий в очереди.' : `Ваше место в очереди: ${place}.`),
    waited: (minutes) => `Ожидание: ${minutes} мин.`,
  },
  rating: {
    ask: 'Как мы вам помогли?',
    mark: (score) => `Оценка ${score} из 5`,
    comment: 'Что можно улучшить? (необязательно)',
    sendComment: 'Отправить отзыв',
    thanks: 'Спасибо за оценку! Её можно изменить.',
    failed: 'Не удалось сохранить оценку. Попробуйте ещё раз.',
  },
};
