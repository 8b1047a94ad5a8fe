import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useMemo, useState } from 'react';
import type { CaseRecord } from '../../../domain/cases/caseRecord.ts';
import type {
  MatterLink,
  MutedIdentifier,
  SharedIdentifier,
} from '../../../domain/links/matterLink.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { useChange } from '../../rpc/useChange.ts';
import { linkText } from '../../text/linkText.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { ReasonDialog } from '../../ui/ReasonDialog.tsx';
import { ClueDrawer } from './ClueDrawer.tsx';
import { ColumnGraphView } from './ColumnGraphView.tsx';
import type { OpenClue } from './clueKey.ts';
import { LinkTable } from './LinkTable.tsx';
import { caseGraph } from './linkGraphs.ts';
import './links.css';

const words = linkText.tab;

export type LinkAsk =
  | { deed: 'confirmed' | 'unlinked'; link: MatterLink; shared: SharedIdentifier }
  | { deed: 'mute'; shared: SharedIdentifier };

/** 关联 of a case: what the other side's numbers, accounts, links and words have in common with other matters. */
export function LinksTab({ record }: { record: CaseRecord }) {
  const { orpc } = useEngine();
  const matter = { kind: 'case' as const, caseId: record.id };
  const query = useQuery(orpc.link.list.queryOptions({ input: { matter } }));
  const [ask, setAsk] = useState<LinkAsk | null>(null);
  const [open, setOpen] = useState<OpenClue | null>(null);
  const close = () => setAsk(null);
  const decide = useChange((client) => client.link.decide, {
    successText: words.done,
    onDone: close,
  });
  const mute = useChange((client) => client.link.mute, { successText: words.done, onDone: close });
  const keep = (reason: string) => {
    if (ask === null) return;
    const { kind, value, shown } = ask.shared;
    if (ask.deed === 'mute') {
      void mute.run({ identifier: { kind, value, shown }, reason });
      return;
    }
    const otherIntakeId = ask.link.intakeId;
    void decide.run({ matter, otherIntakeId, kind, value, decision: ask.deed, reason });
  };
  const takeBack = (link: MatterLink, { kind, value }: SharedIdentifier) =>
    void decide.run({
      matter,
      otherIntakeId: link.intakeId,
      kind,
      value,
      decision: 'open',
      reason: '',
    });
  return (
    <QueryView query={query}>
      {({ links, muted, more }) => (
        <div className="links-tab">
          {links.length === 0 ? (
            <EmptyState title={words.empty} text={words.emptyText} />
          ) : (
            <>
              <p className="links-found">
                <b>{foundText(links)}</b>
                <span className="ad-faint">{words.note}</span>
              </p>
              <CasePicture links={links} onOpen={setOpen} />
              {more ? <Alert type="info" showIcon title={words.more} /> : null}
              <LinkTable links={links} onAsk={setAsk} onTakeBack={takeBack} onOpen={setOpen} />
            </>
          )}
          <MutedList muted={muted} />
          {open ? (
            <ClueDrawer hidesClients clue={open} onOpen={setOpen} onClose={() => setOpen(null)} />
          ) : null}
          {ask ? (
            <LinkDialog
              ask={ask}
              pending={decide.pending || mute.pending}
              onOk={keep}
              onClose={close}
            />
          ) : null}
        </div>
      )}
    </QueryView>
  );
}

function CasePicture(props: { links: readonly MatterLink[]; onOpen: (clue: OpenClue) => void }) {
  const { links, onOpen } = props;
  const { graph, hidden } = useMemo(
    () => caseGraph(links, (kind, value) => onOpen({ kind, value })),
    [links, onOpen],
  );
  const { values, matters } = hidden;
  return (
    <ColumnGraphView
      label={linkText.graph.label}
      graph={graph}
      note={values + matters > 0 ? linkText.graph.more(values, matters) : undefined}
    />
  );
}

/** Other clients' matters are what a clue is made of; the same client's other ones are told apart. */
function foundText(links: readonly MatterLink[]): string {
  const others = links.filter(({ sameClient }) => !sameClient);
  const own = links.length - others.length;
  return [
    ...(others.length > 0 ? [words.found(others.length, countValues(others))] : [words.noOther]),
    ...(own > 0 ? [words.foundOwn(own)] : []),
  ].join('；');
}

function countValues(links: readonly MatterLink[]): number {
  return new Set(links.flatMap(({ shared }) => shared.map(({ kind, value }) => `${kind} ${value}`)))
    .size;
}

function LinkDialog(props: {
  ask: LinkAsk;
  pending: boolean;
  onOk: (reason: string) => void;
  onClose: () => void;
}) {
  const { ask, ...rest } = props;
  const texts = linkText.dialog;
  if (ask.deed === 'mute') {
    const text = texts.muteText(ask.shared.shown);
    return (
      <ReasonDialog {...rest} required label={texts.reason} title={texts.muteTitle} text={text} />
    );
  }
  const confirmed = ask.deed === 'confirmed';
  return (
    <ReasonDialog
      {...rest}
      required={!confirmed}
      label={confirmed ? texts.optional : texts.reason}
      title={confirmed ? texts.confirmTitle : texts.unlinkTitle}
      text={texts.confirmText(ask.shared.shown, words.other(ask.link.caseNumber))}
    />
  );
}

/** What links nothing, and why; what a person muted can be brought back. */
function MutedList({ muted }: { muted: readonly MutedIdentifier[] }) {
  const unmute = useChange((client) => client.link.unmute, { successText: words.done });
  if (muted.length === 0) return null;
  return (
    <details className="links-muted">
      <summary>{words.muted(muted.length)}</summary>
      <ul>
        {muted.map(({ kind, value, shown, by, reason }) => (
          <li key={`${kind} ${value}`}>
            <span className="ad-number">{shown}</span>
            <span className="ad-faint">
              {by === 'directory' ? words.byDirectory(reason) : words.byFirm(reason)}
            </span>
            {by === 'firm' ? (
              <Button
                type="link"
                size="small"
                aria-label={words.act(words.unmute, shown, linkText.kinds[kind])}
                onClick={() => void unmute.run({ kind, value })}
              >
                {words.unmute}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </details>
  );
}
