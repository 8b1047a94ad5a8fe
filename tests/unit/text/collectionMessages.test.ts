import { describe, it } from 'vitest';
import { type Expected, expectReading } from './expectReading.ts';

const JINGDONG = '天津京东消费金融有限公司';
const MESSAGES: [string, string, Expected][] = [
  [
    'amount, days, deadline and hotline of a plain reminder',
    '【花呗】王小明，您的账单12,860.55元已逾期37天，请于今日18:00前还款，详询95188。',
    {
      institution: ['花呗'],
      person_name: ['王小明'],
      amount: ['12,860.55 due'],
      overdue_days: ['37'],
      deadline: ['2026-11-02 18:00'],
      phone: ['95188'],
    },
  ],
  [
    'a former name keeps the present one beside it',
    '【捷信】尊敬的客户，您的借款已逾期12天，请致电400-123-4567。',
    { institution: [`捷信 → ${JINGDONG}`], overdue_days: ['12'], phone: ['4001234567'] },
  ],
  [
    'a full company name inside the text',
    '我司受捷信消费金融有限公司委托，就您欠款8,650元事宜发函。',
    { institution: [`body 捷信消费金融有限公司 → ${JINGDONG}`], amount: ['8,650.00 due'] },
  ],
  [
    'principal, interest and penalty told apart',
    '您欠款人民币壹万贰仟叁佰元整(其中本金10000元,利息1,800元,违约金500元)',
    { amount: ['12,300.00 due', '10,000.00 principal', '1,800.00 interest', '500.00 penalty'] },
  ],
  [
    'roles without commas between them',
    '应还本金5000元利息300.5元罚息20元合计5320.5元',
    { amount: ['5,000.00 principal', '300.50 interest', '20.00 penalty', '5,320.50 due'] },
  ],
  [
    'a minimum payment beside the bill',
    '您11月账单应还9,876.54元，最低还款额987.65元。',
    { amount: ['9,876.54 due', '987.65 minimum'] },
  ],
  ['a sum in 万', '您名下欠款1.2万元已移交，请处理', { amount: ['12,000.00 due'] }],
  [
    'a sum in 万 and 千',
    '尚欠1万2千元未结清',
    { amount: ['12,000.00 due'], euphemism: ['未结清'] },
  ],
  ['万 without 元', '额度最高20万，随借随还', { amount: ['200,000.00 unknown'] }],
  ['Chinese numerals', '请归还一千二百元', { amount: ['1,200.00 due'] }],
  ['a capital sum without 元', '合计人民币壹万贰仟', { amount: ['12,000.00 due'] }],
  [
    'full-width digits',
    '欠款１２，８６０．５５元，电话０１０－６２３４５６７８',
    { amount: ['12,860.55 due'], phone: ['01062345678'] },
  ],
  [
    'the sign before the sum',
    '待还￥3,200，逾期八天',
    { amount: ['3,200.00 due'], overdue_days: ['8'] },
  ],
  ['RMB before the sum', '您应付RMB 660.00，请查收', { amount: ['660.00 due'] }],
  [
    'a label straight before a bare number',
    '还款金额:1286.06，逾期天数:15天',
    { amount: ['1,286.06 due'], overdue_days: ['15'] },
  ],
  [
    'two sums side by side',
    '本金5000元、3000元两笔',
    { amount: ['5,000.00 principal', '3,000.00 unknown'] },
  ],
  ['角 and 分', '余额12元5角', { amount: ['12.50 unknown'] }],
  [
    '超期 with Chinese days and no word of debt',
    '您申请的5000元已超期三天，请尽快登录平台操作处理。',
    {
      amount: ['5,000.00 unknown'],
      euphemism: ['申请的5000元', '超期', '操作处理'],
      overdue_days: ['3'],
    },
  ],
  [
    '过期 for a debt',
    '您的账单已过期五天，请自助充值',
    { euphemism: ['过期', '自助充值'], overdue_days: ['5'] },
  ],
  ['many days is an unknown number', '您已逾期多天，情节严重', { overdue_days: ['?'] }],
  ['long overdue is an unknown number', '您的借款拖欠已久', { overdue_days: ['?'] }],
  ['overdue months are no number of days', '贷款逾期三个月仍未处理', { overdue_days: ['?'] }],
  ['more than thirty days is no count', '逾期30余天', { overdue_days: ['?'] }],
  ['day counted with 第', '今天是您逾期第45天', { overdue_days: ['45'] }],
  ['days before the word', '您已有37天未还款', { overdue_days: ['37'] }],
  ['thirty-seven in words', '逾期已达三十七天', { overdue_days: ['37'] }],
  [
    'days until it becomes overdue are not overdue days',
    '还有3天到期，逾期3日内免罚息',
    { deadline: ['2026-11-05'] },
  ],
  [
    'a visit, contacts, employer, family, court, arrest, blacklist',
    '再不处理将上门，并联系您的通讯录、单位及家属，同时向法院起诉，追究刑事责任，列入黑名单',
    {
      threat: ['home_visit', 'contacts', 'employer', 'family', 'lawsuit', 'detention', 'blacklist'],
    },
  ],
  [
    '户籍地 and village',
    '外访人员前往您户籍地走访，届时联系村委会',
    { threat: ['home_visit', 'home_visit', 'employer'] },
  ],
  ['detention', '拒不归还将被拘留', { threat: ['detention'] }],
  [
    'a lawyer letter and enforcement',
    '律师函已寄出，将申请强制执行',
    { threat: ['lawsuit', 'lawsuit'] },
  ],
  ['what will not happen is no threat', '还款后我司不会上门，也不会联系家属', {}],
  [
    'a third person is named',
    '请转告张三先生，其欠款已逾期15天',
    { person_name: ['张三'], overdue_days: ['15'] },
  ],
  [
    'a masked name and identity number',
    '王*明，身份证110101********0134，请处理逾期账单',
    { person_name: ['王*明'], id_digits: ['masked 110101********0134'] },
  ],
  [
    'a whole identity number is neither phone, card nor sum',
    '借款人李四，身份证号110101199003070134，欠款500元',
    { person_name: ['李四'], id_digits: ['whole 110101199003070134'], amount: ['500.00 due'] },
  ],
  [
    'last digits of an identity number',
    '身份证后四位1234的客户请注意',
    { id_digits: ['tail 1234'] },
  ],
  [
    'the collector with title and mobile',
    '联系李经理１３８ ００１３ ８０００',
    { person_name: ['李经理'], phone: ['13800138000'] },
  ],
  [
    'the signature at the end',
    '您尾号1234的信用卡应还500元。【招商银行】',
    { account: ['bank_card *1234'], amount: ['500.00 due'], institution: ['招商银行'] },
  ],
  [
    'several brackets, one of them descriptive',
    '【还款提醒】【招联金融】您的借款已逾期7天',
    { institution: ['招联金融'], overdue_days: ['7'] },
  ],
  ['signatures at both ends', '【京东金融】请还款【紧急通知】', { institution: ['京东金融'] }],
  [
    'descriptive brackets alone name nobody',
    '【催收通知】您已逾期2天【法务部】',
    { overdue_days: ['2'] },
  ],
  [
    'a descriptive tail is cut from the name',
    '【花呗还款提醒】您的账单已出',
    { institution: ['花呗'] },
  ],
  [
    'square brackets sign too',
    '[美团]您的账单已逾期1天',
    { institution: ['美团'], overdue_days: ['1'] },
  ],
  [
    'tortoise-shell brackets sign too',
    '您的账单已逾期1天〔美团〕',
    { institution: ['美团'], overdue_days: ['1'] },
  ],
  ['a bracket in the middle is no signature', '请回复【1】确认', {}],
  ['a command in the last bracket is no signature', '退订回复【TD】', {}],
  [
    'each pasted line may be signed',
    '【花呗】账单已出\n【捷信】已逾期3天',
    { institution: ['花呗', `捷信 → ${JINGDONG}`], overdue_days: ['3'] },
  ],
  [
    'a court by name',
    '海州市云台区人民法院传票，案号(2026)苏0706民初12345号',
    { institution: ['body 海州市云台区人民法院'], threat: ['lawsuit'] },
  ],
];

describe('A collection message is read', () => {
  it.each(MESSAGES)('%s', (_title, text, expected) => expectReading(text, expected));
});
