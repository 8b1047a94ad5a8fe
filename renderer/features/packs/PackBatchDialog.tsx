import { Alert, Button, Checkbox, Modal, Progress } from 'antd';
import { useState } from 'react';
import type { CaseRow } from '../../../domain/cases/caseRecord.ts';
import { errorSentences } from '../../../domain/errors.ts';
import type { CaseId } from '../../../domain/ids.ts';
import { bridge } from '../../bridge/bridge.ts';
import { packText } from '../../text/packText.ts';
import type { PackBatchWork } from './usePackBatch.ts';
import './packs.css';

const words = packText.batch;

/** 批量成套: the cases of the list as it is filtered, one zip each, and what became of each. */
export function PackBatchDialog(props: {
  rows: readonly CaseRow[];
  work: PackBatchWork;
  onClose: () => void;
}) {
  const { rows, work, onClose } = props;
  const [chosen, setChosen] = useState<CaseId[]>([]);
  return (
    <Modal open centered width={760} title={words.title} footer={null} onCancel={onClose}>
      <p className="ad-soft pack-help">{words.explain}</p>
      {rows.length === 0 ? <p className="ad-soft">{words.none}</p> : null}
      <Checkbox
        checked={rows.length > 0 && chosen.length === rows.length}
        disabled={rows.length === 0}
        indeterminate={chosen.length > 0 && chosen.length < rows.length}
        onChange={(event) => setChosen(event.target.checked ? rows.map(({ id }) => id) : [])}
      >
        {words.chooseAll(rows.length)}
      </Checkbox>
      <ul
        className={work.cases.length > 0 ? 'pack-cases pack-cases-made' : 'pack-cases'}
        aria-label={words.choose}
      >
        {rows.map(({ id, caseNumber, clientName }) => (
          <li key={id}>
            <Checkbox
              checked={chosen.includes(id)}
              onChange={(event) =>
                setChosen((now) =>
                  event.target.checked ? [...now, id] : now.filter((other) => other !== id),
                )
              }
            >
              <span className="ad-number">{caseNumber}</span> {clientName}
            </Checkbox>
          </li>
        ))}
      </ul>
      <BatchProgress work={work} />
      <footer className="pack-foot">
        <span className="ad-faint">{words.plainNotice}</span>
        <Button
          type="primary"
          size="large"
          loading={work.running}
          disabled={chosen.length === 0}
          onClick={() => void work.start(chosen)}
        >
          {words.make(chosen.length)}
        </Button>
      </footer>
    </Modal>
  );
}

function BatchProgress({ work }: { work: PackBatchWork }) {
  const { running, progress, cases, done, error, grantId } = work;
  const made = cases.filter((event) => event.made !== null).length;
  return (
    <>
      {running && progress ? (
        <div className="pack-progress" role="status">
          <span className="ad-number">
            {words.working(progress.caseNumber, progress.step, progress.percent)}
          </span>
          <Progress
            aria-label={packText.progressLabel}
            size="small"
            status="active"
            showInfo={false}
            percent={progress.percent}
          />
          <Button size="small" onClick={work.cancel}>
            {packText.cancel}
          </Button>
        </div>
      ) : null}
      {error ? (
        <Alert
          showIcon
          role="alert"
          type={error.code === 'CANCELLED' ? 'info' : 'error'}
          title={error.code === 'CANCELLED' ? words.cancelled(made) : error.sentence}
        />
      ) : null}
      {done ? (
        <Alert
          showIcon
          role="status"
          type={done.failed > 0 ? 'warning' : 'success'}
          title={words.done(done.made, done.failed)}
          description={done.report === '' ? null : words.report(done.report)}
          action={
            <Button size="small" onClick={() => void bridge().showExportedFile(grantId)}>
              {packText.show}
            </Button>
          }
        />
      ) : null}
      <ul className="pack-results" aria-label={words.result}>
        {cases.map(({ caseId, caseNumber, made: pack, code, leftOut }) => (
          <li key={caseId}>
            <span className="ad-number">{caseNumber}</span>
            {pack ? (
              <span>{words.caseMade(pack.name, pack.papers, pack.evidence)}</span>
            ) : (
              <span>
                {words.caseFailed}
                {code ? `：${errorSentences[code]}` : ''}
              </span>
            )}
            {pack && pack.missing > 0 ? (
              <span className="ad-soft">{words.caseMissing(pack.missing)}</span>
            ) : null}
            {leftOut.length === 0 ? null : (
              <details className="ad-soft">
                <summary>{words.leftOut(leftOut.length)}</summary>
                {leftOut.map(({ label, reason }) => (
                  <div key={label}>{`${label}：${reason}`}</div>
                ))}
              </details>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
