import * as appEn from './words.en.ts';
import * as auditEn from '../audit/words.en.ts';
import * as auditRu from '../audit/words.ru.ts';
import * as columnsEn from '../columns/words.en.ts';
import * as budgetsEn from '../budgets/words.en.ts';
import * as filtersEn from '../filters/words.en.ts';
import * as formEn from '../form/words.en.ts';
import * as guestEn from '../guest/words.en.ts';
import * as confirmEn from '../guest/confirm-words.en.ts';
import * as historyEn from '../history/words.en.ts';
import * as hoursEn from '../hours/words.en.ts';
import * as hoursRu from '../hours/words.ru.ts';
import * as knowledgeEn from '../knowledge/words.en.ts';
import * as paletteEn from '../palette/words.en.ts';
import * as peopleEn from '../people/words.en.ts';
import * as profileEn from '../profile/words.en.ts';
import * as repliesEn from '../replies/words.en.ts';
import * as reportsEn from '../reports/words.en.ts';
import * as privacyEn from '../privacy/words.en.ts';
import * as reportLettersEn from '../report-letters/words.en.ts';
import * as topicsEn from '../topics/words.en.ts';
import * as teamEn from '../team/words.en.ts';
import * as wallEn from '../wall/words.en.ts';
import * as reviewsEn from '../reviews/words.en.ts';
import * as lookEn from '../look/words.en.ts';
import * as startEn from '../start/words.en.ts';
import * as rulesEn from '../rules/words.en.ts';
import * as rulesRu from '../rules/words.ru.ts';
import * as textsEn from '../texts/words.en.ts';
import * as textsRu from '../texts/words.ru.ts';
import * as settingsEn from '../settings/words.en.ts';
import * as workEn from '../work/words.en.ts';
import * as appRu from './words.ru.ts';
import * as columnsRu from '../columns/words.ru.ts';
import * as budgetsRu from '../budgets/words.ru.ts';
import * as filtersRu from '../filters/words.ru.ts';
import * as formRu from '../form/words.ru.ts';
import * as guestRu from '../guest/words.ru.ts';
import * as confirmRu from '../guest/confirm-words.ru.ts';
import * as historyRu from '../history/words.ru.ts';
import * as knowledgeRu from '../knowledge/words.ru.ts';
import * as paletteRu from '../palette/words.ru.ts';
import * as peopleRu from '../people/words.ru.ts';
import * as profileRu from '../profile/words.ru.ts';
import * as repliesRu from '../replies/words.ru.ts';
import * as reportsRu from '../reports/words.ru.ts';
import * as privacyRu from '../privacy/words.ru.ts';
import * as reportLettersRu from '../report-letters/words.ru.ts';
import * as topicsRu from '../topics/words.ru.ts';
import * as teamRu from '../team/words.ru.ts';
import * as wallRu from '../wall/words.ru.ts';
import * as reviewsRu from '../reviews/words.ru.ts';
import * as lookRu from '../look/words.ru.ts';
import * as startRu from '../start/words.ru.ts';
import * as settingsRu from '../settings/words.ru.ts';
import * as workRu from '../work/words.ru.ts';
import * as alertsCardEn from '../alerts/card-words.en.ts';
import * as alertsCardRu from '../alerts/card-words.ru.ts';
import * as keyListEn from '../keys/list-words.en.ts';
import * as keyListRu from '../keys/list-words.ru.ts';
import * as emojiPickerEn from '../chat/emoji/words.en.ts';
import * as emojiPickerRu from '../chat/emoji/words.ru.ts';

/** Every word of the dashboard in Russian. */
export const ru = {
  ...appRu,
  ...auditRu,
  ...budgetsRu,
  ...columnsRu,
  ...filtersRu,
  ...formRu,
  ...guestRu,
  ...confirmRu,
  ...historyRu,
  ...hoursRu,
  ...knowledgeRu,
  ...paletteRu,
  ...peopleRu,
  ...profileRu,
  ...repliesRu,
  ...reportsRu,
  ...privacyRu,
  ...reportLettersRu,
  ...teamRu,
  ...topicsRu,
  ...wallRu,
  ...reviewsRu,
  ...lookRu,
  ...startRu,
  ...rulesRu,
  ...textsRu,
  ...settingsRu,
  ...workRu,
  ...alertsCardRu,
  ...keyListRu,
  ...emojiPickerRu,
};

/** Every word of the dashboard in English. */
export const en = {
  ...appEn,
  ...auditEn,
  ...budgetsEn,
  ...columnsEn,
  ...filtersEn,
  ...formEn,
  ...guestEn,
  ...confirmEn,
  ...historyEn,
  ...hoursEn,
  ...knowledgeEn,
  ...paletteEn,
  ...peopleEn,
  ...profileEn,
  ...repliesEn,
  ...reportsEn,
  ...privacyEn,
  ...reportLettersEn,
  ...teamEn,
  ...topicsEn,
  ...wallEn,
  ...reviewsEn,
  ...lookEn,
  ...startEn,
  ...rulesEn,
  ...textsEn,
  ...settingsEn,
  ...workEn,
  ...alertsCardEn,
  ...keyListEn,
  ...emojiPickerEn,
};
