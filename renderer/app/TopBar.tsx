import { ArrowLeftOutlined, LockOutlined, PlusOutlined, SearchOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { useLocation, useNavigate } from 'react-router';
import { appText } from '../text/appText.ts';
import { Tag } from '../ui/Tag.tsx';
import { OperatorSwitch } from './OperatorSwitch.tsx';
import { shortcutLabel } from './shortcutLabel.ts';
import { WorkTrayButton } from './WorkTrayButton.tsx';

interface TopBarProps {
  sampleOpen: boolean;
  onSearch: () => void;
  onNewIntake: () => void;
  beginning: boolean;
  onLock: () => void;
  locking: boolean;
}

export function TopBar(props: TopBarProps) {
  const navigate = useNavigate();
  const location = useLocation();
  const first = isFirstPage(location.key);
  return (
    <header className="ad-topbar">
      <Tooltip title={appText.back}>
        <Button
          type="text"
          icon={<ArrowLeftOutlined aria-hidden />}
          aria-label={appText.back}
          disabled={first}
          onClick={() => navigate(-1)}
        />
      </Tooltip>
      <button type="button" className="ad-plain ad-search-box" onClick={props.onSearch}>
        <SearchOutlined aria-hidden />
        <span className="ad-search-hint">{appText.searchHint}</span>
        <kbd className="ad-kbd">{shortcutLabel('K')}</kbd>
      </button>
      <span className="ad-topbar-space" />
      {props.sampleOpen && (
        <span className="ad-sample">
          <Tag tone="warning" title={appText.sampleHint}>
            {appText.sample}
          </Tag>
          <Tooltip title={appText.leaveSampleHint}>
            <Button size="small" type="text" loading={props.locking} onClick={props.onLock}>
              {appText.leaveSample}
            </Button>
          </Tooltip>
        </span>
      )}
      <WorkTrayButton />
      <OperatorSwitch />
      <Tooltip title={`${appText.lock}（${shortcutLabel('L')}）`}>
        <Button
          type="text"
          icon={<LockOutlined aria-hidden />}
          aria-label={appText.lock}
          loading={props.locking}
          onClick={props.onLock}
        />
      </Tooltip>
      <Tooltip title={shortcutLabel('N')}>
        <Button
          type="primary"
          icon={<PlusOutlined aria-hidden />}
          loading={props.beginning}
          onClick={props.onNewIntake}
        >
          {appText.newIntake}
        </Button>
      </Tooltip>
    </header>
  );
}

/** Nothing to go back to. The router counts its pages in the history; in a test it only marks the first. */
function isFirstPage(locationKey: string): boolean {
  const state: unknown = window.history.state;
  if (typeof state === 'object' && state !== null && 'idx' in state) return state.idx === 0;
  return locationKey === 'default';
}
