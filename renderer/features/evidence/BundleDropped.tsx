import { Button, Modal } from 'antd';
import { useState } from 'react';
import type { Grant } from '../../../domain/bridge/bridgeTypes.ts';
import { evidenceText } from '../../text/evidenceText.ts';
import { VerifyBundleDialog } from '../bundle/VerifyBundleDialog.tsx';

const words = evidenceText.attach.bundle;

interface BundleDroppedProps {
  file: Grant;
  onAdd: (files: Grant[]) => Promise<void>;
  onClose: () => void;
}

/** A bundle that somebody made: to be checked, or to be kept as evidence? */
export function BundleDropped({ file, onAdd, onClose }: BundleDroppedProps) {
  const [verifying, setVerifying] = useState(false);
  if (verifying) return <VerifyBundleDialog first={file} onClose={onClose} />;
  return (
    <Modal
      open
      centered
      title={words.title}
      onCancel={onClose}
      footer={
        <>
          <Button
            onClick={() => {
              onClose();
              void onAdd([file]);
            }}
          >
            {words.add}
          </Button>
          <Button type="primary" onClick={() => setVerifying(true)}>
            {words.verify}
          </Button>
        </>
      }
    >
      <p>{words.text(file.displayName)}</p>
    </Modal>
  );
}
