import type { CaseContact } from '../cases/caseRecord.ts';
import { matchNumbers } from '../directory/matchNumber.ts';
import type { Organisation } from '../directory/organisation.ts';
import { CaseId, ContactId, EvidenceId } from '../ids.ts';
import { emptyAnswers, emptyContact, emptyIntakeForm } from '../intake/intakeForm.ts';
import { parseShanghai } from '../time/shanghaiTime.ts';
import { computeVerdict } from '../verification/computeVerdict.ts';
import { breachAnnexFactsOf } from './breachAnnexFacts.ts';
import type {
  CaseEvidence,
  CaseFacts,
  ChosenClaim,
  ExaminationFacts,
  LossFacts,
} from './caseFacts.ts';
import type { CaseFile } from './caseFile.ts';
import { institutionFacts } from './institutionFacts.ts';
import type { RecipientKind } from './recipients.ts';

export type CaseFileFacts =
  | { facts: CaseFacts }
  /** One Chinese line a fault: what is cited and not there, times that do not exist. */
  | { faults: string[] };

type ContactInput = NonNullable<CaseFile['contacts']>[number];
type EvidenceInput = NonNullable<CaseFile['evidence']>[number];
type LossInput = NonNullable<CaseFile['losses']>[number];

/** One reading of a file: the ids its items were given, and what was wrong with it. */
interface Reading {
  evidenceIds: ReadonlyMap<string | number, EvidenceId>;
  contactIds: ReadonlyMap<string, ContactId>;
  faults: string[];
}

/**
 * What papers may say of the case in a file; what is absent is not known. Pure: the same file gives the same facts,
 * ids included. The directory fills in what it verifies of a named institution, and the rules give the verdict where
 * the file has none.
 */
export function caseFileFacts(
  file: CaseFile,
  recipientKind: RecipientKind,
  organisations: readonly Organisation[],
): CaseFileFacts {
  const reading = readIds(file);
  const contacts = (file.contacts ?? []).map((input, index) => toContact(input, index, reading));
  const { paidAt, ...answered } = file.answers ?? {};
  const answers = {
    ...emptyAnswers,
    ...answered,
    paidAtMs: instant(paidAt, 'answers.paidAt', reading) ?? answered.paidAtMs ?? null,
  };
  const checks = (file.checks ?? []).map((check) => ({
    ...check,
    note: check.note ?? '',
    doneAtMs: check.doneAtMs ?? null,
    doneBy: check.doneBy ?? '',
  }));
  const numbers = contacts.map(({ from }) => from).filter((from) => !from.includes('@'));
  const verdict = computeVerdict(
    {
      form: { contacts, answers },
      steps: checks,
      numberMatches: matchNumbers(numbers, organisations),
      organisations,
    },
    file.verdict?.outcomes,
  );
  const facts: CaseFacts = {
    ...file,
    firm: { name: '', address: '', phone: '', creditCode: '', ...file.firm },
    lawyer: { name: '', licenceNo: '', phone: '', ...file.lawyer },
    client: { ...emptyIntakeForm.client, ...file.client },
    case: caseOf(file),
    institution: {
      ...institutionFacts(
        {
          opponentName: file.institution?.fullName ?? '',
          opponentOrganisationId: null,
          contacts,
        },
        organisations,
      ),
      ...file.institution,
    },
    contacts,
    answers,
    checks,
    verdict: {
      outcomes: file.verdict ? (file.verdict.outcomes ?? []) : verdict.outcomes,
      unknowns: file.verdict ? (file.verdict.unknowns ?? []) : verdict.unknowns,
    },
    examination: { verdict, conclusion: conclusionOf(file) },
    evidence: (file.evidence ?? []).map((input, index) => toEvidence(input, index, reading)),
    losses: (file.losses ?? []).map((input, index) => toLoss(input, index, reading)),
    claims: claimsOf(file.claims, recipientKind),
    documents: file.documents ?? [],
    conductDates: file.conductDates ?? [],
    letterNumber: file.letterNumber ?? null,
  };
  if (reading.faults.length > 0) return { faults: reading.faults };
  return { facts: { ...facts, collection: breachAnnexFactsOf(facts, organisations) } };
}

/** What a file gives as verdict is the lawyer's own; by whom and why it does not say. */
function conclusionOf({ verdict }: CaseFile): ExaminationFacts['conclusion'] {
  const outcomes = verdict?.outcomes ?? [];
  return outcomes.length === 0 ? null : { outcomes, reason: '', actor: '', atMs: null };
}

