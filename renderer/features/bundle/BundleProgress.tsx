import { Alert, Button, Progress } from 'antd';
import { bridge } from '../../bridge/bridge.ts';
import { bundleText } from '../../text/bundleText.ts';
import { evidenceText } from '../../text/evidenceText.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { formatBytes } from '../evidence/formatBytes.ts';
import { type MadeBundle, type MakeBundle, percentOf } from './useMakeBundle.ts';

/** How far the making is, then the file with the hash to be written down. */
export function BundleProgress({ work }: { work: MakeBundle }) {
  const { running, progress, made, error } = work;
  if (running) {
    const percent = progress ? percentOf(progress) : 0;
    return (
      <div className="bundle-progress" role="status">
        <span className="ad-number">{bundleText.working(progress?.step ?? '', percent)}</span>
        <Progress
          aria-label={bundleText.trayTitle}
          size="small"
          status="active"
          showInfo={false}
          percent={percent}
        />
        <Button size="small" onClick={work.cancel}>
          {bundleText.cancel}
        </Button>
      </div>
    );
  }
  if (made) return <Result made={made} />;
  if (!error) return null;
  return error.code === 'CANCELLED' ? (
    <Alert showIcon role="status" type="info" title={bundleText.cancelled} />
  ) : (
    <Alert
      showIcon
      role="alert"
      type="error"
      title={error.sentence}
      description={itemsAtFault(error.fields)}
    />
  );
}

/** The engine names an item at fault by its number: evidence.3. */
function itemsAtFault(fields: readonly string[]): string | undefined {
  const numbers = fields.flatMap((field) => /^evidence\.(\d+)$/.exec(field)?.[1] ?? []);
  if (numbers.length === 0) return undefined;
  return bundleText.atFault(
    numbers.map((number) => evidenceText.list.number(Number(number))).join('、'),
  );
}

function Result({ made }: { made: MadeBundle }) {
  const words = bundleText.result;
  return (
    <Alert
      showIcon
      role="status"
      type="success"
      title={bundleText.done(made.files)}
      description={
        <>
          <dl className="bundle-result" aria-label={words.label}>
            <dt>{words.file}</dt>
            <dd>
              {made.fileName} <span className="ad-faint">{formatBytes(made.sizeBytes)}</span>
            </dd>
            <dt>{words.sha256}</dt>
            <dd>
              <span className="ad-hash">{made.sha256}</span>
              <CopyButton iconOnly text={made.sha256} label={words.copy} />
            </dd>
          </dl>
          <p className="ad-soft">{words.hint}</p>
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
