export type Shade = 'light' | 'dark';

/**
 * Every colour and measure of the screens, once: Ant Design gets them as tokens, our own style
 * sheets as `--ad-…` properties. Red is kept for money leaving now, damage and what is overdue.
 */
export interface Palette {
  primary: string;
  primaryHover: string;
  primarySoft: string;
  /** The desk itself, the sheets on it, and a sheet on a sheet. */
  ground: string;
  surface: string;
  raised: string;
  /** The left rail. */
  rail: string;
  railText: string;
  railTextStrong: string;
  railActive: string;
  border: string;
  borderSoft: string;
  text: string;
  textSoft: string;
  textFaint: string;
  danger: string;
  dangerSoft: string;
  /** 疑似诈骗: not red, since a suspicion is not money leaving. */
  suspicion: string;
  suspicionSoft: string;
  warning: string;
  warningSoft: string;
  success: string;
  successSoft: string;
  info: string;
  infoSoft: string;
  /** Facts read out of a text. */
  mark: string;
  focus: string;
  /** Bars of the plots. */
  plot: string;
  plotSoft: string;
  shadow: string;
}

const light: Palette = {
  primary: '#23466f',
  primaryHover: '#32598a',
  primarySoft: '#e9eef5',
  ground: '#f5f3ef',
  surface: '#ffffff',
  raised: '#faf9f6',
  rail: '#1d2c40',
  railText: '#b6c1d0',
  railTextStrong: '#ffffff',
  railActive: '#2f486a',
  border: '#dcd7cd',
  borderSoft: '#ebe7df',
  text: '#25231f',
  textSoft: '#625d54',
  textFaint: '#7c766b',
  danger: '#b3261e',
  dangerSoft: '#fbebe9',
  suspicion: '#6d2e6b',
  suspicionSoft: '#f4e9f4',
  warning: '#8f5a00',
  warningSoft: '#fbf1de',
  success: '#2b6a47',
  successSoft: '#e8f2ec',
  info: '#2d5f8b',
  infoSoft: '#e8f0f7',
  mark: '#fdeec2',
  focus: '#3f76b8',
  plot: '#4a6f9e',
  plotSoft: '#e3e8ef',
  shadow: '0 1px 2px rgb(60 50 30 / 6%), 0 4px 14px rgb(60 50 30 / 5%)',
};

const dark: Palette = {
  primary: '#7ea6d8',
  primaryHover: '#9bbce4',
  primarySoft: '#25324a',
  ground: '#171614',
  surface: '#211f1c',
  raised: '#292723',
  rail: '#121417',
  railText: '#a2a9b3',
  railTextStrong: '#f3f1ec',
  railActive: '#2a3648',
  border: '#403c36',
  borderSoft: '#322f2a',
  text: '#ebe7df',
  textSoft: '#b1aa9e',
  textFaint: '#938c80',
  danger: '#ff8a80',
  dangerSoft: '#40211f',
  suspicion: '#d9a5d8',
  suspicionSoft: '#3a2439',
  warning: '#e9b761',
  warningSoft: '#3a2e19',
  success: '#7cc49a',
  successSoft: '#1f3328',
  info: '#86b7e0',
  infoSoft: '#1e2f40',
  mark: '#5a4a1d',
  focus: '#8db8ee',
  plot: '#5d84b6',
  plotSoft: '#2f3640',
  shadow: '0 1px 2px rgb(0 0 0 / 40%), 0 4px 14px rgb(0 0 0 / 25%)',
};

export const palettes: Record<Shade, Palette> = { light, dark };

export const fontFamily =
  "'Noto Sans SC', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', 'Helvetica Neue', Arial, sans-serif";
export const numberFontFamily =
  "'SF Mono', 'Cascadia Mono', Consolas, 'Noto Sans Mono', 'DejaVu Sans Mono', monospace";
