/** A pattern of a language for each of several things of which only one is right. */
export type Choices = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * What must not become its contrary. The English patterns are wide, so that nothing that a text does say counts as
 * unsaid; those of the other languages are narrow, as an error rests on them: "doble" alone also is "bend".
 */
export const opposites: Readonly<Record<string, Choices>> = {
  dose: {
    en: { half: '\\bhal(?:f|ves?)\\b', double: '\\bdoubl\\p{L}+|\\b(?:twice|two times) (?:the|your|that|this|as)\\b' },
    es: {
      half: 'mitad|(?<!\\p{L})media (?:dosis|tableta|pastilla|píldora|cápsula|cuchar)',
      double: '(?:el|al) doble|doble (?:de|dosis|cantidad)|(?:dosis|cantidad) doble|duplic\\p{L}+',
    },
    zh: { half: '[减減]半|一半|半[片粒颗顆锭錠量]|半[个個]?[剂劑]量', double: '[两兩二2] ?倍|加倍|[双雙]倍|翻倍' },
    ko: { half: '절반|반으로|반 ?[알정]|반만', double: '(?:두|2) ?배|갑절|곱절' },
    ru: {
      half: 'половин|(?<!\\p{L})пол(?=таблет|доз|капсул|лож)|вдвое меньш|в (?:два|2) раза меньш',
      double: 'двойн\\p{L}+ (?:доз|кол)|удво\\p{L}+|вдвое больш\\p{L}+|в (?:два|2) раза больш\\p{L}+',
    },
    vi: { half: 'nửa(?! (?:giờ|tiếng|đêm))', double: 'gấp (?:đôi|hai|2)' },
    ar: {
      half: 'نصف(?! (?:ساعة|الليل))',
      double: 'ضعفي? (?:ال)?(?:جرعة|كمية|مقدار)|جرعة مضاعفة|مضاعفة (?:ال)?جرعة|ضاعف (?:ال)?(?:جرعة|كمية)',
    },
    fa: { half: 'نصف|نیم(?![ \\u200c]?ساعت|ه)', double: '(?:دو|2)[ \\u200c]?برابر' },
    fil: { half: 'kalahati(?!ng oras)', double: '(?<!\\p{L})(?:doble|dinoble|doblehin|dobleng)' },
  },
  // Bounds of numbers are compared as such; "half" has none.
  share: {
    en: {
      'less than half': '\\b(?:less|fewer) than (?:a )?half\\b',
      'more than half': '\\b(?:more than|over) (?:a )?half\\b',
    },
    es: { 'less than half': 'menos de (?:la mitad|media)', 'more than half': 'más de (?:la mitad|media)' },
    zh: { 'less than half': '(?:不到|[少低][于於])一?半', 'more than half': '(?:超[过過]|[多高][于於])一?半|一半以上' },
    ko: { 'less than half': '절반 ?(?:미만|이하)|절반도', 'more than half': '절반 ?(?:이상|초과)|절반[이을] 넘' },
    ru: {
      'less than half': 'мен(?:ее|ьше)(?: чем)?(?: у)? половин',
      'more than half': 'бол(?:ее|ьше)(?: чем)?(?: у)? половин',
    },
    vi: {
      'less than half': '(?:ít hơn|chưa (?:đến|tới)|dưới) (?:một )?nửa',
      'more than half': '(?:(?<!ít )hơn|quá|trên) (?:một )?nửa',
    },
    ar: { 'less than half': 'أقل من (?:ال)?نصف', 'more than half': 'أكثر من (?:ال)?نصف' },
    fa: { 'less than half': 'کمتر از (?:نصف|نیم)', 'more than half': 'بیش(?:تر)? از (?:نصف|نیم)' },
    fil: {
      'less than half': '(?:wala pang|wala pa sa|mas mababa sa|kulang sa) kalahati',
      'more than half': '(?:mahigit|higit|lampas|sobra)(?: sa)?(?: ng)? kalahati',
    },
  },
  // Afternoon, evening and night have other borders in each language; before dawn may be either.
  'time of day': {
    en: {
      morning: '\\bmornings?\\b|\\bbreakfast\\b|\\bwak(?:e|ing)\\b',
      'later in the day':
        '\\bafternoons?\\b|\\bevenings?\\b|(?<!mid)night|\\bbed(?:time)?\\b|\\bsleep|\\bdinner\\b|\\bsupper\\b|\\blunch\\b',
    },
    es: {
      morning: '(?:por|en|de|a|toda) la mañana|(?:cada|esta) mañana|(?<!\\p{L})mañanas(?!\\p{L})',
      'later in the day': '(?<!media)noches?(?!\\p{L})|nocturn|(?<!más )(?<!\\p{L})tardes?(?!\\p{L})|acost|dormir|cama',
    },
    zh: { morning: '早[上晨饭飯餐晚]|清晨|晨起|上午', 'later in the day': '下午|午[后後]|晚|夜|睡|就[寝寢]' },
    ko: { morning: '아침|오전', 'later in the day': '오후|저녁|밤|자기 전|취침|잠|주무' },
    ru: {
      morning: '(?<!\\p{L})(?:утр|поутру)',
      'later in the day': '(?<!\\p{L})(?:вечер|ноч|сном|сна(?!\\p{L})|спать|дн[её]м(?!\\p{L}))|после (?:обеда|полудня)',
    },
    vi: {
      morning: '(?:buổi|mỗi|vào|hàng|hằng) sáng(?!\\p{L})',
      'later in the day': 'chiều|(?<!\\p{L})tối(?! đa| thiểu| ưu)|đêm|ngủ',
    },
    ar: {
      morning: '(?<!\\p{L})[وبلف]?(?:ال)?صباح',
      'later in the day': '(?<!\\p{L})[وبلف]?(?:ال|ل)?(?:مساء|ليل|نوم|عشاء|عصر(?!\\p{L}))|بعد الظهر',
    },
    fa: {
      morning: '(?<!\\p{L})صبح',
      'later in the day': '(?<!\\p{L})(?:هر)?(?:شب(?!یه|که)|غروب|خواب|عصر)|امشب|بعد[ \\u200c]?از[ \\u200c]?ظهر',
    },
    fil: { morning: 'umaga', 'later in the day': 'hapon|gabi|tulog' },
  },
  meals: {
    en: {
      'with food':
        '\\bwith (?:or (?:after|without) )?(?:(?:an?|the|your|each|every|some|any|light|small|full|large|low-fat|high-fat|bit|little|of) ){0,4}(?:food|meals?|snacks?|breakfast|lunch|dinner|supper)\\b',
      'without food': '\\bempty stomach\\b|\\bwithout (?:any )?(?:food|meals?|eating)\\b|\\bfast(?:ing)?\\b',
    },
    es: {
      'with food':
        '(?<!\\p{L})con (?:(?:las?|los|sus?|el|una?|algo de|un poco de|algún|alguna) )?(?:comidas?|alimentos?|desayuno|almuerzo|cena)',
      'without food':
        '(?<!\\p{L})ayun(?:as?|o)(?!\\p{L})|est[óo]mago vac[íi]o|sin (?:comidas?|alimentos?|comer|haber comido)',
    },
    zh: {
      'with food': '[随隨]餐|[与與和跟同连連][^，。；]{0,3}食物|餐中|(?:[餐饭飯])[时時]|伴餐|食物一起|食物同服',
      'without food': '空腹|空肚',
    },
    ko: {
      'with food': '음식(?:물)?(?:과|이랑|하고)|식사(?:와| ?중| ?때| 시)|밥과',
      'without food': '공복|빈 ?속|(?:음식|식사) 없이',
    },
    ru: {
      'with food': 'во время (?:\\p{L}+ )?(?:еды|при[её]ма пищи)|(?<!\\p{L})с (?:едой|пищей)',
      'without food': 'натощак|на (?:пустой|голодный) желудок|без (?:еды|пищи)',
    },
    vi: {
      'with food': '(?:cùng|với|kèm) (?:với )?(?:thức ăn|bữa ăn|đồ ăn|cơm)|trong (?:khi|lúc) ăn|trong bữa',
      'without food':
        '(?:bụng|dạ dày) (?:đói|rỗng|trống)|(?:lúc|khi) đói|nhịn ăn|không (?:có |kèm |cùng )?(?:thức|đồ) ăn',
    },
    ar: {
      'with food': '(?<!\\p{L})(?:مع|أثناء) (?:ال)?(?:طعام|أكل|وجب)',
      'without food': 'معدة (?:فارغة|خاوية|خالية)|على الريق|دون (?:ال)?(?:طعام|أكل)',
    },
    fa: {
      'with food': '(?<!\\p{L})(?:با|همراه(?: با)?) (?:غذا|وعده)',
      'without food': '(?:معده|شکم)(?:[ \\u200c]?ی)? خالی|ناشتا|بدون غذا',
    },
    fil: {
      'with food':
        '(?:kasama|kasabay|sabay)(?:ng)?(?: ng| sa)?(?: mga)? (?:pagkain|pagkain)|habang kumakain|may pagkain',
      'without food': 'walang laman|walang (?:kasamang )?(?:pagkain|kinain)',
    },
  },
};

