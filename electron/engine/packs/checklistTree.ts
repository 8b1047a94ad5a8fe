import { cleanText } from '../../../domain/documents/cleanText.ts';
import type {
  Block,
  DocumentTree,
  Run,
  TableColumn,
} from '../../../domain/documents/documentTree.ts';
import { chineseDay } from '../../../domain/documents/legalPoint.ts';
import { type RecipientKind, recipientInfo } from '../../../domain/documents/recipients.ts';
import { missingOfPapers, type PackChannel } from '../../../domain/packs/pack.ts';
import { packNames } from '../../../domain/packs/packNames.ts';
import { signersOf } from '../../../domain/packs/signersOf.ts';
import { HeadingNumbers } from '../../../templates/headingNumbers.ts';

export interface ChecklistPaper {
  title: string;
  version: number;
  tree: DocumentTree;
  missing: PackChannel['papers'][number]['missing'];
}

export interface ChecklistChannel {
  route: PackChannel['route'];
  /** As the papers address it. */
  addressee: string;
  folder: string;
  /** Where its papers go and how, each line with what is known of it. */
  delivery: string[];
  papers: ChecklistPaper[];
}

export interface ChecklistFacts {
  caseNumber: string;
  clientName: string;
  /** Empty where the client acts alone. */
  lawyerName: string;
  /** 'YYYY-MM-DD'. */
  date: string;
  channels: ChecklistChannel[];
  /** Of which originals only the lines of this case go along. */
  extracted: string[];
  /** null = the pack holds no 证据包. */
  bundle: { items: number; sha256: string; leftOut: string[] } | null;
}

/** 待签署与寄送清单: what to sign, where to send it, by when and with what. It stays with the firm. */
export function checklistTree(facts: ChecklistFacts): DocumentTree {
  const numbers = new HeadingNumbers();
  const heading = (level: 1 | 2, text: string): Block => ({
    type: 'heading',
    level,
    number: numbers.next(level),
    runs: runs(text),
  });
  return {
    title: '待签署与寄送清单',
    layout: 'gbt9704',
    blocks: [
      { type: 'title', runs: [{ text: '待签署与寄送清单' }] },
      {
        type: 'partyTable',
        rows: [
          { label: '案号', runs: runs(facts.caseNumber) },
          { label: '当事人', runs: runs(facts.clientName) },
          { label: '承办律师', runs: runs(facts.lawyerName || '无（当事人本人提交）') },
          { label: '生成日期', runs: runs(chineseDay(facts.date)) },
        ],
      },
      { type: 'paragraph', runs: runs('本清单供承办人逐项核对，留存案卷，不随文书寄出。') },
      ...missingBlocks(facts, heading),
      ...signBlocks(facts, heading),
      ...bundleBlocks(facts, heading),
      ...keptBlocks(facts, heading),
      ...sendBlocks(facts, heading),
    ],
  };
}

type Heading = (level: 1 | 2, text: string) => Block;

function missingBlocks({ channels }: ChecklistFacts, heading: Heading): Block[] {
  const missing = missingOfPapers(
    channels.flatMap(({ addressee, papers }) =>
      papers.map(({ title, missing }) => ({ name: `${title}（${addressee}）`, missing })),
    ),
  );
  if (missing.length === 0) {
    return [heading(1, '待补内容'), { type: 'paragraph', runs: runs('各份文书资料齐全。') }];
  }
  const rows = missing.map(({ label, papers }) => [BOX, runs(label), runs(papers.join('；'))]);
  return [
    heading(1, '待补内容（补齐后重新成套，再签署）'),
    { type: 'table', kind: 'plain', columns: missingColumns, rows },
  ];
}

/** A line for each kind of paper and way of signing, with everybody who gets one. */
function signBlocks({ channels }: ChecklistFacts, heading: Heading): Block[] {
  const signed = new Map<string, { paper: ChecklistPaper; addressees: string[] }>();
  for (const { addressee, papers } of channels) {
    for (const paper of papers) {
      const key = [paper.title, ...signersOf(paper.tree)].join(' ');
      const known = signed.get(key) ?? { paper, addressees: [] };
      known.addressees.push(`□ ${addressee}${paper.version > 1 ? `（第${paper.version}版）` : ''}`);
      signed.set(key, known);
    }
  }
  const lines = [...signed.values()].filter(({ paper }) => signersOf(paper.tree).length > 0);
  if (lines.length === 0) return [];
  const rows = lines.map(({ paper: { title, tree }, addressees }) => {
    const hand = /委托书/.test(tree.title) ? [HAND_SIGNED] : [];
    const what = addressees.length > 1 ? `${title}，${addressees.length}份` : title;
    return [runs(what), linesOf(addressees), linesOf([...signersOf(tree), ...hand])];
  });
  return [
    heading(1, '待签署'),
    { type: 'paragraph', runs: runs(signedSum(lines)) },
    { type: 'table', kind: 'plain', columns: signColumns, rows },
  ];
}

/** How many signatures the one visit of the client has to bring, and how many the firm's. */
function signedSum(lines: readonly { paper: ChecklistPaper; addressees: string[] }[]): string {
  const places = { client: 0, firm: 0 };
  for (const { paper, addressees } of lines) {
    for (const signer of signersOf(paper.tree)) {
      places[isOfFirm(signer) ? 'firm' : 'client'] += addressees.length;
    }
  }
  return [
    ...(places.client > 0 ? [`当事人共签${places.client}处`] : []),
    ...(places.firm > 0 ? [`律师和律所共签章${places.firm}处`] : []),
  ]
    .join('，')
    .concat('。请在当事人到所时一次签齐。');
}

