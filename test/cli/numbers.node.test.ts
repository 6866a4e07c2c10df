import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { it } from 'node:test';
import fc from 'fast-check';
import { differences, needsPerson } from '../../src/cli/translation/compare.js';
import { blocksOf, type Translation } from '../../src/content/authoring.js';

const compare = (text: string, translated: string, language: string) =>
  differences({ text, language: 'en' }, { text: translated, language });

it('a translation with another dose, rate, time or half of the day is refused', () => {
  for (const [text, translated, language] of [
    ['Never take more than 4 tablets in a day', 'Tome más de 4 tabletas en un día', 'es'],
    ['Take at most 4 tablets to avoid harm.', 'Tome al menos 4 tabletas para evitar daños.', 'es'],
    ['Never take more than 4 tablets in a day', 'Nunca tome más de 4 tabletas en una semana', 'es'],
    ['Never take more than 4 tablets in a day', 'Nunca tome más de 4 tabletas por semana', 'es'],
    ['Do not take more than 4 tablets in a day', '每天服用超过4片', 'zh-Hans'],
    ['Do not take more than 4 tablets in a day', '하루에 4정 넘게 복용하세요', 'ko'],
    ['Don’t take more than 4 tablets a day', 'Принимайте более 4 таблеток в день', 'ru'],
    ['Do not take more than 4 tablets a day', 'تناول أكثر من 4 أقراص في اليوم', 'ar'],
    ['Do not take more than 4 tablets a day', 'بیش از 4 قرص در روز مصرف کنید', 'fa'],
    ['Do not take more than 4 tablets a day', 'Uminom ng higit sa 4 na tableta sa isang araw', 'tl'],
    ['You must not take over 4 tablets a day', 'Uống quá 4 viên mỗi ngày', 'vi'],
    ['Take half a tablet', 'Tome 30 tabletas', 'es'],
    ['Take half a tablet once a day.', 'Tome 12 tabletas 1 vez al día.', 'es'],
    ['Take a quarter of a tablet', 'Tome 15 tabletas', 'es'],
    ['Take it at noon', 'Tómelo a las 12 de la noche', 'es'],
    ['Take it at midnight', 'Tómelo a las 12 del mediodía', 'es'],
    ['Take it at 12 at night.', 'Tómelo a las 12 del mediodía.', 'es'],
    ['Call at 2 at night.', 'Llame a las 2 de la tarde.', 'es'],
    ['Take 2 in the evening.', 'Tome 14 por la noche.', 'es'],
    ['100 mL/hour', '100 ml/día', 'es'],
    ['10 mg/day', '10 mg/hora', 'es'],
    ['10 mg a day', '10 mg por hora', 'es'],
    ['2 g/day', '2 г/ч', 'ru'],
    ['Take it every 4 hours.', 'Tómelo 4 veces al día.', 'es'],
    ['Take it every 4 hours.', '每天4次。', 'zh-Hans'],
    ['Take it every 4 hours.', '하루 4번 드세요.', 'ko'],
    ['Take it every 4 hours.', 'Принимайте 4 раза в день.', 'ru'],
    ['Take it every 4 hours.', 'Uống 4 lần một ngày.', 'vi'],
    ['for 2 weeks', '2 veces', 'es'],
    ['1 in 10 people', '10 de cada 1 persona', 'es'],
    ['1 in 10 people', '10 из 1 человека', 'ru'],
    ['1 in 10 people', '10 trong 1 người', 'vi'],
    ['1 in 10 people', '10 sa bawat 1 tao', 'tl'],
    ['1 in 10 people', '۱۰ نفر از هر ۱ نفر', 'fa'],
    ['1 in 10 people', '١٠ من كل ١', 'ar'],
    ['1 in 10 people', '1人中有10人', 'zh-Hans'],
    ['1 in 10 people', '1명 중 10명', 'ko'],
    ['for 3 weeks', '3次', 'zh-Hans'],
    ['Take it at 8 a.m. and at 9 p.m.', '晚上8点和早上9点服用。', 'zh-Hans'],
    ['Take it at 8 a.m. and at 9 p.m.', '오후 8시와 오전 9시에 복용하세요.', 'ko'],
    ['Take it at 8 a.m. and at 9 p.m.', 'Принимайте в 8 вечера и в 9 утра.', 'ru'],
    ['Take it at 8 a.m. and at 9 p.m.', 'Uống lúc 8 giờ tối và 9 giờ sáng.', 'vi'],
    ['Take it at 8 a.m. and at 9 p.m.', 'آن را ساعت 8 شب و 9 صبح مصرف کنید.', 'fa'],
    ['At 8 a.m.', 'Sa ika-8 ng gabi, inumin ang gamot.', 'tl'],
    ['At 8 a.m.', 'A las 8 de la noche tome la medicina.', 'es'],
    ['At 8 p.m. for 3 days', 'в 8 утра 3 дня', 'ru'],
    ['At 8 p.m., 2 pills', '8 giờ sáng uống tối đa 2 viên', 'vi'],
    ['8 p.m.', '8 صباحًا إذا كان الظهر يؤلمك', 'ar'],
    ['before 8 p.m. or later', 'antes de las 8 o más tarde', 'es'],
    ['At 8 in the evening', 'A las 8 de la mañana', 'es'],
    ["8 o'clock at night", '早上8点', 'zh-Hans'],
    ['12 p.m.', '12 de la noche', 'es'],
    ['12 p.m.', '12 часов ночи', 'ru'],
    ['12 p.m.', '晚上12点', 'zh-Hans'],
    ['12 p.m.', '半夜12点', 'zh-Hans'],
    ['12 p.m.', '밤 12시', 'ko'],
    ['12 p.m.', '12 giờ đêm', 'vi'],
    ['12 p.m.', '12 شب', 'fa'],
    ['1 p.m.', '1 час ночи', 'ru'],
    ['2 p.m.', '2 часа ночи', 'ru'],
    ['1 teaspoon', '1 cucharada', 'es'],
    ['1 teaspoon', '1汤匙', 'zh-Hans'],
    ['1 teaspoon', '1 столовая ложка', 'ru'],
    ['1 teaspoon', '1 muỗng canh', 'vi'],
    ['1 teaspoon', '1큰술', 'ko'],
    ['1 tbsp', '1 cdta.', 'es'],
    ['8 cups', '8 onzas', 'es'],
    ['2 tablets', '2 mg', 'es'],
    ['2 tablets', '2 gotas', 'es'],
    ['2 drops', '2 ml', 'es'],
    ['Take 1 capsule.', 'Tome 1 g.', 'es'],
    ['Take 2 tablets 3 times a day', 'Tome 3 tabletas 2 veces al día', 'es'],
    ['Take 2 tablets 3 times a day', '每天2次，每次3片', 'zh-Hans'],
    ['You may take a pill.', 'Puede tomar 5 pastillas.', 'es'],
    ['It may hurt.', 'Puede doler 5 días.', 'es'],
    ['Wait twenty-four hours.', 'Espere 4 horas.', 'es'],
    ['forty-eight hours', '8 horas', 'es'],
    ['forty-five minutes', '5 minutos', 'es'],
    ['three hundred milligrams', '3 miligramos', 'es'],
    ['one hundred mg', '1 mg', 'es'],
    ['Press for 10 seconds.', '10 minutos', 'es'],
    ['Wash for 20 seconds.', '洗20分钟', 'zh-Hans'],
    ['Wash for 20 seconds.', '20분 씻으세요', 'ko'],
    ['30 seconds', '30 минут', 'ru'],
    ['1 mile', '1 kilómetro', 'es'],
    ['5 to 10 mg', '5 g a 10 mg', 'es'],
    ['5-10 mL', '5 L a 10 ml', 'es'],
    ['10 mg/kg', '10 mg', 'es'],
    ['3 days before and 2 days after surgery', '手术前2天和手术后3天', 'zh-Hans'],
    ['Give it every Sunday.', '每周六给药。', 'zh-Hans'],
    ['Take it every evening.', 'Принимайте по утрам.', 'ru'],
    ['Take double the dose.', 'Принимайте половину дозы.', 'ru'],
    ['within a month', 'за год', 'ru'],
    ['Rest for a week.', 'Nghỉ một tháng.', 'vi'],
    ['Wait one hour.', 'Подождите день.', 'ru'],
    ['Rest for a day.', 'هفته استراحت کنید.', 'fa'],
    ['Take half the dose for a week.', 'Tome el doble de la dosis durante una semana.', 'es'],
    ['Take half the dose for a week.', 'Принимайте двойную дозу неделю.', 'ru'],
    ['Take half the dose for a week.', '服用两倍剂量一周。', 'zh-Hans'],
    ['Take half the dose for a week.', '服用兩倍劑量一週。', 'zh-Hant'],
    ['Take half the dose for a week.', '일주일 동안 용량을 두 배로 드십시오.', 'ko'],
    ['Take half the dose for a week.', 'Uống gấp đôi liều trong một tuần.', 'vi'],
    ['Take half the dose for a week.', 'تناول ضعف الجرعة لمدة أسبوع.', 'ar'],
    ['Take half the dose for a week.', 'یک هفته دو برابر دوز بخورید.', 'fa'],
    ['Take half the dose for a week.', 'Uminom ng dobleng dosis sa loob ng isang linggo.', 'tl'],
    ['Take double the dose.', 'Tome la mitad de la dosis.', 'es'],
    ['Take it 1 hour before or 2 hours after a meal.', 'Tómelo 2 horas antes o 1 hora después de comer.', 'es'],
    ['Take it 1 hour before or 2 hours after a meal.', 'Принимайте за 2 часа до или через 1 час после еды.', 'ru'],
    ['Take it 1 hour before or 2 hours after a meal.', '饭前2小时或饭后1小时服用。', 'zh-Hans'],
    ['Take it 1 hour before or 2 hours after a meal.', '식사 2시간 전 또는 1시간 후에 드십시오.', 'ko'],
    ['Take it 1 hour before or 2 hours after a meal.', 'Uống 2 giờ trước hoặc 1 giờ sau bữa ăn.', 'vi'],
    ['Take it 1 hour before or 2 hours after a meal.', 'دو ساعت قبل یا یک ساعت بعد از غذا بخورید.', 'fa'],
    ['Take it 1 hour before or 2 hours after a meal.', 'Inumin 2 oras bago o 1 oras pagkatapos kumain.', 'tl'],
    ['This happens in less than 5% of people.', 'Esto ocurre en más del 5 % de las personas.', 'es'],
    ['It is over the 5% limit: more than 5%.', 'Es menor al 5 %.', 'es'],
    ['Call within an hour.', 'Позвоните в течение недели.', 'ru'],
    ['Take it for a week.', 'Принимайте месяц.', 'ru'],
    ['Take it for a week.', 'Принимайте его в течение месяца.', 'ru'],
    ['Rest for a day.', 'Отдыхайте неделю.', 'ru'],
    ['Call within a day.', 'Llame en esta semana.', 'es'],
    ['Take it once a day.', 'دوبار در روز بخورید.', 'fa'],
    ['Mix it 1:10.', 'Mézclelo 10:1.', 'es'],
    ['Mix it 1:10.', '按10：1混合。', 'zh-Hans'],
    ['A million people have it.', 'Cien mil personas lo tienen.', 'es'],
    ['A million people have it.', 'Это есть у ста тысяч человек.', 'ru'],
    ['A million people have it.', '十万人患有此病。', 'zh-Hans'],
    ['Take it on Mondays and Thursdays.', '星期二和星期四服用。', 'zh-Hans'],
    ['Take it on Mondays and Thursdays.', '週二和週四服用。', 'zh-Hant'],
    ['Take it on Mondays and Thursdays.', 'Tómelo los martes y los jueves.', 'es'],
    ['Take it on Monday.', 'Принимайте во вторник.', 'ru'],
    ['Take it on Monday.', '화요일에 드십시오.', 'ko'],
    ['Take it on Monday.', 'Uống vào thứ ba.', 'vi'],
    ['Take it on Monday.', 'تناوله يوم الثلاثاء.', 'ar'],
    ['Take it on Saturday.', 'یک‌شنبه بخورید.', 'fa'],
    ['Take it on Monday.', 'Inumin tuwing Martes.', 'tl'],
    ['Take 3,000 mg.', 'Tome 30 g.', 'es'],
    ['Take 0.5 mg.', 'Tome 50 mcg.', 'es'],
    ['Take 10 mg/kg.', 'Tome 0.01 g.', 'es'],
    ['1 in 3 people', 'una cuarta parte de las personas', 'es'],
    ['2 in 3 people', 'یک سوم مردم', 'fa'],
    ['1½ hours', 'media hora', 'es'],
    ['1½ years', 'hai năm rưỡi', 'vi'],
    ['for 3 weeks', 'durante quince días', 'es'],
    ['every 3 weeks', 'cada quince días', 'es'],
    ['90% of people', '八成的人', 'zh-Hans'],
    ['Take it 3 times a day.', '早晚各一次。', 'zh-Hans'],
    ['It is 100.4°F.', '100.4도(섭씨)', 'ko'],
    ['Call 911.', 'Llame al 9-8-8.', 'es'],
    ['Take 1 or 2 tablets.', 'تناول حبة أو ثلاث حبات.', 'ar'],
    ['Open 8 am to 5 pm.', 'Mở cửa 8 PM - 5 AM.', 'vi'],
    ['Open 8 am to 5 pm.', '8:00 م - 5:00 ص', 'ar'],
    ['Take it in the morning.', 'Tómelo por la noche.', 'es'],
    ['Take it at bedtime.', 'Tómelo por la mañana.', 'es'],
    ['Take it in the morning.', '睡前服用。', 'zh-Hans'],
    ['Take it at bedtime.', '早上服用。', 'zh-Hans'],
    ['Take it in the morning.', '晚上服用。', 'zh-Hant'],
    ['Take it at bedtime.', '早上服用。', 'zh-Hant'],
    ['Take it in the morning.', '자기 전에 드십시오.', 'ko'],
    ['Take it at bedtime.', '아침에 드십시오.', 'ko'],
    ['Take it in the morning.', 'Принимайте перед сном.', 'ru'],
    ['Take it at bedtime.', 'Принимайте утром.', 'ru'],
    ['Take it in the morning.', 'Uống trước khi đi ngủ.', 'vi'],
    ['Take it at bedtime.', 'Uống vào buổi sáng.', 'vi'],
    ['Take it in the morning.', 'تناوله عند النوم.', 'ar'],
    ['Take it at bedtime.', 'تناوله في الصباح.', 'ar'],
    ['Take it in the morning.', 'موقع خواب بخورید.', 'fa'],
    ['Take it at bedtime.', 'صبح بخورید.', 'fa'],
    ['Take it in the morning.', 'Inumin bago matulog.', 'tl'],
    ['Take it at bedtime.', 'Inumin sa umaga.', 'tl'],
    ['Take it with food.', 'Tómelo en ayunas.', 'es'],
    ['Take it on an empty stomach.', 'Tómelo con comida.', 'es'],
    ['Take it with food.', '空腹服用。', 'zh-Hans'],
    ['Take it on an empty stomach.', '随餐服用。', 'zh-Hans'],
    ['Take it with food.', '空腹服用。', 'zh-Hant'],
    ['Take it on an empty stomach.', '隨餐服用。', 'zh-Hant'],
    ['Take it with food.', '공복에 드십시오.', 'ko'],
    ['Take it on an empty stomach.', '음식과 함께 드십시오.', 'ko'],
    ['Take it with food.', 'Принимайте натощак.', 'ru'],
    ['Take it on an empty stomach.', 'Принимайте во время еды.', 'ru'],
    ['Take it with food.', 'Uống khi bụng đói.', 'vi'],
    ['Take it on an empty stomach.', 'Uống cùng thức ăn.', 'vi'],
    ['Take it with food.', 'تناوله على معدة فارغة.', 'ar'],
    ['Take it on an empty stomach.', 'تناوله مع الطعام.', 'ar'],
    ['Take it with food.', 'با معده خالی بخورید.', 'fa'],
    ['Take it on an empty stomach.', 'همراه غذا بخورید.', 'fa'],
    ['Take it with food.', 'Inumin nang walang laman ang tiyan.', 'tl'],
    ['Take it on an empty stomach.', 'Inumin kasabay ng pagkain.', 'tl'],
    ['Take it with food.', 'Tómelo sin comida.', 'es'],
  ] as const)
    assert.notEqual(compare(text, translated, language).errors.length, 0, `${text} → ${translated}`);
});

