import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown, Space } from 'antd';
import { packText as words } from '../../text/packText.ts';
import type { PackTargetChoice } from './usePack.ts';

/** Makes the pack where packs usually go, or where somebody says. */
export function PackMakeButton(props: {
  running: boolean;
  disabled: boolean;
  onMake: (target: PackTargetChoice) => void;
}) {
  const { running, disabled, onMake } = props;
  return (
    <Space.Compact>
      <Button
        type="primary"
        size="large"
        loading={running}
        disabled={disabled}
        onClick={() => onMake('usual')}
      >
        {words.make}
      </Button>
      <Dropdown
        trigger={['click']}
        placement="topRight"
        disabled={disabled || running}
        menu={{
          items: [
            { key: 'zip', label: words.asZip },
            { key: 'folder', label: words.asFolder },
          ],
          onClick: ({ key }) => onMake(key === 'folder' ? 'folder' : 'zip'),
        }}
      >
        <Button
          type="primary"
          size="large"
          aria-label={words.elsewhere}
          icon={<DownOutlined aria-hidden />}
        />
      </Dropdown>
    </Space.Compact>
  );
}
