import type { RecipientInfo } from './recipients.ts';

export const AGENT_NOTE =
  '由律师代为投诉的，附授权委托书原件、受托人身份证明和联系方式；信末须由投诉人签名。';
export const INDIVIDUAL_NOTE =
  '机构会把措辞雷同的投诉当作“代理维权”处理：请核对事实部分是否只写了本案，每项事实是否都有证据。';

const IDENTITY_COPY = '当事人身份证明复印件';
const AGENT_PAPERS = '由律师代办的：授权委托书原件、受托人身份证明和联系方式';
const COMPLAINT_RULES = '银行业保险业消费投诉处理管理办法第13、14条；2020-01-17 新华社、财新';

/** Whom a paper is written to directly: the other side, a court, or the firm's own file. */
export const DIRECT_RECIPIENTS: readonly RecipientInfo[] = [
  {
    kind: 'institution',
    label: '被投诉机构',
    fixedName: null,
    templateKinds: [
      'complaint',
      'lawyer-letter',
      'pi-request',
      'credit-objection',
      'authorization',
      'evidence-list',
      'breach-annex',
    ],
    accepts: '金融消费者与银行、消费金融公司等机构之间的民事纠纷投诉。',
    preconditions: [],
    replyTime:
      '一般15日内答复；情况复杂的30日，经批准可再延长30日（办法正在修订，期限可在设置中调整）。',
    identity: '写明投诉人姓名、身份信息和联系方式，由投诉人签名。',
    enclosures: [IDENTITY_COPY, AGENT_PAPERS],
    notes: [
      '机构可以要求提供投诉人姓名、身份信息、联系方式、投诉请求、主要事实和依据及签名，不得要求重复提交其已掌握的材料。',
      AGENT_NOTE,
      INDIVIDUAL_NOTE,
    ],
    unverified: ['对处理结果不满意时申请核查的条件和期限'],
    source: COMPLAINT_RULES,
  },
  {
    kind: 'collector',
    label: '催收方/号码使用人',
    fixedName: null,
    templateKinds: ['stop-notice', 'lawyer-letter', 'authorization'],
    accepts: '要求停止骚扰、更正联系对象或者说明身份和授权的书面通知。',
    preconditions: ['有可以送达的地址、电子邮箱、微信或者手机号码'],
    replyTime: null,
    identity: '告知函由当事人签名；律师函以律所名义出具，由承办律师手签。',
    enclosures: ['以律师函发出的：授权委托书'],
    notes: [
      '只知道号码的，可以短信或者微信发送告知函照片并保存发送记录；能查到单位的，以可查询的邮寄方式送达。',
      '疑似诈骗的号码不要发函，也不要回拨：先报案，并向号码所属运营商和12321举报。',
      '告知函不写证件号码、住址和金额，也不附证据，避免向身份不明的人提供个人信息。',
      '只知道号码的，不发律师函和授权委托书；查明对方单位并填写名称后才可以发。',
    ],
    unverified: [],
    source: '民法典第一千零三十三条；domain.md §5（f）',
  },
  {
    kind: 'pi_handler',
    label: '个人信息处理者',
    fixedName: null,
    templateKinds: ['pi-request', 'authorization'],
    accepts: '查阅、复制、更正、补充、删除个人信息，撤回同意，要求说明处理规则。',
    preconditions: [],
    replyTime: '应当及时提供、更正或者删除；拒绝的，应当说明理由。法律没有规定具体天数。',
    identity: '写明申请人身份和被处理信息所关联的账号或者手机号码，附身份证明。',
    enclosures: [IDENTITY_COPY, AGENT_PAPERS],
    notes: [
      '请求被拒绝的，可以向履行个人信息保护职责的部门投诉，也可以向人民法院起诉（第五十条第二款）。',
      '身份证明复印件请注明“仅供申请查阅个人信息使用”。',
    ],
    unverified: [],
    source: '个人信息保护法第四十四、四十五、四十七、四十八、五十条',
  },
  {
    kind: 'credit_agency',
    label: '征信机构',
    fixedName: null,
    templateKinds: ['credit-objection', 'authorization'],
    accepts: '认为征信机构采集、保存、提供的信息存在错误、遗漏的异议；也可以向信息提供者提出。',
    preconditions: ['取得本人信用报告，明确有异议的账户或者查询记录'],
    replyTime: '20日内核查处理并书面答复，核查期间标注异议。',
    identity: '本人申请，附身份证明；异议申请一式两份。',
    enclosures: [IDENTITY_COPY, '信用报告中有异议的页面', AGENT_PAPERS],
    notes: [
      '每年可以免费查询两次本人信用报告；不良信息自行为或者事件终止之日起保存5年。',
      '对答复不满意的，可以向当地人民银行分支机构投诉，30日内书面答复。',
    ],
    unverified: ['线下受理网点和委托他人代办所需的公证材料，以受理网点的要求为准'],
    source: '征信业管理条例第16、17、25、26条',
  },
  {
    kind: 'court',
    label: '人民法院',
    fixedName: null,
    templateKinds: ['authorization-court', 'evidence-list'],
    accepts: '民事案件的起诉和证据；委托代理人的手续。',
    preconditions: ['已经决定起诉或者应诉'],
    replyTime: null,
    identity: '授权委托书由委托人签名；特别授权须逐项写明。',
    enclosures: [IDENTITY_COPY, '律师执业证复印件', '律师事务所函'],
    notes: [
      '诉讼请求涉及停止侵害、赔礼道歉等人格权请求的，不适用诉讼时效；一般民事权利三年。',
      '证据逐一分类编号，写明证据来源、证明对象和内容，签名并注明提交日期。',
    ],
    unverified: [],
    source: '民事诉讼法第六十二条；民法典第165、188、995条；证据规定第19条',
  },
  {
    kind: 'client_file',
    label: '案卷（内部）',
    fixedName: null,
    templateKinds: ['opinion', 'intake-record', 'evidence-list', 'breach-annex'],
    accepts: '留存律所案卷、交当事人核对签名的内部材料。',
    preconditions: [],
    replyTime: null,
    identity: '接待笔录由当事人核对后签名；研判意见由承办律师签名。',
    enclosures: [],
    notes: ['研判意见供律所和当事人参考，不对外提交。'],
    unverified: [],
    source: '律所内部工作文书',
  },
];
