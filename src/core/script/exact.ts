import { type ConversionConfig, PLANS } from './configs';
import type { ConversionData } from './data';
import { convertPass, type PassResult, phraseEnds, type Units } from './greedy';
import { composeMaps, identityMap, marksOnInput, type OffsetMap } from './offsetMap';
import type { Trie } from './trie';

export interface ExactResult extends Units {
  readonly map: OffsetMap;
  /** For each input unit whether a dictionary entry starts or ended there. */
  readonly wordStarts: Uint8Array;
}

/** OpenCC's own conversion, as opencc-js 1.4.2 does it, character for character, with the offset map it lacks. */
export function createExactPass(
  config: ConversionConfig,
  data: ConversionData,
): (input: Units) => ExactResult {
  const { segmentation, chain } = PLANS[config];
  const compatibility = data.dictionary('compatibility');
  const cutter = segmentation ? data.dictionary(segmentation) : null;
  const tries = chain.map((name) => data.dictionary(name));
  const cutsItself = segmentation !== null && segmentation === chain[0];
  return (input) => {
    const found = scan(input, compatibility);
    let map = identityMap(input.length);
    let current: Units = input;
    if (found.compatibility) {
      const normal = convertPass(compatibility, current, null);
      map = normal.map;
      current = normal;
    }
    const normalised = map;
    const wordStarts = new Uint8Array(current.length);
    let marks: Uint8Array | null = wordStarts;
    const fused = cutsItself && !found.sequence;
    let ends: Int32Array | null = cutter && !fused ? phraseEnds(cutter, current) : null;
    for (let step = 0; step < tries.length; step += 1) {
      const pass: PassResult = convertPass(tries[step] as Trie, current, ends, {
        cut: fused && step === 0,
        wordStarts: marks,
      });
      marks = null;
      map = composeMaps(map, pass.map);
      ends = pass.ends;
      current = pass;
    }
    return {
      units: current.units,
      length: current.length,
      map,
      wordStarts: marksOnInput(normalised, wordStarts),
    };
  };
}

/** Whether a text needs the rare steps: holds CJK compatibility ideographs, or ideographic description characters. */
function scan({ units, length }: Units, compatibility: Trie): { compatibility: boolean; sequence: boolean } {
  const { ids } = compatibility;
  let compatible = false;
  let sequence = false;
  for (let i = 0; i < length; i += 1) {
    const unit = units[i] as number;
    if (unit < 0x2ff0) continue;
    if (unit <= 0x2fff) sequence = true;
    else if (ids[unit] !== 0) compatible = true;
  }
  return { compatibility: compatible, sequence };
}
