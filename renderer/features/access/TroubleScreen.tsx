import { Alert, Button } from 'antd';
import { type ErrorCode, errorSentences } from '../../../domain/errors.ts';
import type { VaultStatus } from '../../../domain/vault/vaultStatus.ts';
import { accessText } from '../../text/accessText.ts';
import { AccessFrame } from './AccessFrame.tsx';
import { useOpenSample } from './useOpenSample.ts';

const text = accessText.trouble;

interface TroubleScreenProps {
  code: ErrorCode;
  onRetry?: () => void;
  /** Given where the sample vault can still be opened. */
  onOpened?: (status: VaultStatus) => void;
}

/** A vault that does not open: what happened, that nothing was changed, and what to do. Nothing here writes. */
export function TroubleScreen(props: TroubleScreenProps) {
  const sample = useOpenSample((status) => props.onOpened?.(status));
  const kind = props.code in text.steps ? (props.code as keyof typeof text.steps) : 'other';
  const title = props.code === 'ENGINE_UNAVAILABLE' ? text.engineFailedTitle : text.titles[kind];
  return (
    <AccessFrame>
      <header className="ad-door-heading">
        <h1>{title}</h1>
      </header>
      <Alert
        className="ad-door-alert"
        type="warning"
        showIcon
        role="alert"
        title={errorSentences[props.code]}
        description={text.unchanged}
      />
      <ol className="ad-trouble-steps">
        {text.steps[kind].map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <div className="ad-door-actions">
        {props.onRetry && (
          <Button type="primary" size="large" onClick={props.onRetry}>
            {text.retry}
          </Button>
        )}
        {props.onOpened && (
          <Button size="large" onClick={sample.open} loading={sample.opening}>
            {text.sample}
          </Button>
        )}
      </div>
    </AccessFrame>
  );
}
