import { AlertFilled } from '@ant-design/icons';
import { Link } from 'react-router';
import type { IntakeRow } from '../../../domain/intake/intakeRecord.ts';
import { paths } from '../../app/paths.ts';
import { deskText } from '../../text/deskText.ts';
import { TimeText } from '../../ui/TimeText.tsx';

/** Money is leaving now: before everything else, in red. */
export function StopPaymentBlock(props: { intakes: readonly IntakeRow[] }) {
  return (
    <section className="ad-stop" aria-labelledby="stop-title">
      <AlertFilled className="ad-stop-icon" aria-hidden />
      <div className="ad-stop-text">
        <h2 id="stop-title">{deskText.stopPayment.title}</h2>
        <p>{deskText.stopPayment.text}</p>
      </div>
      <ul className="ad-stop-list">
        {props.intakes.map((intake) => (
          <li key={intake.id}>
            <Link to={paths.intake(intake.id)}>
              <strong>{intake.clientName || deskText.intakes.unnamed}</strong>
              <span className="ad-number">{intake.clientPhone}</span>
              <TimeText atMs={intake.updatedAtMs} />
              <span className="ad-stop-open">{deskText.stopPayment.open}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
