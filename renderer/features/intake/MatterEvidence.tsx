import { useMemo } from 'react';
import type { MatterRef } from '../../../domain/contract/caseContract.ts';
import type { IntakeId } from '../../../domain/ids.ts';
import { intakeText as text } from '../../text/intakeText.ts';

/** What the client brought: dropped anywhere on the page, listed here. */
export function MatterEvidence(props: { intakeId: IntakeId; readOnly: boolean }) {
  const matter = useMemo<MatterRef>(
    () => ({ kind: 'intake', intakeId: props.intakeId }),
    [props.intakeId],
  );
  void matter;
  return (
    <section className="intake-evidence" aria-label={text.evidenceTitle}>
      <h3>{text.evidenceTitle}</h3>
    </section>
  );
}
