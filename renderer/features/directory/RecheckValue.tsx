import { Button } from 'antd';
import { useState } from 'react';
import type { Organisation } from '../../../domain/directory/organisation.ts';
import { shanghaiDate } from '../../../domain/time/shanghaiTime.ts';
import { useChange } from '../../rpc/useChange.ts';
import { directoryText } from '../../text/directoryText.ts';
import { ReasonDialog } from '../../ui/ReasonDialog.tsx';
import { type ListedValues, valueRecheckedOf } from './organisationDraft.ts';

const text = directoryText.edit;

/** One value was looked up again: it gets the new source and today, the rest of the entry stays. */
export function RecheckValue(props: {
  organisation: Organisation;
  list: ListedValues;
  at: number;
  shown: string;
}) {
  const { organisation, list, at, shown } = props;
  const [asking, setAsking] = useState(false);
  const save = useChange((client) => client.directory.save, {
    successText: text.saved,
    onDone: () => setAsking(false),
  });
  return (
    <>
      <Button
        size="small"
        type="link"
        aria-label={text.recheckOneLabel(shown)}
        onClick={() => setAsking(true)}
      >
        {text.recheckOne}
      </Button>
      {asking ? (
        <ReasonDialog
          required
          title={text.recheckTitle(shown)}
          text={text.recheckOneText}
          label={text.source}
          pending={save.pending}
          onClose={() => setAsking(false)}
          onOk={(source) =>
            void save.run({
              organisation: valueRecheckedOf(organisation, list, at, {
                source,
                checkedOn: shanghaiDate(Date.now()),
                status: 'verified',
              }),
              reason: text.recheckOneReason(shown),
            })
          }
        />
      ) : null}
    </>
  );
}
