import { CaseContact, type CaseRecord, type CaseRow } from '../../domain/cases/caseRecord.ts';
import { moveNeedsReason, movesFrom } from '../../domain/cases/caseStatus.ts';
import { emptyCollectionSettings } from '../../domain/collection/collectionSettings.ts';
import type { VerificationState } from '../../domain/contract/caseContract.ts';
import type { CollectionAnalysis } from '../../domain/contract/collectionContract.ts';
import type { PaperTemplate } from '../../domain/documents/documentRecord.ts';
import { AnDunError } from '../../domain/errors.ts';
import { emptyFacts } from '../../domain/evidence/emptyFacts.ts';
import {
  type CustodyEvent,
  EvidenceDescription,
  type EvidenceItem,
} from '../../domain/evidence/evidenceItem.ts';
import { emptyFirmProfile } from '../../domain/firm/firmProfile.ts';
import { CaseId, ClientId, ContactId, EvidenceId, IntakeId } from '../../domain/ids.ts';
import { emptyAnswers, emptyContact } from '../../domain/intake/intakeForm.ts';
import { type FakeEngine, type FakeHandlers, fakeEngine } from './support/fakeEngine.ts';

export const caseId = CaseId.parse('019a0000-0000-7000-8000-0000000000ca');
export const intakeId = IntakeId.parse('019a0000-0000-7000-8000-0000000000aa');
export const callId = ContactId.parse('019a0000-0000-7000-8000-0000000000c1');
export const smsId = ContactId.parse('019a0000-0000-7000-8000-0000000000c2');

/** 2026-11-02 14:30 in Beijing. */
export const callAtMs = Date.UTC(2026, 10, 2, 6, 30);

export const evidenceIdOf = (number: number) =>
  EvidenceId.parse(`019a0000-0000-7000-8000-0000000000e${number}`);

export function caseRecord(change: Partial<CaseRecord> = {}): CaseRecord {
  return {
    id: caseId,
    caseNumber: '（2026）案盾字第007号',
    status: 'verifying',
    intakeId,
    clientId: ClientId.parse('019a0000-0000-7000-8000-0000000000b1'),
    client: {
      name: '林小满',
      idType: 'citizen_id',
      idNumber: '110101199003070038',
      phone: '139 1234 5678',
      address: '',
    },
    answers: emptyAnswers,
    note: '',
    contacts: [
      contact(callId, {
        occurredAtMs: callAtMs,
        from: '138 0013 8000',
        claimedIdentity: '花呗客服',
        content: '说三天内上门核实',
      }),
      contact(smsId, { channel: 'sms', from: '106900001234', content: '【捷信】请尽快处理' }),
    ],
    cause: 'illegal_collection',
    lawyerName: '周青岚',
    opponentName: '重庆蚂蚁消费金融有限公司',
    opponentOrganisationId: null,
    policeStation: '',
    statusHistory: [
      { from: null, to: 'verifying', reason: '建案', actor: '周青岚', atMs: callAtMs },
    ],
    openedAtMs: callAtMs,
    updatedAtMs: callAtMs,
    revision: 3,
    ...change,
  };
}

function contact(id: ContactId, change: Partial<CaseContact>): CaseContact {
  return { ...emptyContact(id, 'call'), evidenceIds: [], ...change };
}

export function caseRow(change: Partial<CaseRow> = {}): CaseRow {
  return {
    id: caseId,
    caseNumber: '（2026）案盾字第007号',
    clientName: '林小满',
    opponentName: '重庆蚂蚁消费金融有限公司',
    cause: 'illegal_collection',
    lawyerName: '周青岚',
    status: 'verifying',
    outcomes: ['B'],
    contactCount: 2,
    evidenceCount: 1,
    documentCount: 0,
    lastContactAtMs: callAtMs,
    openedAtMs: callAtMs,
    updatedAtMs: callAtMs,
    ...change,
  };
}

export function evidenceItem(number: number, change: Partial<EvidenceItem> = {}): EvidenceItem {
  return {
    id: evidenceIdOf(number),
    intakeId,
    caseId,
    number,
    title: `短信截图${number}`,
    kind: 'screenshot',
    origin: '当事人手机导出',
    collector: '周青岚',
    note: '',
    purpose: '证明对方称将上门',
    contactIds: [],
    originalName: `短信截图${number}.png`,
    mime: 'image/png',
    viewer: 'none',
    sizeBytes: 2_048,
    sha256: String(number).repeat(64),
    addedAtMs: callAtMs + number,
    integrity: 'unchecked',
    integrityCheckedAtMs: null,
    withdrawnAtMs: null,
    withdrawnReason: null,
    ...change,
  };
}

export function custodyEvent(evidenceId: string, change: Partial<CustodyEvent> = {}): CustodyEvent {
  return {
    seq: 1,
    evidenceId: EvidenceId.parse(evidenceId),
    action: 'collected',
    actor: '周青岚',
    atMs: callAtMs,
    utcOffsetMinutes: 480,
    device: '前台电脑',
    reason: '',
    sha256Before: null,
    sha256After: null,
    previousHash: '0'.repeat(64),
    hash: 'ab'.repeat(32),
    ...change,
  };
}

