import type { ConversionConfig } from './configs';
import { type ConversionData, loadConversionData } from './data';
import { createExactPass } from './exact';
import { type OffsetMap, toInput, toOutput } from './offsetMap';
import { type ConversionSpan, changedSpans } from './spans';
import { textOf, unitsOf } from './units';

export interface ConverterOptions {
  /** OpenCC's own result, without our corrections. */
  readonly exact?: boolean;
}

/** A converted text, what changed in it, and how its offsets correspond to the input's (UTF-16). */
export interface Conversion {
  readonly text: string;
  /** The changed words and the open choices, in order; computed when first read. */
  readonly spans: readonly ConversionSpan[];
  readonly map: OffsetMap;
  toOutput(offset: number): number;
  toInput(offset: number): number;
}

export interface Converter {
  readonly config: ConversionConfig;
  convert(text: string): Conversion;
}

/**
 * A converter for one of `CONVERSION_CONFIGS`. `data`: the packed file that `dataFileFor(config)` names, or what
 * `loadConversionData` made of it, which several converters should share. Throws a RangeError where the data are no
 * packed dictionary or lack the configuration's dictionaries.
 */
export function createConverter(
  config: ConversionConfig,
  data: Uint8Array | ConversionData,
  _options: ConverterOptions = {},
): Converter {
  const loaded = data instanceof Uint8Array ? loadConversionData(data) : data;
  const exact = createExactPass(config, loaded);
  return {
    config,
    convert(text) {
      const input = unitsOf(text);
      const result = exact(input);
      return conversion(textOf(result), result.map, () =>
        changedSpans(input, result, result.map, result.wordStarts, 'opencc'),
      );
    },
  };
}

function conversion(text: string, map: OffsetMap, makeSpans: () => ConversionSpan[]): Conversion {
  let spans: ConversionSpan[] | null = null;
  return {
    text,
    map,
    get spans() {
      spans ??= makeSpans();
      return spans;
    },
    toOutput: (offset) => toOutput(map, offset),
    toInput: (offset) => toInput(map, offset),
  };
}
