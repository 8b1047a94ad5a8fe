import { MoreOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { IntakeRecord } from '../../../domain/intake/intakeRecord.ts';
import { formatShanghai } from '../../../domain/time/shanghaiTime.ts';
import type { OutcomeCode } from '../../../domain/verification/verification.ts';
import { paths } from '../../app/paths.ts';
import { useChange } from '../../rpc/useChange.ts';
import { intakeText as text } from '../../text/intakeText.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { DiscardDialog } from './DiscardDialog.tsx';
import { IntakeStatusTag } from './IntakeStatusTag.tsx';
import { OpenCaseDialog } from './OpenCaseDialog.tsx';
import { SaveStatus } from './SaveStatus.tsx';
import type { IntakeDraft } from './useIntakeDraft.ts';

/** Title line: whose intake, whether it is saved, and the one thing to do next. */
export function IntakeHeader(props: {
  record: IntakeRecord;
  draft: IntakeDraft;
  outcomes: readonly OutcomeCode[];
}) {
  const { record, draft } = props;
  const { caseId } = record;
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<'case' | 'discard' | null>(null);
  const restore = useChange((client) => client.intake.restore, { successText: text.restored });
  const close = () => setDialog(null);
  return (
    <>
      <PageHeader
        title={draft.form.client.name.trim() || text.untitled}
        back={{ to: paths.intakes, label: text.back }}
        tags={
          <>
            <IntakeStatusTag status={record.status} />
            <span className="ad-faint">
              {text.opened(formatShanghai(record.createdAtMs, 'minute'))}
            </span>
            {!draft.readOnly && <SaveStatus state={draft.saveState} />}
          </>
        }
        actions={
          <>
            {!draft.readOnly && (
              <Dropdown
                trigger={['click']}
                menu={{
                  items: [{ key: 'discard', label: text.discard }],
                  onClick: () => setDialog('discard'),
                }}
              >
                <Button icon={<MoreOutlined />} aria-label={text.more} />
              </Dropdown>
            )}
            {record.status === 'complete' && (
              <Button type="primary" onClick={() => setDialog('case')}>
                {text.openCase}
              </Button>
            )}
            {record.status === 'discarded' && (
              <Button
                type="primary"
                loading={restore.pending}
                onClick={() => void restore.run({ intakeId: record.id })}
              >
                {text.restore}
              </Button>
            )}
            {caseId !== null && (
              <Button type="primary" onClick={() => navigate(paths.case(caseId))}>
                {text.goCase}
              </Button>
            )}
          </>
        }
      />
      {dialog === 'discard' && <DiscardDialog record={record} draft={draft} onClose={close} />}
      {dialog === 'case' && (
        <OpenCaseDialog record={record} draft={draft} outcomes={props.outcomes} onClose={close} />
      )}
    </>
  );
}
