import { Checkbox } from 'antd';
import type { DocumentId } from '../../../domain/ids.ts';
import { shanghaiDate } from '../../../domain/time/shanghaiTime.ts';
import { versionText } from '../../text/versionText.ts';
import { type AlongPaper, wasThere } from './parcelOf.ts';

const words = versionText.sent;

/** What else lay in the envelope; what was made after the day of sending cannot have. */
export function AlongPapers(props: {
  along: readonly AlongPaper[];
  byHand: ReadonlyMap<DocumentId, boolean>;
  sentOn: string;
  onChange: (byHand: ReadonlyMap<DocumentId, boolean>) => void;
}) {
  const { along, byHand, sentOn, onChange } = props;
  return (
    <div className="version-along">
      {along.map(({ row, usual }) => {
        const { id, title, version, createdAtMs } = row;
        const fits = wasThere(row, sentOn);
        return (
          <Checkbox
            key={id}
            disabled={!fits}
            checked={fits && (byHand.get(id) ?? usual)}
            onChange={(event) => onChange(new Map(byHand).set(id, event.target.checked))}
          >
            {words.alongOne(title, version)}
            {fits ? null : (
              <span className="ad-soft"> {words.alongLater(shanghaiDate(createdAtMs))}</span>
            )}
          </Checkbox>
        );
      })}
    </div>
  );
}
