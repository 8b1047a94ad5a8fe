import { matchesOf } from './matchesOf.ts';
import { factAt, type MessageView, withoutOverlaps } from './messageView.ts';
import type { TextFactOf } from './textFact.ts';

const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝';
const COMPOUND =
  '欧阳|上官|司马|诸葛|东方|夏侯|皇甫|尉迟|公孙|慕容|令狐|司徒|独孤|南宫|端木|轩辕|宇文|长孙';
/** Characters that end a name because they belong to the sentence. */
const SENTENCE =
  '您你我他她它的地得于在已经被请与和及是为有向将即须需应未不还欠款债务因所其该此同等先女本身名手电号账卡客用律警主专法管队今昨现逾拖或则也都就把让给到从对至速尽快处联借贷人员司公';
const GIVEN = `[^\\x00-\\u4dff\\ua000-\\uffff${SENTENCE}]`;
const NAME = `(?:(?:${COMPOUND})${GIVEN}{1,2}|[${SURNAMES}](?:${GIVEN}{1,2}|[*某xX]{1,2}${GIVEN}?|${GIVEN}\\*))`;
const ADDRESSED = '(?=先生|女士|小姐|客户|用户|同志|您|你|,|:|!|、)';
const ENDS =
  '(?=先生|女士|小姐|[,:;。!?\\s、()/|]|[您你在于的所因欠名已与逾身尽本电手处还联及请速涉向被为是未拖借贷账或和就不将到已]|金融借款|\\d|[A-Za-z]|$)';
const ROLE =
  '借款人|债务人|欠款人|被告人?|被申请人|申请执行人|被执行人|申请人|当事人|持卡人|户名|开户名|收款人|收款户名|收款账户名|姓名|紧急联系人|联系人|担保人|共借人|共同借款人|转告|告知|通知|提醒|贵友|(?:您|你)的?(?:朋友|亲友|家人|同事|亲属|儿子|女儿|丈夫|妻子|父亲|母亲)|机主|债务人|法定代表人|委托人|致';
const PATTERNS: readonly RegExp[] = [
  new RegExp(`(?:尊敬的|亲爱的)(?:客户|用户)?(${NAME})${ADDRESSED}`, 'gd'),
  new RegExp(
    `(?:^|[】\\]〕\\n])\\s{0,3}(${NAME})(?=先生|女士|小姐|您|你|[,:!]\\s?[^。!;\\n]{0,8}[您你])`,
    'gd',
  ),
  new RegExp(`(?:${ROLE})[:是为\\s]{0,3}(${NAME})${ENDS}`, 'gd'),
  new RegExp(
    `([${SURNAMES}](?:\\*{1,2}${GIVEN}?|某某?(?![种个些日月年天时地处公司银行平])))`,
    'gd',
  ),
  new RegExp(`(?<![\\u4e00-\\u9fff*])(\\*{1,2}${GIVEN}{1,2})(?=先生|女士|小姐|您|你|,|:)`, 'gd'),
  new RegExp(
    `(?<!主|客|责)([${SURNAMES.replaceAll(/[于向应和时安成全任]/g, '')}](?:先生|女士|小姐|经理|律师|警官|法官|主任|专员|主管|队长))(?!事务所)`,
    'gd',
  ),
];
const NOT_A_NAME =
  /^(?:周[一二三四五六末]|马上|方便|金融|安全|高额|高端|任何|何时|成功|和解|包括|时间|常用|明天|应还|项目|路由|温馨|平安|万元|江苏|江西|安徽|宁夏|云南|金额|文明|全国|全额|全部|商业|商户|关注|管理|解除|解冻|连续|简单|明确|明细|严重|严肃|单位|成员|卫生|古代|农业|农行|华为|华夏|盛世|管家|白条|贺卡|党员|祝福|祝贺|景区|车主|席位|房贷|房产|房东|费用|路上|申请|申报|关闭|关系|单笔|余额|付款|付费|文件|文书|任务|任意|包含|向上|时效|司法|法院|高院|安排|安心|和谐|关于|施工|章程|计划|程序|经理|华北|华东|华南|华中|江北|江南|石家|武汉|广州|成都|郑州|康复|温暖|温州|万达|宁波|金华|台州|莫名|终止|白天|安装|安卓|方案|方式|方法|龙卡|童装|游戏|喻为|康健)/;

/** Finds people: who is addressed, who is named as debtor or payee, and callers by title. */
export function readPersonNames(view: MessageView): TextFactOf<'person_name'>[] {
  const facts: TextFactOf<'person_name'>[] = [];
  for (const pattern of PATTERNS) {
    for (const match of matchesOf(pattern, view.half)) {
      const [start, end] = match.indices?.[1] ?? [0, 0];
      const name = view.half.slice(start, end);
      if (NOT_A_NAME.test(name)) continue;
      facts.push(factAt(view, 'person_name', start, end, { name }));
    }
  }
  return withoutOverlaps(facts);
}