it('a translation that says the same in the ways of its language is not', () => {
  for (const [text, translated, language] of [
    ['1 in 10 people', '1 de cada 10 personas', 'es'],
    ['1 in 10 people', '1 из 10 человек', 'ru'],
    ['1 in 10 people', '1 trong 10 người', 'vi'],
    ['1 in 10 people', '1 sa bawat 10 tao', 'tl'],
    ['1 in 10 people', '1 نفر از هر 10 نفر', 'fa'],
    ['1 in 10 people', '1 من كل 10', 'ar'],
    ['1 in 10 people', '10人中有1人', 'zh-Hans'],
    ['1 in 10 people', '10명 중 1명', 'ko'],
    ['Take it at 12 at night.', 'Tómelo a las 12 de la noche.', 'es'],
    ['Call at 2 at night.', 'Llame a las 2 de la noche.', 'es'],
    ['Take 2 in the morning and 1 at night.', 'Tome 2 por la mañana y 1 por la noche.', 'es'],
    ['one thousand two hundred people', '1200 personas', 'es'],
    ['12 a.m.', '12 de la noche', 'es'],
    ['12 a.m.', '12 часов ночи', 'ru'],
    ['12 a.m.', '晚上12点', 'zh-Hans'],
    ['12 a.m.', '밤 12시', 'ko'],
    ['12 a.m.', '12 giờ đêm', 'vi'],
    ['12 a.m.', '12 شب', 'fa'],
    ['At 12 a.m.', 'a medianoche', 'es'],
    ['At 12 a.m.', 'в полночь', 'ru'],
    ['At 12 a.m.', '자정에', 'ko'],
    ['At 12 a.m.', '午夜12点', 'zh-Hans'],
    ['2 a.m.', '2 часа ночи', 'ru'],
    ['2 a.m.', '2 بعد منتصف الليل', 'ar'],
    ['2 a.m.', '2 نیمه‌شب', 'fa'],
    ['1 p.m.', '中午1点', 'zh-Hans'],
    ['1 p.m.', '낮 1시', 'ko'],
    ['1 p.m.', '1 giờ trưa', 'vi'],
    ['three hundred', '300', 'es'],
    ['five hundred', '500', 'es'],
    ['one and a half tablets', '1,5 tabletas', 'es'],
    ['one and a half tablets', '1½ tabletas', 'es'],
    ['an hour', '1小时', 'zh-Hans'],
    ['half an hour', '30分钟', 'zh-Hans'],
    ['three quarters', '3/4', 'es'],
    ['Take 1/2 tablet.', 'media tableta', 'es'],
    ['36°F and 46°F (2°C and 8°C)', '2 y 8 °C (36 y 46 °F)', 'es'],
    ['Take 2 g.', 'Примите 2 г.', 'ru'],
    ['Drink 2 liters.', 'Выпейте 2 л.', 'ru'],
    ['5 mg to 10 mg', 'de 5 a 10 mg', 'es'],
    ['5 days to 10 days', 'de 5 a 10 días', 'es'],
    ['5 kg', '5千克', 'zh-Hans'],
    ['18 years and older', '18周岁及以上', 'zh-Hans'],
    ['15,000 people', '1만 5천명', 'ko'],
    ['12,500 people', '1万2千5百人', 'zh-Hans'],
    ['1,000 IU', '1000 unidades internacionales', 'es'],
    ['10 mg/kg', '10 mg por cada kg', 'es'],
    ['10 mg/kg', '每公斤10毫克', 'zh-Hans'],
    ['10 mg/kg', 'kg당 10mg', 'ko'],
    ['10 mg/kg', '체중 1kg당 10mg', 'ko'],
    ['10 mg/kg', '10 میلی‌گرم به ازای هر کیلوگرم', 'fa'],
    ['10 mg/kg', '10 میلی‌گرم بر کیلوگرم', 'fa'],
    ['10 mg/kg', '10 mg cho mỗi kg', 'vi'],
    ['10 mg/kg', '10 мг на каждый килограмм', 'ru'],
    ['10 mg/kg', '10 мг на 1 кг', 'ru'],
    ['50 mg/m²', '50 mg/m2', 'es'],
    ['50 mg/m²', '50 mg por metro cuadrado', 'es'],
    ['50 mg/m²', '50 мг на квадратный метр', 'ru'],
    ['50 mg/m²', '50毫克/平方米', 'zh-Hans'],
    ['50 mg/m²', '每平方米50毫克', 'zh-Hans'],
    ['8:05 p.m.', '20:05', 'fr'],
    ['8:10 p.m.', '20:10', 'es'],
    ['between 8 and 10 p.m.', 'entre las 20 y las 22 h', 'es'],
    ['1 to 5 p.m.', 'с 13 до 17 часов', 'ru'],
    ['1 to 5 p.m.', '13点到17点', 'zh-Hans'],
    ['9:30 p.m.', '21.30', 'ru'],
    ['9:30 p.m.', '21.30 h', 'es'],
    ['9:30 p.m.', '晚上9点半', 'zh-Hans'],
    ['9:30 p.m.', '오후 9시 반', 'ko'],
    ['10 mL a day', '10 ml al día', 'es'],
    ['10 mL a day', '每天10毫升', 'zh-Hans'],
    ['10 mL a day', '하루에 10ml', 'ko'],
    ['Take 2 tablets 3 times a day', 'Tome 2 tabletas 3 veces al día', 'es'],
    ['Take 2 tablets 3 times a day', '每天3次，每次2片', 'zh-Hans'],
  ] as const)
    assert.deepEqual(compare(text, translated, language).errors, [], `${text} → ${translated}`);
});

