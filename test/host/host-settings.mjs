/** Settings for a host: off is what would move, pop up or reach for the network in the middle of a test. */
export const hostSettings = {
  'comments.openView': 'never',
  'editor.cursorBlinking': 'solid',
  // in a browser VS Code saves after a second by default: what a slow test edits would stay for those after it
  'files.autoSave': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'security.workspace.trust.banner': 'never',
  'security.workspace.trust.startupPrompt': 'never',
  'update.mode': 'none',
  'window.restoreWindows': 'none',
  'workbench.editor.enablePreview': false,
  'workbench.enableExperiments': false,
  'workbench.reduceMotion': 'on',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};
