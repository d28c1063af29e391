/** How well a rendering is attested; only `official` comes from an official body's own text. */
export const RENDERING_STATUSES = ['official', 'attested', 'common', 'descriptive'] as const;
export type RenderingStatus = (typeof RENDERING_STATUSES)[number];

/** One English rendering of a term. */
export interface Rendering {
  readonly text: string;
  readonly status: RenderingStatus;
  /** Short key of the text that attests it: NPC-TUL21, ACFTU …; '' where there is none. */
  readonly source: string;
}

/** A term of a glossary. Strings are '' and lists empty where nothing is known. */
export interface TermEntry {
  /** The headword. */
  readonly simplified: string;
  readonly traditionalTw: string;
  readonly traditionalHk: string;
  /** Tone marks, a space between syllables, no sandhi. */
  readonly pinyin: string;
  readonly partOfSpeech: string;
  /** In order of preference. */
  readonly english: readonly Rendering[];
  /** Renderings that a translation must not use. */
  readonly forbidden: readonly string[];
  readonly definition: string;
  readonly definitionZh: string;
  readonly category: string;
  readonly priority: string;
  /** Headword of the full form, for an abbreviation. */
  readonly fullForm: string;
  readonly abbreviations: readonly string[];
  readonly related: readonly string[];
  /** What Taiwan and Hong Kong say instead, where usage differs. */
  readonly twEquivalent: string;
  readonly hkEquivalent: string;
  readonly usageNote: string;
  readonly example: string;
  readonly exampleEn: string;
  /**
   * Ordinary words into which the headword's characters fall by chance: 安全 and 会议 for 全会, since 安全会议 holds no
   * plenary. An occurrence that such a word overlaps without holding it or lying in it is none.
   */
  readonly notIn: readonly string[];
}

const EMPTY: Omit<TermEntry, 'simplified'> = {
  traditionalTw: '',
  traditionalHk: '',
  pinyin: '',
  partOfSpeech: '',
  english: [],
  forbidden: [],
  definition: '',
  definitionZh: '',
  category: '',
  priority: '',
  fullForm: '',
  abbreviations: [],
  related: [],
  twEquivalent: '',
  hkEquivalent: '',
  usageNote: '',
  example: '',
  exampleEn: '',
  notIn: [],
};

/** An entry of which only some fields are known. */
export function termEntry(fields: Partial<TermEntry> & Pick<TermEntry, 'simplified'>): TermEntry {
  return { ...EMPTY, ...fields };
}

/** Whether a term is common outside its field too (日前, 本报记者): it has its card, but is not pointed out in a text. */
export function isEveryday({ priority }: TermEntry): boolean {
  return priority === 'generic';
}

/** The forms under which an entry is found in a text, without repeats. */
export function formsOf({ simplified, traditionalTw, traditionalHk }: TermEntry): string[] {
  const forms = simplified === '' ? [] : [simplified];
  if (traditionalTw !== '' && traditionalTw !== simplified) forms.push(traditionalTw);
  if (traditionalHk !== '' && traditionalHk !== simplified && traditionalHk !== traditionalTw)
    forms.push(traditionalHk);
  return forms;
}
