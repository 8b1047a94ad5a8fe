import { SafetyCertificateOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { evidenceText } from '../../text/evidenceText.ts';
import type { VerifyEvidence } from './useVerifyEvidence.ts';

const words = evidenceText.verify;

export function VerifyButton({ verify }: { verify: VerifyEvidence }) {
  return (
    <Tooltip title={words.runHelp} placement="left">
      <Button
        icon={<SafetyCertificateOutlined aria-hidden />}
        disabled={verify.running}
        onClick={verify.start}
      >
        {words.run}
      </Button>
    </Tooltip>
  );
}
