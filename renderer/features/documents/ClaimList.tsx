import { CloseOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { ChosenClaim } from '../../../domain/documents/caseFacts.ts';
import type { OfferedRequest } from '../../../domain/documents/documentRecord.ts';
import { citationName, lawArticle } from '../../../domain/law/lawLibrary.ts';
import { documentText } from '../../text/documentText.ts';
import { AddClaimButton } from './AddClaimButton.tsx';

interface ClaimListProps {
  /** 请求事项, or what this kind of paper calls them. */
  title: string;
  help: string;
  /** As they stand in the paper. */
  claims: readonly ChosenClaim[];
  /** All that fit the case, with what each rests on. */
  offered: readonly OfferedRequest[];
  /** true once the lawyer changed them: then they can be put back to the defaults. */
  chosen: boolean;
  onChange: (claims: ChosenClaim[]) => void;
}

const words = documentText.make;
const typingPauseMs = 500;

/** 请求事项, one by one with their basis; the preview follows a moment after the typing stops. */
export function ClaimList({ title, help, claims, offered, chosen, onChange }: ClaimListProps) {
  const [draft, setDraft] = useState<readonly ChosenClaim[] | null>(null);
  const shown = draft ?? claims;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const apply = (next: readonly ChosenClaim[]) => {
    clearTimeout(timer.current);
    timer.current = undefined;
    onChange(next.filter(({ text }) => text.trim() !== ''));
  };
  const edit = (next: ChosenClaim[]) => {
    setDraft(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => apply(next), typingPauseMs);
  };
  // Whoever goes on to another button must not leave the last words behind.
  const leave = () => {
    if (timer.current !== undefined && draft) apply(draft);
  };
  const remove = (index: number) => {
    const next = shown.filter((_, other) => other !== index);
    setDraft(next);
    apply(next);
  };
  const reset = () => {
    clearTimeout(timer.current);
    timer.current = undefined;
    setDraft(null);
    onChange([]);
  };
  return (
    <section aria-label={title}>
      <header className="document-claims-head">
        <h2 className="ad-sheet-title">{title}</h2>
        {chosen ? (
          <Button size="small" type="text" onClick={reset}>
            {words.resetClaims}
          </Button>
        ) : null}
      </header>
      <p className="ad-faint document-help">{help}</p>
      <ol className="document-claims">
        {shown.map((claim, index) => (
          // The same claim may be added twice; its place is its identity.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={index}>
            <div className="document-claim">
              <Input.TextArea
                autoSize
                maxLength={1_000}
                aria-label={words.claimLabel(index + 1)}
                placeholder={words.claimPlaceholder}
                autoFocus={claim.text === ''}
                value={claim.text}
                onBlur={leave}
                onChange={(event) =>
                  edit(replaceAt(shown, index, { ...claim, text: event.target.value }))
                }
              />
              <Basis option={offered.find(({ id }) => id === claim.id)} />
            </div>
            <Button
              type="text"
              size="small"
              icon={<CloseOutlined />}
              aria-label={words.removeClaim(index + 1)}
              onClick={() => remove(index)}
            />
          </li>
        ))}
      </ol>
      <AddClaimButton
        offered={offered.filter(({ id }) => !shown.some((claim) => claim.id === id))}
        onAdd={(claim) => edit([...shown, claim])}
      />
    </section>
  );
}

/** What a request rests on; the paper itself cites what was in force on the days of the conduct. */
function Basis({ option }: { option: OfferedRequest | undefined }) {
  if (!option) return null;
  const names = option.basis.flatMap((id) => {
    const article = lawArticle(id);
    return article ? [citationName(article)] : [];
  });
  return (
    <>
      {names.length > 0 ? (
        <span className="ad-faint">
          {words.basis}：{names.join('、')}
        </span>
      ) : null}
      {option.hint ? <span className="ad-faint">{option.hint}</span> : null}
    </>
  );
}

function replaceAt(
  claims: readonly ChosenClaim[],
  index: number,
  claim: ChosenClaim,
): ChosenClaim[] {
  return claims.map((other, position) => (position === index ? claim : other));
}