export interface CaseStore {
  engine: FakeEngine;
  record(): CaseRecord;
  evidence(): EvidenceItem[];
  setEvidence(items: EvidenceItem[]): void;
  /** Somebody else changes the case. */
  changeElsewhere(part: Partial<CaseRecord>): void;
}

/** A fake engine that keeps one case as the real one does: revisions, the status road, evidence. */
export function caseStore(
  options: { record?: Partial<CaseRecord>; evidence?: EvidenceItem[] } = {},
): CaseStore {
  let record = caseRecord(options.record);
  let items = options.evidence ?? [];
  const store = (part: Partial<CaseRecord>) => {
    record = { ...record, ...part, revision: record.revision + 1 };
    return record;
  };
  const change = (revision: number, part: () => Partial<CaseRecord>) => {
    if (revision !== record.revision) throw new AnDunError('STALE_REVISION');
    return store(part());
  };
  const itemOf = (id: string) => {
    const item = items.find((other) => other.id === id);
    if (!item) throw new AnDunError('NOT_FOUND');
    return item;
  };
  const put = (id: string, part: Partial<EvidenceItem>) => {
    const item = { ...itemOf(id), ...part };
    items = items.map((other) => (other.id === id ? item : other));
    return item;
  };
  const engine = fakeEngine({
    case: {
      list: () => [caseRow()],
      get: () => record,
      audit: () => [],
      saveDetails: ({ details, revision }) => change(revision, () => details),
      saveClient: ({ client, revision }) => change(revision, () => ({ client })),
      saveAnswers: ({ answers, note, revision }) => change(revision, () => ({ answers, note })),
      saveContact: ({ contact: saved, revision }) =>
        change(revision, () => ({
          contacts: [
            ...record.contacts.filter(({ id }) => id !== saved.id),
            CaseContact.parse({ ...saved, evidenceIds: [] }),
          ],
        })),
      removeContact: ({ contactId, revision }) =>
        change(revision, () => ({
          contacts: record.contacts.filter(({ id }) => id !== contactId),
        })),
      changeStatus: ({ to, reason, revision }) => {
        const move = movesFrom(record.status).find((other) => other.to === to);
        if (!move) throw new AnDunError('STATUS_CHANGE_NOT_ALLOWED');
        if (moveNeedsReason(move) && reason === '') throw new AnDunError('REASON_REQUIRED');
        const entry = { from: record.status, to, reason, actor: '周青岚', atMs: callAtMs + 1 };
        return change(revision, () => ({
          status: to,
          statusHistory: [...record.statusHistory, entry],
        }));
      },
    },
    verification: { get: () => plainVerification },
    firm: { get: () => ({ ...emptyFirmProfile, operatorName: '周青岚' }) },
    directory: { list: () => [] },
    import: { reports: () => [] },
    collection: { analysis: () => emptyAnalysis, numbers: () => [] },
    document: { list: () => [], templates: () => paperTemplates },
    evidence: {
      list: () => items,
      listAll: () =>
        items.map((item) => ({ ...item, caseNumber: record.caseNumber, clientName: '林小满' })),
      get: ({ evidenceId }) => ({ item: itemOf(evidenceId), custody: [custodyEvent(evidenceId)] }),
      facts: () => emptyFacts,
      describe: ({ evidenceId, description }) =>
        put(evidenceId, EvidenceDescription.parse(description)),
      withdraw: ({ evidenceId, reason }) =>
        put(evidenceId, { withdrawnAtMs: callAtMs, withdrawnReason: reason }),
      export: ({ evidenceId }) => ({ sizeBytes: 2_048, sha256: itemOf(evidenceId).sha256 }),
    },
  } satisfies FakeHandlers);
  return {
    engine,
    record: () => record,
    evidence: () => items,
    setEvidence: (next) => {
      items = next;
    },
    changeElsewhere: (part) => {
      store(part);
    },
  };
}

/** Nothing to analyse, and nothing said about it. */
export const emptyAnalysis: CollectionAnalysis = {
  contacts: 0,
  hours: [],
  numbers: [],
  breaches: [],
  settings: emptyCollectionSettings,
  isDebtor: true,
  debtorBasis: 'unknown',
  undated: 0,
};

const plainVerification: VerificationState = {
  steps: [],
  verdict: {
    outcomes: ['B'],
    reasons: [],
    checks: [],
    unknowns: ['尚未用官方号码回拨。'],
    nextQuestion: null,
    nextSteps: [{ id: 'call-back', sentence: '用官方号码回拨。', urgency: 'soon', channel: null }],
    stopPayment: false,
  },
  numberMatches: [],
  override: null,
  earlierOverrides: [],
};

/** Two of the built-in papers, as the engine lists them. */
export const paperTemplates: PaperTemplate[] = [
  {
    id: 'complaint',
    kind: 'complaint',
    title: '投诉书',
    source: 'builtin',
    recipientKinds: ['institution', 'nfra_12378'],
    layout: 'gbt9704',
  },
  {
    id: 'police-report',
    kind: 'police-report',
    title: '报案材料',
    source: 'builtin',
    recipientKinds: ['police'],
    layout: 'gbt9704',
  },
];
