import { themeQuartz } from 'ag-grid-community';

/** The grid in the desk's own colours; light and dark come with the custom properties. */
export const gridTheme = themeQuartz.withParams({
  accentColor: 'var(--accent)',
  backgroundColor: 'var(--surface)',
  foregroundColor: 'var(--ink)',
  borderColor: 'var(--line)',
  chromeBackgroundColor: 'var(--surface)',
  headerBackgroundColor: 'var(--raised)',
  headerTextColor: 'var(--muted)',
  headerFontWeight: 600,
  headerFontSize: 12,
  fontFamily: 'inherit',
  fontSize: 13,
  dataFontSize: 13,
  oddRowBackgroundColor: 'var(--surface)',
  rowHoverColor: 'var(--hover)',
  selectedRowBackgroundColor: 'var(--accent-soft)',
  wrapperBorder: false,
  wrapperBorderRadius: 0,
  columnBorder: false,
  cellHorizontalPadding: 10,
  rangeSelectionBorderColor: 'var(--accent)',
  browserColorScheme: 'inherit',
});
