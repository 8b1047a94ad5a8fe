import { CheckCircleOutlined, LoadingOutlined } from '@ant-design/icons';
import { useEffect, useRef, useState } from 'react';
import { useEngine } from '../rpc/EngineProvider.tsx';
import { appText } from '../text/appText.ts';
import './shell.css';

/** A band at the foot of the window while the engine is being restarted, and a word when it is back. */
export function EngineBand() {
  const { state } = useEngine();
  const wasLost = useRef(false);
  const [back, setBack] = useState(false);
  useEffect(() => {
    if (state === 'lost') {
      wasLost.current = true;
      setBack(false);
    }
    if (state !== 'ready' || !wasLost.current) return;
    wasLost.current = false;
    setBack(true);
    const timer = setTimeout(() => setBack(false), 4_000);
    return () => clearTimeout(timer);
  }, [state]);
  if (state === 'lost') {
    return (
      <div className="ad-band ad-band-lost" role="alert">
        <LoadingOutlined aria-hidden /> {appText.engineLost}
      </div>
    );
  }
  if (!back) return null;
  return (
    <output className="ad-band ad-band-back">
      <CheckCircleOutlined aria-hidden /> {appText.engineBack}
    </output>
  );
}
