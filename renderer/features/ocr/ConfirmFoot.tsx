import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import type { EvidenceItem } from '../../../domain/evidence/evidenceItem.ts';
import { useChange } from '../../rpc/useChange.ts';
import { ocrText as words } from '../../text/ocrText.ts';
import { confirmFacts, countUnreviewed } from './bubbleDrafts.ts';
import type { BubbleDrafts } from './useBubbleDrafts.ts';

interface ConfirmFootProps {
  item: EvidenceItem;
  work: BubbleDrafts;
  /** Messages whose time cannot be understood. */
  unreadable: ReadonlySet<number>;
  onDone: () => void;
}

/** Takes the chosen messages over, and says first what is still open: facts not looked at, nobody named. */
export function ConfirmFoot({ item, work, unreadable, onDone }: ConfirmFootProps) {
  const [nobodyShown, setNobodyShown] = useState(false);
  const chosen = work.drafts.filter((draft) => draft.chosen);
  const contacts = chosen.map(({ contact }) => contact);
  const left = countUnreviewed(contacts);
  const isNameless = contacts.some(
    ({ from, shownName }) => from.trim() === '' && !shownName?.trim(),
  );
  const confirm = useChange((client) => client.ocr.confirm, {
    successText: words.confirmed(chosen.length),
    onDone,
  });
  return (
    <footer className="ocr-foot">
      {left > 0 ? (
        <p className="ocr-foot-line">
          <span className="ad-soft">{words.unreviewed(left)}</span>
          <Button size="small" onClick={() => work.changeAll(confirmFacts)}>
            {words.confirmAll}
          </Button>
        </p>
      ) : null}
      {isNameless ? (
        <Checkbox checked={nobodyShown} onChange={(event) => setNobodyShown(event.target.checked)}>
          {words.nobodyShown}
        </Checkbox>
      ) : null}
      <Button
        type="primary"
        block
        loading={confirm.pending}
        disabled={
          (isNameless && !nobodyShown) || chosen.some(({ bubble }) => unreadable.has(bubble))
        }
        onClick={() => void confirm.run({ evidenceId: item.id, contacts })}
      >
        {left > 0 ? words.confirmOpen(chosen.length, left) : words.confirm(chosen.length)}
      </Button>
    </footer>
  );
}
