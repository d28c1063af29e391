import * as vscode from 'vscode';
import { Refusal } from '../../core/refusal';
import { CONVERSION_CONFIGS, type ConversionConfig } from '../../core/script/configs';

/** What a conversion leads to, in the user's words. */
export function nameOf(config: ConversionConfig): string {
  switch (config) {
    case 's2tw':
      return vscode.l10n.t('Traditional (Taiwan)');
    case 's2twp':
      return vscode.l10n.t('Traditional (Taiwan, with phrases)');
    case 's2hk':
      return vscode.l10n.t('Traditional (Hong Kong)');
    case 's2t':
      return vscode.l10n.t('Traditional (standard)');
    case 't2s':
      return vscode.l10n.t('Simplified');
    default:
      return config;
  }
}

const OFFERED = ['s2tw', 's2hk', 's2t', 's2twp', 't2s'] as const;

/** Asks which conversion is meant unless `wanted` names one; undefined where the user dismissed the question. */
export async function chooseConfig(wanted: string | undefined): Promise<ConversionConfig | undefined> {
  if (wanted !== undefined) {
    const known = CONVERSION_CONFIGS.find((config) => config === wanted);
    if (!known) throw new Refusal('unknown-config', wanted);
    return known;
  }
  const items = OFFERED.map((config) => ({ label: nameOf(config), description: config, config }));
  const choice = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Convert to what?') });
  return choice?.config;
}
