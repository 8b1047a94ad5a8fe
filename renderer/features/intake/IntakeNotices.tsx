import { Alert, Button } from 'antd';
import { useState } from 'react';
import type { IntakeRecord } from '../../../domain/intake/intakeRecord.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { errorSentence } from '../../rpc/engineError.ts';
import { intakeText as text } from '../../text/intakeText.ts';
import type { IntakeDraft } from './useIntakeDraft.ts';

/** What stands in the way of writing here: changed elsewhere, already a case, discarded. */
export function IntakeNotices(props: {
  record: IntakeRecord;
  draft: IntakeDraft;
  onReload(): void;
}) {
  const { record, draft } = props;
  if (record.status === 'converted')
    return <Alert type="info" showIcon title={text.convertedNote} />;
  if (record.status === 'discarded')
    return <Alert type="info" showIcon title={text.discardedNote} />;
  if (draft.saveState.kind !== 'stale') return null;
  return <StaleNotice {...props} />;
}

function StaleNotice(props: { record: IntakeRecord; draft: IntakeDraft; onReload(): void }) {
  const { record, draft, onReload } = props;
  const { client } = useEngine();
  const [failure, setFailure] = useState<string | null>(null);
  const keep = async () => {
    try {
      const stored = await client.intake.get({ intakeId: record.id });
      await draft.adopt(stored.revision);
    } catch (error) {
      setFailure(errorSentence(error));
    }
  };
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={text.staleTitle}
      description={failure ?? text.staleText}
      action={
        <span className="stale-choice">
          <Button size="small" onClick={onReload}>
            {text.staleReload}
          </Button>
          <Button size="small" onClick={() => void keep()}>
            {text.staleKeep}
          </Button>
        </span>
      }
    />
  );
}
