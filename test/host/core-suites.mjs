/**
 * What an older VS Code is tried with where the whole would take too long: a suite a feature, the quick ones, and the
 * installation of the package.
 */
export const coreSuites = [
  'activation.test.ts',
  'articlesView.test.ts',
  'conversion.test.ts',
  'fileSystems.test.ts',
  'glossaryEditing.test.ts',
  'highlighting.test.ts',
  'lifting.test.ts',
  'mending.test.ts',
  'navigation.test.ts',
  'notes.test.ts',
  'ownGlossaries.test.ts',
  'package.installed.test.ts',
  'suspicions.test.ts',
  'translation.test.ts',
  'welcome.test.ts',
];
