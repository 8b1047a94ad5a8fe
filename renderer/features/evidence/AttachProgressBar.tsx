import { Button, Progress } from 'antd';
import { evidenceText } from '../../text/evidenceText.ts';
import { formatBytes } from './formatBytes.ts';
import { type Attach, attachFraction } from './useAttach.ts';

const words = evidenceText.attach;

/** How far an addition is, with the way to stop it. */
export function AttachProgressBar(props: { progress: Attach['progress']; onCancel: () => void }) {
  const { progress } = props;
  return (
    <div className="evidence-progress" role="status">
      <div className="evidence-progress-line">
        <span className="evidence-progress-name">
          {progress
            ? words.working(progress.fileIndex + 1, progress.fileCount, progress.fileName)
            : words.preparing}
        </span>
        {progress && progress.totalBytes > 0 ? (
          <span className="ad-faint ad-number">
            {words.bytes(formatBytes(progress.doneBytes), formatBytes(progress.totalBytes))}
          </span>
        ) : null}
        <Button size="small" onClick={props.onCancel}>
          {words.cancel}
        </Button>
      </div>
      <Progress
        aria-label={words.label}
        size="small"
        status="active"
        showInfo={false}
        percent={progress ? Math.round(attachFraction(progress) * 100) : 0}
      />
    </div>
  );
}
