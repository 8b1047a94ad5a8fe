import { App, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { type ReactNode, useLayoutEffect, useMemo } from 'react';
import { antTheme } from './antTheme.ts';
import { cspNonce } from './cspNonce.ts';
import { palettes, type Shade } from './palette.ts';
import { useShade } from './useAppearance.ts';

dayjs.locale('zh-cn');

/** Colours, fonts, language and style nonce for everything below. */
export function ThemeProvider(props: { children: ReactNode }) {
  const shade = useShade();
  const theme = useMemo(() => antTheme(shade), [shade]);
  const csp = useMemo(() => ({ nonce: cspNonce() }), []);
  useLayoutEffect(() => paintRoot(shade), [shade]);
  return (
    <ConfigProvider
      locale={zhCN}
      theme={theme}
      csp={csp}
      button={{ autoInsertSpace: false }}
      form={{ requiredMark: 'optional' }}
    >
      <App className="ad-app" message={{ maxCount: 3 }}>
        {props.children}
      </App>
    </ConfigProvider>
  );
}

/** Hands the palette to our own style sheets: primarySoft becomes --ad-primary-soft. */
function paintRoot(shade: Shade): void {
  const root = document.documentElement;
  root.dataset.shade = shade;
  root.style.colorScheme = shade;
  for (const [name, value] of Object.entries(palettes[shade])) {
    root.style.setProperty(`--ad-${name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}`, value);
  }
}
