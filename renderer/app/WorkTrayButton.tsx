import { CloseOutlined, HourglassOutlined, LoadingOutlined } from '@ant-design/icons';
import { Button, Popover, Progress } from 'antd';
import { type BackgroundWork, useWorkTray } from '../rpc/WorkTrayProvider.tsx';
import { appText } from '../text/appText.ts';
import { Tag } from '../ui/Tag.tsx';

const text = appText.work;

/**
 * Background work: how many run, and on a click their progress, cancel and end. Not there while there is none and
 * none has ended that somebody may still look at.
 */
export function WorkTrayButton() {
  const { works, dismiss } = useWorkTray();
  const running = works.filter((work) => work.state === 'running').length;
  if (works.length === 0) return null;
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      title={text.title}
      content={<TrayList works={works} onDismiss={dismiss} />}
    >
      <Button
        type="text"
        icon={running > 0 ? <LoadingOutlined aria-hidden /> : <HourglassOutlined aria-hidden />}
        aria-label={running > 0 ? text.running(running) : text.button}
      >
        {running > 0 ? text.short(running) : text.button}
      </Button>
    </Popover>
  );
}

function TrayList(props: { works: readonly BackgroundWork[]; onDismiss: (id: string) => void }) {
  return (
    <ul className="ad-tray">
      {props.works.map((work) => (
        <li key={work.id}>
          <div className="ad-tray-line">
            <strong>{work.title}</strong>
            <WorkState work={work} />
            <span className="ad-topbar-space" />
            {work.cancel ? (
              <Button size="small" onClick={work.cancel}>
                {text.cancel}
              </Button>
            ) : (
              <Button
                size="small"
                type="text"
                icon={<CloseOutlined aria-hidden />}
                aria-label={text.dismiss}
                onClick={() => props.onDismiss(work.id)}
              />
            )}
          </div>
          {work.state === 'running' && (
            <Progress
              size="small"
              percent={Math.round((work.fraction ?? 0) * 100)}
              status="active"
              showInfo={work.fraction !== null}
            />
          )}
          <p>{work.text}</p>
        </li>
      ))}
    </ul>
  );
}

function WorkState(props: { work: BackgroundWork }) {
  switch (props.work.state) {
    case 'running':
      return null;
    case 'done':
      return <Tag tone="success">{text.done}</Tag>;
    case 'failed':
      return <Tag tone="danger">{text.failed}</Tag>;
    case 'cancelled':
      return <Tag>{text.cancelled}</Tag>;
  }
}
