import { Buffer } from 'node:buffer';
import { makeMessageText } from './makeSampleFiles.ts';
import {
  type SampleTime,
  sampleClient,
  sampleContact,
  sampleForm,
  sampleSteps,
} from './sampleBuilder.ts';
import { sampleLawyers } from './sampleFirm.ts';
import type { SampleMatter } from './sampleMatter.ts';
import { chatScreenshotBase64 } from './samplePictures.ts';

/** 疑似诈骗: a false agent who has the screen shared, a false court that asks for a deposit. */
export function sampleMattersImposter(time: SampleTime): SampleMatter[] {
  return [falseAgent(time), falsePolice(time)];
}

function falseAgent(time: SampleTime): SampleMatter {
  const chat = sampleContact(0x121, 'wechat', {
    atMs: time(2, '14:05'),
    from: '京东客服专员-07',
    claimedIdentity: '京东金融客服',
    content:
      '您好，您的白条账户属于学生账户，今天不注销会影响征信。先下载会议软件，把屏幕共享给我，我带您操作。验证码也要告诉我。',
    demand: '共享屏幕，注销账户',
    confirmed: true,
  });
  return {
    key: 'false-agent',
    takenAtMs: time(2, '15:30'),
    stage: 'case',
    form: sampleForm(
      sampleClient('沈雨眠', '20020611', '006', {
        phone: '19000000003',
        address: '云州市松台区学府路66号学生公寓4栋',
      }),
      [chat],
      {
        borrowed: 'unsure',
        borrowedFrom: '以前开通过京东白条，没有欠款',
        overdue: 'no',
        paid: 'no',
        disclosed: ['bank_card', 'sms_code', 'id_number'],
        clickedLink: 'no',
        installedApp: 'yes',
        appName: '云会议助手',
        screenShared: 'yes',
        homeVisit: 'none',
        thirdPartyContacted: 'no',
        namesOtherDebtor: 'no',
        callerKnows: ['name'],
        refusedContact: 'no',
        wants: '怕银行卡里的钱被转走，也怕影响征信。',
      },
    ),
    steps: sampleSteps(time(2, '15:45'), [
      ['asks_secrets', 'unfavourable', '要求共享屏幕并报验证码。'],
      ['passwords_changed', 'inconclusive', '支付密码已改，网银密码待到柜台重置；银行卡已挂失。'],
      ['records_kept', 'favourable', '聊天截图已提供，应用未卸载。'],
    ]),
    openCase: {
      atMs: time(2, '16:15'),
      details: {
        cause: 'suspected_fraud',
        lawyerName: sampleLawyers.lu,
        opponentName: '身份不明',
        opponentOrganisationId: null,
        policeStation: '',
      },
      moves: [{ to: 'collecting', reason: '', atMs: time(1, '09:30') }],
    },
    files: [
      {
        name: '微信聊天截图.png',
        bytes: new Uint8Array(Buffer.from(chatScreenshotBase64, 'base64')),
        kind: 'screenshot',
        title: '与“京东客服专员-07”的聊天截图',
        origin: '当事人手机截图',
        purpose: '证明对方以注销账户为由要求共享屏幕、索要验证码',
        contactIds: [chat.id],
        atMs: time(2, '16:20'),
      },
    ],
    documents: [],
  };
}

function falsePolice(time: SampleTime): SampleMatter {
  const sms = sampleContact(0x131, 'sms', {
    atMs: time(40, '11:18'),
    from: '10690000000031',
    claimedIdentity: '某区人民法院',
    content:
      '【诉前通知】方静姝，您的借贷纠纷已立案，点击 http://198.51.100.7/case 查看传票，逾期将被拘留。',
    confirmed: true,
  });
  const call = sampleContact(0x132, 'call', {
    atMs: time(39, '09:05'),
    from: '+852 0000 0031',
    claimedIdentity: '法院王法官',
    content: '称案件今天开庭，缴纳保证金可以暂缓，要求保密。',
    demand: '缴纳保证金8,000元',
    durationSeconds: 415,
  });
  return {
    key: 'false-court',
    takenAtMs: time(39, '10:30'),
    stage: 'case',
    form: sampleForm(
      sampleClient('方静姝', '19890107', '008', {
        phone: '19000000004',
        address: '云州市松台区澄湖西街21号',
      }),
      [sms, call],
      {
        borrowed: 'no',
        paid: 'no',
        disclosed: [],
        clickedLink: 'no',
        installedApp: 'no',
        screenShared: 'no',
        homeVisit: 'none',
        thirdPartyContacted: 'no',
        namesOtherDebtor: 'no',
        callerKnows: ['name'],
        refusedContact: 'no',
        wants: '想确认自己有没有被起诉。',
      },
    ),
    steps: sampleSteps(time(39, '11:00'), [
      ['official_callback', 'unfavourable', '拨打该院公开电话，立案庭答复查无此案。'],
      ['asks_secrets', 'unfavourable', '要求缴纳保证金。'],
      ['credit_report', 'favourable', '没有不认识的账户。'],
      ['police_report', 'inconclusive', '已提交线索，等公安机关答复。'],
      ['records_kept', 'favourable', '短信和通话记录已保存。'],
    ]),
    openCase: {
      atMs: time(39, '14:00'),
      details: {
        cause: 'suspected_fraud',
        lawyerName: sampleLawyers.chen,
        opponentName: '身份不明',
        opponentOrganisationId: null,
        policeStation: '云州市公安局松台分局',
      },
      moves: [
        { to: 'collecting', reason: '', atMs: time(38, '10:00') },
        { to: 'filing', reason: '', atMs: time(35, '15:00') },
        {
          to: 'suspended',
          reason: '线索已交公安机关，等待答复，暂无新的联系。',
          atMs: time(20, '09:40'),
        },
      ],
    },
    files: [
      {
        name: '短信记录.txt',
        bytes: makeMessageText([
          { atMs: sms.occurredAtMs ?? 0, from: sms.from, text: sms.content },
        ]),
        kind: 'sms_export',
        title: '自称法院的短信',
        origin: '当事人手机转发',
        purpose: '证明对方冒用法院名义发送带有数字地址链接的短信',
        contactIds: [sms.id],
        atMs: time(39, '14:20'),
      },
    ],
    documents: [{ templateId: 'police-report', recipientKind: 'police', atMs: time(35, '14:30') }],
  };
}
