import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { LINE_ROLES } from '../../src/core/page/model';
import { type RoleTables, TABLE_NAMES } from '../../src/core/page/roleModel';
import { ROLE_COUNT } from '../../src/core/page/roleStates';
import { fitRoleModel } from './roleFit/crf';
import { roleExamples } from './roleFit/examples';

/**
 * Fits the role model on generated pages: a linear-chain conditional random field (Lafferty, McCallum & Pereira 2001).
 * Writes src/core/page/roleWeights.ts. `--split all` fits on the whole corpus, for shipping; figures on held-out
 * articles come from a fit on `tune`.
 *
 *     fitRoles [--split tune|all] [--pages 150] [--epochs 12] [--out FILE]
 */
function main(): void {
  const { values } = parseArgs({
    options: {
      split: { type: 'string', default: 'tune' },
      pages: { type: 'string', default: '150' },
      epochs: { type: 'string', default: '12' },
      decay: { type: 'string', default: '0.003' },
      fold: { type: 'string', default: '' },
      out: { type: 'string', default: 'src/core/page/roleWeights.ts' },
    },
  });
  const data = roleExamples(values.split === 'all' ? 'all' : 'tune', Number(values.pages), values.fold);
  const tables = fitRoleModel(data, Number(values.epochs), Number(values.decay), (line) =>
    process.stderr.write(`${line}\n`),
  );
  writeFileSync(values.out, render(tables));
}

const SCALE = 100;

function render(tables: RoleTables): string {
  const rows = (table: keyof RoleTables): string =>
    Array.from({ length: TABLE_NAMES[table].length }, (_, i) => {
      const row = Array.from(tables[table].slice(i * ROLE_COUNT, (i + 1) * ROLE_COUNT), (w) =>
        Math.round(w * SCALE),
      );
      return row.every((w) => w === 0) ? '' : `    '${TABLE_NAMES[table][i]}': '${row.join(' ')}',\n`;
    }).join('');
  const body = (Object.keys(TABLE_NAMES) as (keyof RoleTables)[])
    .map((table) => `  ${table}: {\n${rows(table)}  },\n`)
    .join('');
  return `/**
 * Weights of the role model in hundredths, a row a feature, a column a role in the order of LINE_ROLES:
 * ${LINE_ROLES.join(', ')}.
 * \`own\`: what a line shows; \`steps\`: the role before; \`states\`: with the state of its article;
 * \`places\`: state of the article and look of the line; \`edges\`:
 * the role before and how the two lines stand to each other. Rows of zeros are left out.
 * Fitted by test/support/fitRoles.ts on generated pages; do not edit by hand.
 */
export const ROLE_WEIGHTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
${body}};
`;
}

main();
