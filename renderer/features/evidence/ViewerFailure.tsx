import { Alert, Button } from 'antd';
import { evidenceText } from '../../text/evidenceText.ts';

const words = evidenceText.viewer;

/** The file could not be shown: why, as far as known, and what to do. */
export function ViewerFailure(props: { text?: string; onRetry?: () => void }) {
  return (
    <div className="evidence-viewer-failure">
      <Alert
        showIcon
        role="alert"
        type="error"
        title={props.text ?? words.failed}
        action={
          props.onRetry ? (
            <Button size="small" onClick={props.onRetry}>
              {words.retry}
            </Button>
          ) : undefined
        }
      />
    </div>
  );
}
