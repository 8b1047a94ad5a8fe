import { type ThemeConfig, theme } from 'antd';
import { fontFamily, numberFontFamily, palettes, type Shade } from './palette.ts';

/** The Ant Design theme of one shade: tight, quiet, radius 6, 14 px. */
export function antTheme(shade: Shade): ThemeConfig {
  const colours = palettes[shade];
  return {
    algorithm: shade === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: colours.primary,
      colorInfo: colours.info,
      colorSuccess: colours.success,
      colorWarning: colours.warning,
      colorError: colours.danger,
      colorPrimaryBg: colours.primarySoft,
      colorInfoBg: colours.infoSoft,
      colorInfoBorder: edge(colours.info, shade),
      colorSuccessBg: colours.successSoft,
      colorSuccessBorder: edge(colours.success, shade),
      colorWarningBg: colours.warningSoft,
      colorWarningBorder: edge(colours.warning, shade),
      colorErrorBg: colours.dangerSoft,
      colorErrorBorder: edge(colours.danger, shade),
      colorLink: colours.primary,
      colorLinkHover: colours.primaryHover,
      colorText: colours.text,
      colorTextSecondary: colours.textSoft,
      colorTextTertiary: colours.textFaint,
      colorTextPlaceholder: colours.textFaint,
      colorBgLayout: colours.ground,
      colorBgContainer: colours.surface,
      colorBgElevated: shade === 'dark' ? colours.raised : colours.surface,
      colorBorder: colours.border,
      colorBorderSecondary: colours.borderSoft,
      colorSplit: colours.borderSoft,
      colorTextLightSolid: shade === 'dark' ? '#14181f' : '#ffffff',
      borderRadius: 6,
      fontSize: 14,
      fontFamily,
      fontFamilyCode: numberFontFamily,
      motion: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.16s',
      controlOutline: shade === 'dark' ? 'rgb(141 184 238 / 35%)' : 'rgb(63 118 184 / 28%)',
    },
    components: {
      Table: {
        headerBg: colours.raised,
        headerColor: colours.textSoft,
        headerSplitColor: 'transparent',
        rowHoverBg: colours.raised,
        cellPaddingBlock: 10,
        cellPaddingBlockMD: 8,
        cellPaddingBlockSM: 6,
      },
      Card: { bodyPadding: 16, headerHeight: 44, headerFontSize: 15 },
      Tabs: { horizontalItemPadding: '10px 2px', horizontalItemGutter: 24 },
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
      Tag: { defaultBg: colours.raised, defaultColor: colours.textSoft },
      Tooltip: {
        colorBgSpotlight: shade === 'dark' ? '#3b3832' : '#2b2a27',
        colorTextLightSolid: '#ffffff',
      },
      Modal: { titleFontSize: 16 },
      Form: { itemMarginBottom: 22, labelColor: colours.textSoft },
    },
  };
}

/** The border of a notice: its own colour, faint. */
function edge(colour: string, shade: Shade): string {
  return `${colour}${shade === 'dark' ? '66' : '4d'}`;
}
