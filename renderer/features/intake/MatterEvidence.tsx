import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useMemo } from 'react';
import type { MatterRef } from '../../../domain/contract/caseContract.ts';
import { evidenceKindNames } from '../../../domain/glossary.ts';
import type { IntakeId } from '../../../domain/ids.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { intakeText as text } from '../../text/intakeText.ts';
import { AttachDropZone } from '../evidence/AttachDropZone.tsx';
import { EvidenceDrawer } from '../evidence/EvidenceDrawer.tsx';
import { useOpenItem } from '../evidence/useOpenItem.ts';
import { ReadContentButton } from '../imports/ReadContentButton.tsx';

const none: never[] = [];

/** What the client brought: added by dialog or dropped anywhere on the page, listed with its number and opened over the page. */
export function MatterEvidence(props: { intakeId: IntakeId; readOnly: boolean }) {
  const { orpc } = useEngine();
  const matter = useMemo<MatterRef>(
    () => ({ kind: 'intake', intakeId: props.intakeId }),
    [props.intakeId],
  );
  const items = useQuery(orpc.evidence.list.queryOptions({ input: { matter } })).data ?? none;
  const [opened, open] = useOpenItem();
  return (
    <section className="intake-evidence" aria-label={text.evidenceTitle}>
      <h3>
        {text.evidenceTitle}
        <span className="ad-faint">{text.evidenceHelp}</span>
      </h3>
      {items.length > 0 && (
        <ul>
          {items.map((item) => (
            <li key={item.id}>
              <span className="ad-number">{text.evidenceNumber(item.number)}</span>
              <Button size="small" type="link" onClick={() => open(item.id)}>
                {item.title}
              </Button>
              <span className="ad-faint">{evidenceKindNames[item.kind]}</span>
              <ReadContentButton item={item} size="small" />
            </li>
          ))}
        </ul>
      )}
      {!props.readOnly && <AttachDropZone matter={matter} />}
      <EvidenceDrawer evidenceId={opened} among={items} onOpen={open} />
    </section>
  );
}