it('what a person must look at is named', () => {
  for (const [text, translated, language] of [
    ['Take two tablets twice a day.', 'Tome 2 cucharadas 2 veces al día.', 'es'],
    ['Call at 7 a.m.', 'Appelez à 7 heures du soir.', 'fr'],
    ['Take 5 mg.', 'Tome 5.', 'es'],
    ['Wait 4 hours.', 'Espere 4.', 'es'],
  ] as const) {
    const { errors, warnings } = compare(text, translated, language);
    assert.ok(errors.length + warnings.length > 0, `${text} → ${translated}`);
  }
});

const right: Readonly<Record<string, readonly (readonly [text: string, translated: string])[]>> = {
  es: [
    ['Wait at least 2 hours.', 'Espere hasta que pasen 2 horas.'],
    ['Take 2 tablets', 'Tome dos tabletas'],
    ['Take 1 tablet', 'Tome una tableta'],
    ['3 times a day', 'tres veces al día'],
    ['twice a day', 'dos veces al día'],
    ['Take two tablets twice a day.', 'Tome 2 tabletas 2 veces al día.'],
    ['2 to 3 years', 'de dos a tres años'],
    ['48 hours', 'cuarenta y ocho horas'],
    ['50% of people', 'la mitad de las personas'],
    ['half of people', 'el 50 % de las personas'],
    ['1½ tablets', 'una tableta y media'],
    ['1½ tablets', '1 tableta y media'],
    ['1.5 tablets', '1 y ½ tabletas'],
    ['a third', '1/3'],
    ['every other day', 'cada 2 días'],
    ['day or night', 'las 24 horas'],
    ['2–3 days', '2‑3 días'],
    ['1,000,000 people', '1.000.000 de personas'],
    ['the 1st day', 'el 1.º día'],
    ['100.4 °F (38 °C)', '38 °C (100,4 °F)'],
    ['5 pounds (2.3 kg)', '2,3 kg (5 libras)'],
    ['8 p.m.', 'las ocho de la noche'],
    ['more than 3 days', 'más de 3 días'],
    ['For twenty-four hours, twice a day', 'Durante 24 horas, 2 veces al día'],
    ['no more than 4 tablets', 'no más de 4 tabletas'],
    ['Never take more than 4 tablets in a day.', 'Nunca tome más de 4 tabletas en un día.'],
    ['Never take more than 4 tablets in a day.', 'Evite tomar más de 4 tabletas al día.'],
    ['If you cannot drink, or vomit more than 2 times, call.', 'Llame si no puede beber o vomita más de 2 veces.'],
    ['If it does not stop for more than 10 minutes, call.', 'Llame si sangra más de 10 minutos.'],
    ['Do not take more than 4 tablets a day.', 'Se prohíbe tomar más de 4 tabletas al día.'],
    ['up to 4 tablets', 'hasta 4 tabletas'],
    ['10 mg a day', '10 mg diarios'],
  ],
  'zh-Hans': [
    ['Do not take more than 4 tablets in a day.', '一天绝对不能服用超过4片。'],
    ['Take 2 pills', '吃两片药'],
    ['Wait 10 minutes.', '等十分钟。'],
    ['Wait 15 minutes.', '等十五分钟。'],
    ['Every 12 hours', '每十二个小时'],
    ['Every 12 hours', '每12个小时'],
    ['2 to 3 days', '两三天'],
    ['2 to 3 days', '两到三天'],
    ['2 weeks', '两周'],
    ['the 2nd week', '第二周'],
    ['25%', '四分之一'],
    ['25%', '百分之二十五'],
    ['half of people', '一半的人'],
    ['1½ tablets', '一片半'],
    ['half a tablet', '半片'],
    ['between treatments', '两次治疗之间'],
    ['It is very bad.', '十分严重，四周都痛，千万别等。'],
    ['no more than 4 tablets', '不超过4片'],
    ['3 kg', '3千克'],
  ],
  'zh-Hant': [
    ['Take 1½ tablets.', '服用1錠半。'],
    ['Take 2 pills', '服用兩片'],
    ['Every 12 hours', '每十二個小時'],
  ],
  ko: [
    ['Call within 24 hours if you have an adverse reaction.', '24시간 내에 이상 반응이 있으면 전화하십시오.'],
    ['Take 1 to 2 tablets.', '한두 알을 드십시오.'],
    ['Take 2 to 3 tablets.', '두세 알을 드십시오.'],
    ['2 times a day', '하루 두 번'],
    ['2 tablets', '두 알'],
    ['3 days', '삼 일'],
    ['15 minutes', '십오 분'],
    ['1½ hours', '1시간 반'],
    ['cancer cells', '암세포'],
    ['at least 3 days', '3일 이상'],
    ['no more than 3 days', '3일을 넘지 않게'],
  ],
  ru: [
    ['After 3 days, take up to 4 tablets.', 'Через 3 дня принимайте до 4 таблеток.'],
    ['After 2 days, take 1 to 2 tablets.', 'Через 2 дня принимайте от 1 до 2 таблеток.'],
    ['Take it before 8 p.m.', 'Примите не позднее 8 вечера.'],
    ['Take it after 8 a.m.', 'Примите не раньше 8 утра.'],
    ['Take half a tablet.', 'Примите пол таблетки.'],
    ['Take half a teaspoon.', 'Примите пол чайной ложки.'],
    ['Take 1½ tablets.', 'Примите около полутора таблеток.'],
    ['2 tablets', 'две таблетки'],
    ['1½ tablets', 'полторы таблетки'],
    ['½ tablet', 'полтаблетки'],
    ['2 to 3 years', 'от двух до трех лет'],
    ['50% of people', 'половина людей'],
    ['no more than 3', 'не более 3'],
    ['1,000,000 seconds', '1 000 000 секунд'],
  ],
  ar: [
    ['Take 2 tablets twice a day.', 'تناول حبّتين مرّتين في اليوم.'],
    ['Take it every other day at 8 a.m.', 'تناوله يوم دون يوم في الساعة 8 صباحا.'],
    ['Take 1½ tablets.', 'تناول حبة و نصف.'],
    ['Take it at 8 p.m.', 'تناوله الساعة 8 ليلا.'],
    ['Take it at 3 p.m.', 'تناوله الساعة 3 عصرا.'],
    ['Take it at 1 p.m.', 'تناوله الساعة 1 ظهرا.'],
    ['Keep it in your armpit for at least 5 minutes.', 'اتركه تحت الإبط مدة 5 دقائق.'],
    ['Take 2 tablets twice a day.', 'تناول حبتين مرتين في اليوم.'],
    ['2 weeks', 'أسبوعين'],
    ['1 week', 'أسبوع'],
    ['2 tablets', 'حبتين'],
    ['2 hours', 'ساعتين'],
    ['Take 2 tablets 3 times a day', 'تناول حبتين ثلاث مرات في اليوم'],
    ['more than 3', 'أكثر من 3'],
    ['no more than 3', 'ليس أكثر من 3'],
  ],
  fa: [
    ['Wait at least 2 hours.', 'صبر کنید تا 2 ساعت بگذرد.'],
    ['Take it before 3 p.m.', 'تا ساعت 3 بعد از ظهر بخورید.'],
    ['Take it at 6 p.m.', 'ساعت 6 غروب بخورید.'],
    ['2 tablets', 'دو قرص'],
    ['24 hours', 'بیست و چهار ساعت'],
    ['half a tablet', 'نصف قرص'],
  ],
  vi: [
    ['If you overdose, call within 24 hours.', 'Nếu uống quá liều hãy gọi trong 24 giờ.'],
    ['Children who weigh less than 5 kg need it.', 'Trẻ nhẹ hơn 5 kg cần nó.'],
    ['Wear it on your skin for up to 3 days.', 'Dán trên da trong 3 ngày.'],
    ['Less than 2 weeks on the face.', 'Dùng trên mặt không đến 2 tuần.'],
    ['2 tablets', 'hai viên'],
    ['3 times a day', 'ba lần mỗi ngày'],
    ['24 hours', 'hai mươi bốn giờ'],
    ['at least 3', 'không dưới 3'],
  ],
  tl: [
    ['If the fever is over 38°C for 3 days, call.', 'Kung ang lagnat ay sobra sa 38°C sa loob ng 3 araw, tumawag.'],
    ['Drink at least 2 glasses of water for 5 days.', 'Uminom ng at least 2 baso ng tubig sa loob ng 5 araw.'],
    ['Take 1½ tablets.', "Uminom ng isa't kalahating tableta."],
    ['Take 1½ tablets.', 'Uminom ng isa at kalahating tableta.'],
    ['2 tablets', 'dalawang tableta'],
    ['3 times a day', 'tatlong beses sa isang araw'],
    ['at the same time', 'sa parehong oras'],
    ['over 2 to 3 years', 'sa loob ng 2 hanggang 3 taon'],
  ],
  hi: [['1,500,000 people', '15,00,000 लोग']],
};

