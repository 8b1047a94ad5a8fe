import { Alert, Button, Progress } from 'antd';
import { bridge } from '../../bridge/bridge.ts';
import { packText as words } from '../../text/packText.ts';
import type { PackWork } from './usePack.ts';

/** How far the pack is, then where it lies. */
export function PackProgress({ work }: { work: PackWork }) {
  const { running, progress, made, error } = work;
  if (running) {
    const { step, percent } = progress ?? { step: '', percent: 0 };
    return (
      <div className="pack-progress" role="status">
        <span className="ad-number">{words.working(step, percent)}</span>
        <Progress
          aria-label={words.progressLabel}
          size="small"
          status="active"
          showInfo={false}
          percent={percent}
        />
        <Button size="small" onClick={work.cancel}>
          {words.cancel}
        </Button>
      </div>
    );
  }
  if (error) {
    return error.code === 'CANCELLED' ? (
      <Alert showIcon role="status" type="info" title={words.cancelled} />
    ) : (
      <Alert showIcon role="alert" type="error" title={error.sentence} />
    );
  }
  if (!made) return null;
  return (
    <Alert
      showIcon
      role="status"
      type="success"
      title={words.done(made.papers, made.evidence)}
      description={
        <>
          <div>{words.doneFile(made.name)}</div>
          {made.missing > 0 ? <div>{words.doneMissing(made.missing)}</div> : null}
          {made.bundleSha256 === '' ? null : (
            <div className="ad-faint ad-hash">{words.bundleHash(made.bundleSha256)}</div>
          )}
        </>
      }
      action={
        <Button size="small" onClick={() => void bridge().showExportedFile(made.grantId)}>
          {words.show}
        </Button>
      }
    />
  );
}
