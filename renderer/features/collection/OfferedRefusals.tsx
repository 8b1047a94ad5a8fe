import { Button } from 'antd';
import type { CollectionSettings } from '../../../domain/collection/collectionSettings.ts';
import type { OfferedRefusal } from '../../../domain/collection/findRefusals.ts';
import { formatShanghai } from '../../../domain/time/shanghaiTime.ts';
import { collectionText } from '../../text/collectionText.ts';

const words = collectionText.factsDialog;
const MOST_OFFERED = 3;

interface OfferedRefusalsProps {
  offered: readonly OfferedRefusal[];
  /** Who may have been told to stop. */
  creditors: readonly string[];
  onTake: (refusal: NonNullable<CollectionSettings['refusal']>) => void;
}

/** Contacts in which the client may have refused: one click takes the time and words over, saving confirms them. */
export function OfferedRefusals({ offered, creditors, onTake }: OfferedRefusalsProps) {
  if (offered.length === 0) return null;
  return (
    <div className="breach-offered">
      <small>{words.offered}</small>
      {offered.slice(0, MOST_OFFERED).map((each) => (
        <Button key={each.contactId} size="small" onClick={() => onTake(taken(each))}>
          {words.take(formatShanghai(each.atMs, each.dateOnly ? 'date' : 'minute'), each.words)}
        </Button>
      ))}
    </div>
  );

  /** To whom it was said is taken over where the caller's name is that of one side. */
  function taken({ atMs, dateOnly, words: said, claimedIdentity }: OfferedRefusal) {
    const name = claimedIdentity.trim();
    const to =
      creditors.find((each) => each === name) ??
      creditors.find((each) => name !== '' && each.includes(name));
    return { atMs, dateOnly, note: said, ...(to === undefined ? {} : { to }) };
  }
}
