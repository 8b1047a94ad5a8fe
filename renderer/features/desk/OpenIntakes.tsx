import { Link } from 'react-router';
import { channelNames, intakeStatusNames } from '../../../domain/glossary.ts';
import type { IntakeRow } from '../../../domain/intake/intakeRecord.ts';
import { paths } from '../../app/paths.ts';
import { deskText } from '../../text/deskText.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { OutcomeTags } from '../../ui/OutcomeTags.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { TimeText } from '../../ui/TimeText.tsx';

const text = deskText.intakes;
const shown = 8;

/** Intakes that nobody has finished yet, the urgent ones first. */
export function OpenIntakes(props: { intakes: readonly IntakeRow[] }) {
  return (
    <section className="ad-sheet ad-desk-block" aria-labelledby="open-intakes">
      <header className="ad-desk-head">
        <h2 className="ad-sheet-title" id="open-intakes">
          {text.title}
          {props.intakes.length > 0 && <span className="ad-soft"> {props.intakes.length}</span>}
        </h2>
        <Link to={paths.intakes}>{text.all}</Link>
      </header>
      {props.intakes.length === 0 ? (
        <EmptyState compact title={text.empty} text={text.emptyText} />
      ) : (
        <ul className="ad-desk-list">
          {props.intakes.slice(0, shown).map((intake) => (
            <li key={intake.id}>
              <IntakeLine intake={intake} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function IntakeLine(props: { intake: IntakeRow }) {
  const { intake } = props;
  const channels = intake.channels.map((channel) => channelNames[channel]).join('、');
  const claimed = intake.claimedIdentity ? text.claimed(intake.claimedIdentity) : text.noClaim;
  return (
    <Link to={paths.intake(intake.id)} className="ad-desk-line">
      <span className="ad-desk-line-main">
        <strong>{intake.clientName || text.unnamed}</strong>
        <span className="ad-soft">{[channels, claimed].filter(Boolean).join(' · ')}</span>
      </span>
      <span className="ad-desk-line-tags">
        <OutcomeTags outcomes={intake.outcomes} />
        <Tag tone={intake.status === 'complete' ? 'info' : 'neutral'}>
          {intakeStatusNames[intake.status]}
        </Tag>
      </span>
      <span className="ad-faint">
        <TimeText atMs={intake.updatedAtMs} />
      </span>
    </Link>
  );
}
