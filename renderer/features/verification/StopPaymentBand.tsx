import { Button } from 'antd';
import type { ReactNode } from 'react';
import { verificationText as text } from '../../text/verificationText.ts';
import './verification.css';

/** Money is leaving now: 110 stands above everything else, with what the client must have ready. */
export function StopPaymentBand(props: {
  onReported?: () => void;
  /** What was read of a payment that nobody confirmed yet. */
  told?: ReactNode;
}) {
  const title = props.told ? text.bandTitleTold : text.bandTitle;
  return (
    <section className="stop-band" role="alert" aria-label={title}>
      <div className="stop-band-numbers" aria-hidden="true">
        <strong>110</strong>
        <span>96110</span>
      </div>
      <div className="stop-band-body">
        <h2>{title}</h2>
        <p>{text.bandCall}</p>
        <p className="stop-band-prepare">
          <b>{text.bandPrepare}</b>
          {text.bandItems.join(' · ')}
        </p>
        <small>{text.bandBasis}</small>
        {props.told}
      </div>
      {!props.told && props.onReported && (
        <Button danger onClick={props.onReported}>
          {text.bandMarkDone}
        </Button>
      )}
    </section>
  );
}
