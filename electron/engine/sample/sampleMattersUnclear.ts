import {
  type SampleTime,
  sampleClient,
  sampleContact,
  sampleForm,
  sampleSteps,
} from './sampleBuilder.ts';
import { sampleLawyers } from './sampleFirm.ts';
import type { SampleMatter } from './sampleMatter.ts';

/** Somebody else's debtor, and a caller who hides his number. */
export function sampleMattersUnclear(time: SampleTime): SampleMatter[] {
  return [otherDebtor(time), hiddenNumber(time)];
}

function otherDebtor(time: SampleTime): SampleMatter {
  const contacts = (['22:18', '22:41'] as const).map((clock, position) =>
    sampleContact(0x321 + position, 'call', {
      atMs: time(15 - position, clock),
      from: '17000000043',
      claimedIdentity: '星桥消费金融',
      content: '找“周某某”还款，当事人说明号码是去年新办的，对方仍说他是紧急联系人。',
      demand: '转告周某某还款',
      durationSeconds: 66,
    }),
  );
  return {
    key: 'other-debtor',
    takenAtMs: time(13, '16:30'),
    stage: 'case',
    form: sampleForm(
      sampleClient('罗子墨', '19991212', '017', {
        phone: '19000000011',
        address: '云州市听澜区荷塘路8号',
      }),
      contacts,
      {
        borrowed: 'no',
        paid: 'no',
        disclosed: [],
        recorded: 'no',
        homeVisit: 'none',
        thirdPartyContacted: 'no',
        namesOtherDebtor: 'yes',
        otherDebtorName: '周某某',
        callerKnows: [],
        refusedContact: 'yes',
        wants: '不认识这个人，要求把号码删掉。',
      },
    ),
    steps: sampleSteps(time(13, '17:00'), [
      ['account_query', 'unfavourable', '本人在该机构没有账户。'],
      ['records_kept', 'inconclusive', '通话记录待导出。'],
    ]),
    openCase: {
      atMs: time(12, '09:20'),
      details: {
        cause: 'mistaken_contact',
        lawyerName: sampleLawyers.gu,
        opponentName: '星桥消费金融有限公司（虚构）',
        opponentOrganisationId: null,
        policeStation: '',
      },
      moves: [{ to: 'collecting', reason: '', atMs: time(12, '09:30') }],
    },
    files: [],
    documents: [{ templateId: 'complaint', recipientKind: 'institution', atMs: time(11, '15:00') }],
  };
}

function hiddenNumber(time: SampleTime): SampleMatter {
  const call = sampleContact(0x331, 'call', {
    atMs: time(3, '11:25'),
    from: '未显示号码',
    claimedIdentity: '某平台法务',
    content: '只说当事人有一笔旧账要处理，不肯说是哪家公司，说完就挂断。',
    durationSeconds: 22,
  });
  return {
    key: 'hidden-number',
    takenAtMs: time(2, '10:40'),
    stage: 'case',
    form: sampleForm(
      sampleClient('邓闻笛', '19830615', '019', {
        phone: '19000000012',
        address: '云州市听澜区竹溪路77号',
      }),
      [call],
      {
        borrowed: 'unsure',
        paid: 'no',
        disclosed: [],
        homeVisit: 'none',
        thirdPartyContacted: 'no',
        wants: '想知道到底是谁、有没有这笔账。',
      },
    ),
    steps: sampleSteps(time(2, '11:00'), [
      ['asks_secrets', 'favourable', '没有索要任何信息。'],
      ['number_compare', 'not_applicable', '来电未显示号码。'],
    ]),
    openCase: {
      atMs: time(2, '11:30'),
      details: {
        cause: 'loan_dispute',
        lawyerName: sampleLawyers.lu,
        opponentName: '',
        opponentOrganisationId: null,
        policeStation: '',
      },
      moves: [],
    },
    files: [],
    documents: [],
  };
}
