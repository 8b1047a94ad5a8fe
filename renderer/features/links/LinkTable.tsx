import { Button } from 'antd';
import { Link } from 'react-router';
import type { MatterLink, SharedIdentifier } from '../../../domain/links/matterLink.ts';
import { paths } from '../../app/paths.ts';
import { linkText } from '../../text/linkText.ts';
import { OutcomeTags } from '../../ui/OutcomeTags.tsx';
import { Tag, type TagTone } from '../../ui/Tag.tsx';
import type { OpenClue } from './clueKey.ts';
import type { LinkAsk } from './LinksTab.tsx';

const words = linkText.tab;
const tones: Record<SharedIdentifier['decision'], TagTone> = {
  open: 'neutral',
  confirmed: 'success',
  unlinked: 'neutral',
};

interface LinkTableProps {
  links: readonly MatterLink[];
  onAsk: (ask: LinkAsk) => void;
  onTakeBack: (link: MatterLink, shared: SharedIdentifier) => void;
  onOpen: (clue: OpenClue) => void;
}

/** One line a shared value; at most a hundred matters come. */
export function LinkTable(props: LinkTableProps) {
  const { columns } = words;
  return (
    <table className="links-table">
      <thead>
        <tr>
          <th scope="col">{columns.other}</th>
          <th scope="col">{columns.outcomes}</th>
          <th scope="col">{columns.shared}</th>
          <th scope="col">{columns.decision}</th>
        </tr>
      </thead>
      {props.links.map((link) => (
        <tbody key={link.intakeId}>
          {link.shared.map((shared, at) => (
            <tr key={`${shared.kind} ${shared.value}`}>
              {at === 0 ? <MatterCells link={link} /> : null}
              <td>
                <span className="ad-soft">{linkText.kinds[shared.kind]}</span>{' '}
                <Button
                  type="link"
                  size="small"
                  className="links-value"
                  aria-label={linkText.clues.open(shared.shown)}
                  onClick={() => props.onOpen({ kind: shared.kind, value: shared.value })}
                >
                  {shared.shown}
                </Button>{' '}
                <span className="ad-faint">{words.inMatters(shared.matterCount)}</span>
              </td>
              <td>
                <Decision {...props} link={link} shared={shared} />
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

function MatterCells({ link }: { link: MatterLink }) {
  const { caseId, intakeId, caseNumber, outcomes, sameClient, shared } = link;
  return (
    <>
      <th scope="rowgroup" rowSpan={shared.length}>
        <Link to={caseId ? paths.case(caseId) : paths.intake(intakeId)}>
          {words.other(caseNumber)}
        </Link>
        {sameClient ? <Tag tone="neutral">{words.sameClient}</Tag> : null}
      </th>
      <td rowSpan={shared.length}>
        <OutcomeTags outcomes={outcomes} />
      </td>
    </>
  );
}

function Decision(props: LinkTableProps & { link: MatterLink; shared: SharedIdentifier }) {
  const { link, shared, onAsk, onTakeBack } = props;
  const other = words.other(link.caseNumber);
  const button = (text: string, onClick: () => void) => (
    <Button
      type="link"
      size="small"
      aria-label={words.act(text, shared.shown, other)}
      onClick={onClick}
    >
      {text}
    </Button>
  );
  if (shared.decision !== 'open') {
    return (
      <>
        <Tag tone={tones[shared.decision]}>{linkText.decisions[shared.decision]}</Tag>{' '}
        <span className="ad-faint">{shared.reason}</span>
        {button(words.takeBack, () => onTakeBack(link, shared))}
      </>
    );
  }
  return (
    <>
      {button(words.confirm, () => onAsk({ deed: 'confirmed', link, shared }))}
      {button(words.unlink, () => onAsk({ deed: 'unlinked', link, shared }))}
      {button(words.mute, () => onAsk({ deed: 'mute', shared }))}
    </>
  );
}
