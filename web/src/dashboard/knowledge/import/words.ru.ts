import { manyRu as many } from '../../../text/plural.ts';
import type { Does } from './plan.ts';

const entries = many('запись', 'записи', 'записей');
const megabytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} МБ`;
const number = (value: number) => new Intl.NumberFormat('ru').format(value);

export const importing = {
  title: 'Импорт и экспорт базы знаний',
  lead: 'Сначала вы увидите, что добавится и что изменится. Пока вы не согласитесь, в базе ничего не меняется.',
  files: 'Файлы',
  filesHint:
    'Таблица CSV, файлы Markdown, архив ZIP с ними или выгрузка JSON из Zendesk Help Center и Chatwoot. Можно выбрать сразу несколько файлов.',
  choose: 'Выбрать файлы',
  chooseFolder: 'Выбрать папку',
  table: 'В таблице нужны столбцы «Название» (или «Вопрос») и «Ответ». Ещё понимаем «Примеры», «Тема» и «Подтема».',
  site: 'Страница сайта',
  address: 'Адрес страницы или карты сайта',
  addressHint: 'Страницу прочитает наш сервер, поэтому она должна открываться всем и без входа.',
  read: 'Прочитать',
  reading: 'Читаем…',
  readingPages: (done: number, of: number) => `Читаем страницы: ${number(done)} из ${number(of)}`,
  progress: 'Импорт',
  counts: {
    add: (count: number) => `Добавится: ${number(count)}`,
    change: (count: number) => `Изменится: ${number(count)}`,
    leave: (count: number) => `Без изменений: ${number(count)}`,
    refuse: (count: number) => `Не подходит: ${number(count)}`,
  } satisfies Record<Does, (count: number) => string>,
  does: {
    add: 'Добавится',
    change: 'Изменится',
    leave: 'Уже есть',
    refuse: 'Не подходит',
  } satisfies Record<Does, string>,
  show: 'Показать',
  all: 'Все',
  plan: 'Что будет с каждой записью',
  cut: 'Текст длиннее 4000 знаков: возьмём начало',
  wrong: (field: string, problem: string) => `${field}: ${problem}`,
  fields: {
    topicId: 'Тема',
    title: 'Название',
    answer: 'Ответ',
    phrasings: 'Примеры вопросов',
    validUntil: 'Последний день',
    translations: 'Другой язык',
    origin: 'Источник',
  } as Readonly<Record<string, string>>,
  topic: 'Тема для записей без темы',
  makeTopics: (titles: readonly string[]) =>
    `Создать темы, которых ещё нет: ${titles.slice(0, 5).join(', ')}${titles.length > 5 ? ` и ещё ${number(titles.length - 5)}` : ''}`,
  noTopics: 'Сначала добавьте хотя бы одну тему: у каждой записи должна быть тема.',
  tooMuch: 'Столько бот не выучит: перед публикацией часть записей придётся выключить.',
  start: (count: number) => (count === 0 ? 'Импортировать' : `Импортировать ${entries(count)}`),
  nothingNew: 'Всё это в базе уже есть.',
  back: 'Выбрать другое',
  close: 'Закрыть',
  running: 'Записываем…',
  done: (added: number, changed: number, left: number) =>
    `Готово. Добавлено: ${number(added)}, изменено: ${number(changed)}, без изменений: ${number(left)}. Клиенты получат это после публикации.`,
  stopped: (added: number, changed: number) =>
    `Импорт остановился. Уже добавлено: ${number(added)}, изменено: ${number(changed)}. Повторите импорт: то, что записано, второй раз не появится.`,
  leftTitle: 'Отсюда ничего не взяли',
  unnamed: 'Источник',
  why: {
    columns: (found: readonly string[]) =>
      `В таблице нет нужных столбцов. Нужны «Название» (или «Вопрос») и «Ответ», а нашлось: ${found.length === 0 ? 'ничего' : found.join(', ')}.`,
    'too-many': (most: number) =>
      `Здесь больше, чем ${number(most)}: столько бот не выучит. Разделите файл и возьмите нужное.`,
    'too-large': (most: number) => `Файл больше ${megabytes(most)}: разделите его.`,
    'unknown-kind': 'Такой файл мы не понимаем. Подойдут CSV, Markdown, ZIP и выгрузки Zendesk и Chatwoot.',
    broken: 'Файл не удалось прочитать: он повреждён.',
    empty: 'Здесь нет ни одной записи.',
  },
};

export const exporting = {
  title: 'Скачать базу знаний',
  hint: 'Все записи, как они сейчас в формах. Такой файл можно поправить и импортировать обратно.',
  table: 'Скачать CSV',
  archive: 'Скачать Markdown',
  file: 'база-знаний',
};
