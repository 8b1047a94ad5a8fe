import { Alert, Button } from 'antd';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import type { ClueDetail } from '../../../domain/links/clue.ts';
import type { MatterIdentifier } from '../../../domain/links/matterIdentifier.ts';
import { formatShanghai } from '../../../domain/time/shanghaiTime.ts';
import { paths } from '../../app/paths.ts';
import { useChange } from '../../rpc/useChange.ts';
import { linkText } from '../../text/linkText.ts';
import { ReasonDialog } from '../../ui/ReasonDialog.tsx';
import { ClueMatterTable } from './ClueMatterTable.tsx';
import { ColumnGraphView } from './ColumnGraphView.tsx';
import type { OpenClue } from './clueKey.ts';
import { clueGraph } from './linkGraphs.ts';
import { MonthColumns } from './MonthColumns.tsx';
import { OutcomeCounts, ResultCounts } from './ResultCounts.tsx';
import './links.css';

const words = linkText.clue;

/** One clue: how often and when, with what result, in which matters, and what these share besides. */
export function ClueView(props: {
  clue: ClueDetail;
  hidesClients: boolean;
  onOpen: (clue: OpenClue) => void;
}) {
  const { clue, hidesClients, onOpen } = props;
  const { results, months, together, claimed } = clue;
  const drawn = useMemo(
    () => clueGraph(clue, (kind, value) => onOpen({ kind, value })),
    [clue, onOpen],
  );
  const { values, matters } = drawn.hidden;
  return (
    <div className="clue-view">
      <div className="clue-head">
        <p>
          <b>{words.found(results.matterCount, results.times)}</b>{' '}
          <span className="ad-soft">{seenText(clue)}</span>
        </p>
        <MuteAction clue={clue} />
      </div>
      <Muted clue={clue} />
      <dl className="clue-facts">
        <dt>{words.outcomes}</dt>
        <dd>
          <OutcomeCounts results={results} />
        </dd>
        <dt>{words.results}</dt>
        <dd>
          <ResultCounts results={results} />
        </dd>
        {claimed.length > 0 ? (
          <>
            <dt>{words.claimed}</dt>
            <dd>
              {claimed
                .map(({ name, matterCount }) => words.claimedAs(name, matterCount))
                .join('、')}
            </dd>
          </>
        ) : null}
      </dl>
      {months.length > 0 ? (
        <MonthColumns title={words.months} note={words.monthsNote} months={months} count="times" />
      ) : null}
      <section>
        <h3>{words.matters}</h3>
        {hidesClients ? <p className="ad-faint">{words.hidden}</p> : null}
        <ClueMatterTable matters={clue.matters} hidesClients={hidesClients} />
        {clue.more ? <p className="ad-faint">{words.more(clue.matters.length)}</p> : null}
      </section>
      {together.length > 0 ? <Together together={together} onOpen={onOpen} /> : null}
      <section>
        <h3>{words.picture}</h3>
        <ColumnGraphView
          label={linkText.graph.clueLabel}
          graph={drawn.graph}
          note={values + matters > 0 ? linkText.graph.more(values, matters) : undefined}
        />
      </section>
    </div>
  );
}

function seenText({ results: { firstAtMs, lastAtMs } }: ClueDetail): string {
  if (firstAtMs === null || lastAtMs === null) return '';
  return words.between(formatShanghai(firstAtMs, 'date'), formatShanghai(lastAtMs, 'date'));
}

function Together(props: { together: ClueDetail['together']; onOpen: (clue: OpenClue) => void }) {
  return (
    <section>
      <h3>{words.together}</h3>
      <ul className="clue-together">
        {props.together.map(({ kind, value, shown, intakeIds }) => (
          <li key={`${kind} ${value}`}>
            <span className="ad-soft">{linkText.kinds[kind]}</span>
            <Button
              type="link"
              size="small"
              aria-label={linkText.clues.open(shown)}
              onClick={() => props.onOpen({ kind, value })}
            >
              {shown}
            </Button>
            <span className="ad-faint">{words.inMatters(intakeIds.length)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Muted({ clue: { muted, mutedReason } }: { clue: ClueDetail }) {
  if (muted === null) return null;
  const text =
    muted === 'directory' ? words.mutedDirectory(mutedReason) : words.mutedFirm(mutedReason);
  return <Alert type="info" showIcon title={text} />;
}

/** 静音 of a value, or the way back; an institution links nothing and has the way to its entry instead. */
function MuteAction({ clue }: { clue: ClueDetail }) {
  const { kind, value, shown, muted, organisationId } = clue;
  if (kind === 'institution') {
    if (organisationId === null) return null;
    return <Link to={paths.organisation(organisationId)}>{words.organisation}</Link>;
  }
  if (muted === 'directory') return null;
  return <MuteButton identifier={{ kind, value, shown }} isMuted={muted !== null} />;
}

function MuteButton(props: { identifier: MatterIdentifier; isMuted: boolean }) {
  const { kind, value, shown } = props.identifier;
  const [asking, setAsking] = useState(false);
  const mute = useChange((client) => client.link.mute, {
    successText: words.done,
    onDone: () => setAsking(false),
  });
  const unmute = useChange((client) => client.link.unmute, { successText: words.done });
  if (props.isMuted) {
    return (
      <Button loading={unmute.pending} onClick={() => void unmute.run({ kind, value })}>
        {words.unmute}
      </Button>
    );
  }
  return (
    <>
      <Button onClick={() => setAsking(true)}>{words.mute}</Button>
      {asking ? (
        <ReasonDialog
          required
          title={linkText.dialog.muteTitle}
          text={linkText.dialog.muteText(shown)}
          label={linkText.dialog.reason}
          pending={mute.pending}
          onOk={(reason) => void mute.run({ identifier: props.identifier, reason })}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}
