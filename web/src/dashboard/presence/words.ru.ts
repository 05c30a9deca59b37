import type { Status } from '#domain/status.ts';

export const status: Record<Status, string> = {
  working: 'Работаю',
  break: 'Перерыв',
  leaving: 'Ухожу',
  absent: 'Отсутствует',
};

export const statusHint: Record<Status, string> = {
  working: 'В активе: готов принимать новые обращения и работать с действующими.',
  break: 'На рабочем месте, но отдыхаю: новые обращения не поступают, время в активе не прибавляется.',
  leaving: 'Скоро закончу смену: заканчиваю нынешние обращения, новые не принимаю.',
  absent: 'Ставится только системой, когда на рабочем месте никого нет.',
};

/** The same statuses, worded for another person. */
export const statusOf: Record<Status, string> = {
  working: 'Работает',
  break: 'На перерыве',
  leaving: 'Уходит',
  absent: 'Отсутствует',
};

export const statusSwitch = {
  label: (name: string) => `Статус: ${name}`,
  menu: 'Статус',
  absentTitle: 'Вы отсутствуете',
  absentText: 'На рабочем месте давно не было активности, поэтому новые обращения к вам не поступают.',
  absentBack: (status: string) => `Когда вы вернётесь, ваш статус снова будет «${status}».`,
  back: 'Вернуться в актив',
  notWorking: 'Сейчас новые чаты к вам не поступают.',
  setBy: (status: string, name: string) => `Вам поставили «${status}»: ${name}`,
  start: 'Начать работу',
  activeToday: 'Сегодня в активе',
};
