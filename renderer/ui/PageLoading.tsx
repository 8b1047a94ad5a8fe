import { Skeleton } from 'antd';
import { useEffect, useState } from 'react';
import { uiText } from '../text/uiText.ts';
import './page.css';

/** Grey lines while something loads; unseen for the first 300 ms, so that quick loads do not flicker. */
export function PageLoading(props: { rows?: number }) {
  const [visible, setVisible] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setVisible(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="ad-loading" aria-busy="true" role="status" aria-label={uiText.loading}>
      {visible && <Skeleton active title paragraph={{ rows: props.rows ?? 6 }} />}
    </div>
  );
}
