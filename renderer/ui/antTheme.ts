import { theme, type ThemeConfig } from 'antd';

const FONT =
  'system-ui, "Segoe UI", Roboto, "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei UI", "PingFang SC", sans-serif';
const MONO =
  '"JetBrains Mono", "Cascadia Mono", Consolas, "DejaVu Sans Mono", "Noto Sans Mono CJK SC", monospace';

/** The widget kit in the colours and sizes of styles/tokens.css. */
export function antTheme(dark: boolean): ThemeConfig {
  return {
    algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      fontFamily: FONT,
      fontFamilyCode: MONO,
      fontSize: 13,
      fontSizeSM: 12,
      lineHeight: 1.45,
      borderRadius: 4,
      borderRadiusSM: 4,
      borderRadiusLG: 6,
      controlHeight: 32,
      controlHeightSM: 26,
      wireframe: false,
      motion: false,
      colorPrimary: dark ? '#5B9BFF' : '#1769E0',
      colorLink: dark ? '#5B9BFF' : '#1769E0',
      colorError: dark ? '#F0716F' : '#C62F2F',
      colorWarning: dark ? '#E0A84A' : '#995A00',
      colorSuccess: dark ? '#5DBB7D' : '#1F7A3D',
      colorTextBase: dark ? '#E6EAF0' : '#1B2430',
      colorBgBase: dark ? '#14181D' : '#FFFFFF',
      colorBgContainer: dark ? '#181D23' : '#FFFFFF',
      colorBgElevated: dark ? '#20262E' : '#FFFFFF',
      colorBorder: dark ? '#3A434E' : '#CFD5DC',
      colorBorderSecondary: dark ? '#2B323B' : '#E3E6EA',
      colorTextPlaceholder: dark ? '#8A95A4' : '#66717F',
      colorTextSecondary: dark ? '#9AA5B4' : '#5B6675',
      colorTextDescription: dark ? '#9AA5B4' : '#5B6675',
    },
    components: {
      // The kit derives paler tones of its own, on which the text cannot be read.
      Button: {
        primaryShadow: 'none',
        defaultShadow: 'none',
        dangerShadow: 'none',
        primaryColor: dark ? '#0D1420' : '#FFFFFF',
        colorPrimary: dark ? '#5B9BFF' : '#1769E0',
        colorPrimaryHover: dark ? '#7DB0FF' : '#1257C4',
        colorPrimaryActive: dark ? '#5B9BFF' : '#0F4AA8',
        colorLink: dark ? '#5B9BFF' : '#1769E0',
        colorLinkHover: dark ? '#7DB0FF' : '#1257C4',
        colorLinkActive: dark ? '#5B9BFF' : '#0F4AA8',
      },
      Modal: { titleFontSize: 15 },
      Slider: {
        railSize: 3,
        handleSize: 8,
        handleSizeHover: 8,
        controlSize: 8,
        handleLineWidth: 2,
        handleLineWidthHover: 2,
      },
      Segmented: { trackPadding: 2 },
    },
  };
}
