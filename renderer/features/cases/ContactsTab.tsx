import { PlusOutlined } from '@ant-design/icons';
import { Button, Segmented, Timeline } from 'antd';
import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { CasePayment } from '../../../domain/cases/casePayment.ts';
import type { CaseContact, CaseRecord } from '../../../domain/cases/caseRecord.ts';
import { findTwinCalls } from '../../../domain/cases/findTwinCalls.ts';
import type { MatterRef } from '../../../domain/contract/caseContract.ts';
import { ContactId } from '../../../domain/ids.ts';
import { type ContactRecord, emptyContact } from '../../../domain/intake/intakeForm.ts';
import { newId } from '../../rpc/newId.ts';
import { caseText } from '../../text/caseText.ts';
import { importText } from '../../text/importText.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ImportedTimeline } from '../imports/ImportedTimeline.tsx';
import { ContactDialog } from './ContactDialog.tsx';
import { ContactEntry } from './ContactEntry.tsx';
import { ContactHours } from './ContactHours.tsx';
import { PaymentEntry } from './PaymentEntry.tsx';
import { RemoveContactDialog } from './RemoveContactDialog.tsx';

const words = caseText.contacts;
const stepOfEntries = 100;

/** 联系记录: the contacts that count for the matter, or every row that was read out of its files. */
export function ContactsTab({ record }: { record: CaseRecord }) {
  const [params, setParams] = useSearchParams();
  const pointed = ContactId.safeParse(params.get('contact')).data ?? null;
  // What is not 涉案 stands among the imported rows alone.
  const elsewhere = pointed !== null && !eventsOf(record).some(({ id }) => id === pointed);
  const imported = elsewhere || params.get('view') === 'imported';
  const matter = useMemo<MatterRef>(() => ({ kind: 'case', caseId: record.id }), [record.id]);
  return (
    <>
      <Segmented<'relevant' | 'imported'>
        className="case-contacts-view"
        aria-label={importText.timeline.view}
        value={imported ? 'imported' : 'relevant'}
        onChange={(view) => setParams(view === 'imported' ? { view } : {}, { replace: true })}
        options={[
          { value: 'relevant', label: importText.timeline.relevant },
          { value: 'imported', label: importText.timeline.imported },
        ]}
      />
      {imported ? (
        <ImportedTimeline key={pointed} matter={matter} pointed={pointed} />
      ) : (
        <RelevantContacts record={record} />
      )}
    </>
  );
}

/** Every contact and payment in order of time, with its evidence, and the picture of when they came. */
function RelevantContacts({ record }: { record: CaseRecord }) {
  const [params] = useSearchParams();
  const [editing, setEditing] = useState<ContactRecord | null>(null);
  const [removing, setRemoving] = useState<CaseContact | null>(null);
  const add = (
    <Button
      type="primary"
      icon={<PlusOutlined aria-hidden />}
      onClick={() => setEditing(emptyContact(newId(), 'call'))}
    >
      {words.add}
    </Button>
  );
  const { contacts } = record;
  const events = eventsOf(record);
  const twins = useMemo(() => findTwinCalls(contacts), [contacts]);
  const marked = ContactId.safeParse(params.get('contact')).data;
  const [room, setRoom] = useState(stepOfEntries);
  // An import can bring thousands; the one that the address points at is always among those shown.
  const shown = events.slice(0, Math.max(room, events.findIndex(({ id }) => id === marked) + 1));
  return (
    <>
      {events.length === 0 ? (
        <EmptyState title={words.empty} text={words.emptyText} action={add} />
      ) : (
        <div className="case-contacts">
          <section className="ad-sheet ad-sheet-padded" aria-label={words.timelineLabel}>
            <div className="case-contacts-bar">
              {add} <span className="ad-soft">{words.order}</span>
            </div>
            <Timeline
              items={shown.map((event) => ({
                key: event.id,
                content: isPayment(event) ? (
                  <PaymentEntry caseId={record.id} payment={event} marked={event.id === marked} />
                ) : (
                  <ContactEntry
                    caseId={record.id}
                    contact={event}
                    marked={event.id === marked}
                    isTwin={twins.has(event.id)}
                    onEdit={() => setEditing(event)}
                    onRemove={() => setRemoving(event)}
                  />
                ),
              }))}
            />
            {shown.length < events.length ? (
              <Button onClick={() => setRoom(shown.length + stepOfEntries)}>
                {words.showMore(events.length - shown.length)}
              </Button>
            ) : null}
          </section>
          <ContactHours contacts={contacts} />
        </div>
      )}
      {editing ? (
        <ContactDialog record={record} contact={editing} onClose={() => setEditing(null)} />
      ) : null}
      {removing ? (
        <RemoveContactDialog record={record} contact={removing} onClose={() => setRemoving(null)} />
      ) : null}
    </>
  );
}

/** Contacts and payments as one story. */
function eventsOf({ contacts, payments }: CaseRecord): (CaseContact | CasePayment)[] {
  return [...contacts, ...(payments ?? [])].sort(byTime);
}

function isPayment(event: CaseContact | CasePayment): event is CasePayment {
  return 'amountFen' in event;
}

/** Oldest first, as the paper tells it; what has no time comes last. */
function byTime(a: CaseContact | CasePayment, b: CaseContact | CasePayment): number {
  return (a.occurredAtMs ?? Number.MAX_SAFE_INTEGER) - (b.occurredAtMs ?? Number.MAX_SAFE_INTEGER);
}