function caseOf(file: CaseFile): CaseFacts['case'] {
  return {
    caseNumber: '',
    cause: 'loan_dispute',
    represented: (file.lawyer?.name ?? '').trim() !== '',
    policeStation: '',
    ...file.case,
    id: CaseId.safeParse(file.case?.id).data ?? CaseId.parse(madeId(0, 0)),
  };
}

function readIds(file: CaseFile): Reading {
  const evidenceIds = new Map<string | number, EvidenceId>();
  const contactIds = new Map<string, ContactId>();
  const faults: string[] = [];
  for (const [index, { id, number }] of (file.evidence ?? []).entries()) {
    const made = EvidenceId.safeParse(id).data ?? EvidenceId.parse(madeId(1, index));
    const shown = number ?? index + 1;
    if (evidenceIds.has(shown)) faults.push(`evidence[${index}]：编号 ${shown} 重复`);
    evidenceIds.set(shown, made);
    if (id !== undefined) evidenceIds.set(id, made);
  }
  for (const [index, { id }] of (file.contacts ?? []).entries()) {
    const made = ContactId.safeParse(id).data ?? ContactId.parse(madeId(2, index));
    if (id !== undefined) contactIds.set(id, made);
  }
  return { evidenceIds, contactIds, faults };
}

function toContact(input: ContactInput, index: number, reading: Reading): CaseContact {
  const { id, evidence, evidenceIds, occurredAt, reviewedFacts, source, ...said } = input;
  const at = `contacts[${index}]`;
  const given = id === undefined ? undefined : reading.contactIds.get(id);
  return {
    ...emptyContact(given ?? madeId(2, index), input.channel ?? 'call'),
    dateOnly: isDay(occurredAt),
    ...said,
    occurredAtMs: instant(occurredAt, `${at}.occurredAt`, reading) ?? said.occurredAtMs ?? null,
    evidenceIds: cited(evidence, evidenceIds, at, reading),
  };
}

function toEvidence(input: EvidenceInput, index: number, reading: Reading): CaseEvidence {
  const { durationSeconds, contactIds, ...item } = input;
  const number = input.number ?? index + 1;
  return {
    title: '',
    kind: 'other',
    origin: '',
    collector: '',
    purpose: '',
    originalName: '',
    sha256: '',
    ...item,
    number,
    id: reading.evidenceIds.get(number) ?? EvidenceId.parse(madeId(1, index)),
    durationMs:
      durationSeconds === undefined ? (input.durationMs ?? null) : durationSeconds * 1_000,
    contactIds: (contactIds ?? []).flatMap((id) => reading.contactIds.get(id) ?? []),
  };
}

function toLoss(input: LossInput, index: number, reading: Reading): LossFacts {
  const { at, evidence, evidenceIds, ...loss } = input;
  return {
    kind: 'transfer',
    payee: '',
    method: '',
    description: '',
    dateOnly: isDay(at),
    ...loss,
    id: loss.id ?? madeId(3, index),
    atMs: instant(at, `losses[${index}].at`, reading) ?? loss.atMs ?? null,
    evidenceIds: cited(evidence, evidenceIds, `losses[${index}]`, reading),
  };
}

/** Citing an item that is not in the list is a fault: the paper would name evidence that nobody has. */
function cited(
  numbers: readonly number[] | undefined,
  ids: readonly string[] | undefined,
  at: string,
  reading: Reading,
): EvidenceId[] {
  return [...(numbers ?? []), ...(ids ?? [])].flatMap((item) => {
    const found = reading.evidenceIds.get(item);
    if (found === undefined) reading.faults.push(`${at}：引用的证据 ${item} 不在 evidence 里`);
    return found ?? [];
  });
}

function claimsOf(
  claims: CaseFile['claims'],
  recipientKind: RecipientKind,
): Record<string, ChosenClaim[]> {
  const lists = Array.isArray(claims) ? { [recipientKind]: claims } : (claims ?? {});
  return Object.fromEntries(
    Object.entries(lists).map(([kind, list]) => [
      kind,
      (list ?? []).map((claim) =>
        typeof claim === 'string' ? { id: 'custom', text: claim } : claim,
      ),
    ]),
  );
}

function instant(text: string | undefined, at: string, reading: Reading): number | null {
  if (text === undefined) return null;
  const ms = parseShanghai(text);
  if (ms === null) reading.faults.push(`${at}：没有这个时间 ${text}`);
  return ms;
}

function isDay(text: string | undefined): boolean {
  return text !== undefined && text.length <= 10;
}

/** Ids only tie parts of one paper together; made of the position, so that a file gives the same bytes again. */
function madeId(area: number, index: number): string {
  return `00000000-0000-7000-800${area}-${String(index).padStart(12, '0')}`;
}
