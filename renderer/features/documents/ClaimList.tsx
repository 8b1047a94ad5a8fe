import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { ChosenClaim } from '../../../domain/documents/caseFacts.ts';
import { documentText } from '../../text/documentText.ts';

interface ClaimListProps {
  /** As they stand in the paper. */
  claims: readonly ChosenClaim[];
  /** true once the lawyer changed them: then they can be put back to the defaults. */
  chosen: boolean;
  onChange: (claims: ChosenClaim[]) => void;
}

const words = documentText.make;
const typingPauseMs = 500;

/** 请求事项, one by one; the preview follows a moment after the typing stops. */
export function ClaimList({ claims, chosen, onChange }: ClaimListProps) {
  const [draft, setDraft] = useState<readonly ChosenClaim[] | null>(null);
  const shown = draft ?? claims;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const edit = (next: ChosenClaim[]) => {
    setDraft(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(
      () => onChange(next.filter(({ text }) => text.trim() !== '')),
      typingPauseMs,
    );
  };
  const reset = () => {
    clearTimeout(timer.current);
    setDraft(null);
    onChange([]);
  };
  return (
    <section aria-label={words.claims}>
      <header className="document-claims-head">
        <h2 className="ad-sheet-title">{words.claims}</h2>
        {chosen ? (
          <Button size="small" type="text" onClick={reset}>
            {words.resetClaims}
          </Button>
        ) : null}
      </header>
      <p className="ad-faint">{words.claimsHelp}</p>
      <ol className="document-claims">
        {shown.map((claim, index) => (
          // The same claim may be added twice; its place is its identity.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={index}>
            <Input.TextArea
              autoSize
              maxLength={1_000}
              aria-label={words.claimLabel(index + 1)}
              value={claim.text}
              onChange={(event) =>
                edit(replaceAt(shown, index, { ...claim, text: event.target.value }))
              }
            />
            <Button
              type="text"
              size="small"
              icon={<CloseOutlined />}
              aria-label={words.removeClaim(index + 1)}
              onClick={() => edit(shown.filter((_, other) => other !== index))}
            />
          </li>
        ))}
      </ol>
      <Button
        size="small"
        icon={<PlusOutlined aria-hidden />}
        onClick={() => edit([...shown, { id: 'custom', text: '' }])}
      >
        {words.addClaim}
      </Button>
    </section>
  );
}

function replaceAt(
  claims: readonly ChosenClaim[],
  index: number,
  claim: ChosenClaim,
): ChosenClaim[] {
  return claims.map((other, position) => (position === index ? claim : other));
}
