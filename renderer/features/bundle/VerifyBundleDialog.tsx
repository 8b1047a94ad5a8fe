import { FileProtectOutlined } from '@ant-design/icons';
import { Alert, App, Button, Modal, Progress } from 'antd';
import { useEffect, useRef } from 'react';
import type { Grant } from '../../../domain/bridge/bridgeTypes.ts';
import { bridge } from '../../bridge/bridge.ts';
import { errorSentence } from '../../rpc/engineError.ts';
import { bundleText } from '../../text/bundleText.ts';
import { formatBytes } from '../evidence/formatBytes.ts';
import { useWindowDrop } from '../evidence/useWindowDrop.ts';
import { BundleCheckReport } from './BundleCheckReport.tsx';
import { useVerifyBundle, type VerifyBundle } from './useVerifyBundle.ts';
import './bundle.css';

const words = bundleText.verify;

/** A zip, chosen or dropped, against its own list, signature and custody chain. */
export function VerifyBundleDialog(props: {
  /** Checked at once. */
  first?: Grant;
  onClose: () => void;
}) {
  const { first, onClose } = props;
  const { message } = App.useApp();
  const verify = useVerifyBundle();
  const begun = useRef(false);
  const { start } = verify;
  useEffect(() => {
    // A grant can be redeemed once.
    if (!first || begun.current) return;
    begun.current = true;
    start(first);
  }, [first, start]);
  const take = async (choose: () => Promise<Grant[]>) => {
    try {
      const [file, ...more] = await choose();
      if (more.length > 0) void message.info(words.one);
      if (file && !verify.running) verify.start(file);
    } catch (error) {
      void message.error(errorSentence(error), 6);
    }
  };
  const hanging = useWindowDrop((files) => void take(() => bridge().grantDroppedFiles(files)));
  const close = () => {
    verify.cancel();
    onClose();
  };
  return (
    <Modal open centered width={760} title={words.title} footer={null} onCancel={close}>
      <p className="ad-soft">{words.explain}</p>
      <div className={hanging ? 'bundle-drop bundle-drop-hanging' : 'bundle-drop'}>
        <FileProtectOutlined aria-hidden />
        {hanging ? (
          <strong>{words.dropNow}</strong>
        ) : (
          <>
            <Button
              type={verify.finding ? 'default' : 'primary'}
              disabled={verify.running}
              onClick={() =>
                void take(() => bridge().pickFiles({ purpose: 'evidence', multiple: false }))
              }
            >
              {verify.finding ? words.again : words.pick}
            </Button>
            <span className="ad-soft">{words.dropHint}</span>
          </>
        )}
      </div>
      <Outcome verify={verify} />
    </Modal>
  );
}

function Outcome({ verify }: { verify: VerifyBundle }) {
  const { running, progress, finding, error } = verify;
  if (running) {
    const percent =
      progress && progress.totalBytes > 0 ? (progress.doneBytes / progress.totalBytes) * 100 : 0;
    return (
      <div className="bundle-progress" role="status">
        <span className="ad-number">
          {words.working(
            formatBytes(progress?.doneBytes ?? 0),
            formatBytes(progress?.totalBytes ?? 0),
          )}
        </span>
        <Progress
          aria-label={words.trayTitle}
          size="small"
          status="active"
          showInfo={false}
          percent={Math.round(percent)}
        />
        <Button size="small" onClick={verify.cancel}>
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
  return finding ? <BundleCheckReport {...finding} /> : null;
}
