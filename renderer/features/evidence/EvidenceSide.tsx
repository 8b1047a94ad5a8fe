import { Alert, Tabs } from 'antd';
import type { Ref } from 'react';
import type { CustodyEvent, EvidenceItem } from '../../../domain/evidence/evidenceItem.ts';
import { fileWarning } from '../../../domain/evidence/fileWarning.ts';
import type { EvidenceId } from '../../../domain/ids.ts';
import { formatShanghai } from '../../../domain/time/shanghaiTime.ts';
import { evidenceText } from '../../text/evidenceText.ts';
import { ClaimedCall } from './ClaimedCall.tsx';
import { ClaimedFactsSection } from './ClaimedFactsSection.tsx';
import { CollectionSection } from './CollectionSection.tsx';
import { CustodyTimeline } from './CustodyTimeline.tsx';
import { DescriptionForm, type DescriptionFormHandle } from './DescriptionForm.tsx';
import { FileFacts } from './FileFacts.tsx';
import { RelatedItems } from './RelatedItems.tsx';

const words = evidenceText.item;

interface EvidenceSideProps {
  item: EvidenceItem;
  custody: readonly CustodyEvent[];
  form: Ref<DescriptionFormHandle>;
  onOpen: (evidenceId: EvidenceId) => void;
}

/** What is said of an item, what its file is, and who had it when. */
export function EvidenceSide({ item, custody, form, onOpen }: EvidenceSideProps) {
  const warning = fileWarning(item);
  return (
    <aside className="evidence-side">
      {warning ? (
        <Alert
          showIcon
          role="alert"
          type={warning.isProgram ? 'error' : 'warning'}
          title={warning.sentence}
        />
      ) : null}
      {item.integrity === 'changed' || item.integrity === 'missing' ? (
        <Alert showIcon type="error" title={words.damaged[item.integrity]} />
      ) : null}
      <RelatedItems item={item} onOpen={onOpen} />
      <ClaimedCall item={item} />
      {item.withdrawnAtMs === null || item.destroyedAtMs ? null : (
        <Alert
          showIcon
          type="warning"
          title={words.withdrawnNote(
            formatShanghai(item.withdrawnAtMs, 'minute'),
            item.withdrawnReason ?? '',
          )}
        />
      )}
      <Tabs
        size="small"
        items={[
          {
            key: 'description',
            label: words.tabs.description,
            // The form keeps what was typed while the custody is looked at.
            forceRender: true,
            children: <DescriptionForm item={item} ref={form} />,
          },
          {
            key: 'custody',
            label: words.tabs.custody,
            children: (
              <>
                <FileFacts item={item} />
                <ClaimedFactsSection item={item} />
                <CollectionSection item={item} />
                <CustodyTimeline custody={custody} />
              </>
            ),
          },
        ]}
      />
    </aside>
  );
}
