/** A theme colour that the extension asks for by name, and what it colours. */
export interface MarkColor {
  readonly name: string;
  /**
   * `text`: words, which need a contrast of 4.5; `mark`: a line or an icon, 3 (WCAG 2.2, 1.4.3 and 1.4.11);
   * `behind`: a background that words stand on; `repeated`: a place in the overview ruler of what is marked in the text.
   */
  readonly use: 'text' | 'mark' | 'behind' | 'repeated';
  /** The theme colour that it stands on. */
  readonly on: 'editor.background' | 'sideBar.background';
}

/** All of them; a unit test compares the list with the sources. */
export const MARK_COLORS: readonly MarkColor[] = [
  { name: 'charts.blue', use: 'mark', on: 'sideBar.background' },
  { name: 'charts.foreground', use: 'mark', on: 'sideBar.background' },
  { name: 'charts.green', use: 'mark', on: 'sideBar.background' },
  { name: 'charts.purple', use: 'mark', on: 'sideBar.background' },
  { name: 'charts.red', use: 'mark', on: 'sideBar.background' },
  { name: 'editor.wordHighlightBackground', use: 'behind', on: 'editor.background' },
  { name: 'editorCodeLens.foreground', use: 'mark', on: 'editor.background' },
  { name: 'editorLineNumber.activeForeground', use: 'text', on: 'editor.background' },
  { name: 'editorOverviewRuler.rangeHighlightForeground', use: 'repeated', on: 'editor.background' },
  { name: 'editorOverviewRuler.warningForeground', use: 'repeated', on: 'editor.background' },
  { name: 'editorWarning.foreground', use: 'mark', on: 'editor.background' },
  { name: 'gongbao.litLineBackground', use: 'behind', on: 'editor.background' },
  { name: 'list.warningForeground', use: 'text', on: 'sideBar.background' },
];