const wrong: typeof right = {
  es: [
    ['Take 2 to 4 tablets.', 'Tome de 4 a 2 tabletas.'],
    ['Take 10 mg once a week.', 'Tome 10 mg al día en una semana.'],
    ['Take at least 2 tablets.', 'Tome como mucho 2 tabletas.'],
    ['Take at most 2 tablets.', 'Tome cuando menos 2 tabletas.'],
    ['Call if it is below 36°C.', 'Llame si está arriba de 36 °C.'],
    ['Call if it is over 38°C.', 'Llame si está debajo de 38 °C.'],
    ['Call if it is below 36°C.', 'Llame si pasa de 36 °C.'],
    ['Children under 3 need it.', 'Los niños a partir de 3 años lo necesitan.'],
    ['Call within 24 hours.', 'Llame después de 24 horas.'],
    ['Take it every day.', 'Tómelo dejando un día.'],
    ['Take 1 tablespoon.', 'Tome 1 cucharita.'],
    ['Take 10 mg q.d.', 'Tome 10 mg cada semana.'],
    ['Take it 3x a day.', 'Tómelo 3 veces a la semana.'],
    ['Take 2 tablets', 'Tome tres tabletas'],
    ['twice a day', 'tres veces al día'],
    ['3 times a day', 'dos veces al día'],
    ['Take 2 tablets every 8 hours.', 'Tome ocho tabletas cada dos horas.'],
    ['Half a tablet', '1 tableta'],
    ['1½ tablets', '11/2 tabletas'],
    ['1 mg', '1,000 mg'],
    ['2.5–5 mg', '5–2,5 mg'],
    ['10 mg', '1 0 mg'],
    ['2.5 mg', '2 5 mg'],
    ['1-2 tablets', '12 tabletas'],
    ['1-2 tablets', '1/2 tableta'],
    ['less than 5', 'más de 5'],
    ['up to 4 tablets', 'al menos 4 tabletas'],
    ['more than 3 days', 'menos de 3 días'],
    ['{fever-threshold} or more', 'menos de {fever-threshold}'],
    ['every 6 hours', 'cada ocho horas'],
  ],
  'zh-Hans': [
    ['Take 10 mg once a week.', '一周内每天服用10毫克。'],
    ['Take it 30 minutes before meals.', '用餐30分钟后服用。'],
    ['Take it 30 minutes before eating.', '进食30分钟后服用。'],
    ['Take it before eating.', '进食后服用。'],
    ['Take it after eating.', '进食前服用。'],
    ['Take it before bedtime.', '睡觉后服用。'],
    ['Take it 2 hours before treatment.', '治疗后2小时服用。'],
    ['Call within 24 hours.', '24小时后打电话。'],
    ['Wait at least 24 hours.', '24小时内等待。'],
    ['Children under 18 need it.', '年满18岁的儿童需要。'],
    ['Take it daily.', '隔一天服用。'],
    ['Take 1 tablet.', '服用1丸半。'],
    ['Take 2 tablets', '吃三片'],
    ['Take 2 pills', '服用二十片'],
    ['Wait 10 minutes', '等二十分钟'],
    ['Wait 15 minutes', '等五十分钟'],
    ['Take 2 tablets twice a day', '每天三次，每次2片'],
    ['25%', '百分之五十二'],
    ['more than 3 days', '少于3天'],
    ['at most 4 tablets', '至少4片'],
    ['2 tablets', '两次'],
  ],
  ko: [
    ['Take 10 mg once a week.', '일주일 동안 매일 10mg을 드십시오.'],
    ['Take 10 mg once a week.', '7일 동안 매일 10mg을 드십시오.'],
    ['Take it 30 minutes before meals.', '식사 후 30분에 복용하세요.'],
    ['Take it 30 minutes after meals.', '식사 전 30분에 복용하세요.'],
    ['Take it before bed.', '취침 후 복용하세요.'],
    ['Take it before meals.', '식사 후 복용하세요.'],
    ['Take it after surgery.', '수술 전 복용하세요.'],
    ['Take at least 4 tablets.', '4정까지 드십시오.'],
    ['Wait at least 24 hours.', '24시간 내에 하십시오.'],
    ['Take 1 teaspoon.', '1 큰 술을 드십시오.'],
    ['Take it every 2 weeks.', '2주 동안 매일 드십시오.'],
    ['Take it every 2 days.', '2일 동안 매일 드십시오.'],
    ['Take it once a month.', '한 달 동안 매일 드십시오.'],
    ['Take it every 12 hours.', '12시간 동안 매시간 드십시오.'],
    ['Call within 24 hours.', '24시간 후에 전화하십시오.'],
    ['Call within 24 hours.', '24시간이 지나면 전화하십시오.'],
    ['Take one tablet.', '한두 알을 드십시오.'],
    ['3 times a day', '하루 두 번'],
    ['2 tablets', '세 알'],
    ['at least 3 days', '3일 이하'],
  ],
  ru: [
    ['It lasts from 3 to 5 days.', 'Длится от 5 до 3 дней.'],
    ['Take 10 mg once a week.', 'Принимайте 10 мг ежедневно в течение недели.'],
    ['Take 10 mg once a week.', 'Принимайте 10 мг один раз в день в течение одной недели.'],
    ['Take 2 to 3 tablets before meals.', 'Принимайте от 2 до 3 таблеток после еды.'],
    ['Call within 24 hours.', 'Звоните через 24 часа.'],
    ['Call within 24 hours.', 'Звоните не раньше чем через 24 часа.'],
    ['Call if it is below 36°C.', 'Звоните, если температура превысит 36 °C.'],
    ['Children under 3 need it.', 'Нужно детям от 3 лет.'],
    ['Children under 3 need it.', 'Нужно детям с 3 лет.'],
    ['Take one tablet.', 'Примите пол таблетки.'],
    ['Take one teaspoon.', 'Примите пол-чайной ложки.'],
    ['Take it twice a week.', 'Принимайте 2 раза на день.'],
    ['Take it twice a week.', 'Принимайте 2 р. в день.'],
    ['Take it every day.', 'Принимайте через сутки.'],
    ['Take it every 3 months.', 'Принимайте ежедневно в течение 3 месяцев.'],
    ['3 times a day', 'два раза в день'],
    ['2 tablets', 'три таблетки'],
    ['more than 3 days', 'менее 3 дней'],
  ],
  ar: [
    ['Take 10 mg once a week.', 'تناول 10 ملغ يوميًا خلال أسبوع.'],
    ['It lasts more than 3 days.', 'تستمر لأقل من 3 أيام.'],
    ['Take at least 4 tablets.', 'تناول حتى 4 أقراص.'],
    ['Call if it is below 36°C.', 'اتصل إذا تجاوزت الحرارة 36 °C.'],
    ['Call if it is below 36°C.', 'اتصل إذا زادت الحرارة عن 36 °C.'],
    ['Call if it is below 36°C.', 'اتصل إذا كانت الحرارة اكثر من 36 °C.'],
    ['It lasts more than 3 days.', 'تستمر اقل من 3 ايام.'],
    ['Take at least 4 tablets.', 'تناول أقراصا على ألا تتجاوز 4 أقراص.'],
    ['Take it twice a day.', 'تناوله مرّة في اليوم.'],
    ['Take it once a day.', 'تناوله مرّتين في اليوم.'],
    ['Take one tablet twice a day.', 'تناول حبّتين مرة في اليوم.'],
    ['Take one tablet.', 'تناول حبّتين.'],
    ['Take one tablet.', 'تناول قرصيْن.'],
    ['Take it twice a day.', 'تناوله مرتين في الاسبوع.'],
    ['Take it once a day.', 'تناوله كل اسبوع.'],
    ['Take 1 teaspoon.', 'تناول 1 ملعقة طعام.'],
    ['Take one teaspoon.', 'تناول ملعقة طعام واحدة.'],
    ['Take one teaspoon.', 'تناول ملعقتي طعام.'],
    ['Take one drop.', 'ضع نقطتين.'],
    ['Take 500 mcg.', 'تناول 500 مليجرام.'],
    ['Take it every day.', 'تناوله يوم دون يوم.'],
    ['Take it every day.', 'تناوله كل يوم بعد يوم.'],
    ['Take one tablet.', 'تناول حبة ونصفا.'],
    ['Take one tablet.', 'تناول حبة و نصف.'],
    ['Take 1 tablet.', 'تناول 1 حبة و نصف.'],
    ['Take one tablet twice a day.', 'تناول حبتين مرة في اليوم.'],
    ['Take one tablet twice a day.', 'تناول حبتين مرتين في اليوم.'],
    ['Take it twice a day.', 'تناوله مرة في اليوم.'],
    ['Take one teaspoon.', 'تناول ملعقة كبيرة واحدة.'],
    ['Call within 24 hours.', 'اتصل بعد 24 ساعة.'],
    ['3 times a day', 'مرتين في اليوم'],
    ['2 weeks', 'شهرين'],
    ['more than 3 days', 'أقل من 3 أيام'],
  ],
  fa: [
    ['Take 10 mg once a week.', '10 میلی\u200cگرم روزانه در طول یک هفته بخورید.'],
    ['It lasts at least 3 days.', 'کم تر از 3 روز طول می\u200cکشد.'],
    ['Children under 2 need it.', 'کودکان بزرگ تر از 2 سال.'],
    ['For children older than 2 years.', 'برای کودکان کوچک تر از 2 سال.'],
    ['Call if it is over 101°F.', 'اگر پایین تر از 101 °F بود تماس بگیرید.'],
    ['Take at most 4 tablets.', 'دست کم 4 قرص بخورید.'],
    ['It lasts more than 3 days.', 'كمتر از 3 روز طول مي\u200cكشد.'],
    ['Take it twice a day.', 'يک بار در روز بخوريد.'],
    ['Take one tablet.', 'نيم قرص بخورید.'],
    ['Take it once a week.', 'در روز 1 بار بخورید.'],
    ['Take it once a week.', 'در روز یک بار بخورید.'],
    ['Take it daily.', 'روز در میان بخورید.'],
    ['Take it daily.', 'یک\u200cروزدرمیان بخورید.'],
    ['Take it 3 times a week.', '3 بار در شبانه\u200cروز بخورید.'],
    ['Take it every week.', 'هرروز بخورید.'],
    ['Take it every week.', 'شبی یک قرص بخورید.'],
    ['Take it before meals.', 'بعد غذا بخورید.'],
    ['Take it before meals.', 'پس\u200cاز غذا بخورید.'],
    ['Take it after 3 p.m.', 'قبل از ساعت 3 بعد از ظهر بخورید.'],
    ['Take 1 tablet.', '1 قرص و نصف بخورید.'],
    ['Take one tablet.', 'یک قرص و نصفی بخورید.'],
    ['Take 1 teaspoon.', '1 قاشق سوپ\u200cخوری بخورید.'],
    ['Call within 24 hours.', 'بعد از 24 ساعت تماس بگیرید.'],
    ['3 times a day', 'روزی دو بار'],
    ['more than 3 days', 'کمتر از 3 روز'],
  ],
  vi: [
    ['Take 10 mg once a week.', 'Uống 10 mg mỗi ngày trong 1 tuần.'],
    ['Take 10 mg once a week.', 'Uống 10 mg mỗi ngày một lần trong một tuần.'],
    ['Use it on the skin for more than 2 weeks.', 'Thoa trên da dưới 2 tuần.'],
    ['Take it 3 times a week.', 'Ngày uống 3 lần.'],
    ['Take it twice a day.', 'Uống hai lần trong tuần.'],
    ['Take it twice a week.', 'Uống hai lần trong ngày.'],
    ['Take 2 tablets a week.', 'Ngày 2 viên.'],
    ['Children under 2 need it.', 'Trẻ từ 2 tuổi cần nó.'],
    ['Call within 24 hours.', 'Gọi sau 24 giờ.'],
    ['3 times a day', 'hai lần mỗi ngày'],
    ['at least 3 days', 'tối đa 3 ngày'],
  ],
  tl: [
    ['Take 10 mg once a week.', 'Uminom ng 10 mg araw-araw sa loob ng isang linggo.'],
    ['Take at most 4 tablets.', 'Uminom ng at least 4 na tableta.'],
    ['Take less than 4 tablets.', 'Uminom ng sobra sa 4 na tableta.'],
    ['Call if it is below 36°C.', 'Tumawag kung lumampas sa 36°C.'],
    ['Take it before meals.', 'Inumin pagkakain.'],
    ['Take it 2 hours before meals.', 'Inumin pagkalipas ng 2 oras mula sa pagkain.'],
    ['Take 1 teaspoon.', 'Uminom ng 1 kutsarang gamot.'],
    ['Take one teaspoon.', 'Uminom ng isang kutsarang gamot.'],
    ['Take it every 4 hours.', 'Inumin 4x isang araw.'],
    ['Take it once a month.', 'Uminom araw-araw sa loob ng isang buwan.'],
    ['Call within 24 hours.', 'Tumawag pagkatapos ng 24 oras.'],
    ['3 times a day', 'dalawang beses sa isang araw'],
    ['at most 3 days', 'hindi bababa sa 3 araw'],
  ],
  'zh-Hant': [['Take 1 tablet.', '服用1錠半。']],
  fil: [['Take it at 8 a.m.', 'Inumin ito nang 8 ng gabi.']],
};

