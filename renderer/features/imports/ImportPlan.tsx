import { App, Button } from 'antd';
import { useState } from 'react';
import type { EvidenceItem } from '../../../domain/evidence/evidenceItem.ts';
import type { ImportChoices, ImportPreview } from '../../../domain/imports/importedRecord.ts';
import { suggestYear } from '../../../domain/imports/suggestYear.ts';
import { useStream } from '../../rpc/useStream.ts';
import { importText } from '../../text/importText.ts';
import { ColumnMapping } from './ColumnMapping.tsx';
import { CounterpartList } from './CounterpartList.tsx';
import { ImportSummary } from './ImportSummary.tsx';
import { ProblemTable } from './ProblemTable.tsx';
import { SampleRows } from './SampleRows.tsx';
import { YearField } from './YearField.tsx';

interface ImportPlanProps {
  item: EvidenceItem;
  preview: ImportPreview;
  /** A new reading is under way: what stands here is about to change. */
  busy: boolean;
  onChoose: (choices: ImportChoices) => void;
  onDone: () => void;
}

const words = importText.run;

/** What will be taken over; each choice reads the file again, and nothing is written before the button. */
export function ImportPlan({ item, preview, busy, onChoose, onDone }: ImportPlanProps) {
  const { message } = App.useApp();
  // What was ticked or cleared by hand outlives a new reading; of the rest, what the matter has already is ticked.
  const [byHand, setByHand] = useState<ReadonlyMap<string, boolean>>(new Map());
  const relevant = new Set(
    preview.counterparts
      .filter(({ key, inMatter }) => byHand.get(key) ?? inMatter)
      .map(({ key }) => key),
  );
  const choose = (chosen: ReadonlySet<string>) =>
    setByHand(
      new Map([
        ...byHand,
        ...preview.counterparts.map(({ key }) => [key, chosen.has(key)] as const),
      ]),
    );
  const stream = useStream((client) => client.import.run, {
    title: words.trayTitle,
    progress: (event) =>
      event.type === 'progress'
        ? {
            fraction: event.totalBytes > 0 ? event.doneBytes / event.totalBytes : null,
            text:
              event.records === 0 && event.doneBytes === event.totalBytes
                ? importText.unpacking
                : words.progress(event.records),
          }
        : null,
    doneText: (last) => (last?.type === 'done' ? words.done(last.report.imported) : ''),
    onEvent: (event) => {
      if (event.type !== 'done') return;
      void message.success(words.done(event.report.imported));
      onDone();
    },
  });
  const { choices } = preview;
  const fresh = preview.records - preview.duplicates;
  return (
    <div className="import-plan">
      <ImportSummary preview={preview} />
      {preview.yearNeeded || choices.year !== null ? (
        <YearField
          year={choices.year}
          suggested={suggestYear([
            item.originalName,
            item.title,
            ...preview.skipped,
            ...preview.sample.map(({ rowRef }) => rowRef),
          ])}
          onChange={(year) => onChoose({ ...choices, year })}
        />
      ) : null}
      {preview.columns.length > 0 ? (
        <ColumnMapping
          columns={preview.columns}
          isUnknown={
            !preview.columns.some(({ meaning }) => meaning === 'time' || meaning === 'date')
          }
          onChange={(columns) => onChoose({ ...choices, columns })}
        />
      ) : null}
      <SampleRows records={preview.sample} known={preview.sampleKnown} />
      <CounterpartList counterparts={preview.counterparts} chosen={relevant} onChange={choose} />
      <ProblemTable isAhead problems={preview.problemSample} total={preview.problems} />
      <footer className="import-foot">
        {stream.running ? <Button onClick={stream.cancel}>{importText.cancel}</Button> : null}
        <Button
          type="primary"
          size="large"
          disabled={busy || fresh === 0 || preview.yearNeeded}
          loading={stream.running}
          onClick={() =>
            void stream.run({ evidenceId: item.id, choices, relevantCounterparts: [...relevant] })
          }
        >
          {words.button(fresh)}
        </Button>
      </footer>
    </div>
  );
}