function isOfFirm(signer: string): boolean {
  return /律师|律所|事务所|受托人|代理人|接待人|盖章/.test(signer);
}

/** What stays in the firm's own file goes to nobody. */
function keptBlocks({ channels }: ChecklistFacts, heading: Heading): Block[] {
  const kept = channels.filter(({ route }) => route.kind === 'client_file');
  const titles = kept.flatMap(({ papers }) =>
    papers.map(({ title, version }) => `□ ${title}（第${version}版）`),
  );
  if (titles.length === 0) return [];
  const folders = kept.map(({ folder }) => folder);
  return [
    heading(1, '留存案卷'),
    {
      type: 'partyTable',
      rows: [
        { label: '文书', runs: linesOf(titles) },
        { label: '文件夹', runs: linesOf(folders) },
      ],
    },
  ];
}

function sendBlocks(facts: ChecklistFacts, heading: Heading): Block[] {
  const sent = facts.channels.filter(({ route }) => route.kind !== 'client_file');
  if (sent.length === 0) return [];
  return [
    { type: 'pageBreak' },
    heading(1, '寄送'),
    ...sent.flatMap((channel) => channelBlocks(channel, facts, heading)),
  ];
}

function channelBlocks(
  channel: ChecklistChannel,
  { bundle, extracted }: ChecklistFacts,
  heading: Heading,
): Block[] {
  const { route, addressee, folder, papers } = channel;
  const info = recipientInfo(route.kind);
  const sendsEvidence = !WITHOUT_BUNDLE.has(route.kind);
  const enclosed = [
    ...route.enclosures,
    ...(sendsEvidence && bundle ? [`证据包（${bundle.items}件，可以只附有关部分）`] : []),
    ...(sendsEvidence && extracted.length > 0
      ? [`证据摘录（打印“${packNames.extract}”）：${extracted.join('、')}`]
      : []),
  ];
  const rows: [string, string[]][] = [
    ['收件方', [addressee]],
    ['文件夹', [folder]],
    ['送到哪里', channel.delivery],
    ['寄送文书', papers.map(({ title, version }) => `□ ${title}（第${version}版）`)],
    ['随附材料', enclosed.map((text) => `□ ${text}`)],
    ['何时提交', [whenText(route)]],
    ['前提', [...info.preconditions]],
    ['提交要求', [info.identity]],
    ['对方期限', [info.replyTime ?? '没有查到规定的期限']],
    ['待核实', [...info.unverified]],
    ['寄出登记', ['日期：　　　　　　方式：　　　　　　', '单号或者回执：']],
  ];
  return [
    heading(2, info.label),
    {
      type: 'partyTable',
      rows: rows.flatMap(([label, lines]) =>
        lines.length === 0 ? [] : [{ label, runs: linesOf(lines) }],
      ),
    },
  ];
}

function whenText({ state, reason, from }: PackChannel['route']): string {
  if (state === 'suited') return `现在可以提交。${reason}`;
  if (state === 'not_yet') {
    return from === null ? `暂不提交。${reason}` : `${chineseDay(from)}起提交。${reason}`;
  }
  return `一般不适合本案。${reason}`;
}

function bundleBlocks({ bundle, extracted }: ChecklistFacts, heading: Heading): Block[] {
  if (bundle === null && extracted.length === 0) return [];
  const lines = [
    ...(bundle ? bundleLines(bundle) : []),
    ...(extracted.length > 0
      ? [
          `${extracted.join('、')}的原件含有与本案无关的他人记录，只附“${packNames.extract}”（与本案有关的各行，注明原件行号和校验值）；原件留存案卷，收件方要求核对时当面出示。`,
        ]
      : []),
  ];
  return [
    heading(1, '证据'),
    ...lines.map((text): Block => ({ type: 'paragraph', runs: runs(text) })),
  ];
}

function bundleLines(bundle: NonNullable<ChecklistFacts['bundle']>): string[] {
  return [
    `“${packNames.bundle}”装有${bundle.items}件证据的原件、证据目录、截图和通话消息汇编、校验值和保管记录；文书中的证据编号见证据目录序号栏下行。`,
    `证据包的SHA-256：${bundle.sha256}`,
    ...(bundle.leftOut.length > 0
      ? [
          `没有装入（含有与本案无关的他人记录，须整件提交或者另行截取）：${bundle.leftOut.join('、')}。`,
        ]
      : []),
  ];
}

/**
 * A collector gets none of the evidence, and who takes reports of numbers or pages wants
 * pictures of these and not whole originals.
 */
const WITHOUT_BUNDLE: ReadonlySet<RecipientKind> = new Set<RecipientKind>([
  'collector',
  'report_12321',
  'cac_12377',
  'nifa',
  'hotline_12345',
]);

const HAND_SIGNED = '委托人亲笔手写签名，不代签、不用电子签名；交原件';
const BOX: Run[] = [{ text: '□' }];

const missingColumns: TableColumn[] = [
  { title: '补齐', widthMm: 14, align: 'center' },
  { title: '内容', widthMm: 56, align: 'left' },
  { title: '用于', widthMm: 86, align: 'left' },
];

const signColumns: TableColumn[] = [
  { title: '文书', widthMm: 38, align: 'left' },
  { title: '收件方（签好打勾）', widthMm: 64, align: 'left' },
  { title: '由谁签署', widthMm: 54, align: 'left' },
];

function linesOf(lines: readonly string[]): Run[] {
  return lines.map((text, index) => ({ text: clean(text), breakBefore: index > 0 }));
}

function runs(text: string): Run[] {
  return [{ text: clean(text) }];
}

function clean(text: string): string {
  return cleanText(text).replace(/\s*\n\s*|\t/g, ' ');
}