it('numbers in words, halves, ordinals, groups and bounds are read in each language', () => {
  for (const [language, all] of Object.entries(right))
    for (const [text, translated] of all)
      assert.deepEqual(compare(text, translated, language).errors, [], `${text} → ${translated}`);
  for (const [language, all] of Object.entries(wrong))
    for (const [text, translated] of all)
      assert.notEqual(compare(text, translated, language).errors.length, 0, `${text} → ${translated}`);
  assert.match(compare('5 mg per day', '5 mg por dosis', 'es').warnings.join(), /per which time/);
  assert.match(
    compare('Take two tablets.', 'Tome tabletas.', 'es').warnings.join(),
    /no number that is known for "two/,
  );
});

it('letters are read as well where a keyboard writes a vowel and its mark apart', () => {
  for (const [text, same, other] of [
    ['Take two tablets.', 'Uống hai viên.', 'Uống bốn viên.'],
    ['Take it before meals.', 'Uống trước bữa ăn.', 'Uống sau bữa ăn.'],
    ['For children under 2.', 'Cho trẻ dưới 2 tuổi.', 'Cho trẻ trên 2 tuổi.'],
  ] as const) {
    assert.deepEqual(compare(text, same.normalize('NFD'), 'vi').errors, []);
    assert.notEqual(compare(text, other.normalize('NFD'), 'vi').errors.length, 0, other);
  }
});

it('noon never becomes midnight, nor midnight noon, in any language of the library', () => {
  const words: Record<string, [noon: string, midnight: string]> = {
    es: ['Tómelo al mediodía', 'Tómelo a medianoche'],
    'zh-Hans': ['中午服用', '午夜服用'],
    'zh-Hant': ['中午服用', '半夜服用'],
    vi: ['Uống vào buổi trưa', 'Uống lúc nửa đêm'],
    tl: ['Inumin sa tanghali', 'Inumin sa hatinggabi'],
    ko: ['정오에 드십시오', '자정에 드십시오'],
    ru: ['Принимайте в полдень', 'Принимайте в полночь'],
    ar: ['تناوله عند الظهر', 'تناوله عند منتصف الليل'],
    fa: ['آن را ظهر بخورید', 'آن را نیمه‌شب بخورید'],
  };
  for (const [language, [noon, midnight]] of Object.entries(words)) {
    assert.deepEqual(compare('Take it at noon', noon, language).errors, []);
    assert.deepEqual(compare('Take it at midnight', midnight, language).errors, []);
    for (const [text, other] of [
      ['Take it at noon', midnight],
      ['Take it at midnight', noon],
    ] as const) {
      const { errors } = compare(text, other, language);
      assert.equal(errors.length, 1, `${text} → ${other}`);
    }
  }
});

/** How each language says a period; any of a row is the same as any other, and no other row's. */
const periods: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'once a day': {
    en: ['Take 10 mg once a day.', 'Take 10 mg daily.', 'Take 10 mg every day.', 'Take 10 mg each day.'],
    es: [
      'Tome 10 mg una vez al día.',
      'Tome 10 mg a diario.',
      'Tome 10 mg diariamente.',
      'Tome 10 mg todos los días.',
      'Tome 10 mg cada día.',
    ],
    'zh-Hans': ['每天服用10毫克。', '每日10毫克，一次服用。', '10毫克，一天一次。'],
    'zh-Hant': ['每天服用10毫克。', '10毫克，一天一次。'],
    ko: [
      '매일 10mg을 드십시오.',
      '하루에 한 번 10mg을 드십시오.',
      '하루 한 번 10mg을 드십시오.',
      '1일 1회 10mg을 드십시오.',
    ],
    ru: [
      'Принимайте 10 мг ежедневно.',
      'Принимайте 10 мг один раз в день.',
      'Принимайте 10 мг раз в сутки.',
      'Принимайте 10 мг каждый день.',
    ],
    vi: ['Uống 10 mg hàng ngày.', 'Uống 10 mg mỗi ngày.', 'Uống 10 mg một lần một ngày.', 'Uống 10 mg, ngày một lần.'],
    ar: ['تناول 10 ملغ يوميًا.', 'تناول 10 ملغ مرة واحدة في اليوم.', 'تناول 10 ملغ كل يوم.'],
    fa: [
      'هر روز 10 میلی‌گرم بخورید.',
      'روزانه 10 میلی‌گرم بخورید.',
      '10 میلی‌گرم یک بار در روز بخورید.',
      'روزی یک بار 10 میلی‌گرم بخورید.',
    ],
    tl: ['Uminom ng 10 mg araw-araw.', 'Uminom ng 10 mg isang beses sa isang araw.', 'Uminom ng 10 mg kada araw.'],
  },
  'once a week': {
    en: ['Take 10 mg once a week.', 'Take 10 mg weekly.', 'Take 10 mg every week.'],
    es: [
      'Tome 10 mg una vez a la semana.',
      'Tome 10 mg una vez por semana.',
      'Tome 10 mg semanalmente.',
      'Tome 10 mg cada semana.',
    ],
    'zh-Hans': ['每周服用10毫克。', '10毫克，每星期一次。', '一周一次，10毫克。'],
    'zh-Hant': ['每週服用10毫克。', '10毫克，每個星期一次。'],
    ko: ['매주 10mg을 드십시오.', '일주일에 한 번 10mg을 드십시오.', '주 1회 10mg을 드십시오.'],
    ru: ['Принимайте 10 мг еженедельно.', 'Принимайте 10 мг один раз в неделю.', 'Принимайте 10 мг раз в неделю.'],
    vi: ['Uống 10 mg hàng tuần.', 'Uống 10 mg mỗi tuần một lần.', 'Uống 10 mg một tuần một lần.'],
    ar: ['تناول 10 ملغ أسبوعيًا.', 'تناول 10 ملغ مرة في الأسبوع.', 'تناول 10 ملغ كل أسبوع.'],
    fa: ['هر هفته 10 میلی‌گرم بخورید.', 'هفته‌ای یک بار 10 میلی‌گرم بخورید.', '10 میلی‌گرم یک بار در هفته بخورید.'],
    tl: [
      'Uminom ng 10 mg linggo-linggo.',
      'Uminom ng 10 mg isang beses sa isang linggo.',
      'Uminom ng 10 mg bawat linggo.',
    ],
  },
  'once a month': {
    en: ['Take 10 mg once a month.', 'Take 10 mg monthly.'],
    es: ['Tome 10 mg una vez al mes.', 'Tome 10 mg mensualmente.'],
    'zh-Hans': ['每月服用10毫克。', '每个月一次10毫克。'],
    'zh-Hant': ['每個月服用10毫克。'],
    ko: ['매달 10mg을 드십시오.', '한 달에 한 번 10mg을 드십시오.'],
    ru: ['Принимайте 10 мг ежемесячно.', 'Принимайте 10 мг раз в месяц.'],
    vi: ['Uống 10 mg hàng tháng.', 'Uống 10 mg mỗi tháng một lần.'],
    ar: ['تناول 10 ملغ شهريًا.', 'تناول 10 ملغ مرة كل شهر.'],
    fa: ['ماهانه 10 میلی‌گرم بخورید.', 'ماهی یک بار 10 میلی‌گرم بخورید.'],
    tl: ['Uminom ng 10 mg buwan-buwan.', 'Uminom ng 10 mg isang beses sa isang buwan.'],
  },
  'every other day': {
    en: ['Take 10 mg every other day.', 'Take 10 mg every two days.', 'Take 10 mg every second day.'],
    es: [
      'Tome 10 mg cada dos días.',
      'Tome 10 mg un día sí y otro no.',
      'Tome 10 mg en días alternos.',
      'Tome 10 mg día por medio.',
    ],
    'zh-Hans': ['隔天服用10毫克。', '每两天服用10毫克。', '每隔一天服用10毫克。'],
    'zh-Hant': ['隔天服用10毫克。', '每兩天服用10毫克。'],
    ko: [
      '이틀에 한 번 10mg을 드십시오.',
      '격일로 10mg을 드십시오.',
      '이틀마다 10mg을 드십시오.',
      '하루 걸러 10mg을 드십시오.',
    ],
    ru: ['Принимайте 10 мг через день.', 'Принимайте 10 мг каждые два дня.', 'Принимайте 10 мг раз в два дня.'],
    vi: ['Uống 10 mg cách ngày.', 'Uống 10 mg mỗi hai ngày.', 'Uống 10 mg hai ngày một lần.'],
    ar: ['تناول 10 ملغ كل يومين.', 'تناول 10 ملغ يومًا بعد يوم.'],
    fa: ['10 میلی‌گرم یک روز در میان بخورید.', 'هر دو روز 10 میلی‌گرم بخورید.'],
    tl: [
      'Uminom ng 10 mg tuwing ikalawang araw.',
      'Uminom ng 10 mg tuwing makalawa.',
      'Uminom ng 10 mg bawat dalawang araw.',
    ],
  },
  'every two hours': {
    en: ['Take 10 mg every two hours.', 'Take 10 mg every 2 hours.'],
    es: ['Tome 10 mg cada dos horas.'],
    'zh-Hans': ['每两小时服用10毫克。', '每两个小时一次，10毫克。'],
    'zh-Hant': ['每兩個小時服用10毫克。'],
    ko: ['두 시간마다 10mg을 드십시오.', '2시간에 한 번 10mg을 드십시오.'],
    ru: ['Принимайте 10 мг каждые два часа.', 'Принимайте 10 мг раз в 2 часа.'],
    vi: ['Uống 10 mg mỗi hai giờ.', 'Uống 10 mg hai giờ một lần.'],
    ar: ['تناول 10 ملغ كل ساعتين.'],
    fa: ['هر دو ساعت 10 میلی‌گرم بخورید.'],
    tl: ['Uminom ng 10 mg bawat dalawang oras.', 'Uminom ng 10 mg kada 2 oras.'],
  },
};

