import { packed } from './engine.mjs';

const OURS = { s2t: ['s2t', 's2tw', 's2hk'], t2s: ['t2s', 'tw2s', 'hk2s'] };

/**
 * Ordinary newspaper prose, read by ours and by opencc-js: wrong characters per 10,000, and of ours how many are marked
 * and how many marks a thousand characters bear, each set of sentences being converted as one page. With `list`, the
 * wrong characters and the marks themselves.
 */
export function marks(ours, others, list = false) {
  const data = ours.loadConversionData(packed('s2t.bin'), packed('t2s.bin'));
  const judge = ours.inTaiwan(data);
  for (const direction of ['s2t', 't2s']) {
    for (const set of ['first', 'second', 'third']) {
      const rows = ours.newsTraps(direction).filter((row) => row.set === set);
      if (rows.length === 0) continue;
      const page = rows.map(({ source }) => source).join('\n');
      const expected = rows.map(({ expected }) => expected).join('\n');
      console.log(
        `\nnewspaper prose, ${set} set, ${direction}: ${rows.length} sentences, ${page.length} characters`,
      );
      for (const config of OURS[direction]) {
        const result = ours.createConverter(config, data).convert(page);
        const wrong = ours.misreadAt(judge(config, result.text), expected, direction);
        const peer = ours.misreadAt(judge(config, others['opencc-js'](config)(page)), expected, direction);
        const open = [...result.spans].filter(({ candidates }) => candidates.length > 1);
        const isMarked = ({ at }) => open.some(({ out }) => out[0] <= at && at < out[1]);
        const marked = wrong.filter(isMarked).length;
        const per = (count, of) => ((count * of) / page.length).toFixed(1);
        console.log(
          `  ${config.padEnd(5)} wrong per 10,000: ${per(wrong.length, 10_000)} (opencc-js ${per(peer.length, 10_000)}) · marked ${marked} of ${wrong.length} · marks per 1,000: ${per(open.length, 1000)}`,
        );
        if (!list) continue;
        for (const one of wrong) console.log(`    ${isMarked(one) ? 'marked  ' : 'unmarked'} ${one.text}`);
        if (config !== OURS[direction][0]) continue;
        for (const {
          in: [from, to],
          candidates,
          doubt,
        } of open)
          console.log(
            `      ${page.slice(Math.max(0, from - 5), from)}[${page.slice(from, to)}]${page.slice(to, to + 5)} ${candidates.join('/')} ${doubt}`,
          );
      }
    }
  }
}
