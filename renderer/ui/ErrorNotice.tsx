import { Alert, Button } from 'antd';
import { errorSentence } from '../rpc/engineError.ts';
import { uiText } from '../text/uiText.ts';

/** A failure in the place where the content would be, with what to do. */
export function ErrorNotice(props: { error: unknown; onRetry?: () => void }) {
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={errorSentence(props.error)}
      action={
        props.onRetry && (
          <Button size="small" onClick={props.onRetry}>
            {uiText.retry}
          </Button>
        )
      }
    />
  );
}
