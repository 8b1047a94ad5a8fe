import { Button } from 'antd';
import type { OfferedRefusal } from '../../../domain/collection/findRefusals.ts';
import type { CollectionAnalysis } from '../../../domain/contract/collectionContract.ts';
import type { YesNoUnsure } from '../../../domain/intake/intakeForm.ts';
import { formatShanghai } from '../../../domain/time/shanghaiTime.ts';
import { collectionText } from '../../text/collectionText.ts';

const words = collectionText.facts;

interface FactsLineProps {
  analysis: CollectionAnalysis;
  /** What the client answered at the desk. */
  refused: YesNoUnsure;
  thirdPartyContacted: YesNoUnsure;
  /** Contacts in which she may have refused. */
  offered: readonly OfferedRefusal[];
  onEdit: () => void;
}

/** What the rules were told of the case, in one line. */
export function FactsLine(props: FactsLineProps) {
  const { analysis, refused, thirdPartyContacted, offered, onEdit } = props;
  const { settings, debtorBasis, isDebtor } = analysis;
  const { agreedHours, refusal } = settings;
  const [first] = offered;
  const facts = [
    words.debtor[debtorBasis](isDebtor),
    agreedHours ? words.agreedHours(agreedHours.from, agreedHours.to) : words.noAgreedHours,
    refusal
      ? words.refusal(minuteOf(refusal), refusal.to)
      : refused === 'yes'
        ? words.refusalMissing
        : words.noRefusal,
    ...(refusal === null && first ? [words.refusalOffered(minuteOf(first), first.words)] : []),
    ...(thirdPartyContacted === 'yes' ? [words.thirdParty] : []),
  ];
  return (
    <div className="breach-facts">
      {facts.map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
      <Button size="small" type="link" onClick={onEdit}>
        {collectionText.editFacts}
      </Button>
    </div>
  );
}

function minuteOf({ atMs, dateOnly }: { atMs: number; dateOnly: boolean }): string {
  return formatShanghai(atMs, dateOnly ? 'date' : 'minute');
}
