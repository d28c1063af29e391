import * as vscode from 'vscode';

/**
 * The text that attests a rendering, by its short key, in the user's language: `NPC-TUL21` is the Trade Union Law. Own
 * glossaries may name any source, which is shown as it stands.
 */
export function sourceName(key: string): string {
  const name = Object.hasOwn(NAMES, key) ? NAMES[key] : undefined;
  return name?.() ?? key;
}

const NAMES: Readonly<Record<string, () => string>> = {
  'NPC-TUL21': () => vscode.l10n.t('Trade Union Law of the PRC (2021)'),
  'NPC-TUL01': () => vscode.l10n.t('Trade Union Law of the PRC (2001)'),
  'NPC-LL': () => vscode.l10n.t('Labour Law of the PRC (1994)'),
  'NPC-LCL': () => vscode.l10n.t('Labor Contract Law of the PRC (2007)'),
  'NPC-LDMAL': () => vscode.l10n.t('Labor Dispute Mediation and Arbitration Law of the PRC (2007)'),
  'NPC-EPL': () => vscode.l10n.t('Employment Promotion Law of the PRC (2007)'),
  'NPC-SIL': () => vscode.l10n.t('Social Insurance Law of the PRC (2010)'),
  'NPC-WSL': () => vscode.l10n.t('Work Safety Law of the PRC (2002)'),
  'NPC-ODL': () =>
    vscode.l10n.t('Law of the PRC on the Prevention and Control of Occupational Diseases (2001)'),
  'NPC-CIVILCODE': () => vscode.l10n.t('Civil Code of the PRC (2020)'),
  'NPC-CRIMINALLAW': () => vscode.l10n.t('Criminal Law of the PRC'),
  'NPC-CONSTITUTION': () => vscode.l10n.t('Constitution of the PRC'),
  NPC: () => vscode.l10n.t('National People’s Congress'),
  CPC: () => vscode.l10n.t('Communist Party of China'),
  STATECOUNCIL: () => vscode.l10n.t('State Council'),
  SCIO: () => vscode.l10n.t('State Council Information Office'),
  CPPCC: () => vscode.l10n.t('Chinese People’s Political Consultative Conference'),
  SPC: () => vscode.l10n.t('Supreme People’s Court'),
  SPP: () => vscode.l10n.t('Supreme People’s Procuratorate'),
  MOHRSS: () => vscode.l10n.t('Ministry of Human Resources and Social Security'),
  MOJ: () => vscode.l10n.t('Ministry of Justice'),
  NBS: () => vscode.l10n.t('National Bureau of Statistics'),
  ACFTU: () => vscode.l10n.t('All-China Federation of Trade Unions'),
  ACWF: () => vscode.l10n.t('All-China Women’s Federation'),
  ACFIC: () => vscode.l10n.t('All-China Federation of Industry and Commerce'),
  CDPF: () => vscode.l10n.t('China Disabled Persons’ Federation'),
  CHINAKEYWORDS: () => vscode.l10n.t('Keywords to Understand China'),
  XINHUA: () => vscode.l10n.t('Xinhua News Agency'),
  CHINADAILY: () => vscode.l10n.t('China Daily'),
  PEOPLESDAILY: () => vscode.l10n.t('People’s Daily Online'),
  SHINE: () => vscode.l10n.t('Shanghai Daily'),
  FJSEN: () => vscode.l10n.t('Southeast Net (Fujian)'),
  'HUNAN-GOV': () => vscode.l10n.t('Hunan provincial government'),
  ETI: () => vscode.l10n.t('Ethical Trading Initiative'),
  ILO: () => vscode.l10n.t('International Labour Organization'),
  UNESCO: () => vscode.l10n.t('UNESCO'),
  WORLDSKILLS: () => vscode.l10n.t('WorldSkills International'),
  'TW-MOJ': () => vscode.l10n.t('Laws and Regulations Database of Taiwan'),
  'TW-MOL': () => vscode.l10n.t('Ministry of Labor, Taiwan'),
  TCTU: () => vscode.l10n.t('Taiwan Confederation of Trade Unions'),
  'HK-ELEG': () => vscode.l10n.t('Hong Kong e-Legislation'),
  'HK-LD': () => vscode.l10n.t('Labour Department, Hong Kong'),
  'HK-LWB': () => vscode.l10n.t('Labour and Welfare Bureau, Hong Kong'),
  'HK-LEGCO': () => vscode.l10n.t('Legislative Council, Hong Kong'),
  'HK-JUD': () => vscode.l10n.t('Judiciary, Hong Kong'),
  'HK-MPFA': () => vscode.l10n.t('Mandatory Provident Fund Schemes Authority, Hong Kong'),
  'HK-ERB': () => vscode.l10n.t('Employees Retraining Board, Hong Kong'),
  'HK-OSHC': () => vscode.l10n.t('Occupational Safety and Health Council, Hong Kong'),
  HKFTU: () => vscode.l10n.t('Hong Kong Federation of Trade Unions'),
  HKCTU: () => vscode.l10n.t('Hong Kong Confederation of Trade Unions'),
  HKFLU: () => vscode.l10n.t('Federation of Hong Kong and Kowloon Labour Unions'),
  FAOM: () => vscode.l10n.t('Macao Federation of Trade Unions'),
};
