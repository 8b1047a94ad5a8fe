import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import type { CaseRecord } from '../../../domain/cases/caseRecord.ts';
import { type PaperDetailKey, paperDetailOf } from '../../../domain/documents/paperDetails.ts';
import { EvidenceId } from '../../../domain/ids.ts';
import { emptyContact } from '../../../domain/intake/intakeForm.ts';
import { firmFieldOf } from '../../../domain/wordTemplates/firmTemplate.ts';
import { paths } from '../../app/paths.ts';
import { newId } from '../../rpc/newId.ts';
import { AddEvidenceDialog } from './AddEvidenceDialog.tsx';
import { AnswersDialog } from './AnswersDialog.tsx';
import { ClientDialog } from './ClientDialog.tsx';
import { ContactDialog } from './ContactDialog.tsx';
import { DetailsDialog } from './DetailsDialog.tsx';
import { FirmFieldDialog } from './FirmFieldDialog.tsx';
import { FirmValueDialog, type FirmValueField, firmValueFields } from './FirmValueDialog.tsx';
import { MediumDialog } from './MediumDialog.tsx';
import { PaperDetailDialog } from './PaperDetailDialog.tsx';

interface CaseFieldEditorProps {
  record: CaseRecord;
  /** Field id as the papers name missing values (domain/documents/fieldLabel.ts); null = closed. */
  fieldId: string | null;
  onClose: () => void;
}

/** Opens the one place where a field can be filled in, over whatever screen asked for it. */
export function CaseFieldEditor({ record, fieldId, onClose }: CaseFieldEditorProps) {
  if (fieldId === null) return null;
  const target = fieldTarget(fieldId);
  switch (target.place) {
    case 'client':
      return <ClientDialog record={record} focusField={target.field} onClose={onClose} />;
    case 'details':
      return <DetailsDialog record={record} focusField={target.field} onClose={onClose} />;
    case 'answers':
      return <AnswersDialog record={record} focusField={target.field} onClose={onClose} />;
    case 'contact': {
      const contact =
        record.contacts.find(({ id }) => id === target.contactId) ?? emptyContact(newId(), 'call');
      return (
        <ContactDialog
          record={record}
          contact={contact}
          focusField={target.field}
          onClose={onClose}
        />
      );
    }
    case 'paper':
      return <PaperDetailDialog record={record} detail={target.detail} onClose={onClose} />;
    case 'word':
      return <FirmFieldDialog record={record} name={target.name} onClose={onClose} />;
    case 'medium':
      return <MediumDialog evidenceId={target.evidenceId} onClose={onClose} />;
    case 'evidence':
      return <AddEvidenceDialog record={record} onClose={onClose} />;
    case 'firm':
      // Whose number or phone it is must be known first.
      if (target.field.startsWith('lawyer.') && record.lawyerName === '') {
        return <DetailsDialog record={record} focusField="lawyerName" onClose={onClose} />;
      }
      return <FirmValueDialog record={record} field={target.field} onClose={onClose} />;
    case 'page':
      return <GoTo address={target.address(record.id)} onClose={onClose} />;
  }
}

export type FieldTarget =
  | { place: 'client' | 'details' | 'answers'; field: string }
  | { place: 'contact'; contactId: string | null; field: string }
  | { place: 'paper'; detail: PaperDetailKey }
  | { place: 'word'; name: string }
  | { place: 'firm'; field: FirmValueField }
  | { place: 'evidence' }
  | { place: 'medium'; evidenceId: EvidenceId }
  | { place: 'page'; address: (caseId: string) => string };

/** Where a field id leads. Every id of fieldLabel.ts has a place; an unknown one leads to the overview. */
export function fieldTarget(fieldId: string): FieldTarget {
  const [area = '', second = '', last = ''] = fieldId.split('.');
  switch (area) {
    case 'client':
      return { place: 'client', field: second };
    case 'case':
      return caseTarget(second);
    case 'lawyer':
      // Who carries the case is chosen in the case; number and phone of that lawyer stand in the firm profile.
      if (second === 'name') return { place: 'details', field: 'lawyerName' };
      return { place: 'firm', field: isFirmValue(fieldId) ? fieldId : 'lawyer.licenceNo' };
    case 'firm':
      return { place: 'firm', field: isFirmValue(fieldId) ? fieldId : 'firm.name' };
    case 'answers':
      return { place: 'answers', field: ANSWER_FIELDS[second] ?? second };
    case 'loss':
      if (last === 'evidence') return { place: 'evidence' };
      return { place: 'answers', field: last === 'time' ? 'paidAtMs' : 'paidTo' };
    case 'contact':
      return { place: 'contact', contactId: second, field: last };
    case 'evidence': {
      const evidenceId = EvidenceId.safeParse(second).data;
      if (last === 'medium' && evidenceId) return { place: 'medium', evidenceId };
      return { place: 'page', address: (id) => paths.case(id, 'evidence', { item: second }) };
    }
    case 'paper': {
      const detail = paperDetailOf(fieldId);
      return detail ? { place: 'paper', detail } : overview;
    }
    case 'word':
      return { place: 'word', name: firmFieldOf(fieldId) ?? '' };
    case 'check':
      return { place: 'page', address: (id) => paths.case(id, 'verification') };
    default:
      return overview;
  }
}

/** Names that templates of the firm have for an answer. */
const ANSWER_FIELDS: Readonly<Record<string, string>> = {
  claimedAmount: 'claimedAmountFen',
  paidAt: 'paidAtMs',
};

function isFirmValue(fieldId: string): fieldId is FirmValueField {
  return fieldId in firmValueFields;
}

const overview: FieldTarget = {
  place: 'page',
  address: (caseId) => paths.case(caseId, 'overview'),
};

function caseTarget(field: string): FieldTarget {
  if (field === 'contacts') return { place: 'contact', contactId: null, field: 'content' };
  if (field === 'evidence') return { place: 'evidence' };
  if (field.startsWith('amount')) return { place: 'answers', field: 'claimedAmountFen' };
  if (field === 'loss') return { place: 'answers', field: 'paidAmountFen' };
  return { place: 'details', field };
}

function GoTo({ address, onClose }: { address: string; onClose: () => void }) {
  const navigate = useNavigate();
  useEffect(() => {
    onClose();
    navigate(address);
  }, [address, navigate, onClose]);
  return null;
}
