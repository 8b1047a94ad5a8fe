import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { Link } from 'react-router';
import { IntakeId } from '../../../domain/ids.ts';
import type { RelatedClient } from '../../../domain/intake/intakeRecord.ts';
import { normalisePhone } from '../../../domain/phone/normalisePhone.ts';
import { paths } from '../../app/paths.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { intakeText } from '../../text/intakeText.ts';
import { TimeText } from '../../ui/TimeText.tsx';
import { useSettled } from '../../ui/useSettled.ts';

const text = intakeText.related;
const TYPING_PAUSE_MS = 250;
/** Shorter ones are still being typed, or would match by chance. */
const MIN_DIGITS = 7;

/** Earlier clients with the same phone or document number, with the way to them. */
export function RelatedNotice(props: { intakeId: string; phone: string; idNumber: string }) {
  const { orpc } = useEngine();
  const phone = useSettled(
    normalisePhone(props.phone).normalised.length >= MIN_DIGITS ? props.phone.trim() : '',
    TYPING_PAUSE_MS,
  );
  const idNumber = useSettled(
    props.idNumber.trim().length >= MIN_DIGITS ? props.idNumber.trim() : '',
    TYPING_PAUSE_MS,
  );
  const isAsked = phone !== '' || idNumber !== '';
  const related = useQuery({
    ...orpc.intake.related.queryOptions({
      input: { intakeId: IntakeId.parse(props.intakeId), phone, idNumber },
    }),
    enabled: isAsked,
    placeholderData: keepPreviousData,
  });
  if (!isAsked || !related.data || related.data.length === 0) return null;
  return (
    <Alert
      className="related-notice"
      type="info"
      showIcon
      role="status"
      title={text.title}
      description={
        <ul>
          {related.data.map((each) => (
            <RelatedRow key={`${each.intakeId}-${each.matchedBy}`} related={each} />
          ))}
        </ul>
      }
    />
  );
}

function RelatedRow(props: { related: RelatedClient }) {
  const { name, matchedBy, atMs, caseId, caseNumber, intakeId } = props.related;
  return (
    <li>
      <b>{name}</b>
      <span className="ad-soft">{matchedBy === 'phone' ? text.byPhone : text.byId}</span>
      <TimeText atMs={atMs} format="date" />
      {caseId === null ? (
        <Link to={paths.intake(intakeId)}>{text.openIntake}</Link>
      ) : (
        <Link to={paths.case(caseId)}>{text.openCase(caseNumber ?? '')}</Link>
      )}
    </li>
  );
}