it('a period is the same in all ways that a language says it, and any other is an error', () => {
  for (const [name, { en = [], ...translated }] of Object.entries(periods)) {
    for (const [language, all] of Object.entries(translated)) {
      for (const text of en) {
        for (const one of all) assert.deepEqual(compare(text, one, language).errors, [], `${text} → ${one}`);
        for (const [other, { [language]: others = [] }] of Object.entries(periods)) {
          if (other === name) continue;
          for (const one of others)
            assert.match(
              compare(text, one, language).errors.join(),
              /^periods|, ?periods|periods:/,
              `${text} → ${one}`,
            );
        }
      }
    }
  }
  for (const [text, translated, language] of [
    ['Take 10 mg twice a week.', 'Tome 10 mg dos veces al día.', 'es'],
    ['Take 10 mg once a week.', 'Tome 10 mg una vez al día, durante una semana.', 'es'],
    ['Take 10 mg every morning.', 'Tome 10 mg cada semana.', 'es'],
    ['Take 10 mg each week, for 3 months.', '连续3个月，每天服用10毫克。', 'zh-Hans'],
  ] as const)
    assert.match(compare(text, translated, language).errors.join(), /periods/, `${text} → ${translated}`);
  for (const [text, translated, language] of [
    ['Do your daily tasks.', 'Haga sus tareas de cada día.', 'es'],
    ['Weigh yourself every morning.', 'Pésese todos los días por la mañana.', 'es'],
    ['Take it once a day for a week.', 'Tómelo una vez al día durante una semana.', 'es'],
    ['You vomit more than 2 times in a day.', 'Vomita más de 2 veces al día.', 'es'],
    ['Take one pill a day at bedtime.', 'Tome una pastilla al día, a la hora de dormir.', 'es'],
    ['Call the day after.', 'Llame al día siguiente.', 'es'],
    ['Take it once a week, not every day.', 'Tómelo una vez a la semana, no todos los días.', 'es'],
    ['Come back after a day, then once a week.', 'Приходите через день после этого, потом раз в неделю.', 'ru'],
    ['Take it weekly.', 'Tómelo cada siete días.', 'es'],
  ] as const)
    assert.doesNotMatch(compare(text, translated, language).errors.join(), /periods/, `${text} → ${translated}`);
});

/** An English text, what a language says for it, and the contrary. */
const bounds: Readonly<Record<string, readonly (readonly [text: string, right: string, turned: string])[]>> = {
  es: [
    [
      'Call if your fever is over 101°F.',
      'Llame si tiene más de 101 °F.',
      'Llame si la fiebre está por debajo de 101 °F.',
    ],
    ['Call if it is below 36°C.', 'Llame si es inferior a 36 °C.', 'Llame si está por encima de 36 °C.'],
    [
      'It is above {fever-threshold}.',
      'Está por encima de {fever-threshold}.',
      'Está por debajo de {fever-threshold}.',
    ],
    ['For children older than 2 years.', 'Para mayores de 2 años.', 'Para menores de 2 años.'],
    ['Not for children under 2.', 'No es para menores de 2 años.', 'No es para mayores de 2 años.'],
    [
      'Children under 2 need it.',
      'Los niños menores de 2 años lo necesitan.',
      'Los niños mayores de 2 años lo necesitan.',
    ],
    ['It lasts more than 3 days.', 'Dura más de 3 días.', 'Dura menos que 3 días.'],
    ['It lasts for more than a day.', 'Dura más de un día.', 'Dura por menos de un día.'],
    ['Walk at least once a day.', 'Camine por lo menos una vez al día.', 'Camine como máximo una vez al día.'],
    ['Take it before 8 a.m.', 'Tómelo antes de las 8 a. m.', 'Tómelo después de las 8 a. m.'],
    ['Take it 2 hours after a meal.', 'Tómelo 2 horas después de comer.', 'Tómelo 2 horas antes de comer.'],
    ['Take it before meals.', 'Tómelo antes de las comidas.', 'Tómelo después de las comidas.'],
    [
      'Call within 2 days if it is over 101°F.',
      'Llame dentro de 2 días si pasa de 101 °F.',
      'Llame dentro de 2 días si es inferior a 101 °F.',
    ],
    ['It is over 101°F. Do not wait.', 'Es superior a 101 °F. No espere.', 'Es inferior a 101 °F. No espere.'],
    ['no less than 3 days', 'no menos de 3 días', 'menos de 3 días'],
    ['Never take more than 4 tablets.', 'Nunca tome más de 4 tabletas.', 'Nunca tome menos de 4 tabletas.'],
    ['Never take more than 4 tablets.', 'Tome como máximo 4 tabletas.', 'Nunca tome menos de 4 tabletas.'],
  ],
  'zh-Hans': [
    ['Call if your fever is over 101°F.', '体温高于101°F时请打电话。', '体温低于101°F时请打电话。'],
    ['It lasts for more than a day.', '超过一天。', '不到一天。'],
    ['For children older than 2 years.', '适合2岁以上的儿童。', '适合2岁以下的儿童。'],
    ['Walk at least once a day.', '每天至少走一次。', '每天最多走一次。'],
    ['Take it before 8 a.m.', '早上8点前服用。', '早上8点后服用。'],
    ['Do not take more than 4 tablets.', '请勿服用超过4片。', '请勿服用少于4片。'],
    ['Take it after meals.', '饭后服用。', '饭前服用。'],
    ['Call if it is below 36°C.', '低于36°C时请打电话。', '高于36°C时请打电话。'],
  ],
  'zh-Hant': [
    ['Call if your fever is over 101°F.', '體溫超過101°F時請打電話。', '體溫低於101°F時請打電話。'],
    ['For children older than 2 years.', '適合2歲以上的兒童。', '適合2歲以下的兒童。'],
    ['Take it before meals.', '飯前服用。', '飯後服用。'],
  ],
  ko: [
    ['Call if your fever is over 101°F.', '열이 101°F를 넘으면 전화하십시오.', '열이 101°F 미만이면 전화하십시오.'],
    ['It lasts for more than a day.', '하루 이상 계속됩니다.', '하루 미만 계속됩니다.'],
    ['Children under 2 need it.', '2세 미만 어린이에게 필요합니다.', '2세 이상 어린이에게 필요합니다.'],
    ['Walk at least once a day.', '하루에 적어도 한 번 걸으십시오.', '하루에 최대 한 번 걸으십시오.'],
    ['Take it before 8 a.m.', '오전 8시 전에 드십시오.', '오전 8시 후에 드십시오.'],
    ['Do not take more than 4 tablets.', '4정을 넘게 드시지 마십시오.', '4정 미만을 드시지 마십시오.'],
    ['Take it after meals.', '식후에 드십시오.', '식전에 드십시오.'],
  ],
  ru: [
    [
      'Call if your fever is over 101°F.',
      'Звоните, если температура выше 101 °F.',
      'Звоните, если температура ниже 101 °F.',
    ],
    ['For children older than 2 years.', 'Для детей старше 2 лет.', 'Для детей младше 2 лет.'],
    ['Children under 2 need it.', 'Нужно детям младше двух лет.', 'Нужно детям старше двух лет.'],
    ['Walk at least once a day.', 'Ходите хотя бы один раз в день.', 'Ходите не более одного раза в день.'],
    ['Take it before 8 a.m.', 'Примите до 8 утра.', 'Примите после 8 утра.'],
    ['Do not take more than 4 tablets.', 'Не принимайте больше 4 таблеток.', 'Не принимайте меньше 4 таблеток.'],
    ['Take it after meals.', 'Принимайте после еды.', 'Принимайте до еды.'],
    ['from 2 to 3 years, at least 3 times', 'от 2 до 3 лет, не менее 3 раз', 'от 2 до 3 лет, не более 3 раз'],
  ],
  vi: [
    ['Call if your fever is over 101°F.', 'Gọi nếu sốt trên 101°F.', 'Gọi nếu sốt dưới 101°F.'],
    ['It lasts for more than a day.', 'Kéo dài hơn một ngày.', 'Kéo dài chưa đến một ngày.'],
    ['For children older than 2 years.', 'Cho trẻ trên 2 tuổi.', 'Cho trẻ dưới 2 tuổi.'],
    ['Walk at least once a day.', 'Đi bộ ít nhất một lần mỗi ngày.', 'Đi bộ tối đa một lần mỗi ngày.'],
    ['Take it before 8 a.m.', 'Uống trước 8 giờ sáng.', 'Uống sau 8 giờ sáng.'],
    ['Do not take more than 4 tablets.', 'Đừng uống hơn 4 viên.', 'Đừng uống ít hơn 4 viên.'],
    ['Take it after meals.', 'Uống sau bữa ăn.', 'Uống trước bữa ăn.'],
  ],
  ar: [
    ['Call if your fever is over 101°F.', 'اتصل إذا كانت الحرارة أعلى من 101 °F.', 'اتصل إذا كانت الحرارة دون 101 °F.'],
    ['It lasts for more than a day.', 'يستمر أكثر من يوم واحد.', 'يستمر أقل من يوم واحد.'],
    ['For children older than 2 years.', 'للأطفال أكبر من سنتين.', 'للأطفال أصغر من سنتين.'],
    ['Walk at least 2 times a day.', 'امش مرتين على الأقل في اليوم.', 'امش مرتين على الأكثر في اليوم.'],
    ['Take it before 8 a.m.', 'تناوله قبل الساعة 8 صباحًا.', 'تناوله بعد الساعة 8 صباحًا.'],
    ['Take it after meals.', 'تناوله بعد الأكل.', 'تناوله قبل الأكل.'],
  ],
  fa: [
    ['Call if your fever is over 101°F.', 'اگر تب بالای 101 °F بود تماس بگیرید.', 'اگر تب زیر 101 °F بود تماس بگیرید.'],
    ['It lasts for more than a day.', 'بیش از یک روز طول می‌کشد.', 'کمتر از یک روز طول می‌کشد.'],
    ['For children older than 2 years.', 'برای کودکان بالای 2 سال.', 'برای کودکان زیر 2 سال.'],
    ['Walk at least 2 times a day.', 'حداقل 2 بار در روز راه بروید.', 'حداکثر 2 بار در روز راه بروید.'],
    ['Take it before 8 a.m.', 'آن را قبل از ساعت 8 صبح بخورید.', 'آن را بعد از ساعت 8 صبح بخورید.'],
    ['Take it after meals.', 'آن را بعد از غذا بخورید.', 'آن را قبل از غذا بخورید.'],
  ],
  tl: [
    [
      'Call if your fever is over 101°F.',
      'Tumawag kung ang lagnat ay mas mataas sa 101°F.',
      'Tumawag kung ang lagnat ay mas mababa sa 101°F.',
    ],
    ['It lasts for more than a day.', 'Tumatagal nang mahigit isang araw.', 'Tumatagal nang wala pang isang araw.'],
    [
      'Children under 2 need it.',
      'Kailangan ito ng mga batang wala pang 2 taon.',
      'Kailangan ito ng mga batang mahigit 2 taon.',
    ],
    ['Take it before 8 a.m.', 'Inumin bago mag-8 ng umaga.', 'Inumin pagkatapos ng 8 ng umaga.'],
    ['Take it after meals.', 'Inumin pagkatapos kumain.', 'Inumin bago kumain.'],
  ],
};

