import { z } from 'zod';
import { Recipient, RecipientKind } from './recipients.ts';

const Text = z.string().nullable();
const IsoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const InstantMs = z.number().int();
const Fen = z.number().int();

/** yes / no / the client is not sure / nobody has asked yet. */
export const Answer = z.enum(['yes', 'no', 'unsure']).nullable();
export type Answer = z.infer<typeof Answer>;

export const VerdictOutcome = z.enum(['A', 'B', 'C', 'D', 'E', 'F']);
export type VerdictOutcome = z.infer<typeof VerdictOutcome>;

export const FirmFacts = z.object({
  name: Text,
  address: Text,
  phone: Text,
  creditCode: Text,
});

export const LawyerFacts = z.object({
  name: Text,
  licenceNumber: Text,
  phone: Text,
});

export const ClientFacts = z.object({
  id: z.string(),
  name: Text,
  sex: z.enum(['male', 'female']).nullable(),
  birthDate: IsoDate.nullable(),
  idKind: z.enum(['citizen_id', 'passport', 'hk_macau_permit', 'taiwan_permit', 'other']),
  idNumber: Text,
  phone: Text,
  address: Text,
});

/** Whom the contact claimed to come from, and what the directory knows about that name. */
export const InstitutionFacts = z.object({
  /** The name as the caller or the message gave it: 花呗, 捷信. */
  claimedName: Text,
  /** Full registered name, confirmed by a lawyer or the directory. */
  fullName: Text,
  /** Set when the claimed name is a former name of `fullName`. */
  formerName: Text,
  /** Last day on which the former name was in use, if known. */
  renamedOn: IsoDate.nullable(),
  renameSource: Text,
  /** true: a licensed lender. Guards 刑法第293条之一 (lawLibrary.ts). */
  licensedLender: z.boolean().nullable(),
  officialNumbers: z.array(
    z.object({ number: z.string(), source: z.string(), checkedOn: IsoDate }),
  ),
});

export const ContactChannel = z.enum([
  'phone',
  'sms',
  'visit',
  'wechat',
  'email',
  'letter',
  'other',
]);
export type ContactChannel = z.infer<typeof ContactChannel>;

export const ContactFacts = z.object({
  id: z.string(),
  channel: ContactChannel,
  atMs: InstantMs.nullable(),
  /** 'date' when the client only remembers the day. */
  atPrecision: z.enum(['minute', 'date']),
  fromNumber: Text,
  /** The client's own number that was reached. */
  toNumber: Text,
  durationSeconds: z.number().int().nonnegative().nullable(),
  place: Text,
  claimedIdentity: Text,
  /** What was said, in reported speech, or the wording of the message. */
  said: Text,
  /** true: `said` is the wording itself and stands in quotation marks. */
  verbatim: z.boolean(),
  askedFor: Text,
  claimedAmountFen: Fen.nullable(),
  claimedOverdueDays: z.number().int().nonnegative().nullable(),
  links: z.array(z.string()),
  evidenceIds: z.array(z.string()),
});
export type ContactFacts = z.infer<typeof ContactFacts>;

/** The client's side, as asked at intake. */
export const ClientAnswers = z.object({
  borrowed: Answer,
  overdue: Answer,
  /** What the client says he or she really owes. */
  admittedAmountFen: Fen.nullable(),
  /** Account, contract or App in question, free text. */
  account: Text,
  paid: Answer,
  disclosed: Answer,
  /** What was told to the caller: 姓名、身份证号后四位 … */
  disclosedWhat: Text,
  clickedLink: Answer,
  installedApp: Answer,
  sharedScreen: Answer,
  recorded: Answer,
  visited: Answer,
  thirdPartiesContacted: Answer,
  /** Who was called and what they were told, free text. */
  thirdPartiesWhat: Text,
  askedForCredentials: Answer,
  askedForTransfer: Answer,
  /** What the client did after the contact, in sentences. */
  actionsTaken: Text,
});
export type ClientAnswers = z.infer<typeof ClientAnswers>;

/** One step of the verification checklist. */
export const CheckFacts = z.object({
  id: z.string(),
  title: z.string(),
  done: z.boolean(),
  /** What came out, as a full clause: 支付宝App内未显示逾期账单. Null while open. */
  finding: Text,
  doneOn: IsoDate.nullable(),
  evidenceIds: z.array(z.string()),
});

export const EvidenceFacts = z.object({
  id: z.string(),
  /** 证据1, 证据2 …: unique within the case. */
  number: z.number().int().positive(),
  name: z.string(),
  kind: z.string(),
  /** 证据来源: who got it from where and when. */
  source: Text,
  /** 证明目的. */
  purpose: Text,
  form: z.enum(['original', 'copy', 'printout', 'electronic']),
  sha256: Text,
  fileName: Text,
  durationSeconds: z.number().int().nonnegative().nullable(),
});
export type EvidenceFacts = z.infer<typeof EvidenceFacts>;

export const LossFacts = z.object({
  id: z.string(),
  kind: z.enum(['transfer', 'other']),
  atMs: InstantMs.nullable(),
  amountFen: Fen,
  payee: Text,
  payeeAccount: Text,
  method: Text,
  description: Text,
  evidenceIds: z.array(z.string()),
});
export type LossFacts = z.infer<typeof LossFacts>;

/** A claim as chosen and perhaps edited by the lawyer; `id` is one of claims.ts or 'custom'. */
export const ChosenClaim = z.object({ id: z.string(), text: z.string() });
export type ChosenClaim = z.infer<typeof ChosenClaim>;

/** One consistent read of a case: everything a paper may say, and nothing else. */
export const CaseFacts = z.object({
  firm: FirmFacts,
  lawyer: LawyerFacts,
  client: ClientFacts,
  case: z.object({
    id: z.string(),
    number: Text,
    cause: Text,
    /** The lawyer files for the client (true), or the client files alone. */
    represented: z.boolean(),
  }),
  institution: InstitutionFacts,
  recipients: z.array(Recipient),
  contacts: z.array(ContactFacts),
  answers: ClientAnswers,
  checks: z.array(CheckFacts),
  /** Until both are true no paper calls the contact 诈骗 as a fact. */
  verification: z.object({ accountChecked: z.boolean(), creditReportChecked: z.boolean() }),
  verdict: z.object({
    outcomes: z.array(VerdictOutcome),
    reasons: z.array(z.string()),
    unknowns: z.array(z.string()),
  }),
  evidence: z.array(EvidenceFacts),
  losses: z.array(LossFacts),
  /** Claims per addressee; an absent or empty list means the defaults of claims.ts. */
  claims: z.partialRecord(RecipientKind, z.array(ChosenClaim)),
  /** Days of conduct beyond those of the contacts (a visit told by a neighbour …). */
  conductDates: z.array(IsoDate),
});
export type CaseFacts = z.infer<typeof CaseFacts>;
