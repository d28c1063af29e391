import type { Range } from '../text/range';
import { blocksOf, descriptionSequences, keepRanges } from './blocks';
import type { ConversionConfig } from './configs';
import { type ContextOptions, createContextPass, latticeOf } from './context';
import { type ConversionData, loadConversionData } from './data';
import { mostDoubtful } from './doubt';
import { createExactPass } from './exact';
import type { Units } from './greedy';
import { type OffsetMap, toInput, toOutput } from './offsetMap';
import {
  joinedPlaces,
  NO_PLACES,
  type OpenChoice,
  type OpenPlaces,
  placesWithin,
  shiftedPlaces,
} from './openPlaces';
import { type ConversionSpans, changedWords, type OpenRanges, type SpanReason, spansOf } from './spans';
import { strayWords } from './strays';
import { textOf, unitsOf } from './units';

export interface ConverterOptions extends ContextOptions {
  /** OpenCC's own result, without our corrections, taste and dictionaries. */
  readonly exact?: boolean;
}

/** A converted text, what changed in it, and how its offsets correspond to the input's (UTF-16). */
export interface Conversion {
  readonly text: string;
  /** The changed words and the open choices, in order; computed when first read. */
  readonly spans: ConversionSpans;
  /** The changed words alone, four offsets each (input start and end, output start and end): for very long texts. */
  readonly changes: Int32Array;
  readonly map: OffsetMap;
  toOutput(offset: number): number;
  toInput(offset: number): number;
}

/** What the caller knows of a text. UTF-16 ranges; exact mode has no use for it. */
export interface ConversionContext {
  /** Personal names, beside those that the text's credits show. */
  readonly names?: readonly Range[];
  /** What stays as it is. */
  readonly verbatim?: readonly Range[];
}

export interface Converter {
  readonly config: ConversionConfig;
  convert(text: string, context?: ConversionContext): Conversion;
}

interface PassOutput extends Units {
  readonly map: OffsetMap;
  readonly wordStarts: Uint8Array;
  places?(): OpenPlaces;
  /** The only words that were converted, in text that otherwise stays. */
  readonly words?: readonly Range[];
}

/**
 * A converter for one of `CONVERSION_CONFIGS`. `data`: the packed file that `dataFileFor(config)` names, or what
 * `loadConversionData` made of it, which several converters should share. Throws a RangeError where the data are no
 * packed dictionary or lack the configuration's dictionaries.
 */
export function createConverter(
  config: ConversionConfig,
  data: Uint8Array | ConversionData,
  options: ConverterOptions = {},
): Converter {
  const loaded = data instanceof Uint8Array ? loadConversionData(data) : data;
  if (options.exact || !latticeOf(config)) {
    const pass = createExactPass(config, loaded);
    return { config, convert: (text) => conversion(text, pass, 'opencc') };
  }
  const pass = createContextPass(config, loaded, options);
  const target = config.startsWith('s2') ? 'hant' : 'hans';
  return {
    config,
    convert: (text, context = {}) =>
      conversion(text, (input) => byBlocks(input, text, target, context, pass), 'dictionary'),
  };
}

