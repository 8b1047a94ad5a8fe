import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { CaseRecord } from '../../../domain/cases/caseRecord.ts';
import type { Breach } from '../../../domain/collection/breach.ts';
import { findRefusals } from '../../../domain/collection/findRefusals.ts';
import type { CollectionAnalysis } from '../../../domain/contract/collectionContract.ts';
import { paths } from '../../app/paths.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { collectionText } from '../../text/collectionText.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { BreachDialog } from './BreachDialog.tsx';
import { BreachFilters } from './BreachFilters.tsx';
import { BreachTable, breachKey } from './BreachTable.tsx';
import { FactsDialog } from './FactsDialog.tsx';
import { FactsLine } from './FactsLine.tsx';
import { type BreachFilter, filterBreaches, noFilter } from './filterBreaches.ts';
import { HeatMap } from './HeatMap.tsx';
import { NumbersDialog } from './NumbersDialog.tsx';
import './collection.css';

const words = collectionText;

/** 违规分析 of a case: the breaches of the collection rules, when they were, and what the rules were told. */
export function CollectionTab({ record }: { record: CaseRecord }) {
  const { orpc } = useEngine();
  const query = useQuery({
    ...orpc.collection.analysis.queryOptions({ input: { caseId: record.id } }),
    placeholderData: (before) => before,
  });
  return (
    <QueryView query={query}>
      {(analysis) => <Analysis record={record} analysis={analysis} />}
    </QueryView>
  );
}

type Dialog = { kind: 'facts' } | { kind: 'numbers' } | { kind: 'breach'; key: string };

function Analysis({ record, analysis }: { record: CaseRecord; analysis: CollectionAnalysis }) {
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const { breaches } = analysis;
  const close = () => setDialog(null);
  const opened =
    dialog?.kind === 'breach'
      ? breaches.find((breach) => breachKey(breach) === dialog.key)
      : undefined;
  return (
    <div className="breach-tab">
      <Summary
        record={record}
        analysis={analysis}
        onEditFacts={() => setDialog({ kind: 'facts' })}
        onEditNumbers={() => setDialog({ kind: 'numbers' })}
      />
      {analysis.contacts === 0 ? (
        <EmptyState title={words.empty} text={words.emptyText} />
      ) : (
        <Findings
          record={record}
          analysis={analysis}
          onOpen={(breach) => setDialog({ kind: 'breach', key: breachKey(breach) })}
        />
      )}
      {dialog?.kind === 'facts' ? (
        <FactsDialog
          caseId={record.id}
          settings={analysis.settings}
          creditors={creditorsOf(analysis, record.opponentName)}
          offered={findRefusals(record.contacts)}
          onClose={close}
        />
      ) : null}
      {dialog?.kind === 'numbers' ? (
        <NumbersDialog
          caseId={record.id}
          analysis={analysis}
          opponentName={record.opponentName}
          onClose={close}
        />
      ) : null}
      {opened ? <BreachDialog caseId={record.id} breach={opened} onClose={close} /> : null}
    </div>
  );
}

/** Everyone who may be behind the calls, each once. */
function creditorsOf({ numbers, settings }: CollectionAnalysis, opponentName: string): string[] {
  const names = [
    opponentName.trim(),
    ...[...settings.creditors, ...numbers].map((each) => each.creditor),
  ];
  return [...new Set(names)].filter((name) => name !== '');
}

interface SummaryProps {
  record: CaseRecord;
  analysis: CollectionAnalysis;
  onEditFacts: () => void;
  onEditNumbers: () => void;
}

function Summary({ record, analysis, onEditFacts, onEditNumbers }: SummaryProps) {
  const { orpc } = useEngine();
  const navigate = useNavigate();
  const templates = useQuery(orpc.document.templates.queryOptions()).data ?? [];
  const { breaches, contacts, undated } = analysis;
  const found = breaches.filter(({ certainty }) => certainty === 'found').length;
  const annex = templates.find(({ kind }) => kind === 'breach-annex');
  return (
    <header className="ad-sheet ad-sheet-padded breach-summary">
      <div>
        <p className="breach-total">{words.summary(contacts, found, breaches.length - found)}</p>
        <FactsLine
          analysis={analysis}
          refused={record.answers.refusedContact}
          offered={findRefusals(record.contacts)}
          thirdPartyContacted={record.answers.thirdPartyContacted}
          onEdit={onEditFacts}
        />
        <p className="ad-faint">
          {words.scope}
          {undated > 0 ? words.undated(undated) : ''}
        </p>
      </div>
      <div className="breach-actions">
        <Button onClick={onEditNumbers}>{words.editNumbers}</Button>
        {annex && breaches.length > 0 ? (
          <Button
            type="primary"
            onClick={() => navigate(paths.case(record.id, 'documents', { template: annex.id }))}
          >
            {words.annex}
          </Button>
        ) : null}
      </div>
    </header>
  );
}

interface FindingsProps {
  record: CaseRecord;
  analysis: CollectionAnalysis;
  onOpen: (breach: Breach) => void;
}

function Findings({ record, analysis, onOpen }: FindingsProps) {
  const [filter, setFilter] = useState<BreachFilter>(noFilter);
  const { breaches, hours, numbers } = analysis;
  const shown = filterBreaches(breaches, filter);
  return (
    <div className="breach-columns">
      <section aria-label={words.list}>
        {breaches.length === 0 ? (
          <Alert showIcon type="info" title={words.noBreach} description={words.noBreachText} />
        ) : (
          <>
            <BreachFilters
              breaches={breaches}
              numbers={numbers}
              filter={filter}
              shown={shown.length}
              onChange={setFilter}
            />
            <BreachTable caseId={record.id} breaches={shown} onOpen={onOpen} />
          </>
        )}
      </section>
      {hours.length > 0 ? (
        <HeatMap
          counts={hours}
          chosenDay={filter.date}
          onChooseDay={(date) => setFilter({ ...filter, date: filter.date === date ? null : date })}
        />
      ) : null}
    </div>
  );
}
