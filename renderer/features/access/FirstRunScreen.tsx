import { FolderOpenOutlined, LockOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { VaultStatus } from '../../../domain/vault/vaultStatus.ts';
import { accessText } from '../../text/accessText.ts';
import { AccessFrame, AccessHeading } from './AccessFrame.tsx';
import { useOpenSample } from './useOpenSample.ts';

const text = accessText.firstRun;

interface FirstRunScreenProps {
  /** The user comes from the sample vault, which has just been closed. */
  leftSample: boolean;
  onCreate: () => void;
  onOpened: (status: VaultStatus) => void;
}

/** While the firm has no vault: two ways in. */
export function FirstRunScreen(props: FirstRunScreenProps) {
  const sample = useOpenSample(props.onOpened);
  return (
    <AccessFrame wide>
      {props.leftSample ? (
        <AccessHeading title={text.leftTitle} text={text.leftText} />
      ) : (
        <AccessHeading title={text.title} text={text.text} />
      )}
      <div className="ad-choices">
        <section className="ad-sheet ad-choice" aria-labelledby="choice-create">
          <LockOutlined className="ad-choice-icon" aria-hidden />
          <h2 id="choice-create">{text.createTitle}</h2>
          <p>{text.createText}</p>
          <Button type="primary" size="large" onClick={props.onCreate} disabled={sample.opening}>
            {text.createAction}
          </Button>
        </section>
        <section className="ad-sheet ad-choice" aria-labelledby="choice-sample">
          <FolderOpenOutlined className="ad-choice-icon" aria-hidden />
          <h2 id="choice-sample">{text.sampleTitle}</h2>
          <p>{text.sampleText}</p>
          <Button size="large" onClick={sample.open} loading={sample.opening}>
            {sample.opening ? text.sampleOpening : text.sampleAction}
          </Button>
        </section>
      </div>
    </AccessFrame>
  );
}
