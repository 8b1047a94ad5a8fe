import { halfWidth } from './halfWidth.ts';

/** Traditional or variant character and its simplified form, in pairs: what senders and OCR write in messages of money. */
const VARIANTS =
  '銀银帳账賬账帐账貸贷還还錢钱額额務务與与個个們们來来時时間间為为無无後后應应當当將将會会對对請请關关聯联繫系係系電电話话號号碼码驗验證证處处辦办費费訴诉訟讼調调執执許许諾诺賠赔償偿債债權权責责貨货購购買买賣卖資资產产業业員员單单據据過过進进達达運运連连選选遲迟適适違违約约級级紅红納纳細细終终結结給给統统經经緊紧線线網网緩缓總总續续維维綁绑繳缴編编繼继組组織织絡络絕绝聲声聽听職职肅肃臨临舉举舊旧萬万葉叶蘇苏蘭兰術术衛卫補补裝装複复視视覺觉親亲觀观規规討讨訂订計计訊讯記记設设評评詐诈詢询該该詳详認认語语誤误說说誰谁課课談谈論论諮咨講讲謝谢謹谨識识議议護护讀读變变讓让貝贝負负財财販贩貿贸貼贴賀贺質质賭赌贈赠贏赢賴赖贊赞贖赎趕赶車车軟软輕轻較较載载輔辅轉转輪轮農农週周遊游遠远遺遗郵邮鄉乡鄭郑醫医釋释裡里裏里鈔钞鉤钩銷销鎖锁鍵键鏈链鐘钟鐵铁長长門门閉闭開开閱阅閒闲陳陈陸陆陽阳階阶際际隊队隨随險险隱隐難难雖虽雙双離离雲云靜静響响頁页項项順顺須须預预領领頭头題题願愿類类風风飛飞飯饭館馆馬马驟骤驚惊騙骗騰腾驅驱體体鬧闹魚鱼鮮鲜麗丽麼么點点黨党齊齐龍龙優优傳传傷伤價价億亿儘尽儲储兌兑內内兩两冊册凍冻凱凯別别刪删則则創创劃划劉刘劇剧動动勞劳勝胜匯汇區区協协卻却參参吳吴啟启問问啓启喚唤喪丧嗎吗嘗尝嚴严囑嘱國国圖图團团圓圆園园報报場场壓压壞坏壽寿夠够夾夹奪夺姦奸媽妈孫孙學学實实審审寫写寶宝導导專专尋寻層层屬属島岛嶺岭幣币師师帶带幫帮幹干廣广廠厂廢废張张強强彈弹從从復复徵征徹彻恆恒悅悦惡恶惱恼愛爱態态慣惯慶庆憂忧憑凭憲宪懇恳戲戏戶户拋抛挾挟捨舍掃扫掛挂採采換换揮挥損损搶抢撥拨擇择擊击擔担擴扩擾扰攔拦敗败敘叙敵敌數数斷断於于書书條条東东極极構构樂乐標标樓楼樣样機机檢检檔档歡欢歲岁歸归殺杀毀毁氣气決决沒没況况淨净準准滯滞漢汉潛潜瀏浏災灾煙烟營营爭争爺爷爾尔獎奖獨独獲获現现環环瑪玛畢毕畫画異异疊叠療疗發发髮发盜盗監监盤盘眾众確确礎础禮礼種种稱称穩稳窮穷競竞筆笔節节範范簡简簽签簾帘籌筹糾纠紀纪純纯紙纸紛纷紹绍絲丝綜综緒绪罰罚羅罗義义習习聖圣聞闻脅胁腦脑臉脸臺台滿满潔洁濟济縣县鎮镇帥帅貳贰塊块佈布併并傭佣僅仅儀仪唄呗晝昼';
