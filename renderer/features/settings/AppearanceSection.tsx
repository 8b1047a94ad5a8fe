import { Form, Segmented, Select } from 'antd';
import { useSyncExternalStore } from 'react';
import {
  readSetting,
  type SettingValue,
  subscribeSettings,
  writeSetting,
} from '../../app/localSettings.ts';
import { settingsText } from '../../text/settingsText.ts';
import { type Appearance, useAppearance } from '../../theme/useAppearance.ts';
import { SectionHeading } from './SectionHeading.tsx';

const text = settingsText.appearance;
type Minutes = SettingValue<'autoLockMinutes'>;
const appearances: Appearance[] = ['system', 'light', 'dark'];
const minutes: Minutes[] = [5, 15, 30, 0];

export function AppearanceSection() {
  const [appearance, setAppearance] = useAppearance();
  const autoLock = useSyncExternalStore(subscribeSettings, () => readSetting('autoLockMinutes'));
  return (
    <div className="ad-settings-narrow">
      <SectionHeading title={text.title} text={text.local} />
      <Form layout="vertical" requiredMark={false}>
        <Form.Item label={text.appearance}>
          <Segmented<Appearance>
            aria-label={text.appearance}
            value={appearance}
            onChange={setAppearance}
            options={appearances.map((value) => ({ value, label: text.choices[value] }))}
          />
        </Form.Item>
        <Form.Item label={text.autoLock} extra={text.autoLockHelp} htmlFor="auto-lock">
          <Select<Minutes>
            id="auto-lock"
            className="ad-settings-select"
            value={autoLock}
            onChange={(value) => writeSetting('autoLockMinutes', value)}
            options={minutes.map((value) => ({ value, label: text.autoLockChoices[value] }))}
          />
        </Form.Item>
      </Form>
    </div>
  );
}
