import { callerKnowledgeNames, disclosureNames } from '../glossary.ts';
import { callerKnowledge, disclosures, type IntakeAnswers } from './intakeForm.ts';
import type { IntakeQuestion } from './intakeQuestions.ts';
import type { QuestionSignals } from './questionSignals.ts';

export interface BankEntry {
  question: IntakeQuestion;
  /** Absent = always asked. */
  askWhen?: (answers: IntakeAnswers, signals: QuestionSignals) => boolean;
  /** Follow-up: stands right after this one. */
  after?: keyof IntakeAnswers;
  /** Greater = earlier; absent = 0. */
  weight?: (signals: QuestionSignals) => number;
}

/** Every question the desk can ask, in the order for a contact that says nothing special. */
export const questionBank: readonly BankEntry[] = [
  {
    question: {
      field: 'borrowed',
      title: '向对方所称的机构借过款吗？',
      help: '包括花呗、白条、分期、信用卡和多年前的借款；想不起来选“不确定”。',
      kind: 'yesNoUnsure',
      group: '借款',
    },
    weight: (signals) => (signals.debt ? 2 : 1),
  },
  {
    question: {
      field: 'borrowedFrom',
      title: '当事人记得向谁借的？',
      help: '写机构全称或产品名，例如合同或 App 上的名称。',
      kind: 'text',
      group: '借款',
    },
    askWhen: (answers) => answers.borrowed === 'yes' || answers.borrowed === 'unsure',
    after: 'borrowed',
  },
  {
    question: {
      field: 'overdue',
      title: '这笔借款逾期了吗？',
      help: '以当事人自己的 App 或合同为准，不以对方说的为准。',
      kind: 'yesNoUnsure',
      group: '借款',
    },
    askWhen: (answers) => answers.borrowed === 'yes' || answers.borrowed === 'unsure',
    after: 'borrowed',
  },
  {
    question: {
      field: 'overdueDays',
      title: '逾期多少天？',
      help: '当事人自己查到的天数；不知道留空。',
      kind: 'days',
      group: '借款',
    },
    askWhen: (answers) => mayBeDebtor(answers) && answers.overdue === 'yes',
    after: 'borrowed',
  },
  {
    question: {
      field: 'claimedAmountFen',
      title: '对方说欠多少钱？',
      help: '短信里写的或电话里报的数额；没有提到留空。',
      kind: 'money',
      group: '借款',
    },
    weight: (signals) => (signals.debt ? 1 : 0),
  },
  {
    question: {
      field: 'amountAgrees',
      title: '与本人 App、合同里的数额一致吗？',
      help: '请当事人自己打开官方 App 核对，不要点对方发来的链接。',
      kind: 'yesNoUnsure',
      group: '借款',
    },
    askWhen: (answers) => mayBeDebtor(answers),
    after: 'claimedAmountFen',
  },
  {
    question: {
      field: 'namesOtherDebtor',
      title: '对方找的是别人，或说的是别人的欠款吗？',
      help: '例如称呼别人的姓名，或说当事人是别人的联系人。',
      kind: 'yesNoUnsure',
      group: '借款',
    },
  },
  {
    question: {
      field: 'otherDebtorName',
      title: '对方说的欠款人叫什么？',
      help: '按听到的写；不认识也写下来。',
      kind: 'text',
      group: '借款',
    },
    askWhen: (answers) => answers.namesOtherDebtor === 'yes',
    after: 'namesOtherDebtor',
  },
  {
    question: {
      field: 'paid',
      title: '已经付钱或转账了吗？',
      help: '任何金额都算，包括“验证”“保证金”“解冻费”和代扣。已付的先打110。',
      kind: 'yesNoUnsure',
      group: '付款',
    },
    weight: (signals) => (signals.payment ? 6 : 1.5),
  },
  {
    question: {
      field: 'paidAmountFen',
      title: '付了多少？',
      help: '合计金额；分几次付的在备注里写明。',
      kind: 'money',
      group: '付款',
    },
    askWhen: hasPaid,
    after: 'paid',
  },
  {
    question: {
      field: 'paidAtMs',
      title: '什么时候付的？',
      help: '最后一次付款的时间；越准确越有利于止付。',
      kind: 'dateTime',
      group: '付款',
    },
    askWhen: hasPaid,
    after: 'paid',
  },
  {
    question: {
      field: 'paidTo',
      title: '付给谁？',
      help: '收款人姓名、银行和账号，或收款码、支付宝、微信昵称，照转账记录抄写。',
      kind: 'text',
      group: '付款',
    },
    askWhen: hasPaid,
    after: 'paid',
  },
  {
    question: {
      field: 'paidMethod',
      title: '怎么付的？',
      help: '例如手机银行转账、微信转账、扫码、官方 App 还款。',
      kind: 'text',
      group: '付款',
    },
    askWhen: hasPaid,
    after: 'paid',
  },
  {
    question: {
      field: 'disclosed',
      title: '告诉过对方什么？',
      help: '逐项问；什么都没说就确认“没有”。',
      kind: 'multi',
      options: disclosures.map((value) => ({ value, label: disclosureNames[value] })),
      group: '信息',
    },
    weight: (signals) => (signals.secrets ? 4 : 0.5),
  },
  {
    question: {
      field: 'clickedLink',
      title: '点过对方发来的链接吗？',
      help: '只打开没填也算点过。',
      kind: 'yesNoUnsure',
      group: '信息',
    },
    weight: (signals) => (signals.link ? 5 : 0),
  },
  {
    question: {
      field: 'installedApp',
      title: '按对方要求装过应用吗？',
      help: '包括会议软件、远程协助、对方发来的安装包。',
      kind: 'yesNoUnsure',
      group: '信息',
    },
    weight: (signals) => (signals.app ? 4.5 : 0),
  },
  {
    question: {
      field: 'appName',
      title: '装的是什么应用？',
      help: '写桌面上显示的名称；先不要卸载，断网保存证据。',
      kind: 'text',
      group: '信息',
    },
    askWhen: (answers) => answers.installedApp === 'yes',
    after: 'installedApp',
  },
  {
    question: {
      field: 'screenShared',
      title: '共享过屏幕或被远程操作过吗？',
      help: '共享过的，密码和验证码可能已被看到。',
      kind: 'yesNoUnsure',
      group: '信息',
    },
    askWhen: (answers, signals) => signals.app || signals.spoken || answers.installedApp === 'yes',
    weight: (signals) => (signals.app ? 4.2 : 0),
  },
  {
    question: {
      field: 'callerKnows',
      title: '对方说得出当事人的哪些信息？',
      help: '对方主动说出来的；说得出姓名和身份证号，不能证明对方就是真的机构。',
      kind: 'multi',
      options: callerKnowledge.map((value) => ({ value, label: callerKnowledgeNames[value] })),
      group: '信息',
    },
  },
  {
    question: {
      field: 'homeVisit',
      title: '对方说要上门，或已经来过吗？',
      help: '上门核实比较少见；说要上门的，核实前不开门。',
      kind: 'choice',
      options: [
        { value: 'none', label: '没有提到' },
        { value: 'announced', label: '说要上门' },
        { value: 'happened', label: '已经来过' },
      ],
      group: '骚扰',
    },
    weight: (signals) => (signals.visit ? 3 : 0),
  },
  {
    question: {
      field: 'visitDetails',
      title: '上门的具体情况',
      help: '时间、来了几个人、出示了什么证件、说了什么做了什么，有没有进屋。',
      kind: 'text',
      group: '骚扰',
    },
    askWhen: (answers) => answers.homeVisit === 'announced' || answers.homeVisit === 'happened',
    after: 'homeVisit',
  },
  {
    question: {
      field: 'thirdPartyContacted',
      title: '联系过当事人的家人、同事或朋友吗？',
      help: '包括打电话、发短信、加微信、打到单位。',
      kind: 'yesNoUnsure',
      group: '骚扰',
    },
    weight: (signals) => (signals.thirdParties ? 2.5 : 0),
  },
  {
    question: {
      field: 'thirdPartyDetails',
      title: '联系了谁、什么时候、说了什么？',
      help: '尤其是有没有把欠款告诉对方；请第三人也保存通话记录和短信。',
      kind: 'text',
      group: '骚扰',
    },
    askWhen: (answers) => answers.thirdPartyContacted === 'yes',
    after: 'thirdPartyContacted',
  },
  {
    question: {
      field: 'refusedContact',
      title: '当事人明确要求过对方不要再联系吗？',
      help: '说过的记下时间和方式；之后仍联系的，逐次登记。',
      kind: 'yesNoUnsure',
      group: '骚扰',
    },
  },
  {
    question: {
      field: 'recorded',
      title: '有录音吗？',
      help: '通话录音、录像、语音留言；原文件加入证据，不要转格式。',
      kind: 'yesNoUnsure',
      group: '骚扰',
    },
    askWhen: (_answers, signals) => signals.spoken,
  },
  {
    question: {
      field: 'wants',
      title: '当事人希望我们做什么？',
      help: '用当事人自己的话写。',
      kind: 'text',
      group: '诉求',
    },
    weight: () => -1,
  },
];

function mayBeDebtor(answers: IntakeAnswers): boolean {
  return answers.borrowed === 'yes' || answers.borrowed === 'unsure';
}

function hasPaid(answers: IntakeAnswers): boolean {
  return answers.paid === 'yes';
}