const SIMPLIFIED = new Map<string, string>();
for (let index = 0; index < VARIANTS.length; index += 2) {
  SIMPLIFIED.set(VARIANTS.charAt(index), VARIANTS.charAt(index + 1));
}
// Digits in circles and brackets, as senders write them to get past a filter.
for (const [first, count] of [
  [0x2460, 9],
  [0x2474, 9],
  [0x2776, 9],
  [0x2780, 9],
  [0x278a, 9],
  [0x3220, 9],
  [0x3280, 9],
] as const) {
  for (let digit = 1; digit <= count; digit += 1) {
    SIMPLIFIED.set(String.fromCharCode(first + digit - 1), String(digit));
  }
}
for (const zero of '⓪⓿') SIMPLIFIED.set(zero, '0');

const EACH = new RegExp(`[${[...SIMPLIFIED.keys()].join('')}]`, 'g');
const ANY = new RegExp(EACH.source);
/** l2天, 1O日, I38…: OCR takes 1 for l and 0 for O where digits stand beside them. */
const CONFUSED =
  /(?<![A-Za-z0-9._/:@-])(?=[\dlIOo]{2}|[lI],\d{3})[\dlIOo,.]*\d[\dlIOo,.]*(?![A-Za-z0-9_@/]|-[A-Za-z]|[\w-]{0,40}\.[A-Za-z])/g;
/** 400一000一7788: OCR takes 一 for a dash. */
const DASH_IN_DIGITS = /(?<=\d{3})[一ー](?=\d{3})/g;
/** 139-OOOO-1234, 4OO 000 1234, O518-88881206: a letter in the place of a digit of a number to call. */
const MISREAD_PHONE =
  /(?<![A-Za-z0-9])(?:(?:\+|00)?86[ -]?)?(?:[1lI][3-9](?:[ -]?[\dlIOo]){9}|4[0Oo]{2}(?:[ -]?[\dlIOo]){7}|[0Oo]\d{2,3}[ -]?[\dlIOo]{3,4}[ -]?[\dlIOo]{4})(?![A-Za-z0-9])/g;
/** www。example。com, example点com: another sign in the place of a dot of an address. */
const DOT_OF_HOST =
  /(?<=(?<![A-Za-z])www|[A-Za-z0-9])(?:。(?=[A-Za-z0-9-]{2,}(?:\.|。)|(?:com|cn|net|top|vip|xyz|cc|org|app|shop)(?![A-Za-z]))|点(?=(?:com|cn|net|top|vip|xyz|cc|org)(?![A-Za-z])))/g;
const MAYBE_DOT = /[A-Za-z0-9][。点][A-Za-z]/;
const LETTER_IN_DIGITS = /[lIOo]\d|\d[lIOo]|[lI],\d/;

/**
 * Half-width signs, simplified characters, plain digits: what every reader of messages looks at.
 * Has exactly as many UTF-16 units as the input, so an index into it is an index into the original.
 */
export function plainCharacters(text: string): string {
  let plain = halfWidth(text);
  if (ANY.test(plain)) plain = plain.replace(EACH, (sign) => SIMPLIFIED.get(sign) ?? sign);
  if (DASH_IN_DIGITS.test(plain)) plain = plain.replace(DASH_IN_DIGITS, '-');
  if (MAYBE_DOT.test(plain)) plain = plain.replace(DOT_OF_HOST, '.');
  if (LETTER_IN_DIGITS.test(plain)) {
    plain = plain.replace(MISREAD_PHONE, toDigits).replace(CONFUSED, digitsOf);
  }
  return plain;
}

function digitsOf(run: string): string {
  const letters = run.match(/[lIOo]/g)?.length ?? 0;
  const digits = run.match(/\d/g)?.length ?? 0;
  // Half letters is no misread number but a name; a mark at the end is a full stop.
  if (letters === 0 || letters > digits) return run;
  return toDigits(run);
}

function toDigits(run: string): string {
  return run.replace(/[lI]/g, '1').replace(/[Oo]/g, '0');
}