it('the least never becomes the most, nor before after, however a language says them', () => {
  for (const [language, all] of Object.entries(bounds))
    for (const [text, translated, turned] of all) {
      assert.deepEqual(compare(text, translated, language).errors, [], `${text} → ${translated}`);
      if (!/\bnot for\b/i.test(text))
        assert.match(compare(text, turned, language).errors.join(), /bounds/, `${text} → ${turned}`);
    }
  for (const [text, translated, language] of [
    ['It is given over 2 hours.', 'Se da en menos de 2 horas, o un poco más.', 'es'],
    ['Take it over the next 3 days.', 'Tómelo dentro de los 3 días siguientes.', 'es'],
    ['Call before you start.', 'Empiece después de llamar.', 'es'],
    ['Call as soon as you can after a meal.', 'Llame lo antes posible después de comer.', 'es'],
    ['up to 4 tablets', 'до 4 таблеток', 'ru'],
    ['at least 2 to 3 hours', 'по меньшей мере от 2 до 3 часов', 'ru'],
    ['Take no more than 4 tablets.', 'No tome más de 4 tabletas.', 'es'],
    ['Take no more than 4 tablets.', '请勿服用超过4片。', 'zh-Hans'],
    ['Take no more than 4 tablets.', 'Не принимайте больше 4 таблеток.', 'ru'],
    ['Take no more than 4 tablets.', '4정을 넘게 드시지 마십시오.', 'ko'],
    ['Take no more than 4 tablets.', 'Không uống quá 4 viên.', 'vi'],
    ['Take no more than 4 tablets.', 'لا تتناول أكثر من 4 أقراص.', 'ar'],
    ['Take no more than 4 tablets.', 'بیش از 4 قرص نخورید.', 'fa'],
    ['Take no more than 4 tablets.', 'Huwag uminom nang higit sa 4 na tableta.', 'tl'],
    ['more than 3 hours before bed', 'más de 3 horas antes de acostarse', 'es'],
  ] as const)
    assert.doesNotMatch(compare(text, translated, language).errors.join(), /bounds/, `${text} → ${translated}`);
});

it('what is denied, which only a person can hold, is told to one', () => {
  const needs = (text: string, to: string): boolean =>
    needsPerson({ id: 'x', kind: 'statement', text, isList: false, sources: [] }, 'en', to);
  for (const text of [
    'Never take more than 4 tablets.',
    "Don't take more than 4.",
    'You can’t take 4.',
    'It isn’t over 4.',
  ])
    assert.ok(needs(text, 'es'), text);
  // Of other languages the words for numbers and periods are not known.
  for (const text of [
    'Take two pills.',
    'For a pill',
    'Take 2.',
    'It is done daily.',
    'half of people',
    'Every other day',
  ]) {
    assert.ok(needs(text, 'fr'), text);
    assert.ok(!needs(text, 'ru'), text);
  }
  for (const text of ['A nurse is there.', 'It can hurt.']) assert.ok(!needs(text, 'fr'), text);
});

/** A half more or less, and a number in words of the original with another number or another unit. */
const quantities: Readonly<Record<string, readonly (readonly [text: string, right: string, ...wrong: string[]])[]>> = {
  es: [
    [
      'Take 1 tablet.',
      'Tome 1 tableta.',
      'Tome 1 tableta y media.',
      'Tome una tableta y media.',
      'Tome media tableta.',
    ],
    [
      'Take half a tablet.',
      'Tome media tableta.',
      'Tome una tableta.',
      'Tome una tableta y media.',
      'Tome la tableta.',
    ],
    ['Take half a tablet.', 'Tome la mitad de una tableta.', 'Tome dos tabletas.'],
    ['Take 2 tablets.', 'Tome dos tabletas.', 'Tome 2 tabletas y media.'],
    ['Take 1½ tablets.', 'Tome una tableta y media.', 'Tome una tableta.', 'Tome media tableta.'],
    ['Take one and a half tablets.', 'Tome 1 tableta y media.', 'Tome una tableta.'],
    ['Take ½ tablet.', 'Tome media tableta.', 'Tome una tableta y media.'],
    ['Take it two hours after a meal.', 'Tómelo dos horas después de comer.', 'Tómelo dos días después de comer.'],
    ['Take one tablet twice a day.', 'Tome una tableta dos veces al día.', 'Tome dos tabletas una vez al día.'],
    ['for two weeks', 'por dos semanas', 'por dos meses'],
    ['within an hour', 'dentro de una hora', 'dentro de un día'],
    ['Wait half an hour.', 'Espere media hora.', 'Espere una hora y media.'],
    ['Once you start, take two pills.', 'Una vez que empiece, tome dos pastillas.', 'Una vez que empiece, tome tres.'],
    ['You take it as a pill, with water.', 'Lo toma en pastilla, con un vaso de agua.'],
    ['Take it at 8:30 p.m.', 'Tómelo a las 8 y media de la noche.'],
  ],
  'zh-Hans': [
    ['Take 1 tablet.', '服用一片。', '服用1片半。', '服用一片半。'],
    ['Take half a tablet.', '服用半片。', '服用一片。'],
    ['Wait two hours.', '等两个小时。', '等两天。'],
    ['an hour and a half', '一个半小时', '半小时'],
  ],
  'zh-Hant': [
    ['Take 1½ tablets.', '服用1片半。', '服用1片。'],
    ['Wait two hours.', '等兩個小時。', '等兩天。'],
  ],
  ko: [
    ['Take 1 tablet.', '한 알을 드십시오.', '1알 반을 드십시오.', '한 알 반을 드십시오.'],
    ['Take half a tablet.', '반 알을 드십시오.', '한 알을 드십시오.'],
    ['Wait two hours.', '두 시간 기다리십시오.', '2일 기다리십시오.', '이틀 기다리십시오.'],
    ['Take 2 tablets.', '두 알을 드십시오.', '스물두 알을 드십시오.'],
  ],
  ru: [
    ['Take 1 tablet.', 'Примите одну таблетку.', 'Примите 1 таблетку с половиной.', 'Примите полтаблетки.'],
    ['Take one tablet.', 'Примите таблетку.', 'Примите полтаблетки.'],
    ['Take half a tablet.', 'Примите половину таблетки.', 'Примите одну таблетку.'],
    ['Wait two hours.', 'Подождите два часа.', 'Подождите два дня.'],
    ['Take 2 tablets.', 'Примите две таблетки.', 'Примите двадцать две таблетки.'],
  ],
  vi: [
    ['Take 1 tablet.', 'Uống một viên.', 'Uống 1 viên rưỡi.', 'Uống nửa viên.'],
    ['Take half a tablet.', 'Uống nửa viên.', 'Uống một viên.'],
    ['Wait two hours.', 'Chờ hai giờ.', 'Chờ hai ngày.'],
    ['Take 2 tablets.', 'Uống hai viên.', 'Uống hai mươi hai viên.'],
  ],
  ar: [
    ['Take 1 tablet.', 'تناول حبة واحدة.', 'تناول حبة ونصف.', 'تناول حبة واحدة ونصف.'],
    ['Take half a tablet.', 'تناول نصف حبة.', 'تناول حبة واحدة.', 'تناول حبة.'],
    ['Wait two hours.', 'انتظر ساعتين.', 'انتظر يومين.'],
    ['Take 2 tablets.', 'تناول حبتين.', 'تناول اثنتين وعشرين حبة.'],
  ],
  fa: [
    ['Take 1 tablet.', 'یک قرص بخورید.', 'یک قرص و نیم بخورید.'],
    ['Take half a tablet.', 'نصف قرص بخورید.', 'یک قرص بخورید.'],
    ['Wait two hours.', 'دو ساعت صبر کنید.', 'دو روز صبر کنید.'],
    ['Take 2 tablets.', 'دو قرص بخورید.', 'بیست و دو قرص بخورید.'],
  ],
  tl: [
    ['Take 1 tablet.', 'Uminom ng isang tableta.', 'Uminom ng 1 tableta at kalahati.'],
    ['Take half a tablet.', 'Uminom ng kalahati ng tableta.', 'Uminom ng isang tableta.'],
    ['Wait two hours.', 'Maghintay ng dalawang oras.', 'Maghintay ng dalawang araw.'],
    ['Take 2 tablets.', 'Uminom ng dalawang tableta.', "Uminom ng dalawampu't dalawang tableta."],
  ],
};

it('a half, and each number with its unit, is held in words as in digits', () => {
  for (const [language, all] of Object.entries(quantities))
    for (const [text, translated, ...wrong] of all) {
      assert.deepEqual(compare(text, translated, language).errors, [], `${text} → ${translated}`);
      for (const one of wrong) assert.notEqual(compare(text, one, language).errors.length, 0, `${text} → ${one}`);
    }
});

