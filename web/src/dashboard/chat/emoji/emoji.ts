/** An emoji, and the words by which it is found in each language; the first word is its name. */
export type Emoji = { sign: string; ru: string; en: string };

export const EMOJI_GROUPS = ['faces', 'hands', 'hearts', 'things', 'signs'] as const;
export type EmojiGroup = (typeof EMOJI_GROUPS)[number];

/** Only the emoji that are useful in a conversation with a client. */
export const EMOJI: Readonly<Record<EmojiGroup, readonly Emoji[]>> = {
  faces: listed(`
    🙂 | улыбка | smile slight
    😊 | радость улыбка румянец | happy blush smile
    😀 | веселье улыбка | grin smile
    😄 | смех улыбка глаза | laugh smile eyes
    😁 | широкая улыбка зубы | beam grin teeth
    😅 | неловкость смех пот | relief sweat awkward
    😂 | слёзы смеха хохот | joy tears laughing
    🤣 | хохот катаюсь смех | rolling laughing
    😉 | подмигивание | wink
    😇 | ангел нимб | angel halo innocent
    🥰 | нежность сердечки любовь | affection hearts love
    😍 | восторг сердца глаза | heart eyes love
    🤩 | восхищение звёзды | star struck wow
    😘 | поцелуй | kiss
    😎 | круто очки | cool sunglasses
    🤗 | объятия обнимаю | hug
    🤔 | размышление думаю вопрос | thinking hmm
    🫡 | есть салют честь | salute yes
    🤫 | тише секрет | quiet secret shush
    😐 | нейтрально | neutral
    🙄 | закатываю глаза | eye roll
    😌 | спокойствие облегчение | calm relieved
    😴 | сон сплю | sleep
    😕 | сомнение растерянность | confused unsure
    🙁 | грусть | sad frown
    😢 | слеза плачу грусть | cry tear sad
    😭 | рыдание плачу | sobbing cry
    😬 | неудобно гримаса | grimace awkward
    😳 | смущение удивление | flushed embarrassed
    😮 | удивление ого | surprised wow
    😱 | ужас крик | scream shock
    🤯 | взрыв мозга потрясение | mind blown shock
    😠 | злость | angry
    🥳 | праздник вечеринка | party celebrate
  `),
  hands: listed(`
    👍 | хорошо палец вверх класс да лайк | thumbs up good yes like
    👎 | плохо палец вниз нет | thumbs down bad no
    👌 | отлично ок | ok fine perfect
    🙏 | спасибо прошу пожалуйста | thanks please pray
    👏 | браво аплодисменты | clap bravo
    🙌 | ура руки | hooray hands
    🤝 | договорились рукопожатие | deal handshake
    👋 | привет пока рука | hello bye wave
    ✌️ | победа мир | victory peace
    🤞 | удача скрестил пальцы | luck fingers crossed
    💪 | сила мышцы | strong muscle
    ☝️ | внимание палец вверх | attention point up
    👉 | вправо палец сюда | right point here
    👈 | влево палец | left point
    👇 | вниз палец ниже | down point below
    👆 | вверх палец выше | up point above
    ✋ | стоп рука | stop hand
    🤷 | не знаю плечи | shrug dunno
    🤦 | рука лицо досада | facepalm
    🙋 | вопрос рука я | raise hand question
    ✍️ | пишу запись | writing note
    👀 | смотрю глаза | eyes look
    🫶 | сердце руками | heart hands
  `),
  hearts: listed(`
    ❤️ | сердце любовь красное | heart love red
    🧡 | сердце оранжевое | heart orange
    💛 | сердце жёлтое | heart yellow
    💚 | сердце зелёное | heart green
    💙 | сердце синее | heart blue
    💜 | сердце фиолетовое | heart purple
    💔 | разбитое сердце | broken heart
    💯 | сто процентов | hundred percent
    🔥 | огонь горячо | fire hot
    ✨ | блеск искры | sparkles
    ⭐ | звезда | star
    🎉 | поздравляю праздник хлопушка | congratulations party tada
    🎂 | торт день рождения | cake birthday
    🌹 | роза цветок | rose flower
    💐 | букет цветы | bouquet flowers
    🍀 | клевер удача | clover luck
  `),
  things: listed(`
    📦 | посылка коробка доставка заказ | parcel box delivery order
    🚚 | грузовик доставка курьер | truck delivery courier
    🛒 | корзина покупки | cart shopping
    🛍️ | пакеты покупки | bags shopping
    🎁 | подарок | gift present
    💳 | карта оплата | card payment
    💰 | деньги мешок | money bag
    💸 | деньги возврат трата | money refund spent
    🧾 | чек квитанция | receipt bill
    📞 | телефон звонок | phone call
    📱 | смартфон мобильный телефон | mobile smartphone
    💻 | ноутбук компьютер | laptop computer
    📧 | письмо почта | mail letter
    📎 | скрепка вложение | paperclip attachment
    📄 | документ страница | document page
    📷 | фото камера | photo camera
    🔗 | ссылка | link
    🔒 | замок закрыто | lock closed
    🔑 | ключ пароль | key password
    🔧 | ключ ремонт | wrench repair
    ⚙️ | настройки шестерня | settings gear
    💡 | идея лампочка | idea bulb
    📅 | календарь дата | calendar date
    ⏰ | будильник время | alarm time
    ⏳ | ожидание песочные часы | wait hourglass
    📍 | место метка адрес | place pin address
    🏠 | дом | home house
    ☕ | кофе чай | coffee tea
    🚀 | ракета быстро | rocket fast
  `),
  signs: listed(`
    ✅ | готово да галочка | done yes check
    ☑️ | выбрано галочка | checked box
    ❌ | нет крест отмена | no cross cancel
    ❗ | важно восклицание | important exclamation
    ❓ | вопрос | question
    ⚠️ | внимание осторожно | warning attention
    🚫 | запрещено нельзя | forbidden no
    ℹ️ | справка информация | info information
    🆗 | ок хорошо | ok button
    🆕 | новое | new
    🔔 | уведомление колокольчик | notification bell
    🔄 | обновить повтор | refresh repeat
    ➡️ | вправо стрелка | right arrow
    ➕ | плюс добавить | plus add
    ➖ | минус убрать | minus remove
    🟢 | зелёный круг | green circle
    🔴 | красный круг | red circle
  `),
};

/** A table of signs and words, one in each line. */
function listed(table: string): readonly Emoji[] {
  return table
    .trim()
    .split('\n')
    .map((row) => {
      const [sign = '', ru = '', en = ''] = row.split('|').map((cell) => cell.trim());
      return { sign, ru, en };
    });
}
