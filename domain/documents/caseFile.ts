import { z } from 'zod';
import { CaseCause } from '../cases/caseRecord.ts';
import { ContactChannel, IntakeAnswers, IntakeClient } from '../intake/intakeForm.ts';
import { OutcomeCode, StepCode, StepResult } from '../verification/verification.ts';
import { CaseEvidence, CaseFacts, ChosenClaim, InstitutionFacts, LossFacts } from './caseFacts.ts';
import { paperDetailFields, paperDetailKeys } from './paperDetails.ts';
import { PaperOptions } from './paperOptions.ts';
import { RecipientKind } from './recipients.ts';

/** 2026-11-16 09:42 or 2026-11-16, Beijing. */
const Moment = z
  .string()
  .regex(/^\d{4}-\d{1,2}-\d{1,2}([ T]\d{1,2}:\d{2}(:\d{2})?)?$/)
  .describe('北京时间，YYYY-MM-DD HH:mm；只知道日期的写 YYYY-MM-DD');
const Day = z.iso.date().describe('YYYY-MM-DD');
const EvidenceNumbers = z.array(z.int().min(1)).describe('证据编号，必须在 evidence 里');
const Id = z.string().max(80).describe('本文件内的编号，可以不写');

// What the rules and the vault make of a case is not written into a file.
const {
  examination: _computed,
  collection: _found,
  groups: _bundled,
  compilation: _laidOut,
  receptionAtMs: _begun,
  ...shapes
} = CaseFacts.shape;
const { evidenceIds: _own, ...lossShape } = LossFacts.shape;

const ContactInput = z
  .strictObject({
    id: Id,
    channel: ContactChannel.describe('不写按 call（来电）'),
    direction: z.enum(['incoming', 'outgoing']).describe('不写按 incoming（对方联系当事人）'),
    occurredAt: Moment,
    occurredAtMs: z.int().describe('occurredAt 的另一种写法：UTC 毫秒'),
    dateOnly: z.boolean(),
    from: z.string().max(200).describe('对方号码、微信号或邮箱，照当事人手机所显示'),
    claimedIdentity: z.string().max(120).describe('对方自称是谁'),
    shownName: z.string().max(120).describe('当事人手机上显示的名称'),
    content: z.string().max(20_000).describe('对方说了什么，或者短信全文'),
    demand: z.string().max(2_000).describe('对方要求做什么'),
    durationSeconds: z.int().min(0).describe('通话秒数，0 = 未接'),
    evidence: EvidenceNumbers,
    evidenceIds: z.array(z.string()).describe('evidence 的另一种写法：证据的 id'),
    reviewedFacts: z.array(z.unknown()),
    source: z.unknown(),
  })
  .partial();

const EvidenceInput = z
  .strictObject({
    ...CaseEvidence.omit({ id: true, contactIds: true }).shape,
    id: Id,
    number: z.int().min(1).describe('证据编号；不写按先后编号'),
    contactIds: z.array(z.string()),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe('原件的 SHA-256；没有的不印'),
    durationSeconds: z.number().min(0).describe('录音、录像的秒数'),
  })
  .partial();

const LossInput = z
  .strictObject({
    ...lossShape,
    id: Id,
    kind: lossShape.kind.describe('不写按 transfer（转账付款）'),
    at: Moment,
    evidence: EvidenceNumbers,
    evidenceIds: z.array(z.string()),
  })
  .partial()
  .required({ amountFen: true });

const CheckInput = z.strictObject({
  code: StepCode,
  result: StepResult,
  note: z.string().max(2_000).optional(),
  doneAtMs: z.int().optional(),
  doneBy: z.string().max(60).optional(),
  performedBy: z.enum(['client', 'firm']).optional(),
  performedOn: Day.optional(),
});

const ClaimInput = z.union([z.string().max(2_000), ChosenClaim]);

const detailShape = Object.fromEntries(
  paperDetailKeys.map((key) => {
    const { kind, label } = paperDetailFields[key];
    return [key, kind === 'date' ? Day.describe(label) : z.string().max(2_000).describe(label)];
  }),
);

/**
 * A case as a JSON file for `npm run cli -- generate`: CaseFacts with everything optional, times as Beijing time and
 * evidence by its number. What is absent or null is not known and turns into 【待补】 where a paper needs it.
 */
export const CaseFile = z
  .strictObject({
    ...shapes,
    today: Day.describe('落款日期；不写按今天'),
    recipient: RecipientKind.describe('致送对象；不写按模板的第一种，--to 优先'),
    options: PaperOptions.describe('文书选项，例如 {"deadlineDays":"10"}'),
    firm: z.strictObject(shapes.firm.shape).partial(),
    lawyer: z.strictObject(shapes.lawyer.shape).partial(),
    client: z.strictObject(IntakeClient.shape).partial(),
    case: z
      .strictObject({
        ...shapes.case.shape,
        id: Id,
        cause: CaseCause.describe('案由；不写按 loan_dispute'),
        represented: z.boolean().describe('由律师代理；不写按有没有承办律师'),
      })
      .partial(),
    institution: z
      .strictObject({
        ...InstitutionFacts.shape,
        fullName: z.string().describe('对方全称；目录中有的机构，曾用名、官方号码自动补上'),
      })
      .partial(),
    contacts: z.array(ContactInput).max(5_000),
    answers: z.strictObject({ ...IntakeAnswers.shape, paidAt: Moment }).partial(),
    checks: z.array(CheckInput).max(60),
    verdict: z
      .strictObject({ outcomes: z.array(OutcomeCode), unknowns: z.array(z.string()) })
      .partial()
      .describe('律师的结论；不写由程序按规则研判'),
    evidence: z.array(EvidenceInput).max(5_000),
    losses: z.array(LossInput).max(5_000),
    claims: z
      .union([z.array(ClaimInput).max(30), z.partialRecord(RecipientKind, z.array(ClaimInput))])
      .describe('请求事项，文字或 {id,text}；不写用程序按研判选定的'),
    details: z.strictObject(detailShape).partial().describe('补充事项'),
  })
  .partial();
export type CaseFile = z.infer<typeof CaseFile>;

/** The same as a JSON Schema, for whoever writes such a file. */
export function caseFileJsonSchema(): object {
  return z.toJSONSchema(CaseFile, { io: 'input' });
}