it('numbers are read in every way that a language builds them, fractions and digits of every script too', () => {
  for (const [text, translated, language] of [
    ['Take 3 teaspoons.', 'Примите 3 ч. л.', 'ru'],
    ['Take 3 tablespoons.', 'Примите 3 ст. л.', 'ru'],
    ['38°C', '38 °С', 'ru'],
    ['2 days', 'двое суток', 'ru'],
    ['25 tablets', 'двадцать пять таблеток', 'ru'],
    ['25 days', 'двадцать пять дней', 'ru'],
    ['1/4 tablet', 'четверть таблетки', 'ru'],
    ['Take 3 hours.', 'Примите 3 ч.', 'ru'],
    ['8:30 p.m.', '8 giờ 30 tối', 'vi'],
    ['11 days', 'mười một ngày', 'vi'],
    ['25 days', 'hai mươi lăm ngày', 'vi'],
    ['1/4 tablet', 'một phần tư viên', 'vi'],
    ['16 tablets', 'dieciséis tabletas', 'es'],
    ['13 days', 'trece días', 'es'],
    ['21 days', 'veintiún días', 'es'],
    ['25 days', 'veinticinco días', 'es'],
    ['70 days', 'setenta días', 'es'],
    ['90 days', 'noventa días', 'es'],
    ['200 mg', 'doscientos mg', 'es'],
    ['500 mg', 'quinientos mg', 'es'],
    ['145 mg', 'ciento cuarenta y cinco mg', 'es'],
    ['1,200 mg', 'mil doscientos mg', 'es'],
    ['2,000 mg', 'dos mil mg', 'es'],
    ['15 minutes', 'un cuarto de hora', 'es'],
    ['90 minutes', 'una hora y media', 'es'],
    ['1/4 cup', 'un cuarto de taza', 'es'],
    ['the 5th day', 'el quinto día', 'es'],
    ['the 5th dose', 'la quinta dosis', 'es'],
    ['7 days', 'una semana', 'es'],
    ['7 days', '1 semana', 'es'],
    ['11 days', 'أحد عشر يومًا', 'ar'],
    ['14 days', 'أربعة عشر يومًا', 'ar'],
    ['40 days', 'أربعون يومًا', 'ar'],
    ['100 days', 'مئة يوم', 'ar'],
    ['25 days', 'خمسة وعشرين يومًا', 'ar'],
    ['11 days', 'یازده روز', 'fa'],
    ['14 days', 'چهارده روز', 'fa'],
    ['40 days', 'چهل روز', 'fa'],
    ['100 days', 'صد روز', 'fa'],
    ['25 days', 'بیست و پنج روز', 'fa'],
    ['8 p.m.', 'الساعة الثامنة مساءً', 'ar'],
    ['a third', 'ثلث', 'ar'],
    ['1/3 of people', 'ثلث الناس', 'ar'],
    ['1/3 of people', 'یک سوم مردم', 'fa'],
    ['2 days', '이틀', 'ko'],
    ['1 day', '하루', 'ko'],
    ['11 tablets', '열한 알', 'ko'],
    ['25 tablets', '스물다섯 알', 'ko'],
    ['2.5 tablets', '二点五片', 'zh-Hans'],
    ['15 minutes', '一刻钟', 'zh-Hans'],
    ['25 tablets', '二十五片', 'zh-Hans'],
    ['11 tablets', 'labing-isang tableta', 'tl'],
    ['8 p.m.', 'alas-otso ng gabi', 'tl'],
    ['25 days', "dalawampu't limang araw", 'tl'],
    ['Take ⅛ teaspoon.', 'Tome ⅛ de cucharadita.', 'es'],
    ['Take 1/8 teaspoon.', 'Tome ⅛ de cucharadita.', 'es'],
    ['Take 1⅛ teaspoons.', 'Tome 1 1/8 cucharaditas.', 'es'],
    ['Take 0.2 mL.', 'Tome ⅕ ml.', 'es'],
    ['Call 24/7.', 'Llame 24/7.', 'es'],
    ['It is 120/80.', 'Es 120/80.', 'es'],
    ['On 3/4/2026.', 'El 3/4/2026.', 'es'],
    ['1 pint', '1 pinta', 'es'],
    ['2 in 10 people', '2 de cada 10 personas', 'es'],
    ['2 inches', '2 pulgadas', 'es'],
  ] as const)
    assert.deepEqual(compare(text, translated, language), { errors: [], warnings: [] }, `${text} → ${translated}`);
  for (const [text, translated, language] of [
    ['1/4 tablet', 'media tableta', 'es'],
    ['15 minutes', 'tres cuartos de hora', 'es'],
    ['7 days', 'dos semanas', 'es'],
    ['16 tablets', 'seis tabletas', 'es'],
    ['25 days', 'двадцать дней', 'ru'],
    ['25 days', 'hai mươi ngày', 'vi'],
    ['11 days', 'mười ngày', 'vi'],
    ['14 days', 'أربعة أيام', 'ar'],
    ['8 p.m.', 'الساعة التاسعة مساءً', 'ar'],
    ['8 p.m.', 'الساعة الثامنة صباحًا', 'ar'],
    ['25 days', 'بیست روز', 'fa'],
    ['2 days', '사흘', 'ko'],
    ['11 tablets', '열 알', 'ko'],
    ['2.5 tablets', '二片', 'zh-Hans'],
    ['15 minutes', '三刻钟', 'zh-Hans'],
    ['8 p.m.', 'alas-nuwebe ng gabi', 'tl'],
    ['11 tablets', 'isang tableta', 'tl'],
    ['Take 3 teaspoons.', 'Примите 3 ст. л.', 'ru'],
    ['8:30 p.m.', '8 giờ 30 sáng', 'vi'],
    ['The temperature is 38°C.', 'Температура 38 °F.', 'ru'],
    ['1/4 tablet', 'треть таблетки', 'ru'],
    ['Take ⅛ teaspoon.', 'Tome ⅞ cucharadita.', 'es'],
    ['Take 1⅛ teaspoons.', 'Tome 1⅞ cucharaditas.', 'es'],
    ['Take ⅕ mL.', 'Tome ⅘ ml.', 'es'],
    ['Take a pill.', '५ गोलियाँ लें।', 'hi'],
    ['Take a pill.', '১০টি বড়ি নিন।', 'bn'],
    ['Take 10 pills.', '১০টি বড়ি নিন।', 'bn'],
    ['It is 120/80.', 'Es 80/120.', 'es'],
    ['1 pint', '1 galón', 'es'],
    ['2 in', '2 cm', 'es'],
  ] as const)
    assert.notEqual(compare(text, translated, language).errors.length, 0, `${text} → ${translated}`);
});

/** Intl knows how each language writes a quantity, and nothing of this check. */
const quantity = (language: string, value: number, unit: string): string =>
  new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long', numberingSystem: 'latn' }).format(value);
const languages = readdirSync('src/content/messages').flatMap((file) =>
  file.endsWith('.json') ? file.slice(0, -5) : [],
);
const units = [
  ...['gram', 'kilogram', 'milliliter', 'liter', 'celsius', 'fahrenheit', 'percent', 'pound', 'ounce'],
  ...['second', 'minute', 'hour', 'day', 'week', 'month', 'year', 'centimeter', 'meter', 'inch', 'foot'],
];
const language = fc.constantFrom(...languages);
const unit = fc.constantFrom(...units);
/** With no three places behind the point, where a comma may be read in two ways. */
const value = fc.oneof(
  fc.integer({ min: 1, max: 60 }),
  fc.integer({ min: 61, max: 2_000_000 }),
  fc.integer({ min: 1, max: 9999 }).map((hundredths) => hundredths / 100),
);

it('a quantity as a language writes it is the same, and any other is an error', () => {
  assert.equal(languages.length, 10);
  fc.assert(
    fc.property(language, unit, value, (to, of, number) => {
      const { errors, warnings } = compare(`: ${quantity('en', number, of)}.`, `: ${quantity(to, number, of)}.`, to);
      assert.deepEqual([errors, warnings], [[], []], `${quantity('en', number, of)} → ${quantity(to, number, of)}`);
    }),
    { numRuns: 3000 },
  );
  const factor = fc.constantFrom(10, 100, 1000, 0.1, 0.5, 2, 3);
  fc.assert(
    fc.property(language, unit, value, factor, (to, of, number, by) => {
      const other = Number((number * by).toFixed(2));
      fc.pre(other > 0 && other !== number);
      const translated = `: ${quantity(to, other, of)}.`;
      assert.notEqual(
        compare(`: ${quantity('en', number, of)}.`, translated, to).errors.length,
        0,
        `${quantity('en', number, of)} → ${translated}`,
      );
    }),
    { numRuns: 3000 },
  );
});

it('another unit, a lost quantity, one more, and two that changed their units are errors', () => {
  fc.assert(
    fc.property(language, unit, unit, value, value, (to, of, per, one, two) => {
      fc.pre(of !== per && one !== two);
      const text = `Take ${quantity('en', one, of)}. Then wait ${quantity('en', two, per)}.`;
      const [first, second] = [quantity(to, one, of), quantity(to, two, per)];
      assert.deepEqual(compare(text, `: ${first}. : ${second}.`, to).errors, []);
      for (const other of [
        `: ${quantity(to, one, per)}. : ${second}.`,
        `: ${first}.`,
        `: ${first}. : ${second}. : ${quantity(to, 77, of)}.`,
        `: ${quantity(to, two, of)}. : ${quantity(to, one, per)}.`,
      ])
        assert.notEqual(compare(text, other, to).errors.length, 0, `${text} → ${other}`);
    }),
    { numRuns: 1500 },
  );
});

it('the library’s translations raise no alarm, and no number in them can change unseen', () => {
  const packs = 'src/packs';
  const changes: readonly ((digits: string) => string)[] = [
    (digits) => `${digits}0`,
    (digits) => `1${digits}`,
    (digits) => digits.replace(/[.,]/, ''),
    (digits) => `${digits[0]}.${digits}`,
    (digits) => `${Number(digits.replace(',', '.')) + 1}`,
  ];
  let count = 0;
  for (const topic of readdirSync(packs)) {
    const read = (name: string) => JSON.parse(readFileSync(`${packs}/${topic}/${name}`, 'utf8'));
    const originals = new Map(blocksOf(read('en.json')).map(({ id, text }) => [id, [text].flat()]));
    for (const name of readdirSync(`${packs}/${topic}`).filter((one) => /^(?!en)[\w-]+\.json$/.test(one))) {
      const { language, blocks }: Translation = read(name);
      for (const [id, { text }] of Object.entries(blocks)) {
        for (const [index, whole] of [text].flat().entries()) {
          const original = originals.get(id)?.[index];
          if (original === undefined) continue;
          assert.deepEqual(compare(original, whole, language), { errors: [], warnings: [] }, `${language} ${id}`);
          for (const { 0: digits, index: at } of whole.matchAll(/\d+(?:[.,]\d+)*/g)) {
            for (const change of changes) {
              const other = whole.slice(0, at) + change(digits) + whole.slice(at + digits.length);
              if (other === whole) continue;
              count++;
              const { errors, warnings } = compare(original, other, language);
              assert.ok(errors.length + warnings.length, `${language} ${id}: ${other}`);
            }
          }
        }
      }
    }
  }
  assert.ok(count > 1000);
});
