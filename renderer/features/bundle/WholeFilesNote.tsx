import { Alert, Button, Checkbox } from 'antd';
import type { EvidenceId } from '../../../domain/ids.ts';
import { bundleText } from '../../text/bundleText.ts';
import { evidenceText } from '../../text/evidenceText.ts';
import type { WholeFile } from './useWholeFiles.ts';

const words = bundleText.whole;

interface WholeFilesNoteProps {
  whole: readonly WholeFile[];
  agreed: boolean;
  onAgree: (agreed: boolean) => void;
  onOut: (id: EvidenceId) => void;
}

/** Asks before whole phone backups and lists are handed to others. */
export function WholeFilesNote({ whole, agreed, onAgree, onOut }: WholeFilesNoteProps) {
  if (whole.length === 0) return null;
  return (
    <Alert
      showIcon
      type="warning"
      className="bundle-whole"
      title={words.title}
      description={
        <>
          <ul className="bundle-items">
            {whole.map(({ item, counts }) => (
              <li key={item.id} className="bundle-item bundle-item-left">
                <span className="bundle-whole-name">
                  {evidenceText.item.heading(item.number, item.title)}
                  <span className="ad-soft">
                    {counts ? words.counts(counts.all, counts.relevant) : words.unread}
                  </span>
                </span>
                <Button
                  size="small"
                  aria-label={bundleText.groups.itemOutLabel(item.title)}
                  onClick={() => onOut(item.id)}
                >
                  {bundleText.groups.itemOut}
                </Button>
              </li>
            ))}
          </ul>
          <Checkbox checked={agreed} onChange={(event) => onAgree(event.target.checked)}>
            {words.agree}
          </Checkbox>
        </>
      }
    />
  );
}
