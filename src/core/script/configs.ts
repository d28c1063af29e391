/** OpenCC's configurations, under OpenCC's names: s Simplified, t OpenCC Traditional, tw Taiwan, hk Hong Kong, jp Japanese shinjitai, p with regional vocabulary. */
export const CONVERSION_CONFIGS = [
  's2t',
  's2tw',
  's2twp',
  's2hk',
  's2hkp',
  't2s',
  'tw2s',
  'tw2sp',
  'hk2s',
  'hk2sp',
  't2tw',
  't2hk',
  'tw2t',
  'hk2t',
  'jp2t',
  't2jp',
] as const;

export type ConversionConfig = (typeof CONVERSION_CONFIGS)[number];

/** The packed dictionaries, each a group of OpenCC dictionaries of which the first wins. */
export type DictionaryName =
  | 'compatibility'
  | 'st'
  | 'ts'
  | 'tw'
  | 'twp'
  | 'hk'
  | 'hkp'
  | 'twRev'
  | 'twpRev'
  | 'hkRev'
  | 'hkpRev'
  | 'jp'
  | 'jpRev';

/** What a configuration does with a text, in OpenCC's terms. */
export interface Plan {
  /** The dictionary whose phrases cut the text before the chain runs, each piece then going through the chain alone. */
  readonly segmentation: DictionaryName | null;
  readonly chain: readonly DictionaryName[];
}

const plan = (segmentation: DictionaryName | null, ...chain: DictionaryName[]): Plan => ({
  segmentation,
  chain,
});

/** The plans of OpenCC 1.4; every one is preceded by the `compatibility` dictionary (CJK compatibility ideographs). */
export const PLANS: Readonly<Record<ConversionConfig, Plan>> = {
  s2t: plan(null, 'st'),
  s2tw: plan('st', 'st', 'tw'),
  s2twp: plan('st', 'st', 'twp'),
  s2hk: plan('st', 'st', 'hk'),
  s2hkp: plan('st', 'st', 'hkp'),
  t2s: plan(null, 'ts'),
  tw2s: plan('ts', 'twRev', 'ts'),
  tw2sp: plan('ts', 'twpRev', 'ts'),
  hk2s: plan('ts', 'hkRev', 'ts'),
  hk2sp: plan('ts', 'hkpRev', 'ts'),
  t2tw: plan(null, 'tw'),
  t2hk: plan(null, 'hk'),
  tw2t: plan(null, 'twRev'),
  hk2t: plan(null, 'hkRev'),
  jp2t: plan(null, 'jpRev'),
  t2jp: plan(null, 'jp'),
};

/** The packed file a configuration needs: the small one unless it reads Simplified text. */
export function dataFileFor(config: ConversionConfig): 's2t.bin' | 't2s.bin' {
  return config.startsWith('s2') ? 's2t.bin' : 't2s.bin';
}