/** Converts the stretches of a text that are not in the target script yet. */
function byBlocks(
  input: Units,
  text: string,
  target: 'hans' | 'hant',
  { names = [], verbatim = [] }: ConversionContext,
  pass: (input: Units, text: string, names: readonly Range[]) => PassOutput,
): PassOutput {
  const source = target === 'hant' ? 'hans' : 'hant';
  const blocks = keepRanges(blocksOf(input, target), [...verbatim, ...descriptionSequences(input)]);
  if (blocks.length === 1 && blocks[0]?.kind === 'convert') return pass(input, text, names);
  const parts: Units[] = [];
  const pieces: number[] = [];
  const places: (() => OpenPlaces)[] = [];
  const wordStarts = new Uint8Array(input.length);
  const ordered = [...names].sort((a, b) => a.start - b.start);
  let next = 0;
  let length = 0;
  for (const { start, end, kind } of blocks) {
    const part = { units: input.units.subarray(start, end), length: end - start };
    if (kind === 'target' || kind === 'verbatim') {
      parts.push(part);
      length += part.length;
      continue;
    }
    const within: Range[] = [];
    for (; next < ordered.length && (ordered[next] as Range).start < end; next += 1) {
      const name = ordered[next] as Range;
      if (name.start >= start && name.end <= end)
        within.push({ start: name.start - start, end: name.end - start });
    }
    const whole = pass(part, text.slice(start, end), within);
    const output = kind === 'strays' ? { ...whole, ...strayWords(part, whole, source) } : whole;
    output.map.pieces.forEach((offset, i) => {
      pieces.push(offset + (i % 4 < 2 ? start : length));
    });
    places.push(() => shiftedPlaces(placesOf(output), start));
    wordStarts.set(output.wordStarts, start);
    wordStarts[start] = 1;
    if (end < input.length) wordStarts[end] = 1;
    parts.push(output);
    length += output.length;
  }
  const units = new Uint16Array(length);
  let at = 0;
  for (const part of parts) {
    units.set(part.units.subarray(0, part.length), at);
    at += part.length;
  }
  const map = { inputLength: input.length, outputLength: length, pieces: Int32Array.from(pieces) };
  return { units, length, map, wordStarts, places: () => joinedPlaces(places.map((list) => list())) };
}

/** The open places of a pass; only those in converted words where not all were. */
function placesOf({ places, words }: PassOutput): OpenPlaces {
  const all = places?.() ?? NO_PLACES;
  return words ? placesWithin(all, words) : all;
}

function conversion(text: string, pass: (input: Units) => PassOutput, why: SpanReason): Conversion {
  const input = unitsOf(text);
  const output = pass(input);
  const { map } = output;
  let spans: ConversionSpans | null = null;
  let changes: Int32Array | null = null;
  return {
    text: textOf(output),
    map,
    get spans() {
      spans ??= spansOf(this.changes, openRanges(output), why);
      return spans;
    },
    get changes() {
      changes ??= changedWords(input, output, map, output.wordStarts);
      return changes;
    },
    toOutput: (offset) => toOutput(map, offset),
    toInput: (offset) => toInput(map, offset),
  };
}

/** The choices that a text of its length may leave open. */
function openRanges(output: PassOutput): OpenRanges {
  const { map, places } = output;
  const all = places?.() ?? NO_PLACES;
  const kept = mostDoubtful(all.count, all.doubt, map.inputLength);
  const ranges = new Int32Array(4 * kept.length);
  const open: OpenChoice[] = [];
  for (const index of kept) {
    const choice = all.choice(index);
    const outStart = toOutput(map, choice.start);
    const outEnd = toOutput(map, choice.end);
    const candidates = chosenFirst(choice.candidates, output, outStart, outEnd);
    // A taste may have made them one.
    if (candidates.length < 2) continue;
    const at = 4 * open.length;
    ranges[at] = choice.start;
    ranges[at + 1] = choice.end;
    ranges[at + 2] = outStart;
    ranges[at + 3] = outEnd;
    open.push(candidates === choice.candidates ? choice : { ...choice, candidates });
  }
  return { ranges: ranges.subarray(0, 4 * open.length), open: (index) => open[index] as OpenChoice };
}

/** Candidates with what the output has first, which nearly always is so already. */
function chosenFirst(
  candidates: readonly string[],
  { units }: Units,
  start: number,
  end: number,
): readonly string[] {
  const first = candidates[0] ?? '';
  if (end - start === 1 && first.length === 1 && first.charCodeAt(0) === units[start]) return candidates;
  const chosen = textOf({ units: units.subarray(start, end), length: end - start });
  return [chosen, ...candidates.filter((candidate) => candidate !== chosen)];
}
