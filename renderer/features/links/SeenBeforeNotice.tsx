import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useMemo, useState } from 'react';
import type { IntakeId } from '../../../domain/ids.ts';
import type { ContactRecord } from '../../../domain/intake/intakeForm.ts';
import type { SeenBefore } from '../../../domain/links/clue.ts';
import { identifiersOf } from '../../../domain/links/identifiersOf.ts';
import { IdentifierKind, type MatterIdentifier } from '../../../domain/links/matterIdentifier.ts';
import { formatShanghai } from '../../../domain/time/shanghaiTime.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { linkText } from '../../text/linkText.ts';
import { useSettled } from '../../ui/useSettled.ts';
import { ClueDrawer } from './ClueDrawer.tsx';
import type { OpenClue } from './clueKey.ts';
import { OutcomeCounts } from './ResultCounts.tsx';
import './links.css';

const words = linkText.seenBefore;
const TYPING_PAUSE_MS = 400;
/** As many as the contract takes; an intake has a handful. */
const MOST_ASKED = 200;
/** More would push the form off the screen. */
const SHOWN = 2;

/** While the client still talks: what she names stands in other matters of the firm already. Nobody else is named. */
export function SeenBeforeNotice(props: {
  intakeId: IntakeId;
  contacts: readonly ContactRecord[];
}) {
  const { orpc } = useEngine();
  const contacts = useSettled(props.contacts, TYPING_PAUSE_MS);
  const identifiers = useMemo(() => linkingValues(contacts), [contacts]);
  const [open, setOpen] = useState<OpenClue | null>(null);
  const query = useQuery({
    ...orpc.link.seenBefore.queryOptions({ input: { intakeId: props.intakeId, identifiers } }),
    enabled: identifiers.length > 0,
    placeholderData: keepPreviousData,
  });
  const seen = identifiers.length === 0 ? [] : (query.data ?? []);
  if (seen.length === 0) return null;
  return (
    <>
      <SeenList seen={seen} onOpen={setOpen} />
      {open ? (
        <ClueDrawer hidesClients clue={open} onOpen={setOpen} onClose={() => setOpen(null)} />
      ) : null}
    </>
  );
}

function SeenList(props: { seen: readonly SeenBefore[]; onOpen: (clue: OpenClue) => void }) {
  const { seen, onOpen } = props;
  const [all, setAll] = useState(false);
  const shown = all ? seen : seen.slice(0, SHOWN);
  return (
    <Alert
      className="seen-before"
      type="info"
      showIcon
      role="status"
      aria-label={words.label}
      title={
        <ul>
          {shown.map((one) => (
            <li key={`${one.kind} ${one.value}`}>
              <SeenLine one={one} onOpen={onOpen} />
            </li>
          ))}
        </ul>
      }
      action={
        seen.length > SHOWN ? (
          <Button type="link" size="small" onClick={() => setAll(!all)}>
            {all ? words.fewer : words.rest(seen.length - SHOWN)}
          </Button>
        ) : undefined
      }
    />
  );
}

function SeenLine({ one, onOpen }: { one: SeenBefore; onOpen: (clue: OpenClue) => void }) {
  const { kind, value, shown, matterCount, lastAtMs } = one;
  return (
    <>
      <b>{words.seen(linkText.kinds[kind], shown, matterCount)}</b>
      <OutcomeCounts results={one} />
      {lastAtMs === null ? null : (
        <span className="ad-soft">{words.last(formatShanghai(lastAtMs, 'date'))}</span>
      )}
      <Button
        type="link"
        size="small"
        aria-label={words.act(shown)}
        onClick={() => onOpen({ kind, value })}
      >
        {words.open}
      </Button>
    </>
  );
}

/** What the contacts have that may come back. */
function linkingValues(contacts: readonly ContactRecord[]): MatterIdentifier[] {
  return identifiersOf({ contacts })
    .flatMap(({ kind, value, shown }) => {
      const linking = IdentifierKind.safeParse(kind);
      return linking.success ? [{ kind: linking.data, value, shown }] : [];
    })
    .slice(0, MOST_ASKED);
}
