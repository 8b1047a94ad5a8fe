import { Button } from 'antd';
import { useState } from 'react';
import type { MatterRef, VerificationState } from '../../../domain/contract/caseContract.ts';
import { verificationText as text } from '../../text/verificationText.ts';
import { ClearOverrideDialog } from './ClearOverrideDialog.tsx';
import { OverrideDialog } from './OverrideDialog.tsx';

/** 另定结论 and 撤销另定结论 for one matter. */
export function OverrideActions(props: {
  matter: MatterRef;
  state: Pick<VerificationState, 'override' | 'verdict'>;
}) {
  const { matter, state } = props;
  const [open, setOpen] = useState<'override' | 'clear' | null>(null);
  const close = () => setOpen(null);
  return (
    <span className="override-actions">
      {state.override !== null && (
        <Button size="small" type="text" onClick={() => setOpen('clear')}>
          {text.clearOverride}
        </Button>
      )}
      <Button size="small" onClick={() => setOpen('override')}>
        {text.override}
      </Button>
      {open === 'override' && (
        <OverrideDialog
          matter={matter}
          suggested={state.override?.outcomes ?? state.verdict.outcomes}
          onClose={close}
        />
      )}
      {open === 'clear' && <ClearOverrideDialog matter={matter} onClose={close} />}
    </span>
  );
}
