import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { claimedContact } from '../../../domain/evidence/claimedContact.ts';
import type { EvidenceItem } from '../../../domain/evidence/evidenceItem.ts';
import type { ContactRecord } from '../../../domain/intake/intakeForm.ts';
import { formatShanghai } from '../../../domain/time/shanghaiTime.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { newId } from '../../rpc/newId.ts';
import { mediaText } from '../../text/mediaText.ts';
import { ClaimedCallDialog } from './ClaimedCallDialog.tsx';

const words = mediaText.claimed;

/** A recording whose name tells of a call: what it claims, and the way to make it a contact. Nothing once it proves one. */
export function ClaimedCall({ item }: { item: EvidenceItem }) {
  const { orpc } = useEngine();
  const [draft, setDraft] = useState<ContactRecord | null>(null);
  const facts = useQuery({
    ...orpc.evidence.facts.queryOptions({ input: { evidenceId: item.id } }),
    enabled: item.viewer === 'audio' && !item.destroyedAtMs,
    staleTime: Number.POSITIVE_INFINITY,
  }).data;
  if (!facts || item.contactIds.length > 0 || item.withdrawnAtMs !== null) return null;
  const { callName, callNumber, atMs } = facts;
  if (callName === '' && callNumber === '') return null;
  return (
    <>
      <Alert
        showIcon
        type="info"
        title={words.note(
          [callName, callNumber].filter(Boolean).join(' '),
          atMs === null ? '' : formatShanghai(atMs, 'minute'),
        )}
        action={
          <Button size="small" onClick={() => setDraft(claimedContact(newId(), facts))}>
            {words.take}
          </Button>
        }
      />
      {draft ? (
        <ClaimedCallDialog item={item} draft={draft} onClose={() => setDraft(null)} />
      ) : null}
    </>
  );
}