/** The days of the week, from Monday; in Tagalog Sunday is the word for a week. */
export const weekdays: Readonly<Record<string, readonly string[]>> = {
  en: ['mon', 'tues', 'wednes', 'thurs', 'fri', 'satur', 'sun'].map((day) => `\\b${day}days?\\b`),
  es: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábados?', 'domingos?'].map((day) => `(?<!\\p{L})${day}`),
  zh: ['一', '二', '三', '四', '五', '六', '[日天]'].map(
    (day) =>
      `(?:星期|[礼禮]拜|[周週])${day}(?![次回个個年月])|(?<=(?:星期|[礼禮]拜|[周週])[一二三四五六日天]?[、和及與与])${day}(?![次回个個年月天日])`,
  ),
  ko: [...'월화수목금토일'].map((day) => `${day}요일`),
  ru: ['понедельник', 'вторник', 'сред(?:[ауые]|ам)(?!\\p{L})', 'четверг', 'пятниц', 'суббот', 'воскресень'].map(
    (day) => `(?<!\\p{L})${day}`,
  ),
  vi: ['(?:hai|2)', '(?:ba|3)', '(?:tư|4)', '(?:năm|5)', '(?:sáu|6)', '(?:bảy|7)']
    .map((day) => `thứ ${day}(?!\\p{L})`)
    .concat('chủ nhật'),
  ar: ['ال[اإ]ثنين', 'الثلاثاء', 'ال[اأ]ربعاء', 'الخميس', 'الجمعة', 'السبت', 'ال[اأ]حد'].map(
    (day) => `${day}(?!\\p{L})`,
  ),
  fa: ['دو', 'سه', 'چهار', 'پنج']
    .map((day) => `${day}[ \\u200c]?شنبه`)
    .concat('جمعه', '(?<!(?:یک|دو|سه|چهار|پنج)[ \\u200c]?)شنبه', 'یک[ \\u200c]?شنبه'),
  fil: ['lunes', 'martes', 'miyerkules', 'huwebes', 'biyernes', 'sabado'].map((day) => `(?<!\\p{L})${day}`),
};
