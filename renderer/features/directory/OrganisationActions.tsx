import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { EntryOrigin } from '../../../domain/directory/directoryChange.ts';
import type { Organisation } from '../../../domain/directory/organisation.ts';
import { shanghaiDate } from '../../../domain/time/shanghaiTime.ts';
import { paths } from '../../app/paths.ts';
import { useChange } from '../../rpc/useChange.ts';
import { directoryText } from '../../text/directoryText.ts';
import { ReasonDialog } from '../../ui/ReasonDialog.tsx';
import { OrganisationDialog } from './OrganisationDialog.tsx';
import { recheckedOf } from './organisationDraft.ts';

const text = directoryText.edit;

/** Change, look up anew, take out of use, or go back to what ships. */
export function OrganisationActions(props: { organisation: Organisation; origin: EntryOrigin }) {
  const { organisation, origin } = props;
  const { id: organisationId, name } = organisation;
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<'change' | 'recheck' | 'withdraw' | null>(null);
  const close = () => setDialog(null);
  const recheck = useChange((client) => client.directory.save, {
    successText: text.saved,
    onDone: close,
  });
  const withdraw = useChange((client) => client.directory.withdraw, {
    onDone: () => navigate(paths.directory, { replace: true }),
  });
  const restore = useChange((client) => client.directory.restore, { successText: text.restored });
  return (
    <div className="organisation-actions">
      <Button size="small" onClick={() => setDialog('change')}>
        {text.change}
      </Button>
      <Button size="small" onClick={() => setDialog('recheck')}>
        {text.recheck}
      </Button>
      <Button size="small" onClick={() => setDialog('withdraw')}>
        {text.withdraw}
      </Button>
      {origin === 'changed' ? (
        <Button
          size="small"
          loading={restore.pending}
          onClick={() => void restore.run({ organisationId })}
        >
          {text.restore}
        </Button>
      ) : null}
      {dialog === 'change' ? (
        <OrganisationDialog organisation={organisation} onSaved={close} onClose={close} />
      ) : null}
      {dialog === 'recheck' ? (
        <ReasonDialog
          required
          title={text.recheckTitle(name)}
          text={text.recheckText}
          label={text.source}
          pending={recheck.pending}
          onClose={close}
          onOk={(source) =>
            void recheck.run({
              organisation: recheckedOf(organisation, source, shanghaiDate(Date.now())),
              reason: text.recheck,
            })
          }
        />
      ) : null}
      {dialog === 'withdraw' ? (
        <ReasonDialog
          required
          title={text.withdrawTitle(name)}
          text={text.withdrawText}
          label={text.reason}
          pending={withdraw.pending}
          onClose={close}
          onOk={(reason) => void withdraw.run({ organisationId, reason })}
        />
      ) : null}
    </div>
  );
}
