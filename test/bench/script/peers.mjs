// The converters that ours is measured against. Those that are not installed are left out.
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** Per configuration opencc-js's own names of its two ends. */
export const REGIONS = {
  s2t: ['cn', 't'],
  s2tw: ['cn', 'tw'],
  s2twp: ['cn', 'twp'],
  s2hk: ['cn', 'hk'],
  t2s: ['t', 'cn'],
  tw2s: ['tw', 'cn'],
  tw2sp: ['twp', 'cn'],
  hk2s: ['hk', 'cn'],
};

/**
 * A peer of the project's, or of the folder in PEERS. Native opencc is no dependency: its newest binary wants a newer
 * C++ library than Debian 12 has, and 1.4.1 compiles there in a minute (`npm install opencc@1.4.1`).
 */
async function optional(name) {
  try {
    if (process.env.PEERS) {
      try {
        return createRequire(join(process.env.PEERS, 'package.json'))(name);
      } catch {
        // The folder has only some of them.
      }
    }
    return await import(name);
  } catch {
    console.error(
      `${name} is not installed and left out: install it in a folder of its own and name that folder in PEERS`,
    );
    return null;
  }
}

/** Per peer a function from configuration to converter, or null where the peer has none. */
export async function peers() {
  const { Converter } = await import('opencc-js');
  const simplecc = await optional('simplecc-wasm');
  const chineseConv = await optional('chinese-conv');
  const opencc = await optional('opencc');
  const list = {
    'opencc-js': (config) => Converter({ from: REGIONS[config][0], to: REGIONS[config][1] }),
  };
  if (simplecc) {
    const known = new Set(['s2t', 't2s', 's2tw', 's2hk', 's2twp', 'hk2s']);
    const convert = simplecc.simplecc ?? simplecc.default.simplecc;
    list['simplecc-wasm'] = (config) => (known.has(config) ? (text) => convert(text, config) : null);
  }
  if (chineseConv) {
    const { tify, sify } = chineseConv.tify ? chineseConv : chineseConv.default;
    list['chinese-conv'] = (config) => (config === 's2t' ? tify : config === 't2s' ? sify : null);
  }
  if (opencc) {
    const { OpenCC } = opencc.OpenCC ? opencc : opencc.default;
    list['opencc (native)'] = (config) => {
      const native = new OpenCC(`${config}.json`);
      return (text) => native.convertSync(text);
    };
  }
  return list;
}
