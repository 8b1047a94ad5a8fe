import { Button } from 'antd';
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
  onEdit: () => void;
}

/** What the rules were told of the case, in one line. */
export function FactsLine(props: FactsLineProps) {
  const { analysis, refused, thirdPartyContacted, onEdit } = props;
  const { settings, debtorBasis, isDebtor } = analysis;
  const { agreedHours, refusal } = settings;
  const facts = [
    words.debtor[debtorBasis](isDebtor),
    agreedHours ? words.agreedHours(agreedHours.from, agreedHours.to) : words.noAgreedHours,
    refusal
      ? words.refusal(
          formatShanghai(refusal.atMs, refusal.dateOnly ? 'date' : 'minute'),
          refusal.to,
        )
      : refused === 'yes'
        ? words.refusalMissing
        : words.noRefusal,
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
