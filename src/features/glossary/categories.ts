import * as vscode from 'vscode';

/**
 * A category for people, in their language. Own glossaries may hold any word, which is shown as it stands:
 * `shop-floor` reads `Shop floor`.
 */
export function categoryName(category: string): string {
  switch (category) {
    case 'administrative-region':
      return vscode.l10n.t('Places and areas');
    case 'collective-bargaining':
      return vscode.l10n.t('Collective bargaining');
    case 'competition':
      return vscode.l10n.t('Competitions');
    case 'culture-education':
      return vscode.l10n.t('Culture and education');
    case 'democratic-management':
      return vscode.l10n.t('Democratic management');
    case 'digital-union':
      return vscode.l10n.t('Digital union work');
    case 'employment':
      return vscode.l10n.t('Employment');
    case 'enterprise-HR':
      return vscode.l10n.t('Enterprises and personnel');
    case 'hongkong-labour':
      return vscode.l10n.t('Labour in Hong Kong and Macao');
    case 'industrial-union':
      return vscode.l10n.t('Industrial unions');
    case 'industry':
      return vscode.l10n.t('Industries');
    case 'innovation':
      return vscode.l10n.t('Innovation');
    case 'labour-contract':
      return vscode.l10n.t('Labour contracts');
    case 'labour-dispute':
      return vscode.l10n.t('Labour disputes');
    case 'labour-inspection':
      return vscode.l10n.t('Labour inspection');
    case 'labour-law':
      return vscode.l10n.t('Labour law');
    case 'labour-movement':
      return vscode.l10n.t('Labour movement and its history');
    case 'labour-relations':
      return vscode.l10n.t('Labour relations');
    case 'labour-statistics':
      return vscode.l10n.t('Labour statistics');
    case 'media':
      return vscode.l10n.t('Newspapers and media');
    case 'meeting-document':
      return vscode.l10n.t('Meetings and documents');
    case 'migrant-workers':
      return vscode.l10n.t('Migrant workers');
    case 'model-worker':
      return vscode.l10n.t('Model workers and honours');
    case 'new-employment':
      return vscode.l10n.t('New forms of employment');
    case 'party-ideology':
      return vscode.l10n.t('Political language');
    case 'party-state':
      return vscode.l10n.t('Party and state');
    case 'protected-groups':
      return vscode.l10n.t('Women and protected groups');
    case 'rescue-volunteering':
      return vscode.l10n.t('Rescue and volunteering');
    case 'safety-health':
      return vscode.l10n.t('Safety and health at work');
    case 'service-facility':
      return vscode.l10n.t('Service facilities');
    case 'set-phrase':
      return vscode.l10n.t('Set phrases');
    case 'skills-training':
      return vscode.l10n.t('Skills and training');
    case 'social-insurance':
      return vscode.l10n.t('Social insurance');
    case 'taiwan-labour':
      return vscode.l10n.t('Labour in Taiwan');
    case 'union-finance':
      return vscode.l10n.t('Union finance');
    case 'union-institution':
      return vscode.l10n.t('Union institutions');
    case 'union-law':
      return vscode.l10n.t('Union law');
    case 'union-media':
      return vscode.l10n.t('Union media');
    case 'union-organisation':
      return vscode.l10n.t('Union organisation');
    case 'union-position':
      return vscode.l10n.t('Union posts');
    case 'union-reform':
      return vscode.l10n.t('Union reform');
    case 'wages':
      return vscode.l10n.t('Wages');
    case 'worker-welfare':
      return vscode.l10n.t('Workers’ welfare');
    case 'workforce-reform':
      return vscode.l10n.t('Workforce reform');
    case 'working-time':
      return vscode.l10n.t('Working time');
    default: {
      const words = category.replace(/-/g, ' ');
      return words.slice(0, 1).toUpperCase() + words.slice(1);
    }
  }
}

/** A part of speech for people; any other word as it stands. */
export function partOfSpeechName(partOfSpeech: string): string {
  switch (partOfSpeech) {
    case 'noun':
      return vscode.l10n.t('noun');
    case 'verb':
      return vscode.l10n.t('verb');
    case 'adjective':
      return vscode.l10n.t('adjective');
    case 'phrase':
      return vscode.l10n.t('phrase');
    case 'proper noun':
      return vscode.l10n.t('proper noun');
    case 'abbreviation':
      return vscode.l10n.t('abbreviation');
    case 'slogan':
      return vscode.l10n.t('slogan');
    default:
      return partOfSpeech;
  }
}
